-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Who comes in: several hats per account, from and until a day; login by the organisation's own OIDC; invitations,
-- qualifications, and a log of every change of staff that writes itself. None of these hangs on a dossier.

-- How an organisation logs in its own people. One provider may serve one organisation in several gemeenten.
CREATE TABLE oidc (
    id        text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    naam      text NOT NULL,                            -- on the login page
    uitgever  text NOT NULL CHECK (uitgever ~ '^https?://'),
    client    text NOT NULL,
    geheim    text NOT NULL,                            -- encrypted with the key of the application
    eigen_mfa boolean NOT NULL DEFAULT false,           -- our second step as well as the one of the issuer
    UNIQUE (uitgever, client)
);
GRANT SELECT ON oidc TO regie_app;
ALTER TABLE organisatie ADD oidc text REFERENCES oidc;

ALTER TABLE medewerker DROP CONSTRAINT medewerker_account_key;
ALTER TABLE medewerker
    ADD email       text NOT NULL DEFAULT '',
    ADD van         date,                               -- first working day; empty: always
    ADD tot         date,                               -- last working day; empty: none known
    ADD begonnen_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD herzien_op  date,                               -- last time somebody asked: still needed?
    ADD CHECK (tot >= van);
CREATE INDEX medewerker_account ON medewerker (account);

-- Whoever has just logged in is looked up before the gemeente is known, and only then.
ALTER POLICY eigen_gemeente ON medewerker
    USING (gemeente = current_setting('regie.gemeente', true)
           OR (coalesce(current_setting('regie.gemeente', true), '') = ''
               AND account::text = current_setting('regie.account', true)));
ALTER POLICY eigen_gemeente ON organisatie
    USING (gemeente = current_setting('regie.gemeente', true)
           OR (coalesce(current_setting('regie.gemeente', true), '') = ''
               AND EXISTS (SELECT 1 FROM medewerker m
                           WHERE m.gemeente = organisatie.gemeente AND m.organisatie = organisatie.id
                             AND m.account::text = current_setting('regie.account', true))));

-- ------------------------------------------------------------------------- what hangs on a member of staff

CREATE TABLE uitnodiging (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,
    medewerker text NOT NULL,
    afdruk     text NOT NULL,                           -- of the word in the link; the word itself is nowhere
    geldig_tot timestamptz NOT NULL,
    gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    door       text NOT NULL,
    gebruikt_op   timestamptz,
    ingetrokken_op timestamptz,
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, afdruk),
    FOREIGN KEY (gemeente, medewerker) REFERENCES medewerker
);
CREATE INDEX uitnodiging_medewerker ON uitnodiging (gemeente, medewerker);

CREATE TABLE kwalificatie (
    gemeente   text NOT NULL,
    medewerker text NOT NULL,
    soort      text NOT NULL CHECK (soort <> ''),
    tot        date,                                    -- last day; empty: does not expire
    PRIMARY KEY (gemeente, medewerker, soort),
    FOREIGN KEY (gemeente, medewerker) REFERENCES medewerker
);

