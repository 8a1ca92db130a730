-- SPDX-FileCopyrightText: 2026 Regie
-- SPDX-License-Identifier: EUPL-1.2
-- Who works here: gemeenten, organisations, staff. None of these hangs on a dossier.

GRANT USAGE ON SCHEMA public TO regie_app, regie_rekenaar, regie_kopie;

CREATE TABLE gemeente (
    code          text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    naam          text NOT NULL,
    beleid        text NOT NULL,
    gerekend_met  text,        -- mark of the law and policy of the last complete computation
    gerekend_op   timestamptz
);
GRANT SELECT ON gemeente TO regie_app;
GRANT SELECT, UPDATE (gerekend_met, gerekend_op) ON gemeente TO regie_rekenaar;

CREATE TABLE organisatie (
    gemeente text NOT NULL REFERENCES gemeente,
    id       text NOT NULL CHECK (id <> ''),
    naam     text NOT NULL,
    soort    text NOT NULL CHECK (soort IN ('gemeente', 'uitvoeringsorganisatie', 'aanbieder', 'partner')),
    PRIMARY KEY (gemeente, id)
);

CREATE TABLE medewerker (
    gemeente    text NOT NULL REFERENCES gemeente,
    id          text NOT NULL CHECK (id <> ''),     -- the key that stands in events, never a name
    account     bigint REFERENCES toegang_account,
    organisatie text NOT NULL,
    naam        text NOT NULL,
    rollen      text[] NOT NULL CHECK (cardinality(rollen) > 0),
    team        text NOT NULL DEFAULT '',
    PRIMARY KEY (gemeente, id),
    UNIQUE (account),
    FOREIGN KEY (gemeente, organisatie) REFERENCES organisatie
);

ALTER TABLE organisatie ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisatie FORCE ROW LEVEL SECURITY;
ALTER TABLE medewerker ENABLE ROW LEVEL SECURITY;
ALTER TABLE medewerker FORCE ROW LEVEL SECURITY;
GRANT SELECT ON organisatie, medewerker TO regie_app, regie_rekenaar;

CREATE POLICY eigen_gemeente ON organisatie FOR SELECT TO regie_app, regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true));
-- someone who has just logged in is looked up by account, before the gemeente is known
CREATE POLICY eigen_gemeente ON medewerker FOR SELECT TO regie_app, regie_rekenaar
    USING (gemeente = current_setting('regie.gemeente', true)
           OR account::text = current_setting('regie.account', true));
CREATE POLICY beheer ON organisatie TO regie_eigenaar USING (true) WITH CHECK (true);
CREATE POLICY beheer ON medewerker TO regie_eigenaar USING (true) WITH CHECK (true);

CREATE TABLE cache (
    cache_key varchar(255) PRIMARY KEY,
    value     text NOT NULL,
    expires   timestamptz NOT NULL
);
CREATE INDEX cache_expires ON cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON cache TO regie_app;
