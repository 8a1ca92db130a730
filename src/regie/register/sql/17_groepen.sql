-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Groups of the gemeente: who meets when and where, who is in them, and what was proposed. What happened to a person there
-- is an event; here stands only what is planned. A group and its meetings hold nothing about anybody.

CREATE TABLE groep (
    gemeente     text NOT NULL,
    id           uuid NOT NULL,
    soort        text NOT NULL CHECK (soort IN ('informatie', 'brugklas', 'startklas', 'pvt', 'map', 'geld', 'toets',
                                                'excursie')),
    naam         text NOT NULL CHECK (length(naam) BETWEEN 1 AND 60),
    taal         text,                    -- the language that is spoken or interpreted; empty: any
    alleen_taal  boolean NOT NULL DEFAULT false CHECK (NOT alleen_taal OR taal IS NOT NULL),
    tolk         boolean NOT NULL DEFAULT false,
    niveau_van   text,
    niveau_tot   text,
    begin        date NOT NULL,
    einde        date CHECK (einde >= begin),
    uren         text[] NOT NULL CHECK (cardinality(uren) > 0),   -- parts of the week, as di-ochtend
    tijd         time NOT NULL,
    minuten      integer NOT NULL CHECK (minuten BETWEEN 15 AND 480),
    plaats       text NOT NULL DEFAULT '',
    postcode4    text CHECK (postcode4 ~ '^[1-9][0-9]{3}$'),
    minimum      integer NOT NULL CHECK (minimum >= 1),
    maximum      integer NOT NULL CHECK (maximum >= minimum),
    start        text NOT NULL CHECK (start IN ('vast', 'doorlopend')),
    voorwaarden  text[] NOT NULL DEFAULT '{}',
    gaat_door    boolean NOT NULL DEFAULT false,   -- it was promised: too few people is then no answer
    stand        text NOT NULL DEFAULT 'voorstel' CHECK (stand IN ('voorstel', 'open', 'vol', 'loopt', 'afgelopen',
                                                                   'vervallen')),
    door         text NOT NULL,
    moment       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX groep_stand ON groep (gemeente, stand, soort, begin);

-- who still needs a group, longest waiting first; and what somebody had already (dossiers/groepen.py asks the same)
CREATE INDEX dossier_feiten_groepswacht ON dossier_feiten
    (gemeente, (coalesce(greatest(kennisgeving, inschrijving_brp), koppeling, dossier_geopend_op)), dossier)
    WHERE is_actief;
CREATE INDEX gebeurtenis_groepsstart ON gebeurtenis (gemeente, dossier, type)
    WHERE type IN ('brugklas_start', 'pvt_start', 'pvt_afgerond', 'map_start', 'training_geld', 'leerbaarheidstoets',
                   'lbt_ontheffing');

CREATE TABLE groep_bijeenkomst (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    groep    uuid NOT NULL,
    begin    timestamptz NOT NULL,
    minuten  integer NOT NULL CHECK (minuten BETWEEN 15 AND 480),
    plaats   text NOT NULL DEFAULT '',
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, groep, begin),
    FOREIGN KEY (gemeente, groep) REFERENCES groep
);

CREATE TABLE groep_lid (
    gemeente text NOT NULL,
    groep    uuid NOT NULL,
    dossier  text NOT NULL,
    stand    text NOT NULL CHECK (stand IN ('voorgesteld', 'wachtlijst', 'uitgenodigd', 'bevestigd', 'afgezegd',
                                            'deelnemer', 'gestopt', 'klaar')),
    volgorde integer NOT NULL,            -- on the wait list: who is asked first
    reden    text NOT NULL DEFAULT '' CHECK (reden ~ '^[a-z_]{0,30}$'),   -- a code: no words about anybody
    sinds    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, groep, dossier),
    FOREIGN KEY (gemeente, groep) REFERENCES groep
);
CREATE INDEX groep_lid_dossier ON groep_lid (gemeente, dossier);

-- When somebody can come, and from where: what a planner asks and no rule reads.
CREATE TABLE groep_wens (
    gemeente  text NOT NULL,
    dossier   text NOT NULL,
    uren      text[] NOT NULL DEFAULT '{}',   -- parts of the week; empty: not asked yet
    postcode4 text CHECK (postcode4 ~ '^[1-9][0-9]{3}$'),
    door      text NOT NULL,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, dossier)
);

