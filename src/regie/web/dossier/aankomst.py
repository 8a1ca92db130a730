# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""On the page of a dossier: what the gemeente must do for this person, and the steps of arrival. Nothing is ticked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.personen import op_volgorde
from regie.dossiers.vraag import Rij
from regie.kern.aankomst.checklijst import Lijststand, Stapstand, checklijsten
from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.aankomst.verplichtingen import Onderdeel, wat_moet
from regie.kern.aankomst.zichtbaar import te_zien, types_in
from regie.kern.recht import Recht
from regie.kern.recht.aankomsttabel import NORM
from regie.kern.recht.typen.aankomst import Bewijs, Checklijst, Stap, Verplichting
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.persoon import Gebeurtenissen
from regie.web.stand import stand

BRIEF: Final = "welkomstbericht"  # is recorded by the letter itself, when it goes
WIE_DOET: Final = {
    "consulent": gettext_lazy("consulent"),
    "inkomensconsulent": gettext_lazy("inkomensconsulent"),
    "maatschappelijk_begeleider": gettext_lazy("maatschappelijk begeleider"),
    "budgetbeheerder": gettext_lazy("budgetbeheerder"),
    "jgz": gettext_lazy("jeugdgezondheidszorg of voorschool"),
}
STANDEN: Final = {
    "gedaan": gettext_lazy("gedaan"),
    "open": gettext_lazy("nog niet"),
    "nog_niet": gettext_lazy("nog niet aan de beurt"),
    "niet_nodig": gettext_lazy("niet nodig"),
}
BADGES: Final = {"gedaan": "gehaald", "open": "open"}  # as onderdelen/stand.html knows them
ZEKERHEID: Final = {
    "gezien": gettext_lazy("gelezen in de bron"),
    "secundair": gettext_lazy("gelezen in een ander stuk"),
    "aangenomen": gettext_lazy("aangenomen, laat een jurist kijken"),
}


@dataclass(frozen=True)
class Punt:
    """A part or a step as the page shows it. `vastleggen`: the form that settles it, "" where nothing must be done."""

    naam: str
    badge: str  # of what is done or open; anything else is said in words only
    stand_tekst: str
    uitleg: str
    wie: str
    bron: str
    zekerheid: str
    label: str = ""
    vastleggen: str = ""


@dataclass(frozen=True)
class Lijst:
    naam: str
    uitleg: str
    stand: str
    klaar: bool
    punten: list[Punt]


@dataclass(frozen=True)
class Aankomst:
    """`niet_alles`: a part is not for this reader; `beleid`: whether the gemeente chose steps of its own."""

    gemeente: list[Punt]
    duo: list[Punt]
    lijsten: list[Lijst]
    niet_alles: bool
    beleid: bool


class Zichtbaar(NamedTuple):
    """The rows of the law of which a reader can be told how they stand, and the types of event that show it."""

    plichten: tuple[Verplichting, ...]
    lijsten: Mapping[str, Checklijst]
    stappen: Mapping[str, Stap]
    types: frozenset[str]


@lru_cache(maxsize=64)
def zichtbaar(recht: Recht, categorieen: frozenset[str]) -> Zichtbaar:
    """For readers of these categories; about no person."""
    plichten = tuple(rij for rij in recht.verplichtingen if te_zien(rij, recht, categorieen))
    lijsten = {id_: rij for id_, rij in recht.checklijsten.items() if te_zien(rij, recht, categorieen)}
    stappen = {id_: rij for id_, rij in recht.stappen.items() if te_zien(rij, recht, categorieen)}
    return Zichtbaar(plichten, lijsten, stappen, frozenset(types_in([*plichten, *lijsten.values(), *stappen.values()])))


def aankomst(hier: Bezoek, gebeurd: Gebeurtenissen, termijnen: Iterable[Rij]) -> Aankomst:
    """`gebeurd`: at least the events of `zichtbaar`; `termijnen`: the rows of this dossier as they stand."""
    recht, ziet = hier.recht, zichtbaar(hier.recht, hier.wie.categorieen)
    wat = [Gebeurd(een["type"], een["datum"], een["gegevens"]) for een in op_volgorde(gebeurd, sorted(ziet.types))]
    groep, wet = hier.kop["groep"], hier.kop["wet"]
    delen = [deel for deel in wat_moet(ziet.plichten, groep, wet, wat, hier.vandaag) if deel.stand != "nee"]
    gekozen = _gekozen(recht, hier.wie, hier.vandaag)
    gevonden = checklijsten(ziet.lijsten, ziet.stappen, gekozen or (), groep, wat)
    dagen = _laatste_dagen(termijnen)
    return Aankomst(
        [_onderdeel(hier, deel) for deel in delen if deel.rij.van == "gemeente"],
        [_onderdeel(hier, deel) for deel in delen if deel.rij.van == "duo"],
        [_lijst(hier, lijst, dagen) for lijst in gevonden],
        len(ziet.plichten) < len(recht.verplichtingen) or len(ziet.stappen) < len(recht.stappen),
        gekozen is not None,
    )


