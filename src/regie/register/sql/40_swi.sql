-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Deliveries to the statistics office per quarter: that they were made, by whom, and how to tell one from the next. What
-- stands in them is read again from the events for the one who downloads: no number of anybody is kept here.

-- Who delivers for the gemeente, as somebody typed it: never changed, the latest row counts.
CREATE TABLE swi_berichtgever (
    gemeente text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    code     text NOT NULL CHECK (code ~ '^[A-Za-z0-9_-]{1,40}$'),       -- as the statistics office knows it
    naam     text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
    kvk      text NOT NULL CHECK (kvk ~ '^[0-9]{8}$'),
    contact  text NOT NULL CHECK (length(contact) BETWEEN 1 AND 200),
    telefoon text NOT NULL DEFAULT '' CHECK (length(telefoon) <= 40),
    email    text NOT NULL DEFAULT '' CHECK (length(email) <= 200),
    door     text NOT NULL,
    stempel  uuid NOT NULL,  -- of the form: sent twice is one row
    PRIMARY KEY (gemeente, moment),
    UNIQUE (gemeente, stempel)
);

-- `bekend_op`: what was recorded after this moment is not in it. `sha256`: of the file. `gerekend_met`: the law tables and
-- the version of Regie that made it. `vorige`: the delivery that it was compared with.
CREATE TABLE swi_levering (
    gemeente       text NOT NULL,
    id             uuid NOT NULL,
    kwartaal       text NOT NULL CHECK (kwartaal ~ '^20[0-9]{2}-Q[1-4]$'),
    nummer         integer NOT NULL CHECK (nummer > 0),
    berichtgever   timestamptz NOT NULL,
    vorige         uuid,
    bekend_op      timestamptz NOT NULL,
    aantal         integer NOT NULL CHECK (aantal >= 0),
    fouten         integer NOT NULL CHECK (fouten >= 0),
    waarschuwingen integer NOT NULL CHECK (waarschuwingen >= 0),
    sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    gerekend_met   text NOT NULL,
    door           text NOT NULL,
    moment         timestamptz NOT NULL DEFAULT clock_timestamp(),
    stempel        uuid NOT NULL,
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, kwartaal, nummer),
    UNIQUE (gemeente, stempel),
    FOREIGN KEY (gemeente, berichtgever) REFERENCES swi_berichtgever (gemeente, moment),
    FOREIGN KEY (gemeente, vorige) REFERENCES swi_levering (gemeente, id)
);

CREATE TABLE swi_stap (
    gemeente text NOT NULL,
    levering uuid NOT NULL,
    stap     text NOT NULL CHECK (stap IN ('nagekeken', 'vrijgegeven', 'vervallen')),
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, levering, stap),
    FOREIGN KEY (gemeente, levering) REFERENCES swi_levering
);

-- `afdrukken`: group of attributes → a fingerprint, to say later that it changed and never what it was.
CREATE TABLE swi_levering_regel (
    gemeente       text NOT NULL,
    levering       uuid NOT NULL,
    dossier        text NOT NULL,
    afdrukken      jsonb NOT NULL,
    fouten         integer NOT NULL CHECK (fouten >= 0),
    waarschuwingen integer NOT NULL CHECK (waarschuwingen >= 0),
    PRIMARY KEY (gemeente, levering, dossier),
    FOREIGN KEY (gemeente, levering) REFERENCES swi_levering
);
CREATE INDEX swi_levering_regel_dossier ON swi_levering_regel (gemeente, dossier);

DO $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['swi_berichtgever', 'swi_levering', 'swi_stap', 'swi_levering_regel'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO regie_app', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_altijd()', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['swi_berichtgever', 'swi_levering', 'swi_stap'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_altijd()', tabel);
        -- counts, about nobody: whoever works inside reads them, a partner does not
        EXECUTE format($q$CREATE POLICY zien ON %I FOR SELECT TO regie_app
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload', 'geen'))$q$, tabel);
        EXECUTE format($q$CREATE POLICY leveren ON %I FOR INSERT TO regie_app
            WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                        AND door = current_setting('regie.medewerker', true)
                        AND current_setting('regie.bereik', true) = 'gemeente'
                        AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider'])$q$, tabel);
    END LOOP;
END $$;

-- the row of the dossier is itself seen only by who may
CREATE POLICY zien ON swi_levering_regel FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) = 'gemeente'
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = swi_levering_regel.gemeente AND d.id = swi_levering_regel.dossier));
CREATE POLICY leveren ON swi_levering_regel FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) = 'gemeente'
                AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider']
                AND EXISTS (SELECT 1 FROM swi_levering l
                            WHERE l.gemeente = swi_levering_regel.gemeente AND l.id = swi_levering_regel.levering
                              AND l.door = current_setting('regie.medewerker', true))
                AND EXISTS (SELECT 1 FROM dossier d
                            WHERE d.gemeente = swi_levering_regel.gemeente AND d.id = swi_levering_regel.dossier));
-- what was delivered stays as it was; it goes with the dossier, and not along to another one
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON swi_levering_regel FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();
CREATE POLICY vernietig ON swi_levering_regel TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
CALL laat_rekenaar_lezen('swi_levering', 'swi_levering_regel', 'swi_stap');

-- Made, then checked, then released; by two people at least, and never with a fault in it.
CREATE FUNCTION keur_swi_stap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    maker text;
    mis   integer;
BEGIN
    SELECT door, fouten INTO maker, mis FROM swi_levering WHERE gemeente = NEW.gemeente AND id = NEW.levering;
    IF NEW.stap = 'vrijgegeven' AND (maker = NEW.door OR mis > 0 OR NOT EXISTS (
        SELECT 1 FROM swi_stap WHERE gemeente = NEW.gemeente AND levering = NEW.levering AND stap = 'nagekeken')) THEN
        RAISE EXCEPTION 'Deze levering is niet vrij te geven: eerst nakijken, zonder fouten, en door een ander.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM swi_stap WHERE gemeente = NEW.gemeente AND levering = NEW.levering AND stap = 'vervallen')
       OR NEW.stap = 'vervallen' AND EXISTS (SELECT 1 FROM swi_stap WHERE gemeente = NEW.gemeente
                                                AND levering = NEW.levering AND stap = 'vrijgegeven') THEN
        RAISE EXCEPTION 'Deze levering is vervallen of al vrijgegeven.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keuren BEFORE INSERT ON swi_stap FOR EACH ROW EXECUTE FUNCTION keur_swi_stap();

-- what was recorded late: events come in the order in which they are recorded, so a small index will do
CREATE INDEX gebeurtenis_vastgelegd ON gebeurtenis USING brin (gemeente, vastgelegd_op);

ALTER FUNCTION wis_aanhang(text, text, uuid, text) RENAME TO wis_aanhang_plekken;
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF hoeveel <> 'teksten' THEN
        DELETE FROM swi_levering_regel WHERE gemeente = hier AND dossier = wat;
    END IF;
    PERFORM wis_aanhang_plekken(hier, wat, mens, hoeveel);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;
