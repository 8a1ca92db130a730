-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What hangs on a dossier since 06_vernietig.sql goes with it as well: letters, groups, appointments, the trail of a person.

-- Called by vernietig() only (10_privacy.sql), which has set whose rows may go.
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tabel text;
BEGIN
    IF hoeveel = 'teksten' THEN
        -- a letter is free text from top to bottom; that it was sent stays, and what was not sent will not be
        UPDATE brief SET waarden = '{}', inhoud = NULL, document = NULL,
            stand = CASE WHEN stand = 'verzonden' THEN stand ELSE 'vervallen' END
        WHERE gemeente = hier AND dossier = wat;
        RETURN;
    END IF;
    FOREACH tabel IN ARRAY ARRAY['brief', 'groep_lid', 'groep_wens', 'groep_voorstel_plek', 'tolkboeking', 'afspraak_plek',
                                 'afspraak_herinnering', 'persoon_wijziging', 'samenvoeging'] LOOP
        EXECUTE format('DELETE FROM %I WHERE gemeente = $1 AND dossier = $2', tabel) USING hier, wat;
    END LOOP;
    -- the hours stay for the totals; whom they were for goes
    UPDATE tijdregel SET dossier = NULL WHERE gemeente = hier AND dossier = wat;
    PERFORM set_config('regie.vernietigt', '', true), set_config('regie.vernietigt_persoon', mens::text, true);
    IF (SELECT count(*) FROM dossier WHERE gemeente = hier AND persoon = mens) < 2 THEN
        DELETE FROM persoon_contact WHERE gemeente = hier AND persoon = mens;
    END IF;
    PERFORM set_config('regie.vernietigt_persoon', '', true), set_config('regie.vernietigt', wat, true);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;

ALTER FUNCTION wis_dossier(text, text, text, text) RENAME TO wis_kern;
CREATE FUNCTION wis_dossier(wat text, wiens_grond text, hoeveel text, wie text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hier constant text := current_setting('regie.gemeente', true);
    mens uuid;
BEGIN
    PERFORM set_config('regie.vernietigt', wat, true);
    SELECT persoon INTO mens FROM dossier WHERE gemeente = hier AND id = wat;
    IF mens IS NOT NULL THEN   -- else wis_kern says what is wrong
        PERFORM wis_aanhang(hier, wat, mens, hoeveel);
    END IF;
    RETURN wis_kern(wat, wiens_grond, hoeveel, wie);
END $$;
REVOKE ALL ON FUNCTION wis_dossier(text, text, text, text) FROM PUBLIC;
