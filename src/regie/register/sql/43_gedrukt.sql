-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Figures as an older report printed them, to stand beside the counted ones.

-- Nobody's data: what stands here was published. Never changed: of one figure in one report, the latest row counts.
-- `stempel`: of the form, sent twice is one row.
CREATE TABLE cijfer_gedrukt (
    gemeente   text NOT NULL,
    indicator  text NOT NULL CHECK (indicator ~ '^[a-z][a-z0-9_]{0,60}$'),
    dimensies  jsonb NOT NULL CHECK (jsonb_typeof(dimensies) = 'object'),  -- dimension: code, or null for unknown
    peildatum  date NOT NULL,
    bekend_op  date,  -- null: the report does not say what was known
    waarde     numeric(14, 3) NOT NULL,
    bron       text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    pagina     text NOT NULL CHECK (length(pagina) <= 100),
    vervallen  boolean NOT NULL,  -- it was not printed there after all
    door       text NOT NULL,
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    stempel    uuid NOT NULL,
    PRIMARY KEY (gemeente, stempel)
);
CREATE INDEX cijfer_gedrukt_gezocht ON cijfer_gedrukt (gemeente, indicator, peildatum);

ALTER TABLE cijfer_gedrukt ENABLE ROW LEVEL SECURITY;
ALTER TABLE cijfer_gedrukt FORCE ROW LEVEL SECURITY;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON cijfer_gedrukt FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON cijfer_gedrukt EXECUTE FUNCTION weiger_altijd();

-- who sees figures reads; the team leader and policy write
GRANT SELECT, INSERT ON cijfer_gedrukt TO regie_app;
CREATE POLICY zien ON cijfer_gedrukt FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE POLICY schrijven ON cijfer_gedrukt FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider', 'beleid']);
