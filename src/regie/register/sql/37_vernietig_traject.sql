-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What belongs to the way from plan to diploma goes with the dossier.

ALTER FUNCTION wis_aanhang(text, text, uuid, text) RENAME TO wis_aanhang_intake;
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['weekblok', 'plek_plaatsing'] LOOP
        EXECUTE format('DELETE FROM %I WHERE gemeente = $1 AND dossier = $2', tabel) USING hier, wat;
    END LOOP;
    PERFORM wis_aanhang_intake(hier, wat, mens, hoeveel);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;
