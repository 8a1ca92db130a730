-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Appointments: where, with whom, which interpreter, and the time that it took. That there is an appointment is an event
-- (afspraak_gepland); these tables say what is kept free for it, so that nothing and nobody is booked twice.

-- A number for what can be booked, so that a range of one number says "the same": no extension is needed for that.
CREATE FUNCTION boekbaar(gemeente text, soort text, sleutel text) RETURNS int8range
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT int8range(n, n, '[]') FROM (SELECT hashtextextended(gemeente || '/' || soort || '/' || sleutel, 0) / 2 AS n) t
$$;

-- -------------------------------------------------------------------------------- rooms and interpreters: no dossier

CREATE TABLE ruimte (
    gemeente     text NOT NULL,
    id           uuid NOT NULL,
    naam         text NOT NULL CHECK (length(naam) BETWEEN 1 AND 60),
    plekken      integer NOT NULL CHECK (plekken BETWEEN 1 AND 500),
    toegankelijk boolean NOT NULL,         -- with a wheelchair
    in_gebruik   boolean NOT NULL DEFAULT true,
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, naam)
);

CREATE TABLE tolk (
    gemeente             text NOT NULL,
    id                   uuid NOT NULL,
    naam                 text NOT NULL CHECK (length(naam) BETWEEN 1 AND 80),   -- of a person, or of a bureau
    bureau               boolean NOT NULL,  -- sends somebody: can be at two places at once
    telefoon             text NOT NULL DEFAULT '',
    talen                text[] NOT NULL CHECK (cardinality(talen) > 0),
    manieren             text[] NOT NULL CHECK (cardinality(manieren) > 0 AND manieren <@ ARRAY['telefoon', 'op_locatie']),
    tarief_cent          integer NOT NULL CHECK (tarief_cent BETWEEN 0 AND 100000),   -- an hour
    afzeggen_dagen       integer CHECK (afzeggen_dagen BETWEEN 0 AND 30),             -- an own rule; else that of the gemeente
    niet_gekomen_procent integer CHECK (niet_gekomen_procent BETWEEN 0 AND 100),
    in_gebruik           boolean NOT NULL DEFAULT true,
    PRIMARY KEY (gemeente, id),
    UNIQUE (gemeente, naam)
);

-- ----------------------------------------------------------------------------------- what is kept free for somebody

CREATE TABLE afspraak_plek (
    gemeente    text NOT NULL,
    afspraak    text NOT NULL,             -- afspraak_id of the event
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,
    medewerker  text NOT NULL,             -- with whom
    product     text NOT NULL,             -- of norm minuten_per_product
    ruimte      uuid,
    tijdvak     tstzrange NOT NULL CHECK (NOT isempty(tijdvak) AND NOT lower_inf(tijdvak) AND NOT upper_inf(tijdvak)),
    PRIMARY KEY (gemeente, afspraak),
    FOREIGN KEY (gemeente, ruimte) REFERENCES ruimte,
    CONSTRAINT mens_een_keer EXCLUDE USING gist (boekbaar(gemeente, 'dossier', dossier) WITH &&, tijdvak WITH &&)
);
CREATE INDEX afspraak_plek_dossier ON afspraak_plek (gemeente, dossier);
CREATE INDEX afspraak_plek_week ON afspraak_plek (gemeente, medewerker, lower(tijdvak));

-- Who and what is taken when, for every colleague to see: not by whose dossier.
CREATE TABLE bezet (
    gemeente   text NOT NULL,
    afspraak   text NOT NULL,
    soort      text NOT NULL CHECK (soort IN ('ruimte', 'medewerker', 'tolk')),
    sleutel    text NOT NULL,
    medewerker text NOT NULL,              -- whose appointment it is
    tijdvak    tstzrange NOT NULL,
    PRIMARY KEY (gemeente, afspraak, soort),
    FOREIGN KEY (gemeente, afspraak) REFERENCES afspraak_plek ON DELETE CASCADE,
    CONSTRAINT een_keer EXCLUDE USING gist (boekbaar(gemeente, soort, sleutel) WITH &&, tijdvak WITH &&)
);
CREATE INDEX bezet_wat ON bezet (gemeente, soort, sleutel, lower(tijdvak));

-- The name that the plan of the house gives it: a room and when it is taken.
CREATE VIEW ruimte_bezet WITH (security_invoker = true) AS
SELECT gemeente, sleutel::uuid AS ruimte, tijdvak, medewerker FROM bezet WHERE soort = 'ruimte';

