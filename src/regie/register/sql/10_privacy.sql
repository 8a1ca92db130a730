-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Requests of people about their own data, dossiers in which processing is restricted, and lists of what is destroyed:
-- proposed by one person, approved by another. Nothing here is changed afterwards; a step or a decision is a row.

-- ------------------------------------------------------------------------------------------------ requests

CREATE TABLE privacyverzoek (
    gemeente      text NOT NULL,
    id            uuid NOT NULL,
    dossier       text NOT NULL,
    soort         text NOT NULL CHECK (soort IN ('inzage', 'correctie', 'beperking', 'wissing', 'overdracht')),
    ontvangen_op  date NOT NULL,
    uiterlijk     date NOT NULL CHECK (uiterlijk > ontvangen_op),    -- AVG 12 lid 3
    identiteit    text NOT NULL CHECK (identiteit IN ('balie', 'digid', 'bekend', 'gemachtigde')),
    toelichting   text NOT NULL DEFAULT '',
    door          text NOT NULL,
    vastgelegd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, id, dossier),
    FOREIGN KEY (gemeente, dossier) REFERENCES dossier (gemeente, id)
);
CREATE INDEX privacyverzoek_dossier ON privacyverzoek (gemeente, dossier);

CREATE TABLE privacyverzoek_stap (
    gemeente  text NOT NULL,
    id        uuid NOT NULL,
    verzoek   uuid NOT NULL,
    dossier   text NOT NULL,
    soort     text NOT NULL CHECK (soort IN ('gegeven', 'verlengd', 'toegewezen', 'deels', 'afgewezen')),
    reden     text NOT NULL,
    uiterlijk date CHECK ((uiterlijk IS NOT NULL) = (soort = 'verlengd')),
    door      text NOT NULL,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, verzoek, dossier) REFERENCES privacyverzoek (gemeente, id, dossier),
    CHECK (soort = 'gegeven' OR length(reden) >= 10)
);
CREATE INDEX privacyverzoek_stap_verzoek ON privacyverzoek_stap (gemeente, verzoek);
CREATE INDEX privacyverzoek_stap_dossier ON privacyverzoek_stap (gemeente, dossier);
CREATE UNIQUE INDEX privacyverzoek_besluit ON privacyverzoek_stap (gemeente, verzoek)
    WHERE soort IN ('toegewezen', 'deels', 'afgewezen');
CREATE UNIQUE INDEX privacyverzoek_verlengd ON privacyverzoek_stap (gemeente, verzoek) WHERE soort = 'verlengd';

-- The last row of a dossier says whether nothing may be done with its data for now (AVG 18).
CREATE TABLE beperking (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    dossier  text NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('beperkt', 'opgeheven')),
    reden    text NOT NULL CHECK (length(reden) >= 10),
    verzoek  uuid NOT NULL,
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, verzoek, dossier) REFERENCES privacyverzoek (gemeente, id, dossier)
);
CREATE INDEX beperking_nu ON beperking (gemeente, dossier, moment DESC);
CREATE INDEX beperking_verzoek ON beperking (gemeente, verzoek);

-- ------------------------------------------------------------------------------------------- what is destroyed

CREATE TABLE vernietigingslijst (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('bewaartermijn', 'ten_onrechte')),
    reden    text NOT NULL CHECK (length(reden) >= 10),
    bron     text NOT NULL DEFAULT '' CHECK (soort = 'bewaartermijn' OR bron <> ''),
    door     text NOT NULL,
    account  bigint NOT NULL,      -- put in by the trigger, from the staff table
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, id, door, account)
);

CREATE TABLE vernietigingslijst_dossier (
    gemeente  text NOT NULL,
    lijst     uuid NOT NULL,
    dossier   text NOT NULL,       -- after the destruction of what was never ours: only a mark of it
    grond     text NOT NULL CHECK (length(grond) >= 10),
    uiterlijk date,                -- the last day of keeping
    PRIMARY KEY (gemeente, lijst, dossier),
    FOREIGN KEY (gemeente, lijst) REFERENCES vernietigingslijst
);
CREATE INDEX vernietigingslijst_dossier_lijst ON vernietigingslijst_dossier (gemeente, dossier);

