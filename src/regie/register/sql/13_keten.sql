-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The workplace of partners: who read a message, what was agreed for them, and who works where (sociale kaart).

-- What others let us know: partners too, but not what arrives every lesson or every month (dossiers/agenda.py).
DROP INDEX gebeurtenis_signaal;
CREATE INDEX gebeurtenis_signaal ON gebeurtenis (gemeente, vastgelegd_op)
    WHERE bron IN ('duo', 'school', 'mb', 'partner', 'coa', 'inburgeraar')
      AND type <> ALL (ARRAY['lesuren', 'aanwezigheid', 'map_uren', 'map_praktijkuren', 'participatie_uren',
                             'maand_ontzorgen']);
-- what a thread, a list of tasks and an end report are read from
CREATE INDEX gebeurtenis_keten ON gebeurtenis (gemeente, dossier, type)
    WHERE type IN ('bericht', 'afspraak_gemaakt', 'afspraak_stand', 'mb_eindrapport', 'mb_eindrapport_akkoord');

-- That a message was read, on which side of the thread. Only ever added to; whoever sees the message sees this.
CREATE TABLE bericht_gelezen (
    gemeente    text NOT NULL,
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,
    kant        text NOT NULL CHECK (kant IN ('gemeente', 'organisatie')),
    gelezen_op  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, dossier, gebeurtenis, kant)
);
ALTER TABLE bericht_gelezen ENABLE ROW LEVEL SECURITY;
ALTER TABLE bericht_gelezen FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON bericht_gelezen TO regie_app;
GRANT SELECT ON bericht_gelezen TO regie_rekenaar;
CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON bericht_gelezen FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON bericht_gelezen EXECUTE FUNCTION weiger_wijziging();
CREATE POLICY zien ON bericht_gelezen FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND EXISTS (SELECT 1 FROM gebeurtenis g
                       WHERE g.gemeente = bericht_gelezen.gemeente AND g.id = bericht_gelezen.gebeurtenis));
CREATE POLICY lezen ON bericht_gelezen FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND kant = CASE current_setting('regie.bereik', true) WHEN 'relatie' THEN 'organisatie' ELSE 'gemeente' END
                AND EXISTS (SELECT 1 FROM gebeurtenis g
                            WHERE g.gemeente = bericht_gelezen.gemeente AND g.id = bericht_gelezen.gebeurtenis
                              AND g.dossier = bericht_gelezen.dossier AND g.type = 'bericht'));
CREATE POLICY rekenaar ON bericht_gelezen FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY vernietig ON bericht_gelezen TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

-- Two lists of a partner over all of its people. They stand on `verwezene`, which says whose people those are, so that
-- not every event is asked anew who may see it. Where an event comes from (`bron`) says which side wrote it.
CREATE VIEW ketenactie WITH (security_barrier = true) AS
SELECT v.gemeente, v.dossier, v.verwijzing, v.taak, v.voornamen, v.tussenvoegsel, v.achternaam,
       g.id, g.datum, g.gegevens ->> 'actie_id' AS actie_id, g.gegevens ->> 'wie' AS wie,
       (g.gegevens ->> 'uiterlijk')::date AS uiterlijk,
       (SELECT t.tekst #>> '{}' FROM gebeurtenis_tekst t
        WHERE t.gemeente = g.gemeente AND t.dossier = g.dossier AND t.gebeurtenis = g.id AND t.veld = 'wat') AS wat
FROM verwezene v
JOIN gebeurtenis g ON g.gemeente = v.gemeente AND g.dossier = v.dossier AND g.type = 'afspraak_gemaakt'
                  AND g.organisatie = v.organisatie AND g.taak = v.taak
                  AND coalesce(g.gegevens ->> 'verwijzing_id', v.verwijzing) = v.verwijzing
WHERE v.stand = 'aangenomen' AND g.herroept IS NULL
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
  -- whoever said that it was done: the organisation or the gemeente
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis s
                  WHERE s.gemeente = g.gemeente AND s.dossier = g.dossier AND s.type = 'afspraak_stand'
                    AND s.herroept IS NULL AND s.gegevens ->> 'actie_id' = g.gegevens ->> 'actie_id'
                    AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = s.gemeente AND x.herroept = s.id));

CREATE VIEW ketenbericht WITH (security_barrier = true) AS
SELECT v.gemeente, v.dossier, v.verwijzing, v.taak, v.voornamen, v.tussenvoegsel, v.achternaam, g.id, g.vastgelegd_op, g.door
FROM verwezene v
JOIN gebeurtenis g ON g.gemeente = v.gemeente AND g.dossier = v.dossier AND g.type = 'bericht'
                  AND g.organisatie = v.organisatie AND g.taak = v.taak AND g.gegevens ->> 'verwijzing_id' = v.verwijzing
