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
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = afscherming.gemeente AND d.id = afscherming.dossier));

DO $beleid$
DECLARE
    -- %1$I: the table, %2$I: its column with the dossier. Staff of the gemeente: all of it, or one's own people.
    hier constant text := $q$gemeente = current_setting('regie.gemeente', true)$q$;
    binnen constant text := $q$(current_setting('regie.bereik', true) = 'gemeente'
        OR (current_setting('regie.bereik', true) = 'caseload'
            AND (EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = %1$I.gemeente AND t.dossier = %1$I.%2$I
                           AND t.medewerker = current_setting('regie.medewerker', true))
                 OR %2$I = ANY ((SELECT string_to_array(current_setting('regie.nood', true), ','))::text[]))))$q$;
    soort constant text :=
        $q$categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])$q$;
    -- a partner: the row of `relatie` is itself seen only by who may
    partner constant text := $q$(current_setting('regie.bereik', true) = 'relatie'
        AND EXISTS (SELECT 1 FROM relatie r WHERE r.gemeente = %1$I.gemeente AND r.dossier = %1$I.%2$I))$q$;
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
    zelf constant text := $q$(r.gemeente = gebeurtenis.gemeente AND r.dossier = gebeurtenis.dossier)$q$;
    tabel text;
BEGIN
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND (' || binnen || $q$
        OR (current_setting('regie.bereik', true) = 'relatie'
            AND organisatie = current_setting('regie.organisatie', true)
            AND taak = ANY (ARRAY(SELECT k.id FROM taak k
                                  WHERE k.rollen && string_to_array(current_setting('regie.rollen', true), ',')))
            AND nullif(current_setting('regie.peildatum', true), '')::date BETWEEN least(van, gevraagd_op) AND tot
            AND (current_setting('regie.eigen_mensen', true) = 'nee'
                 OR EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = relatie.gemeente AND t.dossier = relatie.dossier
                              AND t.medewerker = current_setting('regie.medewerker', true))))))$q$, 'relatie', 'dossier');

    DROP POLICY zien ON dossier;
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND (' || binnen
                   || ' OR ' || partner || '))', 'dossier', 'id');
    DROP POLICY zien ON dossier_feiten;
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND ' || binnen || ')',
                   'dossier_feiten', 'dossier');
    DROP POLICY zien ON huishouden;
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND ' || binnen
                   || $q$ AND 'gezin_veiligheid' = ANY
                      ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]))$q$,
                   'huishouden', 'dossier');

    DROP POLICY zien ON termijn;
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND ' || soort || ' AND ('
                   || binnen || $q$ OR (current_setting('regie.bereik', true) = 'relatie'
            AND EXISTS (SELECT 1 FROM relatie r JOIN taak k ON k.id = r.taak
                        WHERE r.gemeente = termijn.gemeente AND r.dossier = termijn.dossier AND r.stand = 'aangenomen'
                          AND termijn.categorie = ANY (k.categorieen) AND termijn.termijn = ANY (k.termijnen)))))$q$,
                   'termijn', 'dossier');

    DROP POLICY zien ON gebeurtenis;
    EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND ' || soort || ' AND ('
                   || binnen || ' AND (type <> ALL (ARRAY(SELECT p.type FROM plaatstype p)) OR ' || open_ || ')'
                   || $q$ OR (current_setting('regie.bereik', true) = 'relatie'
            AND EXISTS (SELECT 1 FROM relatie r JOIN taak k ON k.id = r.taak WHERE $q$ || zelf
                   || ' AND gebeurtenis.categorie = ANY (k.categorieen) AND '
                   || replace(taakrij, 'g.', 'gebeurtenis.') || '))))', 'gebeurtenis', 'dossier');
    DROP POLICY vastleggen ON gebeurtenis;
    EXECUTE format('CREATE POLICY vastleggen ON %1$I FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ('
                   || binnen || $q$ OR (current_setting('regie.bereik', true) = 'relatie'
            AND EXISTS (SELECT 1 FROM relatie r JOIN taak k ON k.id = r.taak WHERE $q$ || zelf || $q$
                          AND gebeurtenis.organisatie = r.organisatie AND gebeurtenis.taak = r.taak
                          AND gebeurtenis.type = ANY (k.legt_vast)
                          AND (r.stand IN ('aangenomen', 'beeindigd') OR gebeurtenis.gegevens ? 'verwijzing_id')
                          AND coalesce(gebeurtenis.gegevens ->> 'verwijzing_id', r.verwijzing) = r.verwijzing))))$q$,
                   'gebeurtenis', 'dossier');

    FOREACH tabel IN ARRAY ARRAY['gebeurtenis_deel', 'gebeurtenis_tekst'] LOOP
        EXECUTE format('DROP POLICY zien ON %I', tabel);
        EXECUTE format('DROP POLICY vastleggen ON %I', tabel);
        -- where the place is hidden, and for a partner, the event itself must be in sight
        EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND ' || soort || ' AND ('
                       || binnen || ' AND (' || open_ || $q$
            OR EXISTS (SELECT 1 FROM gebeurtenis g WHERE g.gemeente = %1$I.gemeente AND g.id = %1$I.gebeurtenis))
            OR (current_setting('regie.bereik', true) = 'relatie'
                AND EXISTS (SELECT 1 FROM gebeurtenis g
                            JOIN relatie r ON r.gemeente = g.gemeente AND r.dossier = g.dossier
                            JOIN taak k ON k.id = r.taak
                            WHERE g.gemeente = %1$I.gemeente AND g.id = %1$I.gebeurtenis
                              AND %1$I.categorie = ANY (k.categorieen) AND $q$ || taakrij || '))))', tabel, 'dossier');
        EXECUTE format('CREATE POLICY vastleggen ON %1$I FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ('
                       || binnen || $q$ OR (current_setting('regie.bereik', true) = 'relatie'
            AND EXISTS (SELECT 1 FROM gebeurtenis g
                        JOIN relatie r ON r.gemeente = g.gemeente AND r.dossier = g.dossier
                         AND r.organisatie = g.organisatie AND r.taak = g.taak
                        JOIN taak k ON k.id = r.taak
                        WHERE g.gemeente = %1$I.gemeente AND g.id = %1$I.gebeurtenis
                          AND %1$I.categorie = ANY (k.categorieen)))))$q$, tabel, 'dossier');
    END LOOP;

    -- names and numbers: staff through the dossier; a partner only through the view `verwezene`
    DROP POLICY zien ON persoon;
    CREATE POLICY zien ON persoon FOR SELECT TO regie_app
        USING (gemeente = current_setting('regie.gemeente', true)
               AND (current_setting('regie.bereik', true) = 'gemeente'
                    OR (current_setting('regie.bereik', true) = 'caseload' AND EXISTS
                        (SELECT 1 FROM dossier d WHERE d.gemeente = persoon.gemeente AND d.persoon = persoon.id))));
    FOREACH tabel IN ARRAY ARRAY['persoon_woord', 'persoon_nummer'] LOOP
        EXECUTE format('DROP POLICY zien ON %I', tabel);
        EXECUTE format($q$CREATE POLICY zien ON %1$I FOR SELECT TO regie_app
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND (current_setting('regie.bereik', true) = 'gemeente'
                        OR (current_setting('regie.bereik', true) = 'caseload' AND EXISTS
                            (SELECT 1 FROM dossier d WHERE d.gemeente = %1$I.gemeente AND d.persoon = %1$I.persoon))))$q$,
            tabel);
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
