-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- How far the worker is with a large delivery of hours: looking at its lines, or recording them. Nobody's data stand in it.

-- `merk`, `keuze`: what somebody confirmed. `reden`: why it did not work out, in a word for the screen.
CREATE TABLE urenvoortgang (
    gemeente text NOT NULL,
    levering uuid NOT NULL,
    stap     text NOT NULL CHECK (stap IN ('nakijken', 'vastleggen')),
    stand    text NOT NULL DEFAULT 'wacht' CHECK (stand IN ('wacht', 'bezig', 'klaar', 'mislukt')),
    gedaan   integer NOT NULL DEFAULT 0 CHECK (gedaan BETWEEN 0 AND totaal),
    totaal   integer NOT NULL CHECK (totaal >= 0),
    merk     text NOT NULL DEFAULT '',
    keuze    text NOT NULL DEFAULT 'laten' CHECK (keuze IN ('laten', 'intrekken')),
    reden    text NOT NULL DEFAULT '' CHECK (length(reden) <= 500),
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, levering),
    FOREIGN KEY (gemeente, levering) REFERENCES urenlevering
);
ALTER TABLE urenvoortgang ENABLE ROW LEVEL SECURITY;
ALTER TABLE urenvoortgang FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON urenvoortgang TO regie_app;
-- the delivery is itself seen only by who may
CREATE POLICY werken ON urenvoortgang TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND EXISTS (SELECT 1 FROM urenlevering l WHERE l.gemeente = urenvoortgang.gemeente AND l.id = urenvoortgang.levering))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND EXISTS (SELECT 1 FROM urenlevering l WHERE l.gemeente = urenvoortgang.gemeente
                                                           AND l.id = urenvoortgang.levering));
CALL laat_rekenaar_lezen('urenvoortgang');
