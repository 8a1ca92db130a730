-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Notes of the brede intake, until the talk is recorded and they become events. Several people write in one dossier: a
-- note has a revision, and who saves with an older one is shown both texts (werk/intake/notities.py).

CREATE TABLE intake_notitie (
    gemeente  text NOT NULL,
    dossier   text NOT NULL,
    thema     text NOT NULL CHECK (thema ~ '^[a-z][a-z0-9_]*$'),
    categorie text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                 'gezondheid', 'financieel', 'handhaving')),
    tekst     text NOT NULL,
    bron      text NOT NULL,     -- who told it
    revisie   uuid NOT NULL,     -- another one with every change, never one of before
    door      text NOT NULL,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, dossier, thema)
);
CREATE INDEX intake_notitie_oud ON intake_notitie (gemeente, moment);

ALTER TABLE intake_notitie ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake_notitie FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON intake_notitie TO regie_app;
GRANT UPDATE (tekst, bron, revisie, door, moment) ON intake_notitie TO regie_app;
-- the row of the dossier is itself seen only by who may; of the staff only those who take an intake, and of the themes only
-- those whose category they see: as it will be with the findings that come of it
CREATE POLICY eigen ON intake_notitie TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider']
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = intake_notitie.gemeente AND d.id = intake_notitie.dossier));
-- who writes is who it says: a policy of its own, so that reading does not ask it
CREATE POLICY door_mij ON intake_notitie AS RESTRICTIVE FOR INSERT TO regie_app
    WITH CHECK (door = current_setting('regie.medewerker', true));
CREATE POLICY door_mij_weer ON intake_notitie AS RESTRICTIVE FOR UPDATE TO regie_app
    USING (true) WITH CHECK (door = current_setting('regie.medewerker', true));
CREATE POLICY vernietig ON intake_notitie TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

CALL laat_rekenaar_lezen('intake_notitie');
CALL laat_meegaan('intake_notitie');

-- what the pages of the intake read in the events of one person
CREATE INDEX gebeurtenis_intake ON gebeurtenis (gemeente, dossier, type)
    WHERE type IN ('intakegesprek', 'intake_bevinding', 'intake_afgerond', 'vragenlijst', 'leerbaarheidstoets',
                   'lbt_ontheffing', 'ontwikkeldoel');

-- Which qualifications somebody has who works here: one's own, to know what one may do. The functional manager keeps them.
CREATE POLICY eigen_kwalificatie ON kwalificatie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND medewerker = current_setting('regie.medewerker', true));
