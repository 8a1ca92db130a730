-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- How many fte for regie a consulent has, from a day on.

-- Never changed: a later row holds from its own day, and of rows for one day the one that was recorded last. So a figure
-- can be made again as it was known. `medewerker`: the key that stands in events, also of who has no account here.
-- `stempel`: of the form, sent twice is one row.
CREATE TABLE formatie (
    gemeente    text NOT NULL,
    medewerker  text NOT NULL CHECK (length(medewerker) BETWEEN 1 AND 200),
    vanaf       date NOT NULL CHECK (vanaf BETWEEN '2000-01-01' AND '2099-12-31'),
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    fte         numeric(4, 2) NOT NULL CHECK (fte BETWEEN 0 AND 1.5),
    door        text NOT NULL,
    stempel     uuid NOT NULL,
    PRIMARY KEY (gemeente, medewerker, vanaf, moment),
    UNIQUE (gemeente, stempel)
);

ALTER TABLE formatie ENABLE ROW LEVEL SECURITY;
ALTER TABLE formatie FORCE ROW LEVEL SECURITY;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON formatie FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON formatie EXECUTE FUNCTION weiger_altijd();

-- how much a colleague works is for who leads the team; what is counted with it shows no colleague outside
GRANT SELECT, INSERT ON formatie TO regie_app;
CREATE POLICY zien ON formatie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider']);
CREATE POLICY schrijven ON formatie FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider']);
CALL laat_rekenaar_lezen('formatie');
