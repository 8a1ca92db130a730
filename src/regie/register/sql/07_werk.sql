-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What belongs to one member of staff (drafts, saved filters), and who looked at what.

CREATE TABLE concept (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,             -- becomes the id of the event
    dossier    text NOT NULL,
    medewerker text NOT NULL,
    type       text NOT NULL,
    datum      date NOT NULL,
    gegevens   jsonb NOT NULL,
    gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    fout       text,                      -- why it could not become an event
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX concept_van ON concept (gemeente, medewerker, gemaakt_op);

CREATE TABLE bewaard_filter (
    gemeente   text NOT NULL,
    medewerker text NOT NULL,
    pagina     text NOT NULL,
    naam       text NOT NULL CHECK (length(naam) BETWEEN 1 AND 60),
    vraag      text NOT NULL,
    PRIMARY KEY (gemeente, medewerker, pagina, naam)
);

CREATE TABLE inzage (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    medewerker text NOT NULL,
    rollen     text[] NOT NULL,
    doel       text NOT NULL,
    wat        text NOT NULL,             -- the name of the page or command, never what was searched for
    dossiers   text[] NOT NULL,
    verzoek    text NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX inzage_dossiers ON inzage (gemeente, moment);

ALTER TABLE concept ENABLE ROW LEVEL SECURITY;
ALTER TABLE concept FORCE ROW LEVEL SECURITY;
ALTER TABLE bewaard_filter ENABLE ROW LEVEL SECURITY;
ALTER TABLE bewaard_filter FORCE ROW LEVEL SECURITY;
ALTER TABLE inzage ENABLE ROW LEVEL SECURITY;
ALTER TABLE inzage FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON concept, bewaard_filter TO regie_app;
GRANT SELECT, UPDATE, DELETE ON concept TO regie_rekenaar;
GRANT INSERT ON inzage TO regie_app;
GRANT SELECT ON inzage TO regie_rekenaar;

-- a draft stays its maker's to read, whoever guides the person meanwhile; to write one, one must have the dossier
CREATE POLICY eigen ON concept TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND medewerker = current_setting('regie.medewerker', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND medewerker = current_setting('regie.medewerker', true)
                AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = concept.gemeente AND d.id = concept.dossier));
CREATE POLICY rekenaar ON concept TO regie_rekenaar USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY vernietig ON concept TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
CREATE POLICY eigen ON bewaard_filter TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND medewerker = current_setting('regie.medewerker', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND medewerker = current_setting('regie.medewerker', true));
CREATE POLICY schrijven ON inzage FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND medewerker = current_setting('regie.medewerker', true));
CREATE POLICY rekenaar ON inzage FOR SELECT TO regie_rekenaar USING (gemeente = current_setting('regie.gemeente', true));
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON inzage FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON inzage EXECUTE FUNCTION weiger_altijd();
