-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The name that was typed under a PIP on the screen. That it was signed is an event, in which no name stands.

-- `getypt_door`: the person, or who read the plan aloud and typed for the person.
CREATE TABLE pip_handtekening (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,      -- pip_ondertekend
    naam        text NOT NULL CHECK (naam <> '' AND length(naam) <= 200),
    getypt_door text NOT NULL CHECK (getypt_door IN ('inburgeraar', 'voorlezer')),
    bij         text NOT NULL,      -- the colleague at whose screen it was
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, gebeurtenis)
);
CREATE INDEX pip_handtekening_dossier ON pip_handtekening (gemeente, dossier);

ALTER TABLE pip_handtekening ENABLE ROW LEVEL SECURITY;
ALTER TABLE pip_handtekening FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON pip_handtekening TO regie_app;

-- the row of the dossier is itself seen only by who may
CREATE POLICY zien ON pip_handtekening FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = pip_handtekening.gemeente AND d.id = pip_handtekening.dossier));
CREATE POLICY tekenen ON pip_handtekening FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND bij = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                AND EXISTS (SELECT 1 FROM dossier d
                            WHERE d.gemeente = pip_handtekening.gemeente AND d.id = pip_handtekening.dossier));

-- a signature stays as it was set; it goes along when two dossiers become one, and away with the dossier
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON pip_handtekening
    FOR EACH ROW EXECUTE FUNCTION blijft_zoals_verstuurd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON pip_handtekening EXECUTE FUNCTION weiger_altijd();
CREATE POLICY vernietig ON pip_handtekening TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true)
           AND dossier = current_setting('regie.vernietigt', true));

CALL laat_rekenaar_lezen('pip_handtekening');
CALL laat_meegaan('pip_handtekening');
GRANT UPDATE (gebeurtenis) ON pip_handtekening TO regie_rekenaar;

-- Already with the texts of a dossier: nothing but a name is in it.
ALTER FUNCTION wis_aanhang(text, text, uuid, text) RENAME TO wis_aanhang_tot_plan;
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM pip_handtekening WHERE gemeente = hier AND dossier = wat;
    PERFORM wis_aanhang_tot_plan(hier, wat, mens, hoeveel);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;
