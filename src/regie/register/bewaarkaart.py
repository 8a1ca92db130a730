# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What may be kept after a dossier is destroyed, at the most fifty years (Bi 9.9 lid 2), and nothing else."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import connection

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

# as regie_rekenaar; the residence is the gemeente that kept the dossier, which holds no address
_KAART: Final = """
    INSERT INTO bewaarkaart (gemeente, dossier, bsn, voornamen, tussenvoegsel, achternaam, geboortedatum, woonplaats,
        vrijstelling, ontheffing, voldaan_op, voldaan_hoe, plicht_einde, bewaren_tot, lijst)
    SELECT d.gemeente, d.id, coalesce(n.nummer, ''), p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum,
        g.naam, %(vrijstelling)s, %(ontheffing)s, %(voldaan_op)s, %(voldaan_hoe)s,
        %(plicht_einde)s, %(bewaren_tot)s, %(lijst)s
    FROM dossier d
    JOIN gemeente g ON g.code = d.gemeente
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN persoon_nummer n ON n.gemeente = d.gemeente AND n.persoon = p.id AND n.soort = 'bsn'
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %(dossier)s
"""
_LAATSTE: Final = """
    SELECT DISTINCT ON (g.type) g.type, g.datum, g.gegevens FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s AND g.herroept IS NULL
      AND g.type IN ('vrijstelling', 'ontheffing', 'voldaan')
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.type, g.datum DESC, g.vastgelegd_op DESC
"""


def maak_bewaarkaart(dossier: str, lijst: UUID, plicht_einde: date, recht: Recht, vandaag: date) -> None:
    """Before the destruction, in the same transaction. As regie_rekenaar."""
    laatste = _laatste(dossier)
    voldaan_op, voldaan = laatste.get("voldaan", (None, {}))
    with connection.cursor() as cursor:
        cursor.execute(
            _KAART,
            {
                "dossier": dossier,
                "lijst": lijst,
                "vrijstelling": _omvang("vrijstelling", laatste, recht),
                "ontheffing": _omvang("ontheffing", laatste, recht),
                "voldaan_op": voldaan_op,
                "voldaan_hoe": _label("voldaan", "wijze", voldaan, recht),
                "plicht_einde": plicht_einde,
                "bewaren_tot": later(plicht_einde, Duur(recht.parameter("bewaarkaart", vandaag), "maanden")),
            },
        )


def ruim_verlopen_op() -> int:
    """The cards of which the last day is over; row-level security leaves the others. As regie_rekenaar."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM bewaarkaart WHERE gemeente = current_setting('regie.gemeente')")
        return int(cursor.rowcount)


Laatste = Mapping[str, tuple[date, Mapping[str, Any]]]


def _laatste(dossier: str) -> Laatste:
    with connection.cursor() as cursor:
        cursor.execute(_LAATSTE, [dossier])
        return {type_: (datum, _gelezen(gegevens)) for type_, datum, gegevens in cursor.fetchall()}


def _gelezen(gegevens: Any) -> Mapping[str, Any]:
    return json.loads(gegevens) if isinstance(gegevens, str) else gegevens


def _omvang(type_: str, laatste: Laatste, recht: Recht) -> str:
    """How far, and since when: geheel, 1 mei 2024."""
    if type_ not in laatste:
        return ""
    datum, gegevens = laatste[type_]
    return f"{_label(type_, 'omvang', gegevens, recht)}, {voluit(datum)}"


def _label(type_: str, veld: str, gegevens: Mapping[str, Any], recht: Recht) -> str:
    """A code in words: a card must be readable when the code list of today is long gone."""
    if veld not in gegevens:
        return ""
    lijst = recht.gebeurtenissen[type_].velden[veld].lijst or ""
    return str(recht.codelijsten[lijst].codes[gegevens[veld]].label)
