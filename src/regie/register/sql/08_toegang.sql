-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Partners: what was referred to an organisation, what its task lets through, and people whose place must not be known.
-- The settings regie.* are set for one transaction by toegang/context.py. Bereik: gemeente, caseload, relatie, geen.

-- The tasks of recht/taken.toml, written here at every migration. National: they hang on no dossier.
CREATE TABLE taak (
    id          text PRIMARY KEY,
    rollen      text[] NOT NULL,
    leest       text[] NOT NULL,   -- event types read, whoever recorded them
    legt_vast   text[] NOT NULL,   -- event types recorded; what was recorded for this task is read too
    categorieen text[] NOT NULL,
    gegevens    text[] NOT NULL,   -- what goes along about the person
    termijnen   text[] NOT NULL
);
GRANT SELECT ON taak TO regie_app, regie_rekenaar;

-- The event types that say where somebody is (recht: `plaats`), written with the tasks.
CREATE TABLE plaatstype (type text PRIMARY KEY);
GRANT SELECT ON plaatstype TO regie_app, regie_rekenaar;

-- Whose row it is: of the organisation that recorded it, or that it is addressed to, and for which task.
ALTER TABLE gebeurtenis ADD organisatie text, ADD taak text;
GRANT SELECT (organisatie, taak) ON gebeurtenis TO regie_app;
-- and the same of its parts and texts: a policy that looked it up in `gebeurtenis` would ask that table's policy again
ALTER TABLE gebeurtenis_deel ADD type text, ADD organisatie text, ADD taak text;
ALTER TABLE gebeurtenis_tekst ADD type text, ADD organisatie text, ADD taak text;
-- what was recorded before: for these statements the owner passes its own policies and the trigger by
DO $oud$
DECLARE tabel text;
BEGIN
    ALTER TABLE gebeurtenis NO FORCE ROW LEVEL SECURITY;
    FOREACH tabel IN ARRAY ARRAY['gebeurtenis_deel', 'gebeurtenis_tekst'] LOOP
        EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER blijft', tabel);
        EXECUTE format('UPDATE %1$I d SET type = g.type FROM gebeurtenis g'
                       ' WHERE g.gemeente = d.gemeente AND g.id = d.gebeurtenis', tabel);
        EXECUTE format('ALTER TABLE %1$I FORCE ROW LEVEL SECURITY, ENABLE TRIGGER blijft, ALTER type SET NOT NULL', tabel);
    END LOOP;
    ALTER TABLE gebeurtenis FORCE ROW LEVEL SECURITY;
END $oud$;

CREATE TABLE relatie (
    gemeente    text NOT NULL,
    dossier     text NOT NULL,
    verwijzing  text NOT NULL,
    organisatie text NOT NULL,
    taak        text NOT NULL,
    stand       text NOT NULL CHECK (stand IN ('gevraagd', 'aangenomen', 'geweigerd', 'beeindigd')),
    gevraagd_op date NOT NULL,
    antwoord_op date,
    van         date NOT NULL,
    einde       date,              -- the last day of the task
    tot         date NOT NULL,     -- the last day on which the organisation still sees it
    PRIMARY KEY (gemeente, dossier, verwijzing)
);
CREATE INDEX relatie_organisatie ON relatie (gemeente, organisatie, taak, stand, dossier);

CREATE TABLE afscherming (
    gemeente text NOT NULL,
    dossier  text NOT NULL,
    PRIMARY KEY (gemeente, dossier)
);

ALTER TABLE relatie ENABLE ROW LEVEL SECURITY;
ALTER TABLE relatie FORCE ROW LEVEL SECURITY;
ALTER TABLE afscherming ENABLE ROW LEVEL SECURITY;
ALTER TABLE afscherming FORCE ROW LEVEL SECURITY;
GRANT SELECT ON relatie, afscherming TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON relatie, afscherming TO regie_rekenaar;
CREATE POLICY rekenaar ON relatie TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON afscherming TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY vernietig ON relatie TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
CREATE POLICY vernietig ON afscherming TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
-- whoever has the dossier may ask whether its place must be hidden
CREATE POLICY weten ON afscherming FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE current_setting('regie.bereik', true)
               WHEN 'gemeente' THEN true
               WHEN 'caseload' THEN EXISTS (SELECT 1 FROM toegang t
                   WHERE t.gemeente = afscherming.gemeente AND t.dossier = afscherming.dossier
                     AND t.medewerker = current_setting('regie.medewerker', true))
                   OR dossier = ANY ((SELECT string_to_array(current_setting('regie.nood', true), ','))::text[])
               WHEN 'relatie' THEN EXISTS (SELECT 1 FROM relatie r
                   WHERE r.gemeente = afscherming.gemeente AND r.dossier = afscherming.dossier)
               ELSE false END);

