# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One event as the timeline shows it, with only what its reader may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from django.template.defaultfilters import linebreaksbr
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from regie.dossiers.brieven import met_brief
from regie.dossiers.dossier import types_van
from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import velden_leesbaar, zichtbaar, zin
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek

MEESTE_TEKENS: Final = 240  # of a free text; the page of the event has the whole
BRONNEN: Final = {
    "duo": gettext_noop("DUO"),
    "coa": gettext_noop("het COA"),
    "school": gettext_noop("de school"),
    "mb": gettext_noop("de maatschappelijke begeleiding"),
    "partner": gettext_noop("een partner"),
    "inburgeraar": gettext_noop("de inburgeraar"),
    "tvs": gettext_noop("het taakstellingsysteem (TVS)"),
}


@dataclass(frozen=True)
class Punt:
    """`dag`: the day for machines. `door`, `bron`: who recorded it and where it came from, "" where that is not known.
    `teksten`: the begin of what was written freely, which a sentence never holds. `net`: what was just done to it."""

    id: str
    dag: str
    datum: str
    wat: str
    zin: str
    vastgelegd: str
    door: str
    bron: str
    teksten: list[str]
    velden: list[tuple[str, str]]
    ingetrokken: str = ""
    reden: str = ""
    verbeteren: str = ""
    intrekken: str = ""
    net: str = ""
    brief: str = ""  # where the letter can be read


def punten(bezoek: Bezoek, rijen: Iterable[Rij], *, mag_iets: bool) -> list[Punt]:
    """Rows of dossiers.dossier as points; with `mag_iets` each with what may be done with it."""
    rijen = list(rijen)
    woorden, brieven = verwijzingen(bezoek.recht, rijen), met_brief(rijen)
    gemaakt = [_punt(bezoek, rij, woorden, mag_iets) for rij in rijen]
    return [
        replace(punt, brief=bezoek.plek("brief_lezen", brieven[punt.id])) if punt.id in brieven else punt
        for punt in gemaakt
    ]


def verwijzingen(recht: Recht, rijen: Sequence[Rij]) -> dict[str, str]:
    """What the events are called that these events refer to."""
    ids = {
        str(id_).lower()
        for rij in rijen
        for naam, veld in recht.gebeurtenissen[rij["type"]].velden.items()
        if veld.soort == "verwijzing" and (id_ := rij["gegevens"].get(naam))
    }
    return {id_: recht.gebeurtenissen[type_].label for id_, type_ in types_van(ids, rijen).items()} if ids else {}


def _punt(bezoek: Bezoek, rij: Rij, woorden: Mapping[str, str], mag_iets: bool) -> Punt:
    type_ = bezoek.recht.gebeurtenissen[rij["type"]]
    gegevens = zichtbare_gegevens(bezoek, rij)
    kan = mag_iets and rij["herroepen_op"] is None and bezoek.mag_verbeteren(rij)
    return Punt(
        id=rij["id"], dag=rij["datum"].isoformat(), datum=voluit(rij["datum"]), wat=type_.label,
        zin=zin(rij["type"], gegevens, bezoek.recht),
        vastgelegd=voluit(dag_in_amsterdam(rij["vastgelegd_op"])),
        door=bezoek.collega(rij["door"]) if rij["door"] else "", bron=bron_in_woorden(rij["bron"]),
        teksten=[
            Truncator(w).chars(MEESTE_TEKENS)
            for naam, w in gegevens.items() if type_.velden[naam].soort == "vrije_tekst" and w
        ],
        velden=_velden(bezoek, rij["type"], gegevens, woorden),
        ingetrokken=voluit(dag_in_amsterdam(rij["herroepen_op"])) if rij["herroepen_op"] else "",
        reden=rij["herroepen_reden"] or "",
        verbeteren=bezoek.plek("verbeteren", rij["id"]) if kan else "",
        intrekken=bezoek.plek("intrekken", rij["id"]) if kan else "",
    )  # fmt: skip


def _velden(
    bezoek: Bezoek, type_naam: str, gegevens: Mapping[str, Any], woorden: Mapping[str, str]
) -> list[tuple[str, str]]:
    gelezen = velden_leesbaar(type_naam, gegevens, bezoek.recht, bezoek.wie.categorieen, woorden)
    return [(label, linebreaksbr(waarde)) for label, waarde in gelezen]


def zichtbare_gegevens(bezoek: Bezoek, rij: Rij) -> dict[str, Any]:
    """The fields for this reader; a colleague and an organisation by name."""
    type_ = bezoek.recht.gebeurtenissen[rij["type"]]
    velden = type_.velden
    gegevens = {
        naam: zichtbaar(veld, rij["gegevens"].get(naam), bezoek.recht, bezoek.wie.categorieen)
        for naam, veld in velden.items()
    }
    if gegevens.get("medewerker"):
        gegevens["medewerker"] = bezoek.collega(gegevens["medewerker"])
    if type_.organisatie and gegevens.get(type_.organisatie):
        gegevens[type_.organisatie] = bezoek.organisatie(gegevens[type_.organisatie])
    return gegevens


def bron_in_woorden(bron: str | None) -> str:
    return "" if bron is None else _(BRONNEN[bron]) if bron in BRONNEN else bron
