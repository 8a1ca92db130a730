-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Places where people can take part: work, voluntary work, a course. What happened to a person there is an event; here
-- stands what a place asks and offers, and which placement of whom came from it. A place itself holds nothing about anybody.

CREATE TABLE plek (
    gemeente        text NOT NULL,
    id              uuid NOT NULL,
    soort           text NOT NULL CHECK (soort IN ('betaald_werk', 'vrijwilligerswerk', 'werkervaringsplek', 'stage',
                                                   'opleiding', 'sociaal_werkbedrijf', 'activiteit')),
    naam            text NOT NULL CHECK (length(naam) BETWEEN 1 AND 60),
    organisatie     text NOT NULL CHECK (length(organisatie) BETWEEN 1 AND 80),
    sector          text NOT NULL CHECK (sector ~ '^[a-z_]{1,30}$'),
    uren_van        numeric(4, 1) NOT NULL CHECK (uren_van > 0),      -- a week
    uren_tot        numeric(4, 1) NOT NULL CHECK (uren_tot >= uren_van AND uren_tot <= 40),
    dagdelen        text[] NOT NULL CHECK (cardinality(dagdelen) > 0),  -- parts of the week, as di-ochtend
    taalniveau      text CHECK (taalniveau IN ('a0', 'a1', 'a2', 'b1', 'b2')),   -- empty: it was not asked yet
    nederlandstalig boolean,                                             -- empty: it was not asked yet
    capaciteit      integer NOT NULL CHECK (capaciteit BETWEEN 1 AND 200),
    begeleiding     text NOT NULL CHECK (begeleiding IN ('geen', 'praktijkbegeleider', 'jobcoach', 'allebei')),
    postcode4       text CHECK (postcode4 ~ '^[1-9][0-9]{3}$'),
    van             date NOT NULL,
    tot             date CHECK (tot >= van),                             -- the last day
    voor            text NOT NULL CHECK (voor IN ('eigen', 'regio')),    -- regio: other gemeenten send people there too
    revisie         integer NOT NULL CHECK (revisie > 0),
    door            text NOT NULL,
    moment          timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX plek_van_soort ON plek (gemeente, soort, organisatie);

-- A place as it was after each change.
CREATE TABLE plek_versie (
    gemeente text NOT NULL,
    plek     uuid NOT NULL,
    revisie  integer NOT NULL,
    wat      jsonb NOT NULL,
    door     text NOT NULL,
    moment   timestamptz NOT NULL,
    PRIMARY KEY (gemeente, plek, revisie),
    FOREIGN KEY (gemeente, plek) REFERENCES plek
);

-- Which placement (field plaatsing_id of its events) came from which place. Whether it runs, the events say.
CREATE TABLE plek_plaatsing (
    gemeente  text NOT NULL,
    plek      uuid NOT NULL,
    dossier   text NOT NULL,
    plaatsing text NOT NULL,
    door      text NOT NULL,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, dossier, plaatsing),
    FOREIGN KEY (gemeente, plek) REFERENCES plek
);
CREATE INDEX plek_plaatsing_plek ON plek_plaatsing (gemeente, plek);

ALTER TABLE plek ENABLE ROW LEVEL SECURITY;
ALTER TABLE plek FORCE ROW LEVEL SECURITY;
ALTER TABLE plek_versie ENABLE ROW LEVEL SECURITY;
ALTER TABLE plek_versie FORCE ROW LEVEL SECURITY;
ALTER TABLE plek_plaatsing ENABLE ROW LEVEL SECURITY;
ALTER TABLE plek_plaatsing FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON plek TO regie_app;
GRANT SELECT, INSERT ON plek_versie, plek_plaatsing TO regie_app;
GRANT SELECT, UPDATE ON plek TO regie_rekenaar;   -- to hold a place while it is counted

CREATE POLICY zien ON plek FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND string_to_array(current_setting('regie.rollen', true), ',')
               && ARRAY['consulent', 'teamleider', 'jobcoach', 'functioneel_beheer', 'systeem']);
CREATE POLICY erbij ON plek FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND revisie = 1
                AND door = current_setting('regie.medewerker', true)
                AND string_to_array(current_setting('regie.rollen', true), ',')
                    && ARRAY['consulent', 'teamleider', 'jobcoach']);
