-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The questionnaire in one's own language. Who has the code comes without an account: for that transaction the context
-- names no gemeente and no role, only the mark of the code, and that opens one list with its answers and nothing else.
-- Answers stand here until the list is handed in; then they are events, and gone from here.

CREATE TABLE vragenlijst (
    gemeente      text NOT NULL,
    id            uuid NOT NULL,
    dossier       text NOT NULL,
    afdruk        text UNIQUE,        -- of the code, with the key of the application; empty: no code opens it
    geldig_tot    timestamptz,
    taal          text NOT NULL,
    samen         boolean NOT NULL DEFAULT false,   -- read aloud: the consulent filled in an answer
    door          text NOT NULL,
    gemaakt_op    timestamptz NOT NULL DEFAULT clock_timestamp(),
    begonnen_op   timestamptz,
    ingeleverd_op timestamptz,
    PRIMARY KEY (gemeente, id),
    CHECK ((afdruk IS NULL) = (geldig_tot IS NULL)),
    CHECK (ingeleverd_op IS NULL OR afdruk IS NULL)
);
CREATE UNIQUE INDEX vragenlijst_open ON vragenlijst (gemeente, dossier) WHERE ingeleverd_op IS NULL;
CREATE INDEX vragenlijst_dossier ON vragenlijst (gemeente, dossier);

CREATE TABLE vragenlijst_antwoord (
    gemeente    text NOT NULL,
    vragenlijst uuid NOT NULL,
    vraag       text NOT NULL CHECK (vraag ~ '^[a-z][a-z0-9_]*$'),
    categorie   text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                   'gezondheid', 'financieel', 'handhaving')),
    antwoord    jsonb NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, vragenlijst, vraag),
    FOREIGN KEY (gemeente, vragenlijst) REFERENCES vragenlijst ON DELETE CASCADE
);

ALTER TABLE vragenlijst ENABLE ROW LEVEL SECURITY;
ALTER TABLE vragenlijst FORCE ROW LEVEL SECURITY;
ALTER TABLE vragenlijst_antwoord ENABLE ROW LEVEL SECURITY;
ALTER TABLE vragenlijst_antwoord FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON vragenlijst TO regie_app;
GRANT UPDATE (afdruk, geldig_tot, taal, samen, begonnen_op, ingeleverd_op) ON vragenlijst TO regie_app;
GRANT SELECT, INSERT, DELETE ON vragenlijst_antwoord TO regie_app;
GRANT UPDATE (antwoord, moment) ON vragenlijst_antwoord TO regie_app;

-- staff: the row of the dossier is itself seen only by who may
CREATE POLICY staf ON vragenlijst TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'systeem']
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = vragenlijst.gemeente AND d.id = vragenlijst.dossier));
-- who writes is who it says
CREATE POLICY door_mij ON vragenlijst AS RESTRICTIVE FOR INSERT TO regie_app
    WITH CHECK (door = current_setting('regie.medewerker', true));
-- who has the code, as long as it is good
CREATE POLICY code_leest ON vragenlijst FOR SELECT TO regie_app
    USING (afdruk = nullif(current_setting('regie.vragenlijst', true), '') AND geldig_tot > clock_timestamp());
CREATE POLICY code_schrijft ON vragenlijst FOR UPDATE TO regie_app
    USING (afdruk = nullif(current_setting('regie.vragenlijst', true), '') AND geldig_tot > clock_timestamp());

-- the list is itself seen only by who may; of the answers staff sees what it will see of the findings
CREATE POLICY bij_de_lijst ON vragenlijst_antwoord TO regie_app
    USING (CASE WHEN nullif(current_setting('regie.vragenlijst', true), '') IS NOT NULL THEN true
                ELSE categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]) END
           AND EXISTS (SELECT 1 FROM vragenlijst v WHERE v.gemeente = vragenlijst_antwoord.gemeente
                       AND v.id = vragenlijst_antwoord.vragenlijst AND v.ingeleverd_op IS NULL));

CREATE POLICY vernietig ON vragenlijst TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
CREATE POLICY vernietig ON vragenlijst_antwoord TO regie_eigenaar
    USING (EXISTS (SELECT 1 FROM vragenlijst v WHERE v.gemeente = vragenlijst_antwoord.gemeente
                   AND v.id = vragenlijst_antwoord.vragenlijst));

-- Who has the code chooses a language and begins; until when it is good, and that it is handed in, is not up to the code.
CREATE FUNCTION code_wijzigt_weinig() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF nullif(current_setting('regie.vragenlijst', true), '') IS NOT NULL
       AND (OLD.afdruk, OLD.geldig_tot, OLD.samen, OLD.ingeleverd_op)
           IS DISTINCT FROM (NEW.afdruk, NEW.geldig_tot, NEW.samen, NEW.ingeleverd_op) THEN
        RAISE EXCEPTION 'met een code verandert alleen de taal' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER weinig BEFORE UPDATE ON vragenlijst FOR EACH ROW EXECUTE FUNCTION code_wijzigt_weinig();

CALL laat_rekenaar_lezen('vragenlijst', 'vragenlijst_antwoord');
CALL laat_meegaan('vragenlijst');
