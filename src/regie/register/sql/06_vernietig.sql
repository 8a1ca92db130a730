-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Append-only by trigger as well as by grant, and the one exit: `vernietig`, with a log of its own.

CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- only inside vernietig(), which runs as the owner and names the dossier that goes
    IF TG_OP <> 'TRUNCATE' AND current_user = 'regie_eigenaar'
       AND current_setting('regie.vernietigt', true) = OLD.dossier THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION '% op % kan niet: wat is vastgelegd, blijft. Herroep de gebeurtenis met een nieuwe.',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON gebeurtenis FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON gebeurtenis_deel FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON gebeurtenis_tekst FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON gebeurtenis EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON gebeurtenis_deel EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON gebeurtenis_tekst EXECUTE FUNCTION weiger_wijziging();

CREATE TABLE vernietiging (
    gemeente   text NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    dossier    text NOT NULL,
    grond      text NOT NULL CHECK (length(grond) >= 10),
    omvang     text NOT NULL CHECK (omvang IN ('dossier', 'teksten')),
    rijen      integer NOT NULL,
    door       text NOT NULL,
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
ALTER TABLE vernietiging ENABLE ROW LEVEL SECURITY;
ALTER TABLE vernietiging FORCE ROW LEVEL SECURITY;

CREATE FUNCTION weiger_altijd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% op % kan niet: een logboek blijft zoals het is.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON vernietiging FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON vernietiging EXECUTE FUNCTION weiger_altijd();

-- The owner sees a dossier only while it destroys that one.
CREATE POLICY vernietig ON vernietiging FOR INSERT TO regie_eigenaar
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND dossier = current_setting('regie.vernietigt', true));
CREATE POLICY lezen ON vernietiging FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND current_setting('regie.bereik', true) = 'gemeente');
GRANT SELECT ON vernietiging TO regie_app;

DO $$
DECLARE tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['gebeurtenis', 'gebeurtenis_deel', 'gebeurtenis_tekst', 'dossier_feiten', 'huishouden',
                                 'termijn', 'toegang'] LOOP
        EXECUTE format($f$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$f$, tabel);
    END LOOP;
END $$;
CREATE POLICY vernietig ON dossier TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND id = current_setting('regie.vernietigt', true));
-- another dossier of the same person: only whether there is one
CREATE POLICY vernietig_persoon ON dossier FOR SELECT TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true)
           AND persoon::text = current_setting('regie.vernietigt_persoon', true));
CREATE POLICY vernietig ON persoon TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND id::text = current_setting('regie.vernietigt_persoon', true));
CREATE POLICY vernietig ON persoon_woord TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true)
           AND persoon::text = current_setting('regie.vernietigt_persoon', true));
CREATE POLICY vernietig ON persoon_nummer TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true)
           AND persoon::text = current_setting('regie.vernietigt_persoon', true));

-- Removes the free text of a dossier, or the whole dossier with the person if no other dossier is theirs.
-- Called by register.vernietig only, as regie_rekenaar, after the right to do so was checked.
CREATE FUNCTION vernietig(wat text, wiens_grond text, hoeveel text, wie text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hier text := current_setting('regie.gemeente', true);
    mens uuid;
    weg integer;
BEGIN
    IF coalesce(hier, '') = '' THEN
        RAISE EXCEPTION 'vernietig: er is geen gemeente gekozen' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('regie.vernietigt', wat, true);
    SELECT persoon INTO mens FROM dossier WHERE gemeente = hier AND id = wat;
    IF mens IS NULL THEN
        RAISE EXCEPTION 'vernietig: dossier % bestaat niet in gemeente %', wat, hier USING ERRCODE = 'no_data_found';
    END IF;
    IF hoeveel = 'teksten' THEN
        UPDATE gebeurtenis_tekst SET tekst = '"(gewist)"' WHERE gemeente = hier AND dossier = wat;
        GET DIAGNOSTICS weg = ROW_COUNT;
    ELSE
        DELETE FROM gebeurtenis_tekst WHERE gemeente = hier AND dossier = wat;
        DELETE FROM gebeurtenis_deel WHERE gemeente = hier AND dossier = wat;
        DELETE FROM gebeurtenis WHERE gemeente = hier AND dossier = wat;
        GET DIAGNOSTICS weg = ROW_COUNT;
        DELETE FROM termijn WHERE gemeente = hier AND dossier = wat;
        DELETE FROM dossier_feiten WHERE gemeente = hier AND dossier = wat;
        DELETE FROM huishouden WHERE gemeente = hier AND dossier = wat;
        DELETE FROM toegang WHERE gemeente = hier AND dossier = wat;
        DELETE FROM relatie WHERE gemeente = hier AND dossier = wat;
        DELETE FROM afscherming WHERE gemeente = hier AND dossier = wat;
        DELETE FROM bericht_gelezen WHERE gemeente = hier AND dossier = wat;
        DELETE FROM urenregel WHERE gemeente = hier AND dossier = wat;
        DELETE FROM lesgroep_lid WHERE gemeente = hier AND dossier = wat;
        DELETE FROM concept WHERE gemeente = hier AND dossier = wat;
        DELETE FROM dossier WHERE gemeente = hier AND id = wat;
        -- the same person may have another dossier here: then the name stays
        PERFORM set_config('regie.vernietigt', '', true);
        PERFORM set_config('regie.vernietigt_persoon', mens::text, true);
        IF NOT EXISTS (SELECT 1 FROM dossier WHERE gemeente = hier AND persoon = mens) THEN
            DELETE FROM persoon_woord WHERE gemeente = hier AND persoon = mens;
            DELETE FROM persoon_nummer WHERE gemeente = hier AND persoon = mens;
            DELETE FROM persoon WHERE gemeente = hier AND id = mens;
        END IF;
        PERFORM set_config('regie.vernietigt_persoon', '', true);
        PERFORM set_config('regie.vernietigt', wat, true);
    END IF;
    INSERT INTO vernietiging (gemeente, dossier, grond, omvang, rijen, door) VALUES (hier, wat, wiens_grond, hoeveel, weg, wie);
    PERFORM set_config('regie.vernietigt', '', true);
    RETURN weg;
END $$;
REVOKE ALL ON FUNCTION vernietig(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vernietig(text, text, text, text) TO regie_rekenaar;