DO $beleid$
DECLARE
    -- %1$I: the table, %2$I: its column with the dossier.
    -- A CASE, and no ORs of comparisons with a setting: of those the planner expects one row in two hundred each, and
    -- then chooses plans for a handful of rows where there are thousands.
    keuze constant text := $q$ USING (gemeente = current_setting('regie.gemeente', true)
        AND CASE current_setting('regie.bereik', true)
            WHEN 'gemeente' THEN {gemeente} WHEN 'caseload' THEN {caseload} WHEN 'relatie' THEN {relatie} ELSE false END)$q$;
    -- staff: one's own people, and whoever is open by noodtoegang
    eigen constant text := $q$(EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = %1$I.gemeente AND t.dossier = %1$I.%2$I
                AND t.medewerker = current_setting('regie.medewerker', true))
            OR %2$I = ANY ((SELECT string_to_array(current_setting('regie.nood', true), ','))::text[]))$q$;
    soort constant text :=
        $q$categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])$q$;
    -- a partner: the row of `relatie` is itself seen only by who may
    partner constant text :=
        $q$EXISTS (SELECT 1 FROM relatie r WHERE r.gemeente = %1$I.gemeente AND r.dossier = %1$I.%2$I)$q$;
    -- of an event: read by the task, or recorded for it; before the answer only the verwijzing itself
    taakrij constant text := $q$(g.type = ANY (k.leest) AND r.stand IN ('aangenomen', 'beeindigd')
                AND (g.type <> ALL (ARRAY(SELECT type FROM plaatstype)) OR NOT EXISTS
                     (SELECT 1 FROM afscherming a WHERE a.gemeente = g.gemeente AND a.dossier = g.dossier))
            OR g.organisatie = r.organisatie AND g.taak = r.taak
                AND (r.stand IN ('aangenomen', 'beeindigd') OR g.gegevens ->> 'verwijzing_id' = r.verwijzing))$q$;
    -- noodtoegang opens a dossier, not the place of somebody in hiding
    open_ constant text := $q$(current_setting('regie.afgeschermd', true) = 'ja' AND %2$I <> ALL
            (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
        OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = %1$I.gemeente AND a.dossier = %1$I.%2$I))$q$;
    plaats constant text := '(type <> ALL (ARRAY(SELECT p.type FROM plaatstype p)) OR ' || open_ || ')';
    bij_relatie constant text := 'EXISTS (SELECT 1 FROM relatie r JOIN taak k ON k.id = r.taak'
        ' WHERE r.gemeente = %1$I.gemeente AND r.dossier = %1$I.%2$I AND ';
    -- of a part or a text: the same; what it says about the verwijzing stands in the event
    deelrij constant text := replace(replace(taakrij, $q$g.gegevens ->> 'verwijzing_id' = r.verwijzing$q$,
        $q$g.type IN ('verwijzing', 'verwijzing_antwoord', 'verwijzing_einde', 'bericht')$q$), 'g.', '%1$I.');
    regel record;
