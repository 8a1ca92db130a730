-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Identity, apart from what happened. Numbers stand apart from names; names are found by word and by sound, with
-- comparisons that row-level security lets use an index (equality and order of text, never LIKE).

CREATE TABLE persoon (
    gemeente      text NOT NULL,
    id            uuid NOT NULL,
    voornamen     text NOT NULL DEFAULT '',
    tussenvoegsel text NOT NULL DEFAULT '',
    achternaam    text NOT NULL DEFAULT '',
    geboortedatum text NOT NULL DEFAULT '' CHECK (geboortedatum ~ '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$'),
    taal          text NOT NULL DEFAULT '',
    email         text NOT NULL DEFAULT '',
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX persoon_geboren ON persoon (gemeente, geboortedatum);

CREATE TABLE persoon_woord (
    gemeente text NOT NULL,
    persoon  uuid NOT NULL,
    woord    text NOT NULL COLLATE "C",   -- one part of the name, lower case without accents
    klank    text NOT NULL COLLATE "C",   -- how it sounds: one key for Mohamed, Muhammad and Mohammed
    PRIMARY KEY (gemeente, persoon, woord)
);
CREATE INDEX persoon_woord_woord ON persoon_woord (gemeente, woord);
CREATE INDEX persoon_woord_klank ON persoon_woord (gemeente, klank);

CREATE TABLE persoon_nummer (
    gemeente text NOT NULL,
    persoon  uuid NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('bsn', 'v_nummer', 'telefoon')),
    nummer   text NOT NULL COLLATE "C" CHECK (nummer ~ '^[0-9]+$'),
    PRIMARY KEY (gemeente, persoon, soort)
);
CREATE INDEX persoon_nummer_nummer ON persoon_nummer (gemeente, nummer);

ALTER TABLE persoon ENABLE ROW LEVEL SECURITY;
ALTER TABLE persoon FORCE ROW LEVEL SECURITY;
ALTER TABLE persoon_woord ENABLE ROW LEVEL SECURITY;
ALTER TABLE persoon_woord FORCE ROW LEVEL SECURITY;
ALTER TABLE persoon_nummer ENABLE ROW LEVEL SECURITY;
ALTER TABLE persoon_nummer FORCE ROW LEVEL SECURITY;
GRANT SELECT ON persoon, persoon_woord, persoon_nummer TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON persoon, persoon_woord, persoon_nummer TO regie_rekenaar;

-- the row of `dossier` is itself seen only by who may: its policy is the one that decides
CREATE POLICY zien ON persoon FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = persoon.gemeente AND d.persoon = persoon.id)));
CREATE POLICY zien ON persoon_woord FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM dossier d
                           WHERE d.gemeente = persoon_woord.gemeente AND d.persoon = persoon_woord.persoon)));
CREATE POLICY zien ON persoon_nummer FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM dossier d
                           WHERE d.gemeente = persoon_nummer.gemeente AND d.persoon = persoon_nummer.persoon)));
CREATE POLICY rekenaar ON persoon TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON persoon_woord TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON persoon_nummer TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