-- FOR UPDATE asks this policy too: who only looks, holds nothing
CREATE POLICY wijzigen ON plek FOR UPDATE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider', 'jobcoach'])
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND door = current_setting('regie.medewerker', true));
CREATE POLICY rekenaar ON plek TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));

-- the place is itself seen only by who may
CREATE POLICY zien ON plek_versie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND EXISTS (SELECT 1 FROM plek p WHERE p.gemeente = plek_versie.gemeente AND p.id = plek_versie.plek));
CREATE POLICY erbij ON plek_versie FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND door = current_setting('regie.medewerker', true)
                AND string_to_array(current_setting('regie.rollen', true), ',')
                    && ARRAY['consulent', 'teamleider', 'jobcoach']);

-- the row of the dossier is itself seen only by who may; a place says where somebody is, which of who is in hiding not
-- everybody may know
CREATE POLICY eigen ON plek_plaatsing TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider', 'systeem']
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = plek_plaatsing.gemeente AND d.id = plek_plaatsing.dossier)
           AND (current_setting('regie.afgeschermd', true) = 'ja' AND dossier <> ALL
                    (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
                OR NOT EXISTS (SELECT 1 FROM afscherming a
                               WHERE a.gemeente = plek_plaatsing.gemeente AND a.dossier = plek_plaatsing.dossier)));
-- a jobcoach places who was referred for taking part, and whose task runs; nobody of whom the place must stay hidden
CREATE POLICY jobcoach ON plek_plaatsing TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE WHEN current_setting('regie.bereik', true) = 'relatie' THEN true ELSE false END
           AND 'jobcoach' = ANY (string_to_array(current_setting('regie.rollen', true), ','))
           AND EXISTS (SELECT 1 FROM verwezene v
                       WHERE v.gemeente = plek_plaatsing.gemeente AND v.dossier = plek_plaatsing.dossier
                         AND v.taak = 'participatie' AND v.stand = 'aangenomen')
           AND NOT EXISTS (SELECT 1 FROM afscherming a
                           WHERE a.gemeente = plek_plaatsing.gemeente AND a.dossier = plek_plaatsing.dossier));
CREATE POLICY door_mij ON plek_plaatsing AS RESTRICTIVE FOR INSERT TO regie_app
    WITH CHECK (door = current_setting('regie.medewerker', true));
CREATE POLICY vernietig ON plek_plaatsing TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

-- every change leaves a version, whoever makes it
CREATE FUNCTION plek_bewaart_versie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO plek_versie (gemeente, plek, revisie, wat, door, moment)
    VALUES (NEW.gemeente, NEW.id, NEW.revisie,
            to_jsonb(NEW) - ARRAY['gemeente', 'id', 'revisie', 'door', 'moment'], NEW.door, NEW.moment);
    RETURN NEW;
END $$;
CREATE TRIGGER bewaart_versie AFTER INSERT OR UPDATE ON plek FOR EACH ROW EXECUTE FUNCTION plek_bewaart_versie();
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON plek_versie FOR EACH ROW EXECUTE FUNCTION weiger_altijd();

CALL laat_rekenaar_lezen('plek_plaatsing');
CALL laat_meegaan('plek_plaatsing');

-- Every placement with its end: the one answer to who takes part, and until when. As the kern pairs them
-- (recht/feiten.toml, stand plaatsing): the first end with the same key, or both without, on a later day; what was withdrawn
-- never happened. Once as far as who asks sees it, and once (`_alle`) to count who they are with at a place.
DO $$
DECLARE
    alle text;
BEGIN
    FOREACH alle IN ARRAY ARRAY['', '_alle'] LOOP
        EXECUTE format($v$
            CREATE VIEW plaatsing_gebeurd%1$s WITH (security_invoker = %2$s) AS
            SELECT g.gemeente, g.dossier, g.id, g.type, nullif(g.gegevens ->> 'plaatsing_id', '') AS sleutel, g.datum,
                   g.vastgelegd_op
            FROM gebeurtenis g
            WHERE g.type IN ('plaatsing_start', 'plaatsing_einde') AND g.herroept IS NULL
              AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        $v$, alle, alle = '');
        EXECUTE format($v$
            CREATE VIEW plaatsing%1$s WITH (security_invoker = %2$s) AS
            SELECT s.gemeente, s.dossier, s.id AS start, s.sleutel, s.datum AS sinds, e.id AS einde, e.datum AS tot
            FROM plaatsing_gebeurd%1$s s
            LEFT JOIN LATERAL (
                SELECT e.id, e.datum FROM plaatsing_gebeurd%1$s e
                WHERE e.gemeente = s.gemeente AND e.dossier = s.dossier AND e.type = 'plaatsing_einde'
                  AND e.datum > s.datum AND e.sleutel IS NOT DISTINCT FROM s.sleutel
                ORDER BY e.datum, e.vastgelegd_op, e.id LIMIT 1) e ON true
            WHERE s.type = 'plaatsing_start'
        $v$, alle, alle = '');
    END LOOP;