WHERE g.bron IS NULL AND g.herroept IS NULL
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
  AND NOT EXISTS (SELECT 1 FROM bericht_gelezen b
                  WHERE b.gemeente = g.gemeente AND b.dossier = g.dossier AND b.gebeurtenis = g.id AND b.kant = 'organisatie');

GRANT SELECT ON ketenactie, ketenbericht TO regie_app;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER VIEW ketenactie OWNER TO regie_rekenaar;
ALTER VIEW ketenbericht OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;

-- Wie doet wat: people of organisations whom one can call. Nothing about anybody who is guided.
CREATE TABLE contactpersoon (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    organisatie text NOT NULL,
    naam        text NOT NULL CHECK (naam <> ''),
    functie     text NOT NULL DEFAULT '',
    telefoon    text NOT NULL DEFAULT '',
    email       text NOT NULL DEFAULT '',
    taken       text[] NOT NULL DEFAULT '{}',   -- of recht/taken.toml
    voor_wie    text NOT NULL DEFAULT '',       -- in words: only Z-route, only the east of town
    tot         date,                           -- the last day; empty: none known
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, organisatie) REFERENCES organisatie
);
CREATE INDEX contactpersoon_organisatie ON contactpersoon (gemeente, organisatie);
ALTER TABLE contactpersoon ENABLE ROW LEVEL SECURITY;
ALTER TABLE contactpersoon FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON contactpersoon TO regie_app;
CREATE POLICY zien ON contactpersoon FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY erbij ON contactpersoon FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['functioneel_beheer', 'teamleider']);
CREATE POLICY wijzigen ON contactpersoon FOR UPDATE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['functioneel_beheer', 'teamleider'])
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));

-- ----------------------------------------------------- hours of a school by the month: delivered, looked at, taken in

CREATE TABLE urenlevering (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    organisatie text NOT NULL,
    maand       date NOT NULL CHECK (extract(day FROM maand) = 1),
    herkomst    text NOT NULL CHECK (herkomst IN ('bestand', 'lessen')),
    door        text NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    status      text NOT NULL CHECK (status IN ('proef', 'opgenomen', 'vervallen')),
    afgerond_op timestamptz CHECK ((afgerond_op IS NULL) = (status = 'proef')),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, organisatie) REFERENCES organisatie
);
CREATE INDEX urenlevering_maand ON urenlevering (gemeente, organisatie, maand, moment);

-- A line as it was read. Never a BSN: who is not one of ours has no dossier and only a mark of what stood there.
CREATE TABLE urenregel (
    gemeente             text NOT NULL,
    levering             uuid NOT NULL,
    rij                  integer NOT NULL CHECK (rij > 0),
    dossier              text,
    kenmerk              text NOT NULL DEFAULT '' CHECK (kenmerk !~ '[0-9]{4}'),
    van                  date,
    tot                  date,
    soort                text,
    aangeboden           numeric(7, 2),
    gevolgd              numeric(7, 2),
    geoorloofd_verzuim   numeric(7, 2),
    ongeoorloofd_verzuim numeric(7, 2),
    problemen            jsonb NOT NULL DEFAULT '[]',   -- kolom, wat, nu
    status               text NOT NULL CHECK (status IN ('goed', 'fout', 'opgelost')),
    opgelost_door        text,
    opgelost_op          timestamptz,
    PRIMARY KEY (gemeente, levering, rij),
    FOREIGN KEY (gemeente, levering) REFERENCES urenlevering,
    CHECK (status <> 'goed' OR (dossier IS NOT NULL AND van IS NOT NULL AND ongeoorloofd_verzuim IS NOT NULL)),
    CHECK ((status = 'opgelost') = (opgelost_op IS NOT NULL))
);
CREATE INDEX urenregel_dossier ON urenregel (gemeente, dossier);
CREATE INDEX urenregel_fout ON urenregel (gemeente, levering) WHERE status = 'fout';

-- -------------------------------------------------------------------------------- groups that a school teaches together

CREATE TABLE lesgroep (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    organisatie text NOT NULL,
    naam        text NOT NULL CHECK (length(naam) BETWEEN 1 AND 60),
    soort       text NOT NULL,     -- of lesson: codelijst soort_lesuren
    dagdelen    text[] NOT NULL CHECK (cardinality(dagdelen) > 0 AND dagdelen <@ ARRAY['ochtend', 'middag', 'avond']),
    minuten     integer NOT NULL CHECK (minuten BETWEEN 15 AND 480 AND minuten % 15 = 0),
    door        text NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, organisatie) REFERENCES organisatie
);
CREATE INDEX lesgroep_organisatie ON lesgroep (gemeente, organisatie);

