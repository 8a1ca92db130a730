-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- One branch of a policy instead of three. The reach of who asks is known while a statement is planned: `bereik_nu()` is
-- declared immutable so that the planner puts its value in, and the branches of the others are neither planned nor
-- started. A plan that was kept and meets another reach would be wrong; therefore each branch asks the setting itself
-- once more when it runs, and gives nothing when it is another. (toegang/voorbereid.py keeps a plan per reach.) It asks
-- with a CASE again: of a plain comparison with a setting the planner expects one row in two hundred.

CREATE OR REPLACE FUNCTION bereik_nu() RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN current_setting('regie.bereik', true);
END $$;
REVOKE ALL ON FUNCTION bereik_nu() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bereik_nu() TO regie_app;

DO $gepland$
DECLARE
    keuze constant text := $q$CASE current_setting('regie.bereik'::text, true)$q$;
    beleid record;
    tekst text;
    tak text;
BEGIN
    FOR beleid IN
        SELECT p.polname AS naam, c.relname AS tabel,
               coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS tekst,
               p.polqual IS NULL AS bij_vastleggen
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
              LIKE '%' || keuze || '%WHEN ''caseload''%'
    LOOP
        tekst := replace(beleid.tekst, keuze, 'CASE bereik_nu()');
        FOREACH tak IN ARRAY ARRAY['gemeente', 'caseload', 'relatie'] LOOP
            tekst := regexp_replace(tekst, format($q$WHEN '%s'::text THEN(.*?)(?=\n\s*(WHEN '\w+'::text|ELSE false\n))$q$, tak),
                format($q$WHEN '%1$s' THEN CASE current_setting('regie.bereik', true) WHEN '%1$s' THEN\1 ELSE false END$q$, tak));
        END LOOP;
        IF (SELECT count(*) FROM regexp_matches(tekst, 'CASE current_setting\(''regie.bereik'', true\) WHEN', 'g')) <> 3 THEN
            RAISE EXCEPTION 'het beleid % op % heeft geen drie takken: %', beleid.naam, beleid.tabel, tekst;
        END IF;
        EXECUTE format('ALTER POLICY %I ON %I ' || CASE WHEN beleid.bij_vastleggen THEN 'WITH CHECK' ELSE 'USING' END || ' (%s)',
                       beleid.naam, beleid.tabel, tekst);
    END LOOP;
END $gepland$;

-- The two lists of a partner begin at the few events that are addressed to it, and look for the person only where there
-- is one: four hundred pupils were looked up for each list, also when it was empty.
CREATE INDEX gebeurtenis_aan ON gebeurtenis (gemeente, organisatie, type, dossier)
    WHERE type IN ('afspraak_gemaakt', 'bericht') AND organisatie IS NOT NULL;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
SET ROLE regie_rekenaar;
CREATE OR REPLACE VIEW ketenactie WITH (security_barrier = true) AS
WITH v AS MATERIALIZED (
    SELECT gemeente, dossier, verwijzing, organisatie, taak, voornamen, tussenvoegsel, achternaam FROM verwezene
    WHERE stand = 'aangenomen')
SELECT v.gemeente, v.dossier, v.verwijzing, v.taak, v.voornamen, v.tussenvoegsel, v.achternaam,
       g.id, g.datum, g.gegevens ->> 'actie_id' AS actie_id, g.gegevens ->> 'wie' AS wie,
       (g.gegevens ->> 'uiterlijk')::date AS uiterlijk,
       (SELECT t.tekst #>> '{}' FROM gebeurtenis_tekst t
        WHERE t.gemeente = g.gemeente AND t.dossier = g.dossier AND t.gebeurtenis = g.id AND t.veld = 'wat') AS wat
FROM gebeurtenis g
JOIN v ON v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.organisatie = g.organisatie AND v.taak = g.taak
      AND v.verwijzing = coalesce(g.gegevens ->> 'verwijzing_id', v.verwijzing)
WHERE g.gemeente = current_setting('regie.gemeente', true) AND g.organisatie = current_setting('regie.organisatie', true)
  AND g.type = 'afspraak_gemaakt' AND g.herroept IS NULL
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
  -- whoever said that it was done: the organisation or the gemeente
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis s
                  WHERE s.gemeente = g.gemeente AND s.dossier = g.dossier AND s.type = 'afspraak_stand'
                    AND s.herroept IS NULL AND s.gegevens ->> 'actie_id' = g.gegevens ->> 'actie_id'
                    AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = s.gemeente AND x.herroept = s.id));

CREATE OR REPLACE VIEW ketenbericht WITH (security_barrier = true) AS
WITH v AS MATERIALIZED (
    SELECT gemeente, dossier, verwijzing, organisatie, taak, voornamen, tussenvoegsel, achternaam FROM verwezene)
SELECT v.gemeente, v.dossier, v.verwijzing, v.taak, v.voornamen, v.tussenvoegsel, v.achternaam, g.id, g.vastgelegd_op, g.door
FROM gebeurtenis g
JOIN v ON v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.organisatie = g.organisatie AND v.taak = g.taak
      AND v.verwijzing = g.gegevens ->> 'verwijzing_id'
WHERE g.gemeente = current_setting('regie.gemeente', true) AND g.organisatie = current_setting('regie.organisatie', true)
  AND g.type = 'bericht' AND g.bron IS NULL AND g.herroept IS NULL
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
  AND NOT EXISTS (SELECT 1 FROM bericht_gelezen b
                  WHERE b.gemeente = g.gemeente AND b.dossier = g.dossier AND b.gebeurtenis = g.id AND b.kant = 'organisatie');
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;

-- What others let us know about the people of one consulent: read per person, not among those of the whole gemeente.
CREATE INDEX gebeurtenis_signaal_dossier ON gebeurtenis (gemeente, dossier, vastgelegd_op)
    WHERE bron IN ('duo', 'school', 'mb', 'partner', 'coa', 'inburgeraar')
      AND type <> ALL (ARRAY['lesuren', 'aanwezigheid', 'map_uren', 'map_praktijkuren', 'participatie_uren',
                             'maand_ontzorgen']);
