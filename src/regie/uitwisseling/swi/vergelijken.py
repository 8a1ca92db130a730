# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is different from the delivery before, and what was recorded late about a quarter that was delivered already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from regie.dossiers.vraag import NAAM, rijen
from regie.kern.recht import Recht
from regie.kern.recht.typen.swi import MET_GEBEURTENIS
from regie.kern.swi.verschil import Verschil, verschil
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.leveringen import Levering
from regie.uitwisseling.swi.wie import TELLINGEN, keur_rol

PER_BLADZIJDE: Final = 50


def verschil_met_vorige(wie: Wie, van: Levering) -> Verschil | None:
    """None where nothing was delivered before. Who opens dossiers sees whose; who works with totals is only to be shown
    how many. Raises GeenSwi."""
    keur_rol(wie, TELLINGEN)
    if van.vorige is None:
        return None
    if wie.bereik == "gemeente":
        return verschil(_afdrukken(van.vorige), _afdrukken(van.id))
    with als_rekenaar():
        return verschil(_afdrukken(van.vorige), _afdrukken(van.id))


def _afdrukken(id_: UUID) -> dict[str, Mapping[str, str]]:
    gevonden = rijen(
        "SELECT dossier, afdrukken FROM swi_levering_regel"
        " WHERE gemeente = current_setting('regie.gemeente') AND levering = %s",
        [id_],
    )
    return {een["dossier"]: een["afdrukken"] for een in gevonden}


@dataclass(frozen=True, slots=True)
class Laat:
    """An event that the delivery reads, about a day in a quarter that had been delivered when it was recorded.
    `ingetrokken`: not what happened was recorded, but that it did not."""

    dossier: str
    naam: str
    type: str
    datum: date
    vastgelegd_op: datetime
    ingetrokken: bool


def late_feiten(recht: Recht, vorige: Levering, na: str = "") -> tuple[list[Laat], str]:
    """As the reader (what that one may not see is not in it), a page at a time; and the key of the next page, "" at the
    end."""
    waarden = {"sinds": vorige.bekend_op, "tot": vorige.kwartaal.laatste, "typen": gelezen_typen(recht), "na": na,
               "aantal": PER_BLADZIJDE + 1}  # fmt: skip
    gevonden = rijen(_LAAT, waarden)
    bladzijde = gevonden[:PER_BLADZIJDE]
    volgende = bladzijde[-1]["id"] if len(gevonden) > PER_BLADZIJDE else ""
    return [Laat(**{naam: waarde for naam, waarde in een.items() if naam != "id"}) for een in bladzijde], volgende


_LAAT: Final = f"""
    SELECT g.id::text, g.dossier, {NAAM} AS naam, g.type, g.datum, g.vastgelegd_op,
           g.herroept IS NOT NULL AS ingetrokken
    FROM gebeurtenis g
    JOIN dossier_feiten f ON f.gemeente = g.gemeente AND f.dossier = g.dossier AND f.kennisgeving IS NOT NULL
    JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
    LEFT JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.vastgelegd_op > %(sinds)s AND g.datum <= %(tot)s
      AND g.type = ANY(%(typen)s) AND (%(na)s = '' OR g.id::text > %(na)s)
    ORDER BY g.id LIMIT %(aantal)s
"""


def gelezen_typen(recht: Recht) -> list[str]:
    """The types of events out of which the delivery is read: those of the facts and standen that it names too."""
    typen: set[str] = {"start_leerroute", "einde_leerroute", "lesuren", "dossier_geopend", "dossier_heropend"}
    for veld in recht.swivelden:
        if veld.reken in MET_GEBEURTENIS:
            typen |= set(veld.uit)
        for bron in veld.uit:
            typen |= set(_typen_van(recht, bron))
    return sorted(typen & recht.gebeurtenissen.keys())


def _typen_van(recht: Recht, naam: str) -> Sequence[str]:
    if naam in recht.feiten:
        return [bron.type for bron in recht.feiten[naam].bronnen]
    if naam in recht.standen:
        stand = recht.standen[naam]
        return [bron.type for bron in (*stand.begin, *stand.einde)]
    if naam in recht.afgeleid:
        return [type_ for bron in recht.afgeleid[naam].uit for type_ in _typen_van(recht, bron)]
    return []
