-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What was typed for an intake or a plan, the questionnaire, and the plan as it was sent, go with the dossier as well; and
-- already with its texts, for there is nothing else in them. That there was a plan, and which, stays: that is an event.

ALTER FUNCTION wis_aanhang(text, text, uuid, text) RENAME TO wis_aanhang_aankomst;
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['intake_notitie', 'vragenlijst', 'pip_concept', 'pip_voorlegging', 'pip_document'] LOOP
        EXECUTE format('DELETE FROM %I WHERE gemeente = $1 AND dossier = $2', tabel) USING hier, wat;
    END LOOP;
    PERFORM wis_aanhang_aankomst(hier, wat, mens, hoeveel);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;
