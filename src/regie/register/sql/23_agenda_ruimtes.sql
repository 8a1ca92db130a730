-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- A meeting of a group keeps its room free, under the same constraint as an appointment: of two that want one room at one
-- time, one gets it. When an appointment begins, so that the reminders of an hour need not read those of all years. And what
-- a person must be able to say of a letter.

ALTER TABLE groep ADD COLUMN ruimte uuid, ADD FOREIGN KEY (gemeente, ruimte) REFERENCES ruimte;
ALTER TABLE groep_bijeenkomst ADD COLUMN ruimte uuid, ADD FOREIGN KEY (gemeente, ruimte) REFERENCES ruimte;

-- what is taken is of an appointment or of a meeting
ALTER TABLE bezet DROP CONSTRAINT bezet_pkey;
ALTER TABLE bezet
    ALTER COLUMN afspraak DROP NOT NULL,
    ADD COLUMN bijeenkomst uuid,
    ADD CONSTRAINT van_een CHECK (num_nonnulls(afspraak, bijeenkomst) = 1),
    ADD UNIQUE (gemeente, afspraak, soort),
    ADD UNIQUE (gemeente, bijeenkomst, soort),
    ADD FOREIGN KEY (gemeente, bijeenkomst) REFERENCES groep_bijeenkomst ON DELETE CASCADE;

DO $beleid$
DECLARE
    -- the rows of both tables are themselves seen only by who may
    eigen constant text := $q$gemeente = current_setting('regie.gemeente', true)
        AND CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END
        AND (EXISTS (SELECT 1 FROM afspraak_plek p WHERE p.gemeente = bezet.gemeente AND p.afspraak = bezet.afspraak)
             OR EXISTS (SELECT 1 FROM groep_bijeenkomst b WHERE b.gemeente = bezet.gemeente AND b.id = bezet.bijeenkomst))$q$;
BEGIN
    DROP POLICY erbij ON bezet;
    DROP POLICY weg ON bezet;
    EXECUTE 'CREATE POLICY erbij ON bezet FOR INSERT TO regie_app WITH CHECK (' || eigen || ')';
    EXECUTE 'CREATE POLICY weg ON bezet FOR DELETE TO regie_app USING (' || eigen || ')';
END $beleid$;

-- A letter of which nobody knows whether it arrived: a person says so. And what all letters of a batch say can be typed anew.
ALTER TABLE brief ADD COLUMN onzeker boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT onzeker_is_mislukt CHECK (NOT onzeker OR stand IN ('mislukt', 'vervallen'));
GRANT UPDATE (onzeker) ON brief TO regie_app;
GRANT UPDATE (waarden) ON partij TO regie_app;

-- Under row-level security a condition on what stands in `gegevens` cannot use an index. This says of no one that they have
-- an appointment: only of an event when it is. It goes with its event.
CREATE TABLE afspraak_begin (
    gemeente    text NOT NULL,
    gebeurtenis uuid NOT NULL,
    begin       timestamptz NOT NULL,
    PRIMARY KEY (gemeente, gebeurtenis)
);
CREATE INDEX afspraak_begin_komt ON afspraak_begin (gemeente, begin);

ALTER TABLE gebeurtenis NO FORCE ROW LEVEL SECURITY;
INSERT INTO afspraak_begin
SELECT gemeente, id, (gegevens ->> 'begin')::timestamptz FROM gebeurtenis
WHERE type = 'afspraak_gepland' AND herroept IS NULL AND gegevens ? 'begin';
ALTER TABLE gebeurtenis FORCE ROW LEVEL SECURITY;

ALTER TABLE afspraak_begin ENABLE ROW LEVEL SECURITY;
ALTER TABLE afspraak_begin FORCE ROW LEVEL SECURITY;
GRANT SELECT ON afspraak_begin TO regie_app;
GRANT SELECT, INSERT, DELETE ON afspraak_begin TO regie_rekenaar;
CREATE POLICY zien ON afspraak_begin FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['systeem']);
CREATE POLICY rekenaar ON afspraak_begin TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));

CREATE FUNCTION onthoud_begin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM afspraak_begin WHERE gemeente = OLD.gemeente AND gebeurtenis = OLD.id;
    ELSE
        INSERT INTO afspraak_begin VALUES (NEW.gemeente, NEW.id, (NEW.gegevens ->> 'begin')::timestamptz);
    END IF;
    RETURN NULL;
END $$;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER FUNCTION onthoud_begin() OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
REVOKE ALL ON FUNCTION onthoud_begin() FROM PUBLIC;
CREATE TRIGGER afspraak_begin AFTER INSERT ON gebeurtenis FOR EACH ROW
    WHEN (NEW.type = 'afspraak_gepland' AND NEW.herroept IS NULL AND NEW.gegevens ? 'begin')
    EXECUTE FUNCTION onthoud_begin();
CREATE TRIGGER afspraak_begin_weg AFTER DELETE ON gebeurtenis FOR EACH ROW   -- only 06_vernietig.sql can
    WHEN (OLD.type = 'afspraak_gepland') EXECUTE FUNCTION onthoud_begin();
