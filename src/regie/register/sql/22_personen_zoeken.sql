-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- That there is a child at home for whom nobody else cares is family: why somebody gets no place in a group because of
-- it stands apart from the other reasons, and is read by who may know of the family. In the row that everybody who
-- works with the proposal reads stands only that this person cannot come then.

CREATE TABLE groep_voorstel_gezin (
    gemeente text NOT NULL,
    voorstel uuid NOT NULL,
    dossier  text NOT NULL,
    redenen  jsonb NOT NULL,              -- all of them, as they are
    PRIMARY KEY (gemeente, voorstel, dossier),
    FOREIGN KEY (gemeente, voorstel, dossier) REFERENCES groep_voorstel_plek ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was kept until now. The owner sees no row while row-level security is forced.
ALTER TABLE groep NO FORCE ROW LEVEL SECURITY;
ALTER TABLE groep_voorstel NO FORCE ROW LEVEL SECURITY;
ALTER TABLE groep_voorstel_plek NO FORCE ROW LEVEL SECURITY;
INSERT INTO groep_voorstel_gezin
SELECT gemeente, voorstel, dossier, redenen FROM groep_voorstel_plek WHERE redenen @> '[{"code": "thuis"}]';
UPDATE groep_voorstel_plek k SET redenen = (
    SELECT jsonb_agg(CASE WHEN r.een ->> 'code' = 'thuis'
                          THEN r.een || jsonb_build_object('code', 'tijd', 'uren', to_jsonb(coalesce(g.uren, '{}')))
                          ELSE r.een END ORDER BY r.nummer)
    FROM jsonb_array_elements(k.redenen) WITH ORDINALITY AS r(een, nummer)
    LEFT JOIN groep g ON g.gemeente = k.gemeente AND g.id = coalesce((r.een ->> 'groep')::uuid, k.groep))
WHERE k.redenen @> '[{"code": "thuis"}]';
UPDATE groep_voorstel SET uitkomst = replace(uitkomst::text, '"thuis', '"tijd')::jsonb
WHERE uitkomst::text LIKE '%"thuis%';
ALTER TABLE groep FORCE ROW LEVEL SECURITY;
ALTER TABLE groep_voorstel FORCE ROW LEVEL SECURITY;
ALTER TABLE groep_voorstel_plek FORCE ROW LEVEL SECURITY;

ALTER TABLE groep_voorstel_gezin ENABLE ROW LEVEL SECURITY;
ALTER TABLE groep_voorstel_gezin FORCE ROW LEVEL SECURITY;
GRANT SELECT ON groep_voorstel_gezin TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON groep_voorstel_gezin TO regie_rekenaar;
-- the row of the place is itself seen only by who works with the proposal
CREATE POLICY zien ON groep_voorstel_gezin FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND 'gezin_veiligheid' = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND EXISTS (SELECT 1 FROM groep_voorstel_plek k
                       WHERE k.gemeente = groep_voorstel_gezin.gemeente AND k.voorstel = groep_voorstel_gezin.voorstel
                         AND k.dossier = groep_voorstel_gezin.dossier));
CREATE POLICY rekenaar ON groep_voorstel_gezin TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY vernietig ON groep_voorstel_gezin TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));
