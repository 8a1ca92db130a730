-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Arrival: the boards of who is linked, notified, housed or came for family, and the housing target per half year.

-- One index for each board, in its own order: a page is read without sorting (dossiers/instroom.py holds the conditions).
CREATE INDEX dossier_feiten_gekoppeld ON dossier_feiten (gemeente, koppeling, dossier)
    WHERE is_actief AND koppeling IS NOT NULL AND huisvesting IS NULL;
CREATE INDEX dossier_feiten_bericht_duo ON dossier_feiten (gemeente, kennisgeving, dossier)
    WHERE is_actief AND kennisgeving IS NOT NULL AND koppeling IS NULL AND laatste_contact IS NULL;
CREATE INDEX dossier_feiten_gehuisvest ON dossier_feiten (gemeente, huisvesting, dossier)
    WHERE is_actief AND huisvesting IS NOT NULL AND intake_start IS NULL;
CREATE INDEX dossier_feiten_migrant ON dossier_feiten (gemeente, (coalesce(kennisgeving, dossier_geopend_op)), dossier)
    WHERE is_actief AND groep IN ('gezinsmigrant', 'overige_migrant') AND intake_start IS NULL;
-- what a board and a wait list read in the events of the people on one page
CREATE INDEX gebeurtenis_aankomst ON gebeurtenis (gemeente, dossier, type)
    WHERE type IN ('koppeling', 'koppeling_einde', 'profiel_ontvangen', 'huisvesting', 'huisvesting_verwacht',
                   'welkomstbericht', 'kennismaking', 'voorinburgering_start', 'uitkering_aangevraagd', 'wacht_op_start',
                   'kinderopvang', 'vve', 'kind_onderwijs');
-- who waits for a start, of a whole gemeente
CREATE INDEX gebeurtenis_wacht ON gebeurtenis (gemeente, dossier, datum) WHERE type = 'wacht_op_start';

-- What the province asked for a half year, as somebody typed it: never changed, the latest row counts.
CREATE TABLE taakstelling (
    gemeente   text NOT NULL,
    half_jaar  text NOT NULL CHECK (half_jaar ~ '^20[0-9]{2}-[12]$'),
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    aantal     integer NOT NULL CHECK (aantal BETWEEN 0 AND 100000),
    erbij      integer NOT NULL CHECK (erbij BETWEEN 0 AND 100000),  -- housed people who have no dossier
    beginstand integer CHECK (beginstand BETWEEN -100000 AND 100000),
    bron       text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    door       text NOT NULL,
    stempel    uuid NOT NULL,  -- of the form: sent twice is one row
    PRIMARY KEY (gemeente, half_jaar, moment),
    UNIQUE (gemeente, stempel)
);
ALTER TABLE taakstelling ENABLE ROW LEVEL SECURITY;
ALTER TABLE taakstelling FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON taakstelling TO regie_app;
-- nothing about a person; whoever works inside reads it, a partner does not
CREATE POLICY zien ON taakstelling FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE POLICY schrijven ON taakstelling FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON taakstelling FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON taakstelling EXECUTE FUNCTION weiger_altijd();