CREATE TABLE medewerker_mutatie (
    gemeente   text NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    medewerker text NOT NULL,
    door       text NOT NULL,
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    wat        text NOT NULL,                           -- the table that changed
    oud        jsonb,
    nieuw      jsonb,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX medewerker_mutatie_wie ON medewerker_mutatie (gemeente, medewerker, moment);

DO $$
DECLARE tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['uitnodiging', 'kwalificatie', 'medewerker_mutatie'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE POLICY beheer ON %I TO regie_eigenaar USING (true) WITH CHECK (true)', tabel);
    END LOOP;
END $$;

-- The log is written by the database itself: no page can change staff and leave it out, and none can write in it.
CREATE FUNCTION noteer_mutatie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    oud jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'afdruk' END;
    nieuw jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'afdruk' END;
BEGIN
    IF oud IS DISTINCT FROM nieuw THEN
        INSERT INTO medewerker_mutatie (gemeente, medewerker, door, wat, oud, nieuw)
        VALUES (coalesce(nieuw, oud) ->> 'gemeente',
                CASE TG_TABLE_NAME WHEN 'medewerker' THEN coalesce(nieuw, oud) ->> 'id'
                                   ELSE coalesce(nieuw, oud) ->> 'medewerker' END,
                coalesce(nullif(current_setting('regie.medewerker', true), ''), 'systeem'), TG_TABLE_NAME, oud, nieuw);
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION noteer_mutatie() FROM PUBLIC;
CREATE TRIGGER mutatie AFTER INSERT OR UPDATE OR DELETE ON medewerker FOR EACH ROW EXECUTE FUNCTION noteer_mutatie();
CREATE TRIGGER mutatie AFTER INSERT OR UPDATE OR DELETE ON kwalificatie FOR EACH ROW EXECUTE FUNCTION noteer_mutatie();
CREATE TRIGGER mutatie AFTER INSERT OR UPDATE OR DELETE ON uitnodiging FOR EACH ROW EXECUTE FUNCTION noteer_mutatie();
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON medewerker_mutatie FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON medewerker_mutatie EXECUTE FUNCTION weiger_altijd();

-- ------------------------------------------------------------------------- who may

GRANT INSERT (gemeente, id, naam, soort), UPDATE (naam) ON organisatie TO regie_app;
GRANT INSERT (gemeente, id, organisatie, naam, rollen, team, email, van, tot) ON medewerker TO regie_app;
GRANT UPDATE (account, organisatie, naam, rollen, team, email, van, tot, herzien_op) ON medewerker TO regie_app;
GRANT SELECT (gemeente, id, medewerker, geldig_tot, gemaakt_op, door, gebruikt_op, ingetrokken_op) ON uitnodiging TO regie_app;
GRANT INSERT (gemeente, id, medewerker, afdruk, geldig_tot, door) ON uitnodiging TO regie_app;
GRANT UPDATE (gebruikt_op, ingetrokken_op) ON uitnodiging TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON kwalificatie TO regie_app;
GRANT SELECT ON medewerker_mutatie TO regie_app;

DO $beleid$
DECLARE
    beheerder constant text := $q$(gemeente = current_setting('regie.gemeente', true)
        AND 'functioneel_beheer' = ANY (string_to_array(current_setting('regie.rollen', true), ',')))$q$;
    -- nobody gives roles to oneself, also not under another hat
    ander constant text := $q$(id <> current_setting('regie.medewerker', true)
        AND (account IS NULL OR account::text IS DISTINCT FROM current_setting('regie.account', true)))$q$;
    -- who holds the word of an invitation that is still good
    genodigd constant text := $q$(gemeente = current_setting('regie.gemeente', true) AND gebruikt_op IS NULL
        AND ingetrokken_op IS NULL AND geldig_tot > clock_timestamp()
        AND afdruk = current_setting('regie.uitnodiging', true))$q$;
BEGIN
    EXECUTE 'CREATE POLICY nieuw ON medewerker FOR INSERT TO regie_app WITH CHECK (' || beheerder || ' AND account IS NULL)';
    EXECUTE 'CREATE POLICY wijzig ON medewerker FOR UPDATE TO regie_app USING (' || beheerder || ' AND ' || ander
        || ') WITH CHECK (' || beheerder || ' AND ' || ander || ')';
    EXECUTE 'CREATE POLICY beheer_app ON kwalificatie TO regie_app USING (' || beheerder || ') WITH CHECK (' || beheerder || ')';
    CREATE POLICY lezen ON medewerker_mutatie FOR SELECT TO regie_app
        USING (gemeente = current_setting('regie.gemeente', true)
               AND ARRAY['functioneel_beheer', 'privacy_officer']
                   && string_to_array(current_setting('regie.rollen', true), ','));
    EXECUTE 'CREATE POLICY nieuw ON organisatie FOR INSERT TO regie_app WITH CHECK (' || beheerder || $q$ AND soort <> 'gemeente')$q$;
    EXECUTE 'CREATE POLICY wijzig ON organisatie FOR UPDATE TO regie_app USING (' || beheerder || $q$ AND soort <> 'gemeente')$q$;
    EXECUTE 'CREATE POLICY beheer_app ON uitnodiging TO regie_app USING (' || beheerder || ') WITH CHECK (' || beheerder || ')';
    EXECUTE 'CREATE POLICY genodigd ON uitnodiging FOR SELECT TO regie_app USING (' || genodigd || ')';
END $beleid$;

-- The one way in for somebody without a role: the word of an invitation, once, for the hat that it was made for.
CREATE FUNCTION neem_uitnodiging_aan(van_gemeente text, woord text, van_account bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wie text;
    eerst text := current_setting('regie.medewerker', true);
BEGIN
    SELECT medewerker INTO wie FROM uitnodiging
    WHERE gemeente = van_gemeente AND afdruk = encode(sha256(convert_to(woord, 'UTF8')), 'hex');
    PERFORM set_config('regie.medewerker', coalesce(wie, ''), true);   -- who does this, for the log
    UPDATE uitnodiging SET gebruikt_op = clock_timestamp()
    WHERE gemeente = van_gemeente AND afdruk = encode(sha256(convert_to(woord, 'UTF8')), 'hex')
      AND gebruikt_op IS NULL AND ingetrokken_op IS NULL AND geldig_tot > clock_timestamp();
    IF NOT FOUND THEN wie := NULL; END IF;
    UPDATE medewerker SET account = van_account WHERE gemeente = van_gemeente AND id = wie AND account IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Deze uitnodiging is gebruikt, ingetrokken of verlopen.' USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM set_config('regie.medewerker', coalesce(eerst, ''), true);
    RETURN wie;
END $$;
REVOKE ALL ON FUNCTION neem_uitnodiging_aan(text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION neem_uitnodiging_aan(text, text, bigint) TO regie_app;