CREATE TABLE tolkboeking (
    gemeente     text NOT NULL,
    id           uuid NOT NULL,
    afspraak     text NOT NULL,
    dossier      text NOT NULL,
    tolk         uuid NOT NULL,
    taal         text NOT NULL,
    manier       text NOT NULL CHECK (manier IN ('telefoon', 'op_locatie')),
    begin        timestamptz NOT NULL,
    minuten      integer NOT NULL CHECK (minuten BETWEEN 5 AND 480),
    stand        text NOT NULL CHECK (stand IN ('gevraagd', 'bevestigd', 'geweigerd', 'geweest', 'niet_gekomen',
                                                'te_laat_afgezegd', 'afgezegd')),
    afwezig      text NOT NULL DEFAULT '' CHECK (afwezig IN ('', 'tolk', 'inburgeraar')),
    kosten_cent  integer NOT NULL DEFAULT 0 CHECK (kosten_cent >= 0),
    gevraagd_door text NOT NULL,
    gewijzigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, tolk) REFERENCES tolk,
    CHECK (stand <> 'niet_gekomen' OR afwezig <> '')
);
CREATE INDEX tolkboeking_dossier ON tolkboeking (gemeente, dossier, afspraak);
CREATE INDEX tolkboeking_maand ON tolkboeking (gemeente, begin);
-- one interpreter is busy with an appointment at a time
CREATE UNIQUE INDEX tolkboeking_loopt ON tolkboeking (gemeente, afspraak) WHERE stand IN ('gevraagd', 'bevestigd');

-- A reminder goes out once for each appointment.
CREATE TABLE afspraak_herinnering (
    gemeente      text NOT NULL,
    afspraak      text NOT NULL,
    dossier       text NOT NULL,
    klaargezet_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, afspraak)
);
CREATE INDEX afspraak_herinnering_dossier ON afspraak_herinnering (gemeente, dossier);

-- The time that something took. Of the one who worked; a team leader sees totals (dossiers/uren_per_product.py).
CREATE TABLE tijdregel (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,
    medewerker text NOT NULL,
    dossier    text,                       -- none: work for nobody in particular, or for who is gone
    product    text NOT NULL,
    minuten    integer NOT NULL CHECK (minuten BETWEEN 1 AND 1440),
    datum      date NOT NULL,
    moment     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX tijdregel_van ON tijdregel (gemeente, medewerker, datum);
CREATE INDEX tijdregel_maand ON tijdregel (gemeente, datum) INCLUDE (product, minuten);
CREATE INDEX tijdregel_dossier ON tijdregel (gemeente, dossier);

DO $beleid$
DECLARE
    hier constant text := $q$gemeente = current_setting('regie.gemeente', true)$q$;
    staf constant text := $q$CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END$q$;
    leidt constant text := $q$string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['teamleider']$q$;
    -- the row of `dossier` is itself seen only by who may
    mens constant text := $q$EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = %1$I.gemeente AND d.id = %1$I.dossier)$q$;
    -- as an event that says where somebody is (08_toegang.sql)
    open_ constant text := $q$(current_setting('regie.afgeschermd', true) = 'ja' AND dossier <> ALL
            (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
        OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = %1$I.gemeente AND a.dossier = %1$I.dossier))$q$;
    zelf constant text := $q$medewerker = current_setting('regie.medewerker', true)$q$;
    tabel text;
    eis text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['ruimte', 'tolk', 'afspraak_plek', 'bezet', 'tolkboeking', 'afspraak_herinnering',
                                 'tijdregel'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO regie_app', tabel);
    END LOOP;

    -- rooms and interpreters: seen by staff, kept by the team leader
    FOREACH tabel IN ARRAY ARRAY['ruimte', 'tolk'] LOOP
        EXECUTE format('GRANT UPDATE ON %I TO regie_app', tabel);
        EXECUTE format('CREATE POLICY zien ON %I FOR SELECT TO regie_app USING (' || hier || ' AND ' || staf || ')', tabel);
        EXECUTE format('CREATE POLICY erbij ON %I FOR INSERT TO regie_app WITH CHECK (' || hier || ' AND ' || leidt || ')', tabel);
        EXECUTE format('CREATE POLICY wijzigen ON %1$I FOR UPDATE TO regie_app USING (' || hier || ' AND ' || leidt
            || ') WITH CHECK (' || hier || ')', tabel);
    END LOOP;

    FOREACH tabel IN ARRAY ARRAY['afspraak_plek', 'tolkboeking', 'afspraak_herinnering'] LOOP
        eis := hier || ' AND ' || staf || ' AND ' || format(mens, tabel);
        IF tabel = 'afspraak_plek' THEN
            eis := eis || ' AND ' || format(open_, tabel);
        END IF;
        EXECUTE format('CREATE POLICY zien ON %I FOR SELECT TO regie_app USING (' || eis || ')', tabel);
        EXECUTE format('CREATE POLICY erbij ON %I FOR INSERT TO regie_app WITH CHECK (' || eis || ')', tabel);
    END LOOP;
    GRANT DELETE ON afspraak_plek TO regie_app;
    EXECUTE format('CREATE POLICY weg ON afspraak_plek FOR DELETE TO regie_app USING (' || hier || ' AND ' || staf || ' AND '
        || mens || ')', 'afspraak_plek');
    GRANT UPDATE (stand, afwezig, kosten_cent, gewijzigd_op) ON tolkboeking TO regie_app;
    EXECUTE format('CREATE POLICY wijzigen ON tolkboeking FOR UPDATE TO regie_app USING (' || hier || ' AND ' || staf || ' AND '
        || mens || ')', 'tolkboeking');

    GRANT DELETE ON bezet TO regie_app;
    EXECUTE 'CREATE POLICY zien ON bezet FOR SELECT TO regie_app USING (' || hier || ' AND ' || staf || ')';
    eis := hier || ' AND ' || staf || $q$ AND EXISTS (SELECT 1 FROM afspraak_plek p
        WHERE p.gemeente = bezet.gemeente AND p.afspraak = bezet.afspraak)$q$;
    EXECUTE 'CREATE POLICY erbij ON bezet FOR INSERT TO regie_app WITH CHECK (' || eis || ')';
    EXECUTE 'CREATE POLICY weg ON bezet FOR DELETE TO regie_app USING (' || eis || ')';

    GRANT UPDATE (product, minuten, datum), DELETE ON tijdregel TO regie_app;
    eis := hier || ' AND ' || staf || ' AND ' || zelf;
    EXECUTE 'CREATE POLICY zien ON tijdregel FOR SELECT TO regie_app USING (' || eis || ')';
    EXECUTE format('CREATE POLICY erbij ON tijdregel FOR INSERT TO regie_app WITH CHECK (' || eis
        || ' AND (dossier IS NULL OR ' || mens || '))', 'tijdregel');
    EXECUTE 'CREATE POLICY verbeteren ON tijdregel FOR UPDATE TO regie_app USING (' || eis || ')';
    EXECUTE 'CREATE POLICY weg ON tijdregel FOR DELETE TO regie_app USING (' || eis || ')';
    GRANT SELECT ON tijdregel TO regie_rekenaar;
    EXECUTE 'CREATE POLICY rekenaar ON tijdregel FOR SELECT TO regie_rekenaar USING (' || hier || ')';

    FOREACH tabel IN ARRAY ARRAY['afspraak_plek', 'tolkboeking', 'afspraak_herinnering'] LOOP
        EXECUTE format($q$CREATE POLICY vernietig ON %I TO regie_eigenaar
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND dossier = current_setting('regie.vernietigt', true))$q$, tabel);
    END LOOP;
    -- the hours stay for the totals; whom they were for goes
    EXECUTE $q$CREATE POLICY vernietig ON tijdregel TO regie_eigenaar
        USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true))
        WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND dossier IS NULL)$q$;
    EXECUTE $q$CREATE POLICY vernietigd ON tijdregel FOR SELECT TO regie_eigenaar
        USING (gemeente = current_setting('regie.gemeente', true) AND dossier IS NULL
               AND current_setting('regie.vernietigt', true) <> '')$q$;
