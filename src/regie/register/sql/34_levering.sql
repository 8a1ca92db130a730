-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The hours of a school by the month: that the gemeente looked at them and accepted them, by whom and when.

-- What a school reported of a month and a quarter is read per school.
CREATE INDEX gebeurtenis_levering ON gebeurtenis (gemeente, organisatie, type, dossier)
    WHERE type IN ('lesuren', 'aanwezigheid', 'verzuimmelding', 'aanmelding_leerroute', 'start_leerroute', 'einde_leerroute',
                   'wacht_op_start') AND organisatie IS NOT NULL;

-- Absence that asks for attention is looked at for every person of a caseload: what was reported lately, and whether lessons
-- run at all.
CREATE INDEX gebeurtenis_les_recent ON gebeurtenis (gemeente, dossier, datum)
    WHERE type IN ('lesuren', 'verzuimmelding', 'aanwezigheid');
CREATE INDEX gebeurtenis_les_stand ON gebeurtenis (gemeente, dossier)
    WHERE type IN ('start_leerroute', 'einde_leerroute', 'opschorting_start', 'opschorting_einde', 'voldaan',
                   'dossier_gesloten', 'verwijzing_einde');

-- `merk`: of the hours that were looked at. What was accepted and changed since then is not accepted any more: nothing is
-- taken back, the mark just does not fit. Nobody's data stand in it.
CREATE TABLE maandafsluiting (
    gemeente     text NOT NULL,
    id           uuid NOT NULL,
    organisatie  text NOT NULL,
    maand        date NOT NULL CHECK (extract(day FROM maand) = 1),
    merk         text NOT NULL CHECK (merk ~ '^[0-9a-f]{64}$'),
    leerlingen   integer NOT NULL CHECK (leerlingen > 0),
    aangeboden   numeric(9, 2) NOT NULL,
    gevolgd      numeric(9, 2) NOT NULL CHECK (gevolgd <= aangeboden),
    opmerking    text NOT NULL DEFAULT '' CHECK (length(opmerking) <= 500),
    door         text NOT NULL,
    moment       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, organisatie) REFERENCES organisatie
);
CREATE INDEX maandafsluiting_maand ON maandafsluiting (gemeente, organisatie, maand, moment DESC);
ALTER TABLE maandafsluiting ENABLE ROW LEVEL SECURITY;
ALTER TABLE maandafsluiting FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON maandafsluiting TO regie_app;
GRANT SELECT ON maandafsluiting TO regie_rekenaar;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON maandafsluiting FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON maandafsluiting EXECUTE FUNCTION weiger_altijd();
CREATE POLICY zien ON maandafsluiting FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                OR current_setting('regie.bereik', true) = 'relatie'
                   AND organisatie = current_setting('regie.organisatie', true)));
-- who accepts saw every pupil of the school
CREATE POLICY aanvaarden ON maandafsluiting FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) = 'gemeente'
                AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider']
                AND door = current_setting('regie.medewerker', true));
CREATE POLICY rekenaar ON maandafsluiting FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
