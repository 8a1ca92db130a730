-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Who somebody is, as it changes: names as people write them, languages, where post goes, and a trail of every change.
-- Dossiers of one person that were made one; a file with persons that somebody is still looking at.

ALTER TABLE persoon
    ADD roepnaam   text NOT NULL DEFAULT '',
    ADD naam_eigen text NOT NULL DEFAULT '',      -- in one's own script
    ADD talen      text[] NOT NULL DEFAULT '{}',  -- besides `taal`, the first language
    ADD tolktaal   text NOT NULL DEFAULT '',
    ADD tolk_nodig text NOT NULL DEFAULT '' CHECK (tolk_nodig IN ('', 'ja', 'nee')),  -- '': nobody asked
    ADD versie     integer NOT NULL DEFAULT 1;    -- goes up with every change: what a form was made from

CREATE INDEX persoon_email ON persoon (gemeente, email) WHERE email <> '';

-- Where somebody can be reached. It says where somebody is: hidden like every place.
CREATE TABLE persoon_contact (
    gemeente text NOT NULL,
    persoon  uuid NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('post', 'azc')),
    naam     text NOT NULL DEFAULT '',
    telefoon text NOT NULL DEFAULT '',
    email    text NOT NULL DEFAULT '',
    adres    text NOT NULL DEFAULT '',
    van      date,
    tot      date CHECK (tot >= van),             -- the last day
    PRIMARY KEY (gemeente, persoon, soort)
);

-- Every change: who, when, what it was and what it became. Of a BSN only the last two digits.
CREATE TABLE persoon_wijziging (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    dossier  text NOT NULL,
    persoon  uuid NOT NULL,
    versie   integer NOT NULL,                    -- of the person, after this change
    veld     text NOT NULL,
    plaats   boolean NOT NULL,                    -- it says where somebody is
    oud      text NOT NULL,
    nieuw    text NOT NULL CHECK (veld <> 'bsn' OR (oud || nieuw) !~ '[0-9]{3}'),
    reden    text NOT NULL DEFAULT '',
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX persoon_wijziging_persoon ON persoon_wijziging (gemeente, persoon, versie);
CREATE INDEX persoon_wijziging_dossier ON persoon_wijziging (gemeente, dossier, moment);

-- `dossier` goes on, `weg` was closed; a row with `ongedaan` takes that one back.
CREATE TABLE samenvoeging (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    dossier  text NOT NULL,
    weg      text NOT NULL CHECK (weg <> dossier),
    ongedaan uuid,
    rijen    integer NOT NULL,                    -- events that were copied, or withdrawn again
    reden    text NOT NULL CHECK (length(reden) >= 10),
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, ongedaan)
);
CREATE INDEX samenvoeging_dossier ON samenvoeging (gemeente, dossier);
CREATE INDEX samenvoeging_weg ON samenvoeging (gemeente, weg);

-- A file with persons on its way in: only of who brought it, and gone when it is taken in or after a week.
CREATE TABLE persoonslevering (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    kop      text[] NOT NULL,
    rijen    jsonb NOT NULL,                      -- number in the file and cells
    keuzes   jsonb NOT NULL DEFAULT '{}',         -- columns, what holds for all rows, and what to do with each
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX persoonslevering_door ON persoonslevering (gemeente, door);

DO $personen$
DECLARE
    tabel text;
    -- %1$I: the table. The row of dossier is itself seen only by who may; partners have the view `verwezene`.
    staf constant text := $q$gemeente = current_setting('regie.gemeente', true)
        AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload')$q$;
    -- noodtoegang opens a dossier, not the place of somebody in hiding
    open_ constant text := $q$(current_setting('regie.afgeschermd', true) = 'ja' AND d.id <> ALL
            (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
        OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = d.gemeente AND a.dossier = d.id))$q$;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['persoon_contact', 'persoon_wijziging', 'samenvoeging', 'persoonslevering'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['persoon_contact', 'persoon_wijziging', 'samenvoeging'] LOOP
        EXECUTE format('GRANT SELECT ON %I TO regie_app', tabel);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO regie_rekenaar', tabel);
        EXECUTE format($q$CREATE POLICY rekenaar ON %I TO regie_rekenaar
            USING (gemeente = current_setting('regie.gemeente', true))
            WITH CHECK (gemeente = current_setting('regie.gemeente', true))$q$, tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['persoon_wijziging', 'samenvoeging'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW'
                       ' EXECUTE FUNCTION weiger_wijziging()', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_wijziging()', tabel);
        EXECUTE format($q$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$q$, tabel);
    END LOOP;
    GRANT UPDATE, DELETE ON persoon_contact TO regie_rekenaar;
    CREATE POLICY vernietig ON persoon_contact TO regie_eigenaar
        USING (gemeente = current_setting('regie.gemeente', true)
               AND persoon::text = current_setting('regie.vernietigt_persoon', true));

    EXECUTE 'CREATE POLICY zien ON persoon_contact FOR SELECT TO regie_app USING (' || staf || $q$
        AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = persoon_contact.gemeente
                    AND d.persoon = persoon_contact.persoon AND $q$ || open_ || '))';
    EXECUTE 'CREATE POLICY zien ON persoon_wijziging FOR SELECT TO regie_app USING (' || staf || $q$
        AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = persoon_wijziging.gemeente
                    AND d.id = persoon_wijziging.dossier AND (NOT persoon_wijziging.plaats OR $q$ || open_ || ')))';
    EXECUTE 'CREATE POLICY zien ON samenvoeging FOR SELECT TO regie_app USING (' || staf || $q$
        AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = samenvoeging.gemeente
                    AND d.id IN (samenvoeging.dossier, samenvoeging.weg)))$q$;
END $personen$;

GRANT SELECT, INSERT, DELETE, UPDATE (keuzes) ON persoonslevering TO regie_app;
CREATE POLICY eigen ON persoonslevering TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND door = current_setting('regie.medewerker', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload'))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND door = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'caseload'));

-- Who were together in a household: found by its key, in an index that row-level security lets be used.
ALTER TABLE gebeurtenis_deel ADD huishouden text COLLATE "C" GENERATED ALWAYS AS (
    CASE WHEN type IN ('huishouden_lid', 'huishouden_einde') THEN gegevens ->> 'huishouden_id' END) STORED;
CREATE INDEX gebeurtenis_deel_huishouden ON gebeurtenis_deel (gemeente, huishouden) WHERE huishouden IS NOT NULL;
