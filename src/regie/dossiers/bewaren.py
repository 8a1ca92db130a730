# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers have been kept long enough, which are held back and why, and the lists that were made of them.

Whoever works on this sees numbers of dossiers, never who somebody is.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.woorden import opsomming
from regie.kern.feiten import Feiten
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.kern.termijnen.eigen import lopende
from regie.register.fouten import GeenToegang
from regie.register.herberekenen import stroom
from regie.register.vernietiglijsten import BESLISSERS, MEESTE, OPEN_VERZOEK, REGEL, Rijp, bewaarduur, rijpe
from regie.register.verzoeken import OFFICER
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

KIJKERS: Final = BESLISSERS | {OFFICER}


def _keur(wie: Wie) -> None:
    if KIJKERS.isdisjoint(wie.rollen):
        raise GeenToegang("Wat er weg mag, is voor de privacy officer en voor wie daarover beslist.")


def kan_weg(wie: Wie, vandaag: date) -> list[Rijp]:
    """What can be put on a list, longest over first."""
    _keur(wie)
    with als_rekenaar():
        return rijpe(vandaag)


def vastgehouden(wie: Wie, recht: Recht, vandaag: date) -> list[tuple[str, str]]:
    """Dossiers of which the term is over, and why they stay all the same."""
    _keur(wie)
    with als_rekenaar():
        verzoek = rijen(
            f"SELECT t.dossier FROM termijn t WHERE t.gemeente = current_setting('regie.gemeente')"
            f" AND t.termijn = '{REGEL}' AND t.uiterlijk <= %s AND {OPEN_VERZOEK} ORDER BY t.dossier LIMIT {MEESTE}",
            [vandaag],
        )
        zaken = _met_lopende_zaak(wie, recht, vandaag)
    waarom = _("Er loopt een verzoek van deze persoon over de eigen gegevens.")
    return [(een["dossier"], waarom) for een in verzoek] + zaken


def _met_lopende_zaak(wie: Wie, recht: Recht, vandaag: date) -> list[tuple[str, str]]:
    """A bezwaar, beroep or fine: the row then has no last day. As regie_rekenaar."""
    gevonden = rijen(
        f"SELECT t.dossier, t.start FROM termijn t WHERE t.gemeente = current_setting('regie.gemeente')"
        f" AND t.termijn = '{REGEL}' AND t.uiterlijk = 'infinity' AND t.start < 'infinity'"
        f" ORDER BY t.dossier LIMIT {MEESTE}"
    )
    duur = bewaarduur(recht)
    over = [een["dossier"] for een in gevonden if later(een["start"], duur) <= vandaag]
    redenen = _lopende_zaken(wie, over, recht, vandaag) if over else {}
    zin = _("Nog niet afgerond: %(wat)s.")
    return [(dossier, zin % {"wat": opsomming(redenen[dossier], _("en"))}) for dossier in over]


def _lopende_zaken(wie: Wie, dossiers: Sequence[str], recht: Recht, vandaag: date) -> dict[str, list[str]]:
    gebeurtenissen = stroom(dossiers, wie.gemeente, recht, vandaag)
    namen = gebeurtenissen.dossiers.to_list()
    per_dossier: dict[str, list[str]] = defaultdict(list)
    for type_, rijen_ in lopende(Feiten(gebeurtenissen, recht, vandaag)):
        for d in sorted(set(rijen_.tolist())):
            per_dossier[namen[d]].append(recht.gebeurtenissen[type_].label.lower())
    return per_dossier


# --------------------------------------------------------------------------------------------------- lists

_LIJST: Final = """
    SELECT l.id::text, l.soort, l.reden, l.bron, l.door, l.moment,
           (SELECT count(*)::int FROM vernietigingslijst_dossier d
            WHERE d.gemeente = l.gemeente AND d.lijst = l.id) AS aantal,
           b.besluit, b.reden AS besluit_reden, b.door AS beslist_door, b.moment AS beslist_op
    FROM vernietigingslijst l
    LEFT JOIN vernietigingsbesluit b ON b.gemeente = l.gemeente AND b.lijst = l.id
    WHERE l.gemeente = current_setting('regie.gemeente')
"""


def lijsten(soort: str = "") -> list[Rij]:
    """What waits for a decision first, then the newest."""
    waar, waarden = (" AND l.soort = %s", [soort]) if soort else ("", [])
    return rijen(f"{_LIJST}{waar} ORDER BY b.moment DESC NULLS FIRST, l.moment DESC LIMIT {MEESTE}", waarden)


def lijst(wie: Wie, id_: UUID) -> tuple[Rij, list[Rij]] | None:
    """A list and what is on it; of each dossier when it went, and how many events."""
    gevonden = rij(f"{_LIJST} AND l.id = %s", [id_])
    if gevonden is None:
        return None
    op = rijen(
        "SELECT dossier, grond, uiterlijk FROM vernietigingslijst_dossier"
        " WHERE gemeente = current_setting('regie.gemeente') AND lijst = %s ORDER BY uiterlijk, dossier",
        [id_],
    )
    gegaan = _gegaan(wie, id_)
    return gevonden, [een | gegaan.get(een["dossier"], {"moment": None, "rijen": None}) for een in op]


def _gegaan(wie: Wie, id_: UUID) -> dict[str, dict[str, Any]]:
    _keur(wie)
    with als_rekenaar():
        gevonden = rijen(
            "SELECT dossier, moment, rijen FROM vernietiging WHERE gemeente = current_setting('regie.gemeente')"
            " AND lijst = %s",
            [id_],
        )
    return {een["dossier"]: {"moment": een["moment"], "rijen": een["rijen"]} for een in gevonden}