CREATE TABLE lesgroep_lid (
    gemeente text NOT NULL,
    groep    uuid NOT NULL,
    dossier  text NOT NULL,
    van      date NOT NULL,
    tot      date CHECK (tot >= van),   -- the last day
    PRIMARY KEY (gemeente, groep, dossier, van),
    FOREIGN KEY (gemeente, groep) REFERENCES lesgroep
);
CREATE INDEX lesgroep_lid_dossier ON lesgroep_lid (gemeente, dossier);

DO $school$
DECLARE
    -- of the own organisation, for who does the work of a task in which this type of event is recorded
    eigen constant text := $q$gemeente = current_setting('regie.gemeente', true)
        AND current_setting('regie.bereik', true) = 'relatie'
        AND organisatie = current_setting('regie.organisatie', true)
        AND EXISTS (SELECT 1 FROM taak k WHERE %L = ANY (k.legt_vast)
                      AND k.rollen && string_to_array(current_setting('regie.rollen', true), ','))$q$;
    zelf constant text := $q$door = current_setting('regie.medewerker', true)$q$;
    -- the row above it and, of a person, the dossier are themselves seen only by who may
    bij constant text := $q$gemeente = current_setting('regie.gemeente', true)
        AND EXISTS (SELECT 1 FROM %2$I b WHERE b.gemeente = %1$I.gemeente AND b.id = %1$I.%3$I%4$s)
        AND (%1$I.dossier IS NULL
             OR EXISTS (SELECT 1 FROM relatie r WHERE r.gemeente = %1$I.gemeente AND r.dossier = %1$I.dossier))$q$;
    regel constant text := format(bij, 'urenregel', 'urenlevering', 'levering', '');
    open_regel constant text := format(bij, 'urenregel', 'urenlevering', 'levering', $q$ AND b.status <> 'opgenomen'$q$);
    lid constant text := format(bij, 'lesgroep_lid', 'lesgroep', 'groep', '');
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['urenlevering', 'urenregel', 'lesgroep', 'lesgroep_lid'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO regie_app', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['urenregel', 'lesgroep_lid'] LOOP
        EXECUTE format($q$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$q$, tabel);
    END LOOP;

    GRANT UPDATE (status, afgerond_op) ON urenlevering TO regie_app;
    EXECUTE 'CREATE POLICY zien ON urenlevering FOR SELECT TO regie_app USING (' || format(eigen, 'lesuren') || ')';
    EXECUTE 'CREATE POLICY leveren ON urenlevering FOR INSERT TO regie_app WITH CHECK (' || format(eigen, 'lesuren')
        || ' AND ' || zelf || $q$ AND status = 'proef')$q$;
    EXECUTE 'CREATE POLICY afronden ON urenlevering FOR UPDATE TO regie_app USING (' || format(eigen, 'lesuren')
        || $q$ AND status = 'proef') WITH CHECK (status <> 'proef')$q$;

    GRANT UPDATE (status, opgelost_door, opgelost_op), DELETE ON urenregel TO regie_app;
    EXECUTE 'CREATE POLICY zien ON urenregel FOR SELECT TO regie_app USING (' || regel || ')';
    EXECUTE 'CREATE POLICY leveren ON urenregel FOR INSERT TO regie_app WITH CHECK (' || open_regel || ')';
    EXECUTE 'CREATE POLICY oplossen ON urenregel FOR UPDATE TO regie_app USING (' || regel
        || $q$ AND status = 'fout') WITH CHECK (status = 'opgelost' AND opgelost_door = current_setting('regie.medewerker', true))$q$;
    -- what was not taken in goes as soon as it is not needed
    EXECUTE 'CREATE POLICY weggooien ON urenregel FOR DELETE TO regie_app USING (' || open_regel || ')';

    EXECUTE 'CREATE POLICY zien ON lesgroep FOR SELECT TO regie_app USING (' || format(eigen, 'aanwezigheid') || ')';
    EXECUTE 'CREATE POLICY maken ON lesgroep FOR INSERT TO regie_app WITH CHECK (' || format(eigen, 'aanwezigheid')
        || ' AND ' || zelf || ')';
    GRANT UPDATE (tot), DELETE ON lesgroep_lid TO regie_app;
    EXECUTE 'CREATE POLICY zien ON lesgroep_lid FOR SELECT TO regie_app USING (' || lid || ')';
    EXECUTE 'CREATE POLICY erbij ON lesgroep_lid FOR INSERT TO regie_app WITH CHECK (' || lid || ')';
    EXECUTE 'CREATE POLICY eruit ON lesgroep_lid FOR UPDATE TO regie_app USING (' || lid || ')';
    EXECUTE 'CREATE POLICY weg ON lesgroep_lid FOR DELETE TO regie_app USING (' || lid || ')';   -- never was in it
END $school$;
