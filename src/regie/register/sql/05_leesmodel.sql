-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- What the kern computed: facts and terms per dossier. Dates, never states: those follow from the day (termijn_vandaag).
-- A date that is not known is 'infinity', later than every day.

CREATE TABLE dossier_feiten (
    gemeente            text NOT NULL,
    dossier             text NOT NULL,
    groep               text,
    wet                 text,
    leerroute           text,
    taalniveau          text,
    fase                text NOT NULL,
    is_actief           boolean NOT NULL,
    plichtig            boolean NOT NULL,
    consulent           text,
    koppeling           date,
    kennisgeving        date,
    huisvesting         date,
    inschrijving_brp    date,
    kennismaking        date,
    intake_start        date,
    intake_afgerond     date,
    leerroutekeuze      date,
    pip_eerste          date,
    gestart_leerroute   date,
    termijn_einde       date,
    voldaan             date,
    nazorg_gesprek      date,
    dossier_geopend_op  date,
    gesloten_op         date,
    laatste_contact     date,
    oproepen            integer NOT NULL,
    PRIMARY KEY (gemeente, dossier)
);
-- whose people these are, and the board of a team out of the index alone
CREATE INDEX dossier_feiten_consulent ON dossier_feiten (gemeente, consulent, is_actief, fase) INCLUDE (dossier, groep);
-- the wait list: has the duty under the law of 2021, lives here, nobody has talked yet
CREATE INDEX dossier_feiten_wacht ON dossier_feiten (gemeente, inschrijving_brp, dossier)
    WHERE is_actief AND plichtig AND wet = 'wi2021' AND intake_start IS NULL AND inschrijving_brp IS NOT NULL;

CREATE TABLE huishouden (
    gemeente   text NOT NULL,
    dossier    text NOT NULL,
    huishouden text NOT NULL,
    PRIMARY KEY (gemeente, dossier)
);
CREATE INDEX huishouden_samen ON huishouden (gemeente, huishouden);

CREATE TABLE termijn (
    gemeente     text NOT NULL,
    dossier      text NOT NULL,
    termijn      text NOT NULL,
    aanleiding   text NOT NULL,
    categorie    text NOT NULL,
    volgnummer   smallint NOT NULL,
    vorm         text NOT NULL CHECK (vorm IN ('termijn', 'aantal', 'herhaling', 'drempel', 'venster', 'duur')),
    aard         text NOT NULL CHECK (aard IN ('wet', 'gevolg', 'beleid', 'streven')),
    aard_rang    smallint NOT NULL,
    eigenaar     text NOT NULL,
    start        date NOT NULL,
    start_door   text,
    niet_voor    date NOT NULL,
    duur         text,
    verlengd     integer NOT NULL,
    gerold       integer NOT NULL,
    uiterlijk    date NOT NULL,
    grens        text,
    gehaald_op   date NOT NULL,
    klaar_door   text,
    vervalt_op   date NOT NULL,
    aandacht     smallint NOT NULL,
    venster      boolean NOT NULL,
    zonder_begin boolean NOT NULL,
    regelversie  text NOT NULL,
    PRIMARY KEY (gemeente, dossier, termijn, aanleiding)
);
-- the worklist of a whole gemeente, in its own order
CREATE INDEX termijn_werklijst ON termijn (gemeente, aard_rang, uiterlijk, dossier, volgnummer, aanleiding)
    WHERE gehaald_op = 'infinity' AND uiterlijk < 'infinity';
-- the same for one matter
CREATE INDEX termijn_per_regel ON termijn (gemeente, termijn, aard_rang, uiterlijk, dossier, volgnummer, aanleiding)
    WHERE gehaald_op = 'infinity' AND uiterlijk < 'infinity';
-- terms of the law that are lapsed or almost, of a whole gemeente, to count
CREATE INDEX termijn_risico ON termijn (gemeente, uiterlijk)
    WHERE aard = 'wet' AND gehaald_op = 'infinity' AND NOT venster AND uiterlijk < 'infinity';

ALTER TABLE dossier_feiten ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_feiten FORCE ROW LEVEL SECURITY;
ALTER TABLE huishouden ENABLE ROW LEVEL SECURITY;
ALTER TABLE huishouden FORCE ROW LEVEL SECURITY;
ALTER TABLE termijn ENABLE ROW LEVEL SECURITY;
ALTER TABLE termijn FORCE ROW LEVEL SECURITY;
GRANT SELECT ON dossier_feiten, huishouden, termijn TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON dossier_feiten, huishouden, termijn TO regie_rekenaar;

CREATE POLICY zien ON dossier_feiten FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = dossier_feiten.gemeente AND t.dossier = dossier_feiten.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY zien ON huishouden FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND 'gezin_veiligheid' = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = huishouden.gemeente AND t.dossier = huishouden.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY zien ON termijn FOR SELECT TO regie_app
    USING (gemeente = current_setting('regie.gemeente', true)
           AND categorie = ANY ((SELECT string_to_array(current_setting('regie.categorieen', true), ','))::text[])
           AND (current_setting('regie.bereik', true) = 'gemeente'
                OR EXISTS (SELECT 1 FROM toegang t
                           WHERE t.gemeente = termijn.gemeente AND t.dossier = termijn.dossier
                             AND t.medewerker = current_setting('regie.medewerker', true))));
CREATE POLICY rekenaar ON dossier_feiten TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON huishouden TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
CREATE POLICY rekenaar ON termijn TO regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true))
    WITH CHECK (gemeente = current_setting('regie.gemeente', true));
