-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- The normal week of a person: lessons, work, care, school and childcare, as a consulent typed it. What a planner asks and
-- no rule reads: what really happened (hours, placements, childcare) are events.

-- `gekozen`: which of its choices holds; none: it has no time yet. Of what is called `anders` there are no words at all: it
-- may be anybody's doctor.
CREATE TABLE weekblok (
    gemeente text NOT NULL,
    id       uuid NOT NULL,
    dossier  text NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('les', 'werk', 'begeleiding', 'zorg', 'school', 'opvang', 'anders')),
    wat      text NOT NULL DEFAULT '' CHECK (length(wat) <= 60 AND (soort <> 'anders' OR wat = '')),
    waar     text NOT NULL DEFAULT '' CHECK (length(waar) <= 60 AND (soort <> 'anders' OR waar = '')),
    vast     boolean NOT NULL,
    reis     integer NOT NULL CHECK (reis BETWEEN 0 AND 180),      -- minutes, one way
    gekozen  smallint CHECK (gekozen IS NOT NULL OR NOT vast),
    bron     text NOT NULL CHECK (bron IN ('inburgeraar', 'school', 'werkgever', 'opvang', 'gemeente')),
    van_op   date NOT NULL,
    tot_op   date CHECK (tot_op >= van_op),                         -- the last day
    revisie  uuid NOT NULL,                                         -- another one with every change
    door     text NOT NULL,
    moment   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX weekblok_dossier ON weekblok (gemeente, dossier);

-- When a block can be: the days of a week, each from and to the same time. The first is the best liked.
CREATE TABLE weekkeuze (
    gemeente text NOT NULL,
    blok     uuid NOT NULL,
    nummer   smallint NOT NULL CHECK (nummer BETWEEN 1 AND 20),
    naam     text NOT NULL DEFAULT '' CHECK (length(naam) <= 60),
    dagen    smallint[] NOT NULL CHECK (cardinality(dagen) > 0 AND dagen <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    van      time NOT NULL,
    tot      time NOT NULL CHECK (tot > van),
    plaatsen integer CHECK (plaatsen BETWEEN 0 AND 50),             -- that are free; none: no limit is known
    PRIMARY KEY (gemeente, blok, nummer),
    FOREIGN KEY (gemeente, blok) REFERENCES weekblok ON DELETE CASCADE
);
ALTER TABLE weekblok ADD CONSTRAINT gekozen_bestaat FOREIGN KEY (gemeente, id, gekozen) REFERENCES weekkeuze
    DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE weekblok ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekblok FORCE ROW LEVEL SECURITY;
ALTER TABLE weekkeuze ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekkeuze FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON weekblok, weekkeuze TO regie_app;
GRANT UPDATE (wat, waar, vast, reis, gekozen, bron, van_op, tot_op, revisie, door, moment) ON weekblok TO regie_app;

-- The row of the dossier is itself seen only by who may; a week says where somebody is, which of who is in hiding not
-- everybody may know; and of children and the care for them only who may know of families.
CREATE POLICY eigen ON weekblok TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND CASE WHEN current_setting('regie.bereik', true) IN ('gemeente', 'caseload') THEN true ELSE false END
           AND string_to_array(current_setting('regie.rollen', true), ',') && ARRAY['consulent', 'teamleider']
           AND (soort NOT IN ('zorg', 'school', 'opvang') OR 'gezin_veiligheid' = ANY
                ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[]))
           AND EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = weekblok.gemeente AND d.id = weekblok.dossier)
           AND (current_setting('regie.afgeschermd', true) = 'ja' AND dossier <> ALL
                    (coalesce((SELECT string_to_array(current_setting('regie.nood', true), ',')), '{}')::text[])
                OR NOT EXISTS (SELECT 1 FROM afscherming a
                               WHERE a.gemeente = weekblok.gemeente AND a.dossier = weekblok.dossier)));
-- who writes is who it says
CREATE POLICY door_mij ON weekblok AS RESTRICTIVE FOR INSERT TO regie_app
    WITH CHECK (door = current_setting('regie.medewerker', true));
CREATE POLICY door_mij_weer ON weekblok AS RESTRICTIVE FOR UPDATE TO regie_app
    USING (true) WITH CHECK (door = current_setting('regie.medewerker', true));
-- the block is itself seen only by who may
CREATE POLICY eigen ON weekkeuze TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND EXISTS (SELECT 1 FROM weekblok b WHERE b.gemeente = weekkeuze.gemeente AND b.id = weekkeuze.blok));

-- with the dossier goes the block, and with the block its choices
CREATE POLICY vernietig ON weekblok TO regie_eigenaar
    USING (gemeente = current_setting('regie.gemeente', true) AND dossier = current_setting('regie.vernietigt', true));

CALL laat_rekenaar_lezen('weekblok');
CALL laat_meegaan('weekblok');
GRANT SELECT ON weekkeuze TO regie_rekenaar;
CREATE POLICY rekenaar ON weekkeuze FOR SELECT TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
