-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Counts of DUO and COA beside our own, and what the nightly check found.

-- A count as somebody typed it or as it stood in a file: never changed, the latest row of the same question counts.
-- `groep`, `wet`: '' is all of them. `herkomst`: where it stands.
CREATE TABLE telling_ketenpartner (
    gemeente    text NOT NULL,
    bron        text NOT NULL CHECK (bron IN ('duo', 'coa')),
    peildatum   date NOT NULL,
    onderdeel   text NOT NULL CHECK (onderdeel IN ('plichtigen', 'gekoppelden', 'gehuisvesten')),
    groep       text NOT NULL DEFAULT '' CHECK (groep ~ '^[a-z0-9_]*$'),
    wet         text NOT NULL DEFAULT '' CHECK (wet ~ '^[a-z0-9_]*$'),
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    aantal      integer NOT NULL CHECK (aantal BETWEEN 0 AND 1000000),
    herkomst    text NOT NULL CHECK (length(herkomst) BETWEEN 1 AND 200),
    verklaring  text NOT NULL DEFAULT '' CHECK (verklaring ~ '^[a-z0-9_]*$'),
    toelichting text NOT NULL DEFAULT '' CHECK (length(toelichting) <= 500),
    door        text NOT NULL,
    stempel     uuid NOT NULL,  -- of the form: sent twice is one row for each question
    PRIMARY KEY (gemeente, bron, peildatum, onderdeel, groep, wet, moment),
    UNIQUE (gemeente, stempel, bron, peildatum, onderdeel, groep, wet)
);

-- A list with numbers of people that was compared: that it was, and what came of it. Nobody's number, and no dossier.
-- `afdruk`: of the file, sealed with the key of this installation, so that no number can be guessed from it.
CREATE TABLE vergeleken_lijst (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    bron        text NOT NULL CHECK (bron IN ('duo', 'coa')),
    afdruk      bytea NOT NULL,
    regels      integer NOT NULL,
    allebei     integer NOT NULL,
    alleen_hier integer NOT NULL,
    alleen_daar integer NOT NULL,
    telt_niet   integer NOT NULL,
    fouten      jsonb NOT NULL DEFAULT '[]',  -- [number of the line, what is wrong]: never what stood there
    door        text NOT NULL,
    PRIMARY KEY (gemeente, id)
);

-- What was found at a moment. All rows of one look at one `soort` share their moment; the last look counts.
CREATE TABLE klopt_het (
    gemeente text NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('identiteit', 'herbereken', 'tegenspraak', 'ontbreekt', 'vertraging', 'aansluiting')),
    moment   timestamptz NOT NULL,
    id       text NOT NULL,
    deel     text NOT NULL DEFAULT '',
    klopt    boolean,                     -- none: nothing to compare
    links    bigint,
    rechts   bigint,
    cijfers  jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (gemeente, soort, moment, id, deel)
);

-- What to look at in a dossier, as the last look found it: goes when it is right again, and with the dossier.
CREATE TABLE kwaliteitspunt (
    gemeente  text NOT NULL,
    dossier   text NOT NULL,
    soort     text NOT NULL CHECK (soort IN ('tegenspraak', 'ontbreekt')),
    id        text NOT NULL,
    categorie text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                 'gezondheid', 'financieel', 'handhaving')),
    PRIMARY KEY (gemeente, dossier, soort, id)
);
CREATE INDEX kwaliteitspunt_id ON kwaliteitspunt (gemeente, soort, id, dossier);

DO $aansluiting$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['telling_ketenpartner', 'vergeleken_lijst', 'klopt_het', 'kwaliteitspunt'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['telling_ketenpartner', 'vergeleken_lijst', 'klopt_het'] LOOP
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_altijd()', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_altijd()', tabel);
    END LOOP;
    FOREACH tabel IN ARRAY ARRAY['klopt_het', 'kwaliteitspunt'] LOOP
        EXECUTE format($q$CREATE POLICY rekenaar ON %I TO regie_rekenaar
            USING (gemeente = current_setting('regie.gemeente', true))
            WITH CHECK (gemeente = current_setting('regie.gemeente', true))$q$, tabel);
    END LOOP;
END $aansluiting$;

-- Numbers of many people: whoever works inside reads and writes them. What is small, the page keeps back.
GRANT SELECT, INSERT ON telling_ketenpartner TO regie_app;
CREATE POLICY zien ON telling_ketenpartner FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
CREATE POLICY schrijven ON telling_ketenpartner FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) IN ('gemeente', 'geen'));
GRANT SELECT ON telling_ketenpartner TO regie_rekenaar;
CREATE POLICY rekenaar ON telling_ketenpartner FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));

-- who may compare a list is who may open every dossier
GRANT SELECT, INSERT ON vergeleken_lijst TO regie_app;
CREATE POLICY zien ON vergeleken_lijst FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND current_setting('regie.bereik', true) = 'gemeente');
CREATE POLICY schrijven ON vergeleken_lijst FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) = 'gemeente');

-- read by the pages as the rekenaar only: small numbers are kept back from who may not open the dossiers
GRANT SELECT, INSERT ON klopt_het TO regie_rekenaar;

GRANT SELECT ON kwaliteitspunt TO regie_app;
GRANT SELECT, INSERT, DELETE ON kwaliteitspunt TO regie_rekenaar;
CREATE POLICY zien ON kwaliteitspunt FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR current_setting('regie.bereik', true) = 'caseload' AND EXISTS (
                    SELECT 1 FROM toegang t
                    WHERE t.gemeente = kwaliteitspunt.gemeente AND t.dossier = kwaliteitspunt.dossier
                      AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY vernietig ON kwaliteitspunt TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

-- what was found in a dossier goes with it
ALTER FUNCTION wis_aanhang(text, text, uuid, text) RENAME TO wis_aanhang_tot_aansluiting;
CREATE FUNCTION wis_aanhang(hier text, wat text, mens uuid, hoeveel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM kwaliteitspunt WHERE gemeente = hier AND dossier = wat;
    PERFORM wis_aanhang_tot_aansluiting(hier, wat, mens, hoeveel);
END $$;
REVOKE ALL ON FUNCTION wis_aanhang(text, text, uuid, text) FROM PUBLIC;
