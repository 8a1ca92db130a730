-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Systems of others that ask through the API. Each is a row of `medewerker` without an account, so that the same policies
-- decide; here stands for which purpose it asks, how it shows who it is, and until when. Neither table has a dossier.

CREATE TABLE api_klant (
    gemeente       text NOT NULL,
    id             text NOT NULL CHECK (id ~ '^api-[a-z0-9][a-z0-9-]{0,58}$'),
    doel           text NOT NULL CHECK (doel IN ('overdracht', 'intake', 'uitvoering_binnen', 'uitvoering_keten', 'nazorg',
                                                 'verantwoording')),
    geheim         bytea NOT NULL CHECK (length(geheim) = 32),   -- SHA-256 of 32 random bytes; the bytes are nowhere
    gemaakt_op     timestamptz NOT NULL DEFAULT clock_timestamp(),
    geldig_tot     date NOT NULL,                                -- the last day
    ingetrokken_op timestamptz,
    PRIMARY KEY (gemeente, id),
    FOREIGN KEY (gemeente, id) REFERENCES medewerker
);
ALTER TABLE api_klant ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_klant FORCE ROW LEVEL SECURITY;
GRANT SELECT ON api_klant TO regie_app;
CREATE POLICY beheer ON api_klant TO regie_eigenaar USING (true) WITH CHECK (true);
-- only the one that the context names
CREATE POLICY zelf ON api_klant FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND id = current_setting('regie.medewerker', true));

-- What was answered to a request with this key, so that it can be sent again: ids and moments, never what was said of
-- somebody.
CREATE TABLE idempotentie (
    gemeente   text NOT NULL,
    klant      text NOT NULL,
    sleutel    text NOT NULL CHECK (length(sleutel) BETWEEN 1 AND 200),
    afdruk     bytea NOT NULL CHECK (length(afdruk) = 32),       -- of the request, under a key of the application
    antwoord   jsonb NOT NULL,
    gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, klant, sleutel)
);
CREATE INDEX idempotentie_oud ON idempotentie (gemeente, klant, gemaakt_op);
ALTER TABLE idempotentie ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotentie FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON idempotentie TO regie_app;
CREATE POLICY zelf ON idempotentie FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND klant = current_setting('regie.medewerker', true));
CREATE POLICY schrijven ON idempotentie FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true) AND klant = current_setting('regie.medewerker', true));
CREATE POLICY opruimen ON idempotentie FOR DELETE TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true) AND klant = current_setting('regie.medewerker', true)
           AND gemaakt_op < clock_timestamp() - interval '7 days');
CREATE TRIGGER blijft BEFORE UPDATE ON idempotentie FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON idempotentie EXECUTE FUNCTION weiger_altijd();

-- a client is never a person: nobody logs in under its key
ALTER TABLE medewerker ADD CONSTRAINT klant_is_geen_mens CHECK (account IS NULL OR id NOT LIKE 'api-%');
