-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- A dossier is one person in one gemeente. Who may see it stands in `toegang`; every policy on a table that hangs on
-- a dossier is inline and asks the same: this gemeente, and either the whole of it or a row in `toegang`.

CREATE TABLE toegang (
    gemeente   text NOT NULL,
    medewerker text NOT NULL,
    dossier    text NOT NULL,
    vervangt   boolean NOT NULL,   -- stands in for the consulent
    PRIMARY KEY (gemeente, medewerker, dossier)
);
CREATE INDEX toegang_dossier ON toegang (gemeente, dossier);
CREATE INDEX toegang_vervangt ON toegang (gemeente, medewerker) WHERE vervangt;
ALTER TABLE toegang ENABLE ROW LEVEL SECURITY;
ALTER TABLE toegang FORCE ROW LEVEL SECURITY;
GRANT SELECT ON toegang TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON toegang TO regie_rekenaar;
CREATE POLICY eigen ON toegang FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND medewerker = current_setting('regie.medewerker', true));
CREATE POLICY rekenaar ON toegang TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));

CREATE TABLE dossier (
    gemeente    text NOT NULL,
    id          text NOT NULL,
    persoon     uuid NOT NULL,
    laatste     timestamptz,   -- the last moment of recording: the version that a form was made from
    opnieuw_op  date,          -- the first day on which rows change without an event
    gerekend_op date,          -- the peildatum of the rows that are kept
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX dossier_persoon ON dossier (gemeente, persoon);
CREATE INDEX dossier_opnieuw ON dossier (gemeente, opnieuw_op) WHERE opnieuw_op IS NOT NULL;
ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier FORCE ROW LEVEL SECURITY;
GRANT SELECT ON dossier TO regie_app;
GRANT SELECT, INSERT, UPDATE ON dossier TO regie_rekenaar;
CREATE POLICY zien ON dossier FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = dossier.gemeente AND t.dossier = dossier.id
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY rekenaar ON dossier TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
