-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
--
-- The roles and the database of Regie. Run by a superuser, as often as you like, on PostgreSQL 15 to 18:
--     psql -X --dbname=postgres -f rollen.sql                    (another name: -v databank=NAAM)
-- Passwords are set apart, with \password regie_app and so on; regie_rekenaar has none and cannot log in.
-- The server that Regie starts itself runs this same file.
\set ON_ERROR_STOP on
SET client_min_messages = warning;  -- the second time it is no news that a right was already there
\if :{?databank}
\else
\set databank regie
\endif

-- Two at the same time would trip over each other's rows in the catalogue.
SELECT pg_advisory_lock(hashtext('regie.rollen')) \g /dev/null

-- NOINHERIT comes first, before any grant: a role that inherits gets the policies of regie_rekenaar as well,
-- and then sees every dossier of its gemeente.
SELECT format('CREATE ROLE %I LOGIN NOINHERIT', naam)
FROM unnest(ARRAY['regie_eigenaar', 'regie_app']) AS naam
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = naam) \gexec
SELECT 'CREATE ROLE regie_rekenaar NOLOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regie_rekenaar') \gexec
SELECT 'CREATE ROLE regie_kopie LOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regie_kopie') \gexec

ALTER ROLE regie_eigenaar LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;  -- migrations only
ALTER ROLE regie_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;       -- the application
ALTER ROLE regie_rekenaar NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;          -- entered with SET LOCAL ROLE
ALTER ROLE regie_kopie LOGIN INHERIT NOSUPERUSER BYPASSRLS NOCREATEROLE NOCREATEDB;         -- backup only
GRANT pg_read_all_data TO regie_kopie;

SELECT current_setting('server_version_num')::int >= 160000 AS kent_inherit \gset
\if :kent_inherit
GRANT regie_rekenaar TO regie_app, regie_eigenaar WITH INHERIT FALSE, SET TRUE;
\else
GRANT regie_rekenaar TO regie_app, regie_eigenaar;
\endif

DO $$
BEGIN
    IF pg_has_role('regie_app', 'regie_rekenaar', 'USAGE') THEN
        RAISE EXCEPTION 'regie_app erft van regie_rekenaar en zou alle dossiers zien. '
            'Haal de rol regie_rekenaar bij regie_app weg en voer dit bestand opnieuw uit.';
    END IF;
END
$$;

-- Locale C: text sorts and compares the same on every machine and every version.
SELECT format('CREATE DATABASE %I OWNER regie_eigenaar TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C'' LC_CTYPE ''C''',
              :'databank')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'databank') \gexec
ALTER DATABASE :"databank" OWNER TO regie_eigenaar;
REVOKE ALL ON DATABASE :"databank" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"databank" TO regie_app, regie_kopie;
GRANT TEMPORARY ON DATABASE :"databank" TO regie_app, regie_rekenaar;  -- bulk import goes through a temporary table

\connect :"databank"
ALTER SCHEMA public OWNER TO regie_eigenaar;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO regie_app, regie_rekenaar;