-- One decision for a list, of somebody else under another account than who proposed it.
CREATE TABLE vernietigingsbesluit (
    gemeente            text NOT NULL,
    lijst               uuid NOT NULL,
    besluit             text NOT NULL CHECK (besluit IN ('goedgekeurd', 'afgewezen')),
    reden               text NOT NULL DEFAULT '' CHECK (besluit = 'goedgekeurd' OR length(reden) >= 10),
    door                text NOT NULL,
    account             bigint NOT NULL,
    voorgesteld_door    text NOT NULL,
    voorgesteld_account bigint NOT NULL,
    moment              timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, lijst),
    FOREIGN KEY (gemeente, lijst, voorgesteld_door, voorgesteld_account)
        REFERENCES vernietigingslijst (gemeente, id, door, account),
    CONSTRAINT twee_mensen CHECK (door <> voorgesteld_door AND account <> voorgesteld_account)
);

-- What may be kept after five years, at the most fifty (Bi 9.9 lid 2).
CREATE TABLE bewaarkaart (
    gemeente         text NOT NULL,
    dossier          text NOT NULL,
    bsn              text NOT NULL,
    voornamen        text NOT NULL,
    tussenvoegsel    text NOT NULL,
    achternaam       text NOT NULL,
    geboortedatum    text NOT NULL,
    woonplaats       text NOT NULL,
    vrijstelling     text NOT NULL,
    ontheffing       text NOT NULL,
    voldaan_op       date,
    voldaan_hoe      text NOT NULL,
    plicht_einde     date NOT NULL,
    bewaren_tot      date NOT NULL CHECK (bewaren_tot > plicht_einde),
    lijst            uuid NOT NULL,
    PRIMARY KEY (gemeente, dossier)
);

-- rows of a term whose last day is held back by a bezwaar, beroep or fine
CREATE INDEX termijn_vastgehouden ON termijn (gemeente, dossier)
    WHERE termijn = 'bewaartermijn' AND uiterlijk = 'infinity' AND start < 'infinity';

