# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same rows as a workbook for people, a CSV for a spreadsheet and a JSON for a program."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.bestanden.rekenblad import csv_van
from regie.documenten.monitor.levering import NIET_MEETBAAR, SLEUTELS, Definitie, Levering, Rij, dag
from regie.documenten.monitor.themas import ingedeeld
from regie.documenten.monitor.woorden import is_getoond, verantwoording, waarom_niet
from regie.documenten.werkboek import Blad, Cel, werkboek

ONBEKEND: Final = "onbekend"
_DAGEN: Final = frozenset({"van", "tot", "peildatum", "bekend_op"})


# -------------------------------------------------------------------------------------------------- XLSX


def cijfers_xlsx(levering: Levering) -> bytes:
    """A sheet for each subject; then what the figures mean, and from what they were counted."""
    bladen = [_blad(levering, str(thema.titel), namen) for thema, namen in ingedeeld(levering)]
    titel = _("Cijfers inburgering %(gemeente)s") % {"gemeente": levering.gemeente_naam}
    return werkboek(titel, [*bladen, _definities(levering), _verantwoording(levering)], levering.gemaakt_op)


def _blad(levering: Levering, titel: str, indicatoren: Sequence[str]) -> Blad:
    dimensies = _dimensies(levering, indicatoren)
    koppen = [kop for naam, label in dimensies.items() for kop in (_("%(naam)s (code)") % {"naam": label}, label)]
    kolommen = [
        _("indicator"), _("naam"), *koppen, _("waarde"), _("eenheid"), _("teller"), _("noemer"), _("van"), _("tot"),
        _("peildatum"), _("bekend op"), _("status"), _("onderdrukt"), _("noot"), _("versie"), _("beleid"),
    ]  # fmt: skip
    rijen = [
        _regel(levering, rij, list(dimensies)) for naam in indicatoren for rij in levering.van_indicator(naam)
    ]  # fmt: skip
    return Blad(titel, kolommen, rijen)


def _regel(levering: Levering, rij: Rij, dimensies: Iterable[str]) -> list[Cel]:
    definitie = levering.definities[rij["indicator"]]
    zichtbaar = is_getoond(rij)
    return [
        rij["indicator"],
        definitie.naam,
        *(cel for naam in dimensies for cel in _dimensie(levering, definitie, rij, naam)),
        rij["waarde"] if zichtbaar else waarom_niet(rij, levering.grens),
        rij["eenheid"],
        rij["teller"] if zichtbaar else None,
        rij["noemer"] if zichtbaar else None,
        *(dag(rij[naam]) for naam in ("van", "tot", "peildatum", "bekend_op")),
        statustekst(rij),
        _("ja") if rij["onderdrukt"] else _("nee"),
        rij["noot"] or "",
        str(rij["definitie_versie"]),
        rij["beleid"],
    ]


def _dimensie(levering: Levering, definitie: Definitie, rij: Rij, naam: str) -> tuple[Cel, Cel]:
    """Code and name. What is unknown, and a dimension over which the row is the total, has no code."""
    if naam in rij["dimensies"]:
        code = rij["dimensies"][naam]
        return code, levering.naam_van(rij["indicator"], naam, code)
    return None, _("totaal") if naam in definitie.dimensies else None


def _dimensies(levering: Levering, indicatoren: Iterable[str]) -> dict[str, str]:
    """Those that occur in rows, with their names, in the order of the definitions."""
    namen: dict[str, str] = {}
    for indicator in indicatoren:
        gebruikt = {naam for rij in levering.van_indicator(indicator) for naam in rij["dimensies"]}
        kent = levering.definities[indicator].dimensies
        namen |= {naam: label for naam, label in kent.items() if naam in gebruikt and naam not in namen}
    return namen


def statustekst(rij: Rij) -> str:
    teksten = {"voorlopig": _("voorlopig"), "definitief": _("definitief"), NIET_MEETBAAR: _("nog niet te meten")}
    return teksten.get(rij["status"], str(rij["status"]))


def _definities(levering: Levering) -> Blad:
    kolommen = [
        _("indicator"), _("naam"), _("definitie"), _("over wie"), _("eenheid"), _("dimensies"), _("bron"), _("versie")
    ]  # fmt: skip
    rijen = [
        (naam, een.naam, een.definitie, een.populatie, een.eenheid, ", ".join(een.dimensies.values()), een.bron,
         een.versie)
        for naam, een in levering.definities.items() if naam in levering.indicatoren()
    ]  # fmt: skip
    return Blad(_("Definities"), kolommen, rijen)


def _verantwoording(levering: Levering) -> Blad:
    gewoon = [(naam, waarde) for naam, waarde in verantwoording(levering)]
    versies = [(f"{_('Versie van')} {naam}", levering.definities[naam].versie) for naam in levering.indicatoren()]
    return Blad(_("Verantwoording"), [_("wat"), _("waarde")], [*gewoon, *versies])


# --------------------------------------------------------------------------------------------- CSV, JSON


def cijfers_csv(levering: Levering) -> str:
    """With a semicolon and a decimal comma, as a Dutch spreadsheet expects; each dimension is a column."""
    dimensies = list(_dimensies(levering, levering.indicatoren()))
    gewoon = [sleutel for sleutel in SLEUTELS if sleutel not in ("indicator", "dimensies")]
    regels = (
        [rij["indicator"], *(_code(rij, naam) for naam in dimensies), *(kaal(rij)[een] for een in gewoon)]
        for rij in levering.rijen
    )
    return csv_van([["indicator", *dimensies, *gewoon], *regels])


def _code(rij: Rij, dimensie: str) -> str:
    """Empty for the total over a dimension; what is unknown says so."""
    return str(rij["dimensies"][dimensie] or ONBEKEND) if dimensie in rij["dimensies"] else ""


def cijfers_json(levering: Levering) -> str:
    """`cijfers`: the rows as the kern gives them. The same rows and stamp give the same text."""
    inhoud = {
        "gemeente": {"code": levering.gemeente, "naam": levering.gemeente_naam},
        "van": levering.van,
        "tot": levering.tot,
        "peildatum": levering.peildatum,
        "bekend_op": levering.bekend_op,
        "beleid": levering.beleid,
        "kleine_aantallen": levering.grens,
        "gemaakt_op": levering.gemaakt_op.isoformat(),
        "definities": {naam: _als_json(levering.definities[naam]) for naam in levering.indicatoren()},
        "cijfers": [kaal(rij) for rij in levering.rijen],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=1, default=date.isoformat) + "\n"


def kaal(rij: Rij) -> dict[str, Any]:
    """A row with its own keys only, days as days, and nothing behind a number that is not shown."""
    uit = {sleutel: dag(rij[sleutel]) if sleutel in _DAGEN else rij[sleutel] for sleutel in SLEUTELS}
    return uit if is_getoond(rij) else uit | {"waarde": None, "teller": None, "noemer": None}


def _als_json(een: Definitie) -> dict[str, Any]:
    return {
        "naam": een.naam, "definitie": een.definitie, "populatie": een.populatie, "eenheid": een.eenheid,
        "bron": een.bron, "versie": een.versie, "dimensies": dict(een.dimensies),
        "codes": {naam: dict(codes) for naam, codes in een.codes.items()},
    }  # fmt: skip