CREATE TABLE groep_voorstel (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    soort       text NOT NULL,
    groepen     uuid[] NOT NULL CHECK (cardinality(groepen) > 0),
    door        text NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    stand       text NOT NULL DEFAULT 'wacht' CHECK (stand IN ('wacht', 'bezig', 'klaar', 'mislukt', 'aangenomen',
                                                               'vervallen')),
    procent     integer NOT NULL DEFAULT 0 CHECK (procent BETWEEN 0 AND 100),
    stap        text NOT NULL DEFAULT 'wacht' CHECK (stap ~ '^[a-z_]+$'),
    uitkomst    jsonb NOT NULL DEFAULT '{}',   -- status, gap, what clashes: of groups, never of a person
    besloten_door text,
    besloten_op timestamptz,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX groep_voorstel_van ON groep_voorstel (gemeente, stand, moment);

CREATE TABLE groep_voorstel_plek (
    gemeente  text NOT NULL,
    voorstel  uuid NOT NULL,
    dossier   text NOT NULL,
    groep     uuid,                       -- empty: no place
    redenen   jsonb NOT NULL DEFAULT '[]',   -- codes with their values
    met_hand  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (gemeente, voorstel, dossier),
    FOREIGN KEY (gemeente, voorstel) REFERENCES groep_voorstel
);
CREATE INDEX groep_voorstel_plek_dossier ON groep_voorstel_plek (gemeente, dossier);

DO $groepen$
DECLARE
    hier constant text := $q$gemeente = current_setting('regie.gemeente', true)$q$;
    werkt constant text := hier || $q$ AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
        AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider', 'systeem']$q$;
    -- the row of dossier is itself seen only by who may; where somebody in hiding will be is the consulent's to know
    persoon constant text := werkt || $q$
        AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = %1$I.gemeente AND d.id = %1$I.dossier)
        AND (current_setting('regie.afgeschermd', true) = 'ja'
             OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = %1$I.gemeente AND a.dossier = %1$I.dossier))$q$;
    -- of whom it is, and of who leads
    eigen constant text := werkt || $q$ AND (door = current_setting('regie.medewerker', true)
                                             OR current_setting('regie.bereik', true) = 'gemeente')$q$;
    tabel text;
    wie text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['groep', 'groep_bijeenkomst', 'groep_lid', 'groep_wens', 'groep_voorstel',
                                 'groep_voorstel_plek'] LOOP
        wie := CASE WHEN tabel IN ('groep', 'groep_bijeenkomst') THEN werkt
                    WHEN tabel = 'groep_voorstel' THEN eigen
                    WHEN tabel = 'groep_voorstel_plek' THEN format(persoon, tabel) || $q$
                        AND EXISTS (SELECT 1 FROM groep_voorstel v WHERE v.gemeente = groep_voorstel_plek.gemeente
                                                                     AND v.id = groep_voorstel_plek.voorstel)$q$
                    ELSE format(persoon, tabel) END;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO regie_app', tabel);
        EXECUTE format('GRANT SELECT, UPDATE ON %I TO regie_rekenaar', tabel);
        EXECUTE format('CREATE POLICY werken ON %I TO regie_app USING (%s) WITH CHECK (%s)', tabel, wie, wie);
        EXECUTE format('CREATE POLICY rekenaar ON %I TO regie_rekenaar USING (%s) WITH CHECK (%s)', tabel, hier, hier);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['groep_lid', 'groep_wens', 'groep_voorstel_plek'] LOOP
        EXECUTE format($q$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$q$, tabel);
    END LOOP;
END $groepen$;
GRANT DELETE ON groep_bijeenkomst TO regie_app;   -- a meeting that was typed wrong; what was recorded of it is an event

-- How many there are of each stand in a group, whoever they are: a consulent sees the own people by name and of the
-- others only that they are there.
CREATE VIEW groep_telling WITH (security_barrier = true) AS
SELECT l.gemeente, l.groep, l.stand, count(*)::int AS aantal
FROM groep_lid l
WHERE l.gemeente = current_setting('regie.gemeente', true)
  AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
  AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider', 'systeem']
GROUP BY l.gemeente, l.groep, l.stand;

-- The last word on a full group: whoever writes, and however many write at once.
CREATE FUNCTION groep_niet_te_vol() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hoogstens integer;
    nu integer;
BEGIN
    IF NEW.stand NOT IN ('voorgesteld', 'uitgenodigd', 'bevestigd', 'deelnemer', 'klaar') THEN
        RETURN NEW;
    END IF;
    SELECT maximum INTO hoogstens FROM groep WHERE gemeente = NEW.gemeente AND id = NEW.groep FOR UPDATE;
    SELECT count(*) INTO nu FROM groep_lid
    WHERE gemeente = NEW.gemeente AND groep = NEW.groep AND dossier <> NEW.dossier
      AND stand IN ('voorgesteld', 'uitgenodigd', 'bevestigd', 'deelnemer', 'klaar');
    IF nu >= hoogstens THEN
        RAISE EXCEPTION 'groep %: er is plaats voor %', NEW.groep, hoogstens USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

GRANT SELECT ON groep_telling TO regie_app;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER VIEW groep_telling OWNER TO regie_rekenaar;
ALTER FUNCTION groep_niet_te_vol() OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
REVOKE ALL ON FUNCTION groep_niet_te_vol() FROM PUBLIC;
CREATE TRIGGER niet_te_vol BEFORE INSERT OR UPDATE OF stand ON groep_lid
    FOR EACH ROW EXECUTE FUNCTION groep_niet_te_vol();
