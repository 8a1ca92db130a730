-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Two dossiers of one person become one: what hangs on the one that is closed goes along to the one that goes on. Which
-- tables, and what stays where it is, stands in register/meegaan.py; here is what the database must let through for it.

-- Which rows went along, so that exactly those come back. It goes with its merging.
CREATE TABLE samenvoeging_rij (
    gemeente     text NOT NULL,
    samenvoeging uuid NOT NULL,
    tabel        text NOT NULL,
    sleutel      jsonb NOT NULL,                 -- of the row, its dossier aside
    verwees      jsonb NOT NULL DEFAULT '{}',    -- column → the event that it named before; ids only
    PRIMARY KEY (gemeente, samenvoeging, tabel, sleutel),
    FOREIGN KEY (gemeente, samenvoeging) REFERENCES samenvoeging ON DELETE CASCADE
);
ALTER TABLE samenvoeging_rij ENABLE ROW LEVEL SECURITY;
ALTER TABLE samenvoeging_rij FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON samenvoeging_rij TO regie_rekenaar;
CREATE POLICY rekenaar ON samenvoeging_rij TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE TRIGGER blijft BEFORE UPDATE ON samenvoeging_rij FOR EACH ROW EXECUTE FUNCTION weiger_altijd();
CREATE TRIGGER blijft_heel BEFORE TRUNCATE ON samenvoeging_rij EXECUTE FUNCTION weiger_altijd();

-- For a migration: regie_rekenaar, who is only called after the right was checked, reads these tables.
CREATE PROCEDURE laat_rekenaar_lezen(VARIADIC tabellen text[]) LANGUAGE plpgsql AS $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('GRANT SELECT ON %I TO regie_rekenaar', tabel);
        EXECUTE format($q$CREATE POLICY rekenaar_leest ON %I FOR SELECT TO regie_rekenaar
            USING (gemeente = current_setting('regie.gemeente', true))$q$, tabel);
    END LOOP;
END $$;
REVOKE ALL ON PROCEDURE laat_rekenaar_lezen(text[]) FROM PUBLIC;

-- For a migration: rows of these tables may change dossier. A column that names an event is granted by itself.
CREATE PROCEDURE laat_meegaan(VARIADIC tabellen text[]) LANGUAGE plpgsql AS $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('GRANT UPDATE (dossier) ON %I TO regie_rekenaar', tabel);
        EXECUTE format($q$CREATE POLICY meegaan ON %I FOR UPDATE TO regie_rekenaar
            USING (gemeente = current_setting('regie.gemeente', true))
            WITH CHECK (gemeente = current_setting('regie.gemeente', true))$q$, tabel);
    END LOOP;
END $$;
REVOKE ALL ON PROCEDURE laat_meegaan(text[]) FROM PUBLIC;

CALL laat_rekenaar_lezen('brief', 'partij', 'tolkboeking', 'afspraak_herinnering', 'ruimte', 'urenlevering', 'urenregel',
                         'lesgroep', 'lesgroep_lid');
CALL laat_meegaan('brief', 'afspraak_plek', 'tolkboeking', 'afspraak_herinnering', 'tijdregel', 'urenregel', 'lesgroep_lid');
GRANT UPDATE (besluit) ON brief TO regie_rekenaar;
GRANT UPDATE (gebeurtenis) ON afspraak_plek TO regie_rekenaar;

-- A message that was read stays read where it stands now: a row more, for nothing here is ever changed.
GRANT INSERT ON bericht_gelezen TO regie_rekenaar;
CREATE POLICY meegaan ON bericht_gelezen FOR INSERT TO regie_rekenaar
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
