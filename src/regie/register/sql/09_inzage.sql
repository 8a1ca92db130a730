-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Who looked (inzage), about whom (inzage_dossier), the same as Logboek Dataverwerkingen 1.0 without who looked
-- (dataverwerking), and access in an emergency (noodtoegang). All of these are only ever added to.

ALTER TABLE inzage
    ADD organisatie text NOT NULL DEFAULT 'gemeente',
    ADD soort       text NOT NULL DEFAULT 'openen'
        CHECK (soort IN ('openen', 'zoeken', 'lijst', 'exporteren', 'api', 'noodtoegang')),
    ADD status      text NOT NULL DEFAULT 'Ok' CHECK (status IN ('Unset', 'Ok', 'Error')),
    ADD trace_id    bytea CHECK (length(trace_id) = 16);  -- with `moment`: the lines in dataverwerking
ALTER TABLE inzage
    ALTER organisatie DROP DEFAULT,
    ALTER soort DROP DEFAULT,
    ALTER status DROP DEFAULT;
CREATE INDEX inzage_trace ON inzage (gemeente, trace_id) WHERE trace_id IS NOT NULL;

-- By dossier. An array cannot be searched under row-level security: its operators are not leakproof, so no index helps.
CREATE TABLE inzage_dossier (
    gemeente text NOT NULL,
    dossier  text NOT NULL,
    inzage   uuid NOT NULL,          -- a UUIDv7: the newest comes last
    PRIMARY KEY (gemeente, dossier, inzage)
);
-- what was read before this table was there; for this one statement the owner passes its own policies by
ALTER TABLE inzage NO FORCE ROW LEVEL SECURITY;
INSERT INTO inzage_dossier SELECT i.gemeente, d, i.id FROM inzage i, unnest(i.dossiers) d;
ALTER TABLE inzage FORCE ROW LEVEL SECURITY;

-- The columns carry the names of the standard. The activity is a purpose of the processing register; the person is
-- sealed (toegang/verzegeld.py). There is no column that says who looked.
CREATE TABLE dataverwerking (
    gemeente            text NOT NULL,
    trace_id            bytea NOT NULL CHECK (length(trace_id) = 16),
    span_id             bytea NOT NULL CHECK (length(span_id) = 8),
    parent_span_id      bytea CHECK (length(parent_span_id) = 8),   -- of the application that called us
    status              text NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
    name                text NOT NULL,
    start_time          timestamptz NOT NULL,
    end_time            timestamptz NOT NULL CHECK (end_time >= start_time),
    processing_activity text NOT NULL,
    data_subject_id     bytea NOT NULL,
    PRIMARY KEY (gemeente, start_time, trace_id, span_id)
);

CREATE TABLE noodtoegang (
    gemeente    text NOT NULL,
    id          uuid NOT NULL,
    medewerker  text NOT NULL,
    organisatie text NOT NULL,
    dossier     text NOT NULL,
    waarvoor    text NOT NULL CHECK (waarvoor IN ('vervanging', 'crisis', 'veiligheid', 'termijn', 'anders')),
    reden       text NOT NULL CHECK (length(btrim(reden)) >= 20),
    van         timestamptz NOT NULL,
    tot         timestamptz NOT NULL CHECK (tot > van),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX noodtoegang_van ON noodtoegang (gemeente, medewerker, tot);

-- What the privacy officer thought of it: once, and for good.
CREATE TABLE noodtoegang_oordeel (
    gemeente    text NOT NULL,
    noodtoegang uuid NOT NULL,
    oordeel     text NOT NULL CHECK (oordeel IN ('terecht', 'niet_terecht')),
    toelichting text NOT NULL CHECK (length(btrim(toelichting)) >= 10),
    door        text NOT NULL,
    moment      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, noodtoegang),
    FOREIGN KEY (gemeente, noodtoegang) REFERENCES noodtoegang
);

