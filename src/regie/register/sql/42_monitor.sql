-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Figures as they were counted, to show and to publish again.

-- One count of all figures: as it was on `peildatum`, as it was known on `bekend_op` ('infinity': all that was known at
-- `moment`), over a period. `kenmerk`: of the rules, definitions and policy that it was counted with. What is wanted
-- first stands here too, so that who waits sees how far it is.
CREATE TABLE meting (
    gemeente       text NOT NULL,
    id             uuid NOT NULL,
    peildatum      date NOT NULL,
    bekend_op      date NOT NULL,
    van            date NOT NULL,
    tot            date NOT NULL CHECK (tot >= van AND tot <= peildatum),
    soort          text NOT NULL CHECK (soort IN ('nacht', 'maand', 'gevraagd')),
    stand          text NOT NULL DEFAULT 'wacht' CHECK (stand IN ('wacht', 'bezig', 'klaar', 'mislukt')),
    gedaan         integer NOT NULL DEFAULT 0 CHECK (gedaan BETWEEN 0 AND 100),
    reden          text NOT NULL DEFAULT '' CHECK (length(reden) <= 500),
    beleid         text NOT NULL,
    kenmerk        text NOT NULL,
    aantal_dossiers integer,
    bijgewerkt_tot timestamptz,  -- when the last event that could count was received
    gevraagd_op    timestamptz NOT NULL DEFAULT clock_timestamp(),
    moment         timestamptz,  -- when it was counted
    door           text NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX meting_gezocht ON meting (gemeente, peildatum, bekend_op, van, tot, gevraagd_op DESC);

-- The figures of an indicator as they are shown: to who may open the rows, or to everybody else.
CREATE TABLE meting_cijfers (
    gemeente  text NOT NULL,
    meting    uuid NOT NULL,
    indicator text NOT NULL,
    zicht     text NOT NULL CHECK (zicht IN ('alles', 'verborgen')),
    rijen     bytea NOT NULL,  -- JSON, compressed
    PRIMARY KEY (gemeente, meting, indicator, zicht),
    FOREIGN KEY (gemeente, meting) REFERENCES meting
);
-- A report that was made, to be made again: what it stands on, and the mark of the file. `regels`, `huisstijl`,
-- `programma`: what else it was made with, so that it can be said why it is different now.
CREATE TABLE publicatie (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,
    meting     uuid NOT NULL,
    soort      text NOT NULL CHECK (soort ~ '^[a-z_]+$'),
    gemaakt_op timestamptz NOT NULL,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    omvang     integer NOT NULL,
    door       text NOT NULL,
    regels     text NOT NULL,
    huisstijl  text NOT NULL,
    programma  text NOT NULL,
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, meting) REFERENCES meting
);
CREATE INDEX publicatie_gezocht ON publicatie (gemeente, gemaakt_op DESC);

DO $monitor$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['meting', 'meting_cijfers', 'publicatie'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_altijd()', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['meting_cijfers', 'publicatie'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_altijd()', tabel);
    END LOOP;
END $monitor$;

-- nothing about a person, but small numbers: those only for who may open every dossier
GRANT SELECT, INSERT ON meting TO regie_app;
GRANT SELECT ON meting_cijfers TO regie_app;
GRANT SELECT, INSERT ON publicatie TO regie_app;
CREATE POLICY zien ON meting FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE POLICY vragen ON meting FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'geen')
                AND stand = 'wacht' AND soort = 'gevraagd' AND door = current_setting('regie.medewerker', true));
CREATE POLICY zien ON meting_cijfers FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR (current_setting('regie.bereik', true) = 'geen' AND zicht = 'verborgen')));
CREATE POLICY zien ON publicatie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE POLICY maken ON publicatie FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'geen')
                AND door = current_setting('regie.medewerker', true));
-- the worker counts and keeps; a figure of a night that nobody used may go, a published one stays
GRANT INSERT, UPDATE, DELETE ON meting TO regie_rekenaar;
GRANT INSERT, DELETE ON meting_cijfers TO regie_rekenaar;
CREATE POLICY rekenaar_schrijft ON meting FOR ALL TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar_schrijft ON meting_cijfers FOR ALL TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
GRANT SELECT ON meting, meting_cijfers TO regie_rekenaar;
CALL laat_rekenaar_lezen('publicatie');
-- the target per half year, to count beside it
CALL laat_rekenaar_lezen('taakstelling');
-- the events of one type, of a whole gemeente: a figure that is opened reads only what it is made of
CREATE INDEX gebeurtenis_type ON gebeurtenis (gemeente, type);