DO $$
DECLARE
    tabel text;
    rol_is constant text := $q$string_to_array(current_setting('regie.rollen', true), ',') && ARRAY[%s]$q$;
    hier constant text := $q$gemeente = current_setting('regie.gemeente', true)$q$;
    zelf constant text := $q$door = current_setting('regie.medewerker', true)$q$;
    officer constant text := format(rol_is, $q$'privacy_officer'$q$);
    beslist constant text := format(rol_is, $q$'teamleider', 'functioneel_beheer'$q$);
    -- staff who have the dossier: its row is itself seen only by who may
    binnen constant text := $q$(current_setting('regie.bereik', true) IN ('gemeente', 'caseload')
        AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = %1$I.gemeente AND d.id = %1$I.dossier))$q$;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['privacyverzoek', 'privacyverzoek_stap', 'beperking', 'vernietigingslijst',
                                 'vernietigingslijst_dossier', 'vernietigingsbesluit', 'bewaarkaart'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('GRANT SELECT ON %I TO regie_app, regie_rekenaar', tabel);
        EXECUTE format('CREATE POLICY rekenaar ON %I FOR SELECT TO regie_rekenaar USING (' || hier || ')', tabel);
        EXECUTE format('CREATE POLICY nagaan ON %I FOR SELECT TO regie_eigenaar USING (' || hier || ')', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_altijd()', tabel);
        IF tabel <> 'bewaarkaart' THEN
            EXECUTE format('GRANT INSERT ON %I TO regie_app', tabel);
        END IF;
    END LOOP;
    -- what hangs on a dossier goes with it, inside vernietig()
    FOREACH tabel IN ARRAY ARRAY['privacyverzoek', 'privacyverzoek_stap', 'beperking', 'vernietigingslijst_dossier'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()',
                       tabel);
        EXECUTE format('CREATE POLICY vernietig ON %I TO regie_eigenaar USING (' || hier
                       || $q$ AND dossier = current_setting('regie.vernietigt', true)) WITH CHECK ($q$ || hier || ')', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['vernietigingslijst', 'vernietigingsbesluit'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_altijd()',
                       tabel);
    END LOOP;
    CREATE TRIGGER blijft BEFORE UPDATE ON bewaarkaart FOR EACH ROW EXECUTE FUNCTION weiger_altijd();

    FOREACH tabel IN ARRAY ARRAY['privacyverzoek', 'privacyverzoek_stap', 'beperking'] LOOP
        EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND (' || officer || ' OR '
                       || binnen || '))', tabel);
    END LOOP;
    -- a partner records too, and must be refused where processing is restricted
    EXECUTE 'CREATE POLICY weten ON beperking FOR SELECT TO regie_app USING (' || hier
        || $q$ AND current_setting('regie.bereik', true) = 'relatie'
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = beperking.gemeente AND d.id = beperking.dossier))$q$;
    EXECUTE format('CREATE POLICY vastleggen ON %1$I FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ' || zelf
                   || ' AND (' || officer || ' OR ' || binnen || '))', 'privacyverzoek');
    FOREACH tabel IN ARRAY ARRAY['privacyverzoek_stap', 'beperking'] LOOP
        EXECUTE format('CREATE POLICY vastleggen ON %1$I FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ' || zelf
                       || ' AND ' || officer || ')', tabel);
    END LOOP;

    FOREACH tabel IN ARRAY ARRAY['vernietigingslijst', 'vernietigingslijst_dossier', 'vernietigingsbesluit'] LOOP
        EXECUTE format('CREATE POLICY zien ON %1$I FOR SELECT TO regie_app USING (' || hier || ' AND (' || officer || ' OR '
                       || beslist || '))', tabel);
    END LOOP;
    EXECUTE 'CREATE POLICY voorstellen ON vernietigingslijst FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ' || zelf
        || ' AND ' || officer || ')';
    -- only onto one's own list, and never after the decision
    EXECUTE 'CREATE POLICY voorstellen ON vernietigingslijst_dossier FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND '
        || officer || $q$ AND EXISTS (SELECT 1 FROM vernietigingslijst l WHERE l.gemeente = vernietigingslijst_dossier.gemeente
                AND l.id = vernietigingslijst_dossier.lijst AND l.door = current_setting('regie.medewerker', true))
           AND NOT EXISTS (SELECT 1 FROM vernietigingsbesluit b WHERE b.gemeente = vernietigingslijst_dossier.gemeente
                AND b.lijst = vernietigingslijst_dossier.lijst))$q$;
    EXECUTE 'CREATE POLICY beslissen ON vernietigingsbesluit FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ' || zelf
        || ' AND ' || beslist || ')';

    EXECUTE 'CREATE POLICY zien ON bewaarkaart FOR SELECT TO regie_app USING (' || hier || ' AND '
        || format(rol_is, $q$'privacy_officer', 'functioneel_beheer'$q$) || ')';
    GRANT INSERT, DELETE ON bewaarkaart TO regie_rekenaar;
    EXECUTE 'CREATE POLICY bewaren ON bewaarkaart FOR INSERT TO regie_rekenaar WITH CHECK (' || hier || ')';
    EXECUTE 'CREATE POLICY verlopen ON bewaarkaart FOR DELETE TO regie_rekenaar USING (' || hier
        || $q$ AND bewaren_tot < nullif(current_setting('regie.peildatum', true), '')::date)$q$;
    -- a purge leaves no card
    EXECUTE 'CREATE POLICY vernietig ON bewaarkaart FOR DELETE TO regie_eigenaar USING (' || hier
        || $q$ AND dossier = current_setting('regie.vernietigt', true))$q$;

    -- the log of what went, for who must be able to show it
    EXECUTE 'CREATE POLICY nagaan ON vernietiging FOR SELECT TO regie_app USING (' || hier || ' AND ('
        || format(rol_is, $q$'privacy_officer', 'functioneel_beheer'$q$) || '))';
    EXECUTE 'CREATE POLICY rekenaar ON vernietiging FOR SELECT TO regie_rekenaar USING (' || hier || ')';
    GRANT SELECT ON vernietiging TO regie_rekenaar;

    -- whoever records, on a page, from a file or through the API
    EXECUTE 'CREATE POLICY niet_beperkt ON gebeurtenis AS RESTRICTIVE FOR INSERT TO regie_app WITH CHECK ('
        || format(rol_is, $q$'systeem'$q$)
        || $q$ OR (SELECT b.soort FROM beperking b WHERE b.gemeente = gebeurtenis.gemeente AND b.dossier = gebeurtenis.dossier
                   ORDER BY b.moment DESC LIMIT 1) IS DISTINCT FROM 'beperkt')$q$;
END $$;