-- A number that gave nothing: that it was tried, never which number.
CREATE TABLE noodtoegang_poging (
    gemeente   text NOT NULL,
    id         uuid NOT NULL,
    medewerker text NOT NULL,
    moment     timestamptz NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX noodtoegang_poging_van ON noodtoegang_poging (gemeente, medewerker, moment);

DO $logboeken$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['inzage_dossier', 'dataverwerking', 'noodtoegang', 'noodtoegang_oordeel',
                                 'noodtoegang_poging'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION weiger_altijd()', tabel);
        EXECUTE format('CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON %I EXECUTE FUNCTION weiger_altijd()', tabel);
        EXECUTE format($q$CREATE POLICY rekenaar ON %I FOR SELECT TO regie_rekenaar
            USING (gemeente = current_setting('regie.gemeente', true))$q$, tabel);
        EXECUTE format($q$CREATE POLICY toezicht ON %I FOR SELECT TO regie_app
            USING (gemeente = current_setting('regie.gemeente', true)
                   AND 'privacy_officer' = ANY ((SELECT string_to_array(current_setting('regie.rollen', true), ','))::text[]))$q$,
            tabel);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO regie_app', tabel);
        EXECUTE format('GRANT SELECT ON %I TO regie_rekenaar', tabel);
    END LOOP;
END $logboeken$;

-- Which others stood in the same list is nobody's to read here: no grant on `dossiers`.
GRANT SELECT (gemeente, id, moment, medewerker, organisatie, rollen, doel, soort, wat, verzoek, status, trace_id)
    ON inzage TO regie_app;
CREATE POLICY toezicht ON inzage FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND 'privacy_officer' = ANY ((SELECT string_to_array(current_setting('regie.rollen', true), ','))::text[]));

-- The consulent reads who looked at her own people. Noodtoegang does not open the log.
CREATE POLICY eigen_mensen ON inzage_dossier FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND 'consulent' = ANY ((SELECT string_to_array(current_setting('regie.rollen', true), ','))::text[])
           AND EXISTS (SELECT 1 FROM toegang t
                       WHERE t.gemeente = inzage_dossier.gemeente AND t.dossier = inzage_dossier.dossier
                         AND t.medewerker = current_setting('regie.medewerker', true)));
CREATE POLICY eigen_mensen ON inzage FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND 'consulent' = ANY ((SELECT string_to_array(current_setting('regie.rollen', true), ','))::text[])
           AND EXISTS (SELECT 1 FROM toegang t
                       WHERE t.gemeente = inzage.gemeente AND t.dossier = ANY (inzage.dossiers)
                         AND t.medewerker = current_setting('regie.medewerker', true)));

CREATE POLICY schrijven ON inzage_dossier FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY schrijven ON dataverwerking FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));

-- Only staff with a caseload has something to open: a team leader sees the gemeente, a partner what was referred.
CREATE POLICY openen ON noodtoegang FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND medewerker = current_setting('regie.medewerker', true)
                AND current_setting('regie.bereik', true) = 'caseload');
CREATE POLICY eigen ON noodtoegang FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND medewerker = current_setting('regie.medewerker', true));
CREATE POLICY proberen ON noodtoegang_poging FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND medewerker = current_setting('regie.medewerker', true));
CREATE POLICY eigen ON noodtoegang_poging FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND medewerker = current_setting('regie.medewerker', true));
-- nobody judges what they opened themselves, also not under another hat of the same account
CREATE POLICY oordelen ON noodtoegang_oordeel FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND door = current_setting('regie.medewerker', true)
                AND 'privacy_officer' = ANY ((SELECT string_to_array(current_setting('regie.rollen', true), ','))::text[])
                AND NOT EXISTS (SELECT 1 FROM noodtoegang n
                                JOIN medewerker opende ON opende.gemeente = n.gemeente AND opende.id = n.medewerker
                                JOIN medewerker oordeelt ON oordeelt.gemeente = n.gemeente
                                 AND oordeelt.id = current_setting('regie.medewerker', true)
                                WHERE n.gemeente = noodtoegang_oordeel.gemeente AND n.id = noodtoegang_oordeel.noodtoegang
                                  AND opende.account = oordeelt.account));