BEGIN
    DROP POLICY zien ON dossier;
    DROP POLICY zien ON dossier_feiten;
    DROP POLICY zien ON huishouden;
    DROP POLICY zien ON termijn;
    DROP POLICY zien ON persoon;
    DROP POLICY zien ON persoon_woord;
    DROP POLICY zien ON persoon_nummer;
    DROP POLICY zien ON gebeurtenis;
    DROP POLICY zien ON gebeurtenis_deel;
    DROP POLICY zien ON gebeurtenis_tekst;
    DROP POLICY vastleggen ON gebeurtenis;
    DROP POLICY vastleggen ON gebeurtenis_deel;
    DROP POLICY vastleggen ON gebeurtenis_tekst;

    -- who reads: per table what each reach asks, and whether its rows have a category
    FOR regel IN SELECT * FROM (VALUES
        ('relatie', 'dossier', false, 'true', eigen,
         $q$(organisatie = current_setting('regie.organisatie', true)
             AND taak = ANY (ARRAY(SELECT k.id FROM taak k
                                   WHERE k.rollen && string_to_array(current_setting('regie.rollen', true), ',')))
             AND nullif(current_setting('regie.peildatum', true), '')::date BETWEEN least(van, gevraagd_op) AND tot
             AND (current_setting('regie.eigen_mensen', true) = 'nee'
                  OR EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = relatie.gemeente AND t.dossier = relatie.dossier
                               AND t.medewerker = current_setting('regie.medewerker', true))))$q$),
        ('dossier', 'id', false, 'true', eigen, partner),
        ('dossier_feiten', 'dossier', false, 'true', eigen, 'false'),
        ('huishouden', 'dossier', false, 'true', eigen, 'false'),
        ('termijn', 'dossier', true, 'true', eigen, bij_relatie || $q$r.stand = 'aangenomen'
             AND termijn.categorie = ANY (k.categorieen) AND termijn.termijn = ANY (k.termijnen))$q$),
        ('gebeurtenis', 'dossier', true, plaats, '(' || eigen || ' AND ' || plaats || ')',
         bij_relatie || 'gebeurtenis.categorie = ANY (k.categorieen) AND ' || replace(taakrij, 'g.', 'gebeurtenis.') || ')'),
        ('gebeurtenis_deel', 'dossier', true, plaats, '(' || eigen || ' AND ' || plaats || ')',
         bij_relatie || '%1$I.categorie = ANY (k.categorieen) AND ' || deelrij || ')'),
        ('gebeurtenis_tekst', 'dossier', true, plaats, '(' || eigen || ' AND ' || plaats || ')',
         bij_relatie || '%1$I.categorie = ANY (k.categorieen) AND ' || deelrij || ')')
    ) AS r(tabel, kolom, met_soort, gemeente, caseload, relatie) LOOP
        EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app' || replace(replace(replace(keuze,
                '{gemeente}', regel.gemeente), '{caseload}', regel.caseload), '{relatie}', regel.relatie),
            regel.tabel, regel.kolom);
        IF regel.met_soort THEN
            EXECUTE format('CREATE POLICY soort ON %I AS RESTRICTIVE FOR SELECT TO regie_app USING (' || soort || ')', regel.tabel);
        END IF;
    END LOOP;
    EXECUTE $q$CREATE POLICY soort ON huishouden AS RESTRICTIVE FOR SELECT TO regie_app USING ('gezin_veiligheid' = ANY
        ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]))$q$;

    -- names and numbers: staff through the dossier; a partner only through the view `verwezene`
    FOR regel IN SELECT * FROM (VALUES ('persoon', 'id'), ('persoon_woord', 'persoon'), ('persoon_nummer', 'persoon'))
                 AS r(tabel, kolom) LOOP
        EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app' || replace(replace(replace(keuze,
                '{gemeente}', 'true'), '{relatie}', 'false'), '{caseload}',
                'EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = %1$I.gemeente AND d.persoon = %1$I.%2$I)'),
            regel.tabel, regel.kolom);
    END LOOP;

    -- who records
    FOR regel IN SELECT * FROM (VALUES
        ('gebeurtenis', bij_relatie || $q$gebeurtenis.organisatie = r.organisatie AND gebeurtenis.taak = r.taak
             AND gebeurtenis.type = ANY (k.legt_vast)
             AND (r.stand IN ('aangenomen', 'beeindigd') OR gebeurtenis.gegevens ? 'verwijzing_id')
             AND coalesce(gebeurtenis.gegevens ->> 'verwijzing_id', r.verwijzing) = r.verwijzing)$q$),
        -- the rows of an event that was recorded just now, by the same organisation for the same task
        ('gebeurtenis_deel', bij_relatie || $q$gebeurtenis_deel.organisatie = r.organisatie AND gebeurtenis_deel.taak = r.taak
             AND gebeurtenis_deel.type = ANY (k.legt_vast) AND gebeurtenis_deel.categorie = ANY (k.categorieen))$q$),
        ('gebeurtenis_tekst', bij_relatie || $q$gebeurtenis_tekst.organisatie = r.organisatie AND gebeurtenis_tekst.taak = r.taak
             AND gebeurtenis_tekst.type = ANY (k.legt_vast) AND gebeurtenis_tekst.categorie = ANY (k.categorieen))$q$)
    ) AS r(tabel, relatie) LOOP
        EXECUTE format('CREATE POLICY vastleggen ON %1$I FOR INSERT TO regie_app'
            || replace(replace(replace(replace(keuze, ' USING (', ' WITH CHECK ('), '{gemeente}', 'true'), '{caseload}', eigen),
                '{relatie}', regel.relatie), regel.tabel, 'dossier');
    END LOOP;
    -- what a partner adds belongs to an event that is there, of the same type, organisation and task
    FOR regel IN SELECT * FROM (VALUES ('gebeurtenis_deel'), ('gebeurtenis_tekst')) AS r(tabel) LOOP
        EXECUTE format('CREATE POLICY erbij ON %1$I AS RESTRICTIVE FOR INSERT TO regie_app WITH CHECK'
            ' (CASE current_setting(''regie.bereik'', true) WHEN ''relatie'' THEN EXISTS'
            ' (SELECT 1 FROM gebeurtenis g WHERE g.gemeente = %1$I.gemeente AND g.id = %1$I.gebeurtenis'
            ' AND g.dossier = %1$I.dossier AND g.type = %1$I.type'
            ' AND g.organisatie = %1$I.organisatie AND g.taak = %1$I.taak) ELSE true END)', regel.tabel);
    END LOOP;
