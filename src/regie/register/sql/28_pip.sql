-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The PIP before it is decided (a draft, the second pair of eyes) and as it was sent. What was decided is an event.

-- What is typed for the next PIP of a dossier, field by field. Several people write in one dossier: a field has a revision,
-- and who saves with an older one is shown both values (werk/pip/concept.py).
CREATE TABLE pip_concept (
    gemeente  text NOT NULL,
    dossier   text NOT NULL,
    veld      text NOT NULL CHECK (veld ~ '^[a-z][a-z0-9_]*$'),
    categorie text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                 'gezondheid', 'financieel', 'handhaving')),
    waarde    jsonb NOT NULL,    -- as it was typed: a list of texts
    revisie   integer NOT NULL CHECK (revisie > 0),
    door      text NOT NULL,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, dossier, veld)
);

-- A draft that somebody else looks at before it is decided, where the policy asks for that (norm pip_vier_ogen). `afdruk`:
-- mark of what was shown; a draft that changed since then is another draft.
CREATE TABLE pip_voorlegging (
    gemeente      text NOT NULL,
    id            uuid NOT NULL,
    dossier       text NOT NULL,
    afdruk        text NOT NULL,
    gevraagd_door text NOT NULL,
    gevraagd_op   timestamptz NOT NULL DEFAULT clock_timestamp(),
    oordeel       text CHECK (oordeel IN ('akkoord', 'terug')),
    toelichting   text NOT NULL DEFAULT '' CHECK (oordeel <> 'terug' OR toelichting <> ''),
    door          text CHECK (door <> gevraagd_door),
    op            timestamptz,
    PRIMARY KEY (gemeente, id),
    CHECK ((oordeel IS NULL) = (door IS NULL) AND (oordeel IS NULL) = (op IS NULL))
);
CREATE INDEX pip_voorlegging_dossier ON pip_voorlegging (gemeente, dossier);
CREATE INDEX pip_voorlegging_open ON pip_voorlegging (gemeente) WHERE oordeel IS NULL;

-- The documents of a version: the decision, and the same in plain words. Made with the event, and never made again.
CREATE TABLE pip_document (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,
    soort       text NOT NULL CHECK (soort IN ('besluit', 'gewone_taal')),
    taal        text NOT NULL,
    versie      integer NOT NULL CHECK (versie > 0),
    categorieen text[] NOT NULL CHECK (cardinality(categorieen) > 0),   -- of everything that is in it
    inhoud      bytea NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    gemaakt_op  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, dossier, gebeurtenis, soort, taal)
);

ALTER TABLE pip_concept ENABLE ROW LEVEL SECURITY;
ALTER TABLE pip_concept FORCE ROW LEVEL SECURITY;
ALTER TABLE pip_voorlegging ENABLE ROW LEVEL SECURITY;
ALTER TABLE pip_voorlegging FORCE ROW LEVEL SECURITY;
ALTER TABLE pip_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE pip_document FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON pip_concept TO regie_app;
GRANT UPDATE (waarde, revisie, door, moment) ON pip_concept TO regie_app;
GRANT SELECT, INSERT ON pip_voorlegging, pip_document TO regie_app;
GRANT UPDATE (oordeel, toelichting, door, op) ON pip_voorlegging TO regie_app;

-- the row of the dossier is itself seen only by who may; a field only by who sees its category
CREATE POLICY eigen ON pip_concept TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = pip_concept.gemeente AND d.id = pip_concept.dossier))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
                AND EXISTS (SELECT 1 FROM dossier d
                            WHERE d.gemeente = pip_concept.gemeente AND d.id = pip_concept.dossier));

CREATE POLICY zien ON pip_voorlegging FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = pip_voorlegging.gemeente AND d.id = pip_voorlegging.dossier));
CREATE POLICY vragen ON pip_voorlegging FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                AND gevraagd_door = current_setting('regie.medewerker', true) AND oordeel IS NULL
                AND EXISTS (SELECT 1 FROM dossier d
                            WHERE d.gemeente = pip_voorlegging.gemeente AND d.id = pip_voorlegging.dossier));
-- nobody looks at his own
CREATE POLICY oordelen ON pip_voorlegging FOR UPDATE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND oordeel IS NULL AND gevraagd_door <> current_setting('regie.medewerker', true)
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = pip_voorlegging.gemeente AND d.id = pip_voorlegging.dossier))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND oordeel IS NOT NULL
                AND door = current_setting('regie.medewerker', true));

-- a decision holds an address, which not everybody may know, and parts that not every role reads
CREATE POLICY zien ON pip_document FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND categorieen <@ (SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]
           AND EXISTS (SELECT 1 FROM dossier d
                       WHERE d.gemeente = pip_document.gemeente AND d.id = pip_document.dossier)
           AND (current_setting('regie.afgeschermd', true) = 'ja' AND dossier <> ALL
                    (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
                OR NOT EXISTS (SELECT 1 FROM afscherming a
                               WHERE a.gemeente = pip_document.gemeente AND a.dossier = pip_document.dossier)));
CREATE POLICY maken ON pip_document FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                AND EXISTS (SELECT 1 FROM dossier d
                            WHERE d.gemeente = pip_document.gemeente AND d.id = pip_document.dossier));

-- what was sent, stays as it was sent; only with the dossier it goes. When two dossiers become one, it goes along with
-- its decision (21_samenvoegen.sql)
CREATE FUNCTION blijft_zoals_verstuurd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.dossier = current_setting('regie.vernietigt', true) THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND current_user = 'regie_rekenaar' THEN   -- granted are the dossier and the event
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% op % kan niet: wat is verstuurd, blijft zoals het is.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON pip_document FOR EACH ROW EXECUTE FUNCTION blijft_zoals_verstuurd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON pip_document EXECUTE FUNCTION weiger_altijd();

DO $weg$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['pip_concept', 'pip_voorlegging', 'pip_document'] LOOP
        EXECUTE format($q$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$q$, tabel);
    END LOOP;
END $weg$;

CALL laat_rekenaar_lezen('pip_concept', 'pip_voorlegging', 'pip_document');
CALL laat_meegaan('pip_concept', 'pip_voorlegging', 'pip_document');
GRANT UPDATE (gebeurtenis) ON pip_document TO regie_rekenaar;