END $$;

-- Who are at a place now.
CREATE VIEW plek_lopend WITH (security_barrier = true) AS
SELECT p.gemeente, p.plek, p.dossier, p.plaatsing
FROM plek_plaatsing p
WHERE p.gemeente = current_setting('regie.gemeente', true)
  AND EXISTS (SELECT 1 FROM plaatsing_alle l WHERE l.gemeente = p.gemeente AND l.dossier = p.dossier
                                               AND l.sleutel = p.plaatsing AND l.einde IS NULL);

-- How many are at a place now, whoever they are.
CREATE VIEW plek_telling WITH (security_barrier = true) AS
SELECT l.gemeente, l.plek, count(*)::int AS bezet
FROM plek_lopend l
WHERE string_to_array(current_setting('regie.rollen', true), ',')
      && ARRAY['consulent', 'teamleider', 'jobcoach', 'functioneel_beheer', 'systeem']
GROUP BY l.gemeente, l.plek;

-- The last word on a full place: whoever chooses, and however many choose at once.
CREATE FUNCTION plek_niet_te_vol() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hoogstens integer;
    nu integer;
BEGIN
    SELECT capaciteit INTO hoogstens FROM plek WHERE gemeente = NEW.gemeente AND id = NEW.plek FOR UPDATE;
    SELECT count(*) INTO nu FROM plek_lopend
    WHERE gemeente = NEW.gemeente AND plek = NEW.plek AND (dossier, plaatsing) <> (NEW.dossier, NEW.plaatsing);
    IF nu >= hoogstens THEN
        RAISE EXCEPTION 'plek %: er is plaats voor %', NEW.plek, hoogstens USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- And where an end is taken back: by then another may have come. At the end of the transaction, as a better end may
-- have taken its place.
CREATE FUNCTION plek_weer_bezet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    vol record;
BEGIN
    PERFORM 1 FROM plek k JOIN plek_plaatsing p ON p.gemeente = k.gemeente AND p.plek = k.id
    WHERE p.gemeente = NEW.gemeente AND p.dossier = NEW.dossier ORDER BY k.id FOR UPDATE OF k;
    SELECT k.id, k.capaciteit INTO vol FROM plek k
    WHERE k.gemeente = NEW.gemeente
      AND k.id IN (SELECT l.plek FROM plek_lopend l
                   WHERE l.gemeente = NEW.gemeente AND l.dossier = NEW.dossier
                     AND l.plaatsing = NEW.gegevens ->> 'plaatsing_id')
      AND (SELECT count(*) FROM plek_lopend l WHERE l.gemeente = k.gemeente AND l.plek = k.id) > k.capaciteit
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'plek %: er is plaats voor %', vol.id, vol.capaciteit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

GRANT SELECT ON plek_telling TO regie_app;
GRANT SELECT ON plaatsing, plaatsing_gebeurd TO regie_app, regie_rekenaar;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER VIEW plaatsing_gebeurd_alle OWNER TO regie_rekenaar;
ALTER VIEW plaatsing_alle OWNER TO regie_rekenaar;
ALTER VIEW plek_lopend OWNER TO regie_rekenaar;
ALTER VIEW plek_telling OWNER TO regie_rekenaar;
ALTER FUNCTION plek_niet_te_vol() OWNER TO regie_rekenaar;
ALTER FUNCTION plek_weer_bezet() OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
REVOKE ALL ON FUNCTION plek_niet_te_vol(), plek_weer_bezet() FROM PUBLIC;
CREATE TRIGGER niet_te_vol BEFORE INSERT ON plek_plaatsing FOR EACH ROW EXECUTE FUNCTION plek_niet_te_vol();
CREATE CONSTRAINT TRIGGER plek_weer_bezet AFTER INSERT ON gebeurtenis DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.herroept IS NOT NULL AND NEW.type = 'plaatsing_einde') EXECUTE FUNCTION plek_weer_bezet();