END $beleid$;

ALTER TABLE dossier_feiten ADD intensiteit numeric(6, 2);   -- hours a week, of the last plan

-- The one window of a partner on a person: what the task needs to know and nothing else. It belongs to the rekenaar, so
-- it repeats what the policy on `relatie` asks.
CREATE VIEW verwezene WITH (security_barrier = true) AS
SELECT r.gemeente, r.dossier, r.verwijzing, r.organisatie, r.taak, r.stand, r.gevraagd_op, r.antwoord_op, r.van, r.einde, nullif(r.tot, 'infinity') AS tot,
       p.voornamen, p.tussenvoegsel, p.achternaam,
       CASE WHEN 'contact' = ANY (k.gegevens) THEN p.email ELSE '' END AS email,
       CASE WHEN 'contact' = ANY (k.gegevens) THEN
           (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = p.gemeente AND n.persoon = p.id AND n.soort = 'telefoon')
       END AS telefoon,
       CASE WHEN 'taal' = ANY (k.gegevens) THEN p.taal ELSE '' END AS taal,
       CASE WHEN 'geboortedatum' = ANY (k.gegevens) THEN p.geboortedatum ELSE '' END AS geboortedatum,
       CASE WHEN 'leerroute' = ANY (k.gegevens) THEN f.leerroute END AS leerroute,
       CASE WHEN 'leerroute' = ANY (k.gegevens) THEN f.taalniveau END AS taalniveau,
       CASE WHEN 'intensiteit' = ANY (k.gegevens) THEN f.intensiteit::float8 END AS intensiteit,
       CASE WHEN 'termijn_einde' = ANY (k.gegevens) THEN f.termijn_einde END AS termijn_einde,
       CASE WHEN 'consulent' = ANY (k.gegevens) THEN f.consulent END AS consulent
FROM relatie r
JOIN taak k ON k.id = r.taak
JOIN dossier d ON d.gemeente = r.gemeente AND d.id = r.dossier
JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
LEFT JOIN dossier_feiten f ON f.gemeente = r.gemeente AND f.dossier = r.dossier
WHERE r.gemeente = current_setting('regie.gemeente', true)
  AND current_setting('regie.bereik', true) = 'relatie'
  AND r.organisatie = current_setting('regie.organisatie', true)
  AND k.rollen && string_to_array(current_setting('regie.rollen', true), ',')
  AND nullif(current_setting('regie.peildatum', true), '')::date BETWEEN least(r.van, r.gevraagd_op) AND r.tot
  AND (current_setting('regie.eigen_mensen', true) = 'nee'
       OR EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = r.gemeente AND t.dossier = r.dossier
                    AND t.medewerker = current_setting('regie.medewerker', true)));
GRANT SELECT ON verwezene TO regie_app;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER VIEW verwezene OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