def _gekozen(recht: Recht, wie: Wie, vandaag: date) -> tuple[str, ...] | None:
    """None where the policy leaves it open: then only the steps of the law are there, and the page says so."""
    gekozen = recht.regels(wie.beleid).gekozen(NORM, vandaag)
    return None if gekozen is None else cast(tuple[str, ...], gekozen.waarde)


def _onderdeel(hier: Bezoek, deel: Onderdeel) -> Punt:
    woorden = _deelwoorden(deel)
    label, adres = (
        _vastleggen(hier, deel.rij.bewijs) if deel.stand == "open" and deel.rij.van == "gemeente" else ("", "")
    )
    return Punt(
        deel.rij.naam,
        _badge(deel.stand, woorden),
        woorden,
        deel.rij.strekking,
        "",
        ", ".join(map(str, deel.rij.bron)),
        str(ZEKERHEID[deel.rij.zekerheid]),
        label,
        adres,
    )


def _deelwoorden(deel: Onderdeel) -> str:
    if deel.stand == "nu_niet":
        return _("nu niet: alleen %(als)s") % {"als": deel.rij.als}
    if deel.op is None:
        return str(STANDEN[deel.stand])
    return _("gedaan op %(dag)s") % {"dag": voluit(deel.op)}


def _badge(stand_: str, woorden: str) -> str:
    return stand(BADGES[stand_], woorden) if stand_ in BADGES else ""


def _vastleggen(hier: Bezoek, bewijzen: Iterable[Bewijs]) -> tuple[str, str]:
    """The first event that settles it and that this person may record: its name, and the address of its form."""
    for bewijs in bewijzen:
        type_ = hier.recht.gebeurtenissen[bewijs.type]
        if hier.mag(type_):
            return type_.label, hier.plek("brief") if bewijs.type == BRIEF else formulier(hier, bewijs)
    return "", ""


def formulier(hier: Bezoek, bewijs: Bewijs) -> str:
    """The form with the code filled in that settles it. That something was said, or how many hours it were, somebody
    types who knows."""
    code = bewijs.code
    return hier.vastleggen(bewijs.type, **({bewijs.waar.veld: code} if bewijs.waar and code else {}))


def _laatste_dagen(termijnen: Iterable[Rij]) -> Mapping[str, date]:
    """Of each rule the first last day that is still open."""
    dagen: dict[str, date] = {}
    for rij in termijnen:
        if rij["gehaald_op"] is None and rij["uiterlijk"] is not None:
            dagen[rij["termijn"]] = min(rij["uiterlijk"], dagen.get(rij["termijn"], date.max))
    return dagen


def _lijst(hier: Bezoek, lijst: Lijststand, dagen: Mapping[str, date]) -> Lijst:
    return Lijst(
        lijst.lijst.naam,
        lijst.lijst.uitleg,
        _("%(gedaan)s van %(telt)s gedaan") % {"gedaan": lijst.gedaan, "telt": lijst.telt},
        lijst.gedaan == lijst.telt,
        [_stap(hier, stap, dagen) for stap in lijst.stappen],
    )


def _stap(hier: Bezoek, stap: Stapstand, dagen: Mapping[str, date]) -> Punt:
    label, adres = _vastleggen(hier, stap.stap.bewijs) if stap.stand == "open" else ("", "")
    woorden = _stapwoorden(stap, dagen)
    return Punt(
        stap.stap.naam,
        _badge(stap.stand, woorden),
        woorden,
        stap.stap.waarom_niet or "" if stap.stand == "niet_nodig" else stap.stap.strekking,
        str(WIE_DOET[stap.stap.wie_doet]),
        ", ".join(map(str, stap.stap.bron)) if stap.stap.van == "wet" else _("eigen keuze van de gemeente"),
        str(ZEKERHEID[stap.stap.zekerheid]) if stap.stap.van == "wet" else "",
        label,
        adres,
    )


def _stapwoorden(stap: Stapstand, dagen: Mapping[str, date]) -> str:
    if stap.stand == "gedaan" and stap.op:
        return _("gedaan op %(dag)s") % {"dag": voluit(stap.op)}
    if stap.stand == "open" and (dag := dagen.get(stap.stap.termijn or "")):
        return _("nog niet, uiterlijk %(dag)s") % {"dag": voluit(dag)}
    return str(STANDEN[stap.stand])