END $beleid$;
GRANT SELECT ON ruimte_bezet TO regie_app;

-- However it was recorded that an appointment does not go on (the plain form, an import, a withdrawal): what was kept free
-- for it is free again. As regie_rekenaar: whoever may record it, need not be able to see the table.
CREATE POLICY rekenaar ON afspraak_plek FOR SELECT TO regie_rekenaar USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar_weg ON afspraak_plek FOR DELETE TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
GRANT SELECT, DELETE ON afspraak_plek TO regie_rekenaar;
CREATE FUNCTION geef_afspraak_vrij() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM afspraak_plek
    WHERE gemeente = NEW.gemeente AND dossier = NEW.dossier
      AND CASE NEW.type WHEN 'afspraak_gepland' THEN gebeurtenis = NEW.herroept
          ELSE afspraak = NEW.gegevens ->> 'afspraak_id' END;
    RETURN NULL;
END $$;
GRANT CREATE ON SCHEMA public TO regie_rekenaar;
ALTER FUNCTION geef_afspraak_vrij() OWNER TO regie_rekenaar;
REVOKE CREATE ON SCHEMA public FROM regie_rekenaar;
REVOKE ALL ON FUNCTION geef_afspraak_vrij() FROM PUBLIC;
CREATE TRIGGER afspraak_vrij AFTER INSERT ON gebeurtenis FOR EACH ROW
    WHEN (NEW.type = 'afspraak_vervallen' AND NEW.herroept IS NULL OR NEW.type = 'afspraak_gepland' AND NEW.herroept IS NOT NULL)
    EXECUTE FUNCTION geef_afspraak_vrij();