-- Who signs is looked up, never believed: the account and the roles come from the staff table.
CREATE FUNCTION onderteken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    iemand record;
BEGIN
    SELECT m.account, m.rollen INTO iemand FROM medewerker m WHERE m.gemeente = NEW.gemeente AND m.id = NEW.door;
    IF iemand.account IS NULL OR NOT iemand.rollen && TG_ARGV[0]::text[] THEN
        RAISE EXCEPTION '%: % mag dit niet ondertekenen', TG_TABLE_NAME, NEW.door USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.account := iemand.account;
    IF TG_TABLE_NAME = 'vernietigingsbesluit' THEN
        SELECT l.door, l.account INTO NEW.voorgesteld_door, NEW.voorgesteld_account
        FROM vernietigingslijst l WHERE l.gemeente = NEW.gemeente AND l.id = NEW.lijst;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER onderteken BEFORE INSERT ON vernietigingslijst
    FOR EACH ROW EXECUTE FUNCTION onderteken('{privacy_officer}');
CREATE TRIGGER onderteken BEFORE INSERT ON vernietigingsbesluit
    FOR EACH ROW EXECUTE FUNCTION onderteken('{teamleider,functioneel_beheer}');

-- ------------------------------------------------------------------------------------------- the one exit, kept

ALTER TABLE vernietiging ADD lijst uuid;    -- nothing: an administrator, on the command line
CREATE INDEX vernietiging_lijst ON vernietiging (gemeente, lijst);

-- What was never ours leaves no dossier number in the log either: a mark that only who knows the number can make again.
CREATE FUNCTION afdruk_van_dossier(gemeente text, dossier text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'weg-' || encode(sha256(convert_to(gemeente || '/' || dossier, 'UTF8')), 'hex')
$$;

CREATE FUNCTION noteer_lijst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.lijst := nullif(current_setting('regie.vernietigt_volgens', true), '')::uuid;
    NEW.dossier := coalesce(nullif(current_setting('regie.vernietigt_als', true), ''), NEW.dossier);
    RETURN NEW;
END $$;
CREATE TRIGGER noteer_lijst BEFORE INSERT ON vernietiging FOR EACH ROW EXECUTE FUNCTION noteer_lijst();
CREATE POLICY vernietig_als ON vernietiging FOR INSERT TO regie_eigenaar
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND dossier = current_setting('regie.vernietigt_als', true));

-- Who looked at somebody who should never have been here stays on record, under the mark.
CREATE FUNCTION weiger_logboek() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_user = 'regie_eigenaar'
       AND coalesce(current_setting('regie.vernietigt_als', true), '') <> '' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% op % kan niet: een logboek blijft zoals het is.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE
    tabel text;
    hier constant text := $q$gemeente = current_setting('regie.gemeente', true)$q$;
    wiens text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['inzage', 'inzage_dossier', 'noodtoegang'] LOOP
        wiens := CASE tabel WHEN 'inzage' THEN $q$current_setting('regie.vernietigt', true) = ANY (dossiers)$q$
                            ELSE $q$dossier = current_setting('regie.vernietigt', true)$q$ END;
        EXECUTE format('DROP TRIGGER blijft ON %I', tabel);
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_logboek()', tabel);
        EXECUTE format('CREATE POLICY vergeet_zien ON %I FOR SELECT TO regie_eigenaar USING (' || hier || ' AND (' || wiens
            || $q$ OR coalesce(current_setting('regie.vernietigt_als', true), '') <> ''))$q$, tabel);
        EXECUTE format('CREATE POLICY vergeet ON %I FOR UPDATE TO regie_eigenaar USING (' || hier || ' AND ' || wiens
            || ') WITH CHECK (' || hier || ')', tabel);
    END LOOP;
END $$;

-- 06_vernietig.sql does the work; whether it may is decided here, for every caller.
ALTER FUNCTION vernietig(text, text, text, text) RENAME TO wis_dossier;
REVOKE ALL ON FUNCTION wis_dossier(text, text, text, text) FROM PUBLIC, regie_rekenaar;

