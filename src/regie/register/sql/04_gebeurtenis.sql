-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What happened. One event is one row, with its plain fields; the fields of every other category stand in
-- gebeurtenis_deel, free text in gebeurtenis_tekst. Nothing here is ever changed; see 06_vernietig.sql for the one exit.

-- A mark of what an event says, whenever and by whom it was recorded: the same mark, the same event.
CREATE FUNCTION afdruk(dossier text, type text, datum date, gegevens jsonb, herroept uuid) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT encode(substring(sha256(convert_to(
        jsonb_build_array(dossier, type, datum - date '2000-01-01', jsonb_strip_nulls(gegevens), herroept)::text,
        'UTF8')) FOR 16), 'hex')::uuid
$$;

CREATE TABLE gebeurtenis (
    gemeente      text NOT NULL,
    id            uuid NOT NULL,
    dossier       text NOT NULL,
    type          text NOT NULL CHECK (type ~ '^[a-z][a-z0-9_]*$'),
    categorie     text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                     'gezondheid', 'financieel', 'handhaving')),
    datum         date NOT NULL,
    vastgelegd_op timestamptz NOT NULL,
    ontvangen_op  timestamptz NOT NULL DEFAULT clock_timestamp(),
    gegevens      jsonb NOT NULL,
    herroept      uuid,
    door          text,
    bron          text,
    afdruk        uuid NOT NULL,   -- of the whole content, to know the same event again; only the rekenaar may read it
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX gebeurtenis_dossier ON gebeurtenis (gemeente, dossier, datum, vastgelegd_op, id);

CREATE INDEX gebeurtenis_herroept ON gebeurtenis (gemeente, herroept) WHERE herroept IS NOT NULL;
-- what a worklist looks for in the events themselves
CREATE INDEX gebeurtenis_agenda ON gebeurtenis (gemeente, dossier, type)
    WHERE type IN ('afspraak_gepland', 'afspraak_vervallen', 'termijn_toelichting');
CREATE INDEX gebeurtenis_signaal ON gebeurtenis (gemeente, vastgelegd_op)
    WHERE bron IN ('duo', 'school', 'mb', 'coa', 'inburgeraar') AND type <> 'lesuren';

CREATE TABLE gebeurtenis_deel (
    gemeente    text NOT NULL,
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,
    categorie   text NOT NULL CHECK (categorie IN ('herkomst', 'overtuiging', 'gezin_veiligheid',
                                                   'gezondheid', 'financieel', 'handhaving')),
    gegevens    jsonb NOT NULL,
    PRIMARY KEY (gemeente, dossier, gebeurtenis, categorie)
);

CREATE TABLE gebeurtenis_tekst (
    gemeente    text NOT NULL,
    dossier     text NOT NULL,
    gebeurtenis uuid NOT NULL,
    veld        text NOT NULL,     -- a field of the type, or `herroept`: why the registration was wrong
    categorie   text NOT NULL CHECK (categorie IN ('gewoon', 'herkomst', 'overtuiging', 'gezin_veiligheid',
                                                   'gezondheid', 'financieel', 'handhaving')),
    tekst       jsonb NOT NULL,    -- a text, or a list of texts
    PRIMARY KEY (gemeente, dossier, gebeurtenis, veld)
);

ALTER TABLE gebeurtenis ENABLE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis FORCE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis_deel ENABLE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis_deel FORCE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis_tekst ENABLE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis_tekst FORCE ROW LEVEL SECURITY;

GRANT SELECT (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, ontvangen_op, gegevens, herroept, door, bron)
    ON gebeurtenis TO regie_app;
GRANT INSERT ON gebeurtenis TO regie_app;
GRANT SELECT, INSERT ON gebeurtenis_deel, gebeurtenis_tekst TO regie_app;
GRANT SELECT ON gebeurtenis, gebeurtenis_deel, gebeurtenis_tekst TO regie_rekenaar;

CREATE POLICY zien ON gebeurtenis FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = gebeurtenis.gemeente AND t.dossier = gebeurtenis.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY vastleggen ON gebeurtenis FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND (current_setting('regie.bereik', true) = 'gemeente'
                     OR EXISTS (SELECT 1 FROM toegang t
                                WHERE t.gemeente = gebeurtenis.gemeente AND t.dossier = gebeurtenis.dossier
                                  AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY zien ON gebeurtenis_deel FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = gebeurtenis_deel.gemeente AND t.dossier = gebeurtenis_deel.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY vastleggen ON gebeurtenis_deel FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND (current_setting('regie.bereik', true) = 'gemeente'
                     OR EXISTS (SELECT 1 FROM toegang t
                                WHERE t.gemeente = gebeurtenis_deel.gemeente AND t.dossier = gebeurtenis_deel.dossier
                                  AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY zien ON gebeurtenis_tekst FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = gebeurtenis_tekst.gemeente AND t.dossier = gebeurtenis_tekst.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY vastleggen ON gebeurtenis_tekst FOR INSERT TO regie_app
    WITH CHECK (gemeente = current_setting('regie.gemeente', true)
                AND (current_setting('regie.bereik', true) = 'gemeente'
                     OR EXISTS (SELECT 1 FROM toegang t
                                WHERE t.gemeente = gebeurtenis_tekst.gemeente AND t.dossier = gebeurtenis_tekst.dossier
                                  AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY rekenaar ON gebeurtenis FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON gebeurtenis_deel FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON gebeurtenis_tekst FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
