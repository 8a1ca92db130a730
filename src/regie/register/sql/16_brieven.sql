-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Letters: what was written to whom, and how far it is on its way. A letter becomes an event (`gebeurtenis`, with the
-- id of the letter) when it was really handed over; until then it waits here. No partner sees any of it.

-- Letters that were made together, of one template. `waarden`: what all of them say; of one person, that stands below.
CREATE TABLE partij (
    gemeente  text NOT NULL,
    id        uuid NOT NULL,
    sjabloon  text NOT NULL CHECK (sjabloon <> ''),
    waarden   jsonb NOT NULL DEFAULT '{}',
    stand     text NOT NULL CHECK (stand IN ('concept', 'klaargezet', 'vervallen')),
    door      text NOT NULL,
    moment    timestamptz NOT NULL,
    PRIMARY KEY (gemeente, id)
);

-- Letters that go to the printer as one file. Who prints says afterwards that they were posted.
CREATE TABLE printronde (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    door        text NOT NULL,
    moment      timestamptz NOT NULL,
    PRIMARY KEY (gemeente, id)
);

CREATE TABLE brief (
    gemeente        text NOT NULL,
    id              uuid NOT NULL,          -- becomes the id of the event
    partij          uuid NOT NULL,
    dossier         text NOT NULL,
    sjabloon        text NOT NULL CHECK (sjabloon <> ''),
    versie          text NOT NULL,          -- mark of the text of the template
    gebeurtenis     text NOT NULL,          -- the type of event that it becomes
    categorie       text NOT NULL,          -- of the data in it: who may see it
    taal            text NOT NULL,          -- beside Dutch; nl: Dutch only
    kanaal          text NOT NULL CHECK (kanaal IN ('email', 'sms', 'brief', 'aangetekend')),
    waarden         jsonb NOT NULL,         -- of every variable, as it was filled in
    inhoud          jsonb,                  -- the texts themselves: a template that changes, changes no letter
    besluit         uuid,                   -- the decision that the letter makes known
    stand           text NOT NULL
                    CHECK (stand IN ('concept', 'klaar', 'onderweg', 'verzonden', 'mislukt', 'overgeslagen', 'vervallen')),
    overslaan_reden text NOT NULL DEFAULT '' CHECK (stand <> 'overgeslagen' OR overslaan_reden <> ''),
    pogingen        integer NOT NULL DEFAULT 0,
    volgende_poging timestamptz,            -- waits until then; without it, for a person (print) or for nobody
    onderweg_sinds  timestamptz,
    fout            text NOT NULL DEFAULT '',
    aan             text NOT NULL DEFAULT '',   -- the address or number to which it was handed over
    verzonden_op    timestamptz,
    printronde      uuid,
    document        bytea,                  -- as it was sent
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, partij) REFERENCES partij,
    FOREIGN KEY (gemeente, printronde) REFERENCES printronde,
    UNIQUE (gemeente, partij, dossier),
    CHECK ((stand = 'verzonden') = (verzonden_op IS NOT NULL)),
    CHECK (stand <> 'mislukt' OR fout <> ''),
    CHECK (inhoud IS NOT NULL OR waarden = '{}' OR stand IN ('overgeslagen', 'vervallen'))   -- {}: the text was wiped
);
CREATE INDEX brief_dossier ON brief (gemeente, dossier);
CREATE INDEX brief_partij ON brief (gemeente, partij);
CREATE INDEX brief_printronde ON brief (gemeente, printronde) WHERE printronde IS NOT NULL;
-- what still asks for something: a handful, among all that was ever sent
CREATE INDEX brief_open ON brief (gemeente, stand) WHERE stand IN ('concept', 'klaar', 'onderweg', 'mislukt');

ALTER TABLE partij ENABLE ROW LEVEL SECURITY;
ALTER TABLE partij FORCE ROW LEVEL SECURITY;
ALTER TABLE printronde ENABLE ROW LEVEL SECURITY;
ALTER TABLE printronde FORCE ROW LEVEL SECURITY;
ALTER TABLE brief ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON partij, printronde, brief TO regie_app;
GRANT UPDATE (stand) ON partij TO regie_app;
GRANT DELETE ON brief TO regie_app;
GRANT UPDATE (versie, taal, kanaal, waarden, inhoud, stand, overslaan_reden, pogingen, volgende_poging, onderweg_sinds, fout, aan,
              verzonden_op, printronde, document) ON brief TO regie_app;

-- the row of `dossier` is itself seen only by who may; a letter holds an address, which not everybody may know
CREATE POLICY zien ON brief FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = brief.gemeente AND d.id = brief.dossier)
           AND (current_setting('regie.afgeschermd', true) = 'ja' AND dossier <> ALL
                    (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
                OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = brief.gemeente AND a.dossier = brief.dossier)));
CREATE POLICY soort ON brief AS RESTRICTIVE FOR SELECT TO regie_app
    USING (categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]));
CREATE POLICY maken ON brief FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
                AND stand IN ('concept', 'overgeslagen')
                AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = brief.gemeente AND d.id = brief.dossier));
-- what was sent, stays as it was sent
CREATE POLICY verder ON brief FOR UPDATE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND stand NOT IN ('verzonden', 'vervallen'))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
-- what nobody was sent, need not stay
CREATE POLICY weggooien ON brief FOR DELETE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
           AND stand IN ('concept', 'overgeslagen'));
CREATE POLICY vernietig ON brief TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

-- a batch or a print run says nothing about anybody; its letters decide what one sees of it
DO $samen$
DECLARE
    binnen constant text := $q$gemeente = current_setting('regie.gemeente', true)
        AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')$q$;
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['partij', 'printronde'] LOOP
        EXECUTE format('CREATE POLICY zien ON %I FOR SELECT TO regie_app USING (' || binnen || ')', tabel);
        EXECUTE format('CREATE POLICY maken ON %I FOR INSERT TO regie_app WITH CHECK (' || binnen
            || $q$ AND door = current_setting('regie.medewerker', true))$q$, tabel);
    END LOOP;
    EXECUTE 'CREATE POLICY verder ON partij FOR UPDATE TO regie_app USING (' || binnen || $q$ AND stand = 'concept')
        WITH CHECK (gemeente = current_setting('regie.gemeente', true))$q$;
END $samen$;