-- Raises unless this list holds the dossier, was approved, and the ground still stands today.
CREATE FUNCTION keur_vernietiging(wat text, volgens uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hier constant text := current_setting('regie.gemeente', true);
    waarom text;
BEGIN
    SELECT l.soort INTO waarom FROM vernietigingslijst l
    JOIN vernietigingsbesluit b ON b.gemeente = l.gemeente AND b.lijst = l.id AND b.besluit = 'goedgekeurd'
    JOIN vernietigingslijst_dossier d ON d.gemeente = l.gemeente AND d.lijst = l.id AND d.dossier = wat
    WHERE l.gemeente = hier AND l.id = volgens;
    IF waarom IS NULL THEN
        RAISE EXCEPTION 'vernietig: dossier % staat niet op een goedgekeurde lijst', wat USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF waarom = 'bewaartermijn' AND NOT EXISTS (
        SELECT 1 FROM termijn t WHERE t.gemeente = hier AND t.dossier = wat AND t.termijn = 'bewaartermijn'
            AND t.uiterlijk <= nullif(current_setting('regie.peildatum', true), '')::date) THEN
        RAISE EXCEPTION 'vernietig: de bewaartermijn van dossier % is niet voorbij', wat USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF waarom = 'bewaartermijn' AND EXISTS (
        SELECT 1 FROM privacyverzoek v WHERE v.gemeente = hier AND v.dossier = wat AND NOT EXISTS
            (SELECT 1 FROM privacyverzoek_stap s WHERE s.gemeente = v.gemeente AND s.verzoek = v.id
                AND s.soort IN ('toegewezen', 'deels', 'afgewezen'))) THEN
        RAISE EXCEPTION 'vernietig: over dossier % loopt een verzoek', wat USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF waarom = 'bewaartermijn' AND NOT EXISTS
        (SELECT 1 FROM bewaarkaart k WHERE k.gemeente = hier AND k.dossier = wat AND k.lijst = volgens) THEN
        RAISE EXCEPTION 'vernietig: van dossier % is nog geen bewaarkaart gemaakt', wat USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN waarom;
END $$;
REVOKE ALL ON FUNCTION keur_vernietiging(text, uuid) FROM PUBLIC;

-- `volgens`: the approved list. Without one only an administrator may, who is logged in to the database as its owner.
CREATE FUNCTION vernietig(welk text, wiens_grond text, hoeveel text, wie text, volgens uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hier constant text := current_setting('regie.gemeente', true);
    waarom text;
    weg integer;
BEGIN
    PERFORM set_config('regie.vernietigt', welk, true), set_config('regie.vernietigt_als', '', true),
            set_config('regie.vernietigt_volgens', coalesce(volgens::text, ''), true);
    IF volgens IS NOT NULL THEN
        waarom := keur_vernietiging(welk, volgens);
    ELSIF session_user <> 'regie_eigenaar' THEN
        RAISE EXCEPTION 'vernietig: zonder goedgekeurde lijst gaat er niets weg' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF hoeveel = 'dossier' THEN
        DELETE FROM beperking WHERE gemeente = hier AND dossier = welk;
        DELETE FROM privacyverzoek_stap WHERE gemeente = hier AND dossier = welk;
        DELETE FROM privacyverzoek WHERE gemeente = hier AND dossier = welk;
    END IF;
    IF waarom = 'ten_onrechte' THEN
        PERFORM set_config('regie.vernietigt_als', afdruk_van_dossier(hier, welk), true);
        UPDATE vernietigingslijst_dossier SET dossier = afdruk_van_dossier(hier, welk) WHERE gemeente = hier AND dossier = welk;
        DELETE FROM bewaarkaart WHERE gemeente = hier AND dossier = welk;
        UPDATE inzage SET dossiers = array_replace(dossiers, welk, afdruk_van_dossier(hier, welk))
        WHERE gemeente = hier AND id IN (SELECT d.inzage FROM inzage_dossier d WHERE d.gemeente = hier AND d.dossier = welk);
        UPDATE inzage_dossier SET dossier = afdruk_van_dossier(hier, welk) WHERE gemeente = hier AND dossier = welk;
        UPDATE noodtoegang SET dossier = afdruk_van_dossier(hier, welk), reden = '(gewist: ten onrechte ontvangen)'
        WHERE gemeente = hier AND dossier = welk;
    END IF;
    weg := wis_dossier(welk, wiens_grond, hoeveel, wie);
    PERFORM set_config('regie.vernietigt_als', '', true), set_config('regie.vernietigt_volgens', '', true);
    RETURN weg;
END $$;
REVOKE ALL ON FUNCTION vernietig(text, text, text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vernietig(text, text, text, text, uuid) TO regie_rekenaar;
