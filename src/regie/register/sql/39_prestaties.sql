-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Budget targets of a year and actions to improve: numbers and agreements, nobody's data.
-- Every row is a version: never changed, the latest one of its id counts. `stempel`: of the form, sent twice is one row.

CREATE TABLE prestatie (
    gemeente         text NOT NULL,
    id               uuid NOT NULL,
    moment           timestamptz NOT NULL DEFAULT clock_timestamp(),
    jaar             integer NOT NULL CHECK (jaar BETWEEN 2000 AND 2099),
    naam             text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
    indicator        text CHECK (indicator ~ '^[a-z][a-z0-9_]{0,60}$'),  -- null: Regie does not count it
    waar             jsonb NOT NULL CHECK (jsonb_typeof(waar) = 'object'),  -- dimension: codes, of which one must hold
    eenheid          text NOT NULL CHECK (eenheid IN ('personen', 'procent', 'euro')),
    doel             bigint NOT NULL CHECK (doel BETWEEN 0 AND 1000000000),
    overloop         bigint NOT NULL CHECK (overloop BETWEEN -100000 AND 100000),  -- from last year, above 0 is ahead
    volgens_verslag  bigint CHECK (volgens_verslag BETWEEN 0 AND 1000000000),  -- as a report printed it
    bron             text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    vervallen        boolean NOT NULL,
    reden            text NOT NULL CHECK (length(reden) <= 500),
    door             text NOT NULL,
    stempel          uuid NOT NULL,
    PRIMARY KEY (gemeente, id, moment),
    UNIQUE (gemeente, stempel)
);

CREATE TABLE verbeterpunt (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    actielijn   text NOT NULL CHECK (actielijn ~ '^[a-z][a-z0-9_]{0,40}$'),
    wat         text NOT NULL CHECK (length(wat) BETWEEN 1 AND 500),
    eigenaar    text NOT NULL CHECK (length(eigenaar) BETWEEN 1 AND 100),
    uiterlijk   date,
    stand       text NOT NULL CHECK (stand IN ('open', 'bezig', 'klaar', 'vervallen')),
    bewijs      text NOT NULL CHECK (length(bewijs) <= 500),  -- from what it shows that it works
    reden       text NOT NULL CHECK (length(reden) <= 500),
    door        text NOT NULL,
    stempel     uuid NOT NULL,
    PRIMARY KEY (gemeente, id, moment),
    UNIQUE (gemeente, stempel)
);

-- A topic on which scenarios A, B and C may be written, and which one was chosen. A topic without any is allowed.
CREATE TABLE scenario_thema (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    actielijn   text NOT NULL CHECK (actielijn ~ '^[a-z][a-z0-9_]{0,40}$'),
    naam        text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
    gekozen     text CHECK (gekozen IN ('a', 'b', 'c')),
    gekozen_op  date,
    besluit     text NOT NULL CHECK (length(besluit) <= 500),
    bron        text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    door        text NOT NULL,
    stempel     uuid NOT NULL,
    PRIMARY KEY (gemeente, id, moment),
    UNIQUE (gemeente, stempel),
    CHECK ((gekozen IS NULL) = (gekozen_op IS NULL) AND (gekozen IS NULL) = (besluit = ''))
);

CREATE TABLE scenario (
    gemeente      text NOT NULL,
    thema         uuid NOT NULL,
    letter        text NOT NULL CHECK (letter IN ('a', 'b', 'c')),
    moment        timestamptz NOT NULL DEFAULT clock_timestamp(),
    omschrijving  text NOT NULL CHECK (length(omschrijving) BETWEEN 1 AND 1000),
    mensen        integer CHECK (mensen BETWEEN -100000 AND 100000),
    fte           numeric(8, 2) CHECK (fte BETWEEN -10000 AND 10000),
    euro          bigint CHECK (euro BETWEEN -1000000000 AND 1000000000),
    gevolgen      text NOT NULL CHECK (length(gevolgen) <= 1000),
    bron          text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    door          text NOT NULL,
    stempel       uuid NOT NULL,
    PRIMARY KEY (gemeente, thema, letter, moment),
    UNIQUE (gemeente, stempel)
);

-- Whether the work is set up as was chosen, with the indicators that tell it.
CREATE TABLE inrichtingskeuze (
    gemeente     text NOT NULL,
    id           uuid NOT NULL,
    moment       timestamptz NOT NULL DEFAULT clock_timestamp(),
    naam         text NOT NULL CHECK (length(naam) BETWEEN 1 AND 300),
    oordeel      text NOT NULL CHECK (oordeel IN ('voldoet', 'nog_niet', 'niet_beoordeeld')),
    indicatoren  text[] NOT NULL,
    toelichting  text NOT NULL CHECK (length(toelichting) <= 500),
    bron         text NOT NULL CHECK (length(bron) BETWEEN 1 AND 200),
    door         text NOT NULL,
    stempel      uuid NOT NULL,
    PRIMARY KEY (gemeente, id, moment),
    UNIQUE (gemeente, stempel)
);

-- Who works with totals reads; the team leader and policy write.
DO $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['prestatie', 'verbeterpunt', 'scenario_thema', 'scenario', 'inrichtingskeuze'] LOOP
        EXECUTE format($d$
            ALTER TABLE %1$I ENABLE ROW LEVEL SECURITY;
            ALTER TABLE %1$I FORCE ROW LEVEL SECURITY;
            GRANT SELECT, INSERT ON %1$I TO regie_app;
            GRANT SELECT ON %1$I TO regie_rekenaar;
            CREATE POLICY zien ON %1$I FOR SELECT TO regie_app
                USING (gemeente = current_setting('regie.gemeente', true)
                       AND string_to_array(current_setting('regie.rollen', true), ',')
                           && ARRAY['teamleider', 'beleid', 'contract', 'financien']);
            CREATE POLICY schrijven ON %1$I FOR INSERT TO regie_app
                WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                            AND door = current_setting('regie.medewerker', true)
                            AND string_to_array(current_setting('regie.rollen', true), ',')
                                && ARRAY['teamleider', 'beleid']);
            CREATE POLICY rekenaar ON %1$I FOR SELECT TO regie_rekenaar
                USING (gemeente = current_setting('regie.gemeente', true));
            CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
            CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %1$I EXECUTE FUNCTION weiger_altijd();
        $d$, tabel);
    END LOOP;
END $$;
