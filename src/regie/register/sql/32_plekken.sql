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

-- What runs: it was recorded that it began, and not that it ended; what was withdrawn, never happened.
CREATE VIEW plek_lopend WITH (security_barrier = true) AS
SELECT p.gemeente, p.plek, p.dossier, p.plaatsing
FROM plek_plaatsing p
WHERE p.gemeente = current_setting('regie.gemeente', true)
  AND EXISTS (SELECT 1 FROM gebeurtenis g
              WHERE g.gemeente = p.gemeente AND g.dossier = p.dossier AND g.type = 'plaatsing_start'
                AND g.gegevens ->> 'plaatsing_id' = p.plaatsing AND g.herroept IS NULL
                AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id))
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis g
                  WHERE g.gemeente = p.gemeente AND g.dossier = p.dossier AND g.type = 'plaatsing_einde'
                    AND g.gegevens ->> 'plaatsing_id' = p.plaatsing AND g.herroept IS NULL
                    AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id));

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

GRANT SELECT ON plek_telling TO regie_app;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER VIEW plek_lopend OWNER TO regie_rekenaar;
ALTER VIEW plek_telling OWNER TO regie_rekenaar;
ALTER FUNCTION plek_niet_te_vol() OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
REVOKE ALL ON FUNCTION plek_niet_te_vol() FROM PUBLIC;
CREATE TRIGGER niet_te_vol BEFORE INSERT ON plek_plaatsing FOR EACH ROW EXECUTE FUNCTION plek_niet_te_vol();
