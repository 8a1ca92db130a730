# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""On the page of a dossier: what the gemeente must do for this person, and the steps of arrival. Nothing is ticked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.gebeurd import gebeurd, uiterlijk
from regie.kern.aankomst.checklijst import Lijststand, Stapstand, checklijsten
from regie.kern.aankomst.verplichtingen import Onderdeel, wat_moet
from regie.kern.aankomst.zichtbaar import te_zien, types_in
from regie.kern.recht import GeenVersie, Recht
from regie.kern.recht.aankomsttabel import NORM
from regie.kern.recht.typen.aankomst import Bewijs
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie
from regie.web.dossier.bezoek import Bezoek

BRIEF: Final = "welkomstbericht"  # is recorded by the letter itself, when it goes
WIE_DOET: Final = {
    "consulent": gettext_lazy("consulent"),
    "inkomensconsulent": gettext_lazy("inkomensconsulent"),
    "maatschappelijk_begeleider": gettext_lazy("maatschappelijk begeleider"),
    "budgetbeheerder": gettext_lazy("budgetbeheerder"),
    "jgz": gettext_lazy("jeugdgezondheidszorg of voorschool"),
}
ZEKERHEID: Final = {
    "gezien": gettext_lazy("gelezen in de bron"),
    "secundair": gettext_lazy("gelezen in een ander stuk"),
    "aangenomen": gettext_lazy("aangenomen, laat een jurist kijken"),
}


@dataclass(frozen=True)
class Punt:
    """A part or a step as the page shows it. `vastleggen`: the form that settles it, "" where nothing must be done."""

    naam: str
    stand: str
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


def aankomst(hier: Bezoek) -> Aankomst:
    recht, wie = hier.recht, hier.wie
    plichten = [rij for rij in recht.verplichtingen if te_zien(rij, recht, wie.categorieen)]
    lijsten = {id_: rij for id_, rij in recht.checklijsten.items() if te_zien(rij, recht, wie.categorieen)}
    stappen = {id_: rij for id_, rij in recht.stappen.items() if te_zien(rij, recht, wie.categorieen)}
    wat = gebeurd([hier.dossier], types_in([*plichten, *lijsten.values(), *stappen.values()]))[hier.dossier]
    groep, wet = hier.kop["groep"], hier.kop["wet"]
    delen = wat_moet(plichten, groep, wet, wat, hier.vandaag)
    gekozen = _gekozen(recht, wie, hier.vandaag)
    gevonden = checklijsten(lijsten, stappen, gekozen or (), groep, wat)
    return Aankomst(
        [_onderdeel(hier, deel) for deel in delen if deel.rij.van == "gemeente" and deel.stand != "nee"],
        [_onderdeel(hier, deel) for deel in delen if deel.rij.van == "duo" and deel.stand != "nee"],
        _lijsten(hier, gevonden),
        len(plichten) < len(recht.verplichtingen) or len(stappen) < len(recht.stappen),
        gekozen is not None,
    )


def _gekozen(recht: Recht, wie: Wie, vandaag: date) -> tuple[str, ...] | None:
    """None where the policy leaves it open: then only the steps of the law are there, and the page says so."""
    try:
        gekozen = recht.regels(wie.beleid).norm_op(NORM, vandaag)
    except GeenVersie:
        return None
    return gekozen if isinstance(gekozen, tuple) else None


def _onderdeel(hier: Bezoek, deel: Onderdeel) -> Punt:
    woorden = {
        "gedaan": _("gedaan op %(dag)s") % {"dag": voluit(deel.op)} if deel.op else _("gedaan"),
        "open": _("nog niet"),
        "nu_niet": _("nu niet: alleen %(als)s") % {"als": deel.rij.als},
    }
    label, adres = (
        _vastleggen(hier, deel.rij.bewijs) if deel.stand == "open" and deel.rij.van == "gemeente" else ("", "")
    )
    return Punt(
        deel.rij.naam,
        deel.stand,
        woorden[deel.stand],
        deel.rij.strekking,
        "",
        ", ".join(map(str, deel.rij.bron)),
        str(ZEKERHEID[deel.rij.zekerheid]),
        label,
        adres,
    )


def _vastleggen(hier: Bezoek, bewijzen: Iterable[Bewijs]) -> tuple[str, str]:
    """The first event that settles it and that this person may record: its name, and the address of its form."""
    for bewijs in bewijzen:
        type_ = hier.recht.gebeurtenissen[bewijs.type]
        if hier.mag(type_):
            return type_.label, hier.plek("brief") if bewijs.type == BRIEF else hier.vastleggen(bewijs.type)
    return "", ""


def _lijsten(hier: Bezoek, gevonden: Sequence[Lijststand]) -> list[Lijst]:
    termijnen = {stap.stap.termijn for lijst in gevonden for stap in lijst.stappen if stap.stap.termijn}
    dagen = uiterlijk(hier.dossier, termijnen) if termijnen else {}
    return [
        Lijst(
            lijst.lijst.naam,
            lijst.lijst.uitleg,
            _("%(gedaan)s van %(telt)s gedaan") % {"gedaan": lijst.gedaan, "telt": lijst.telt},
            lijst.gedaan == lijst.telt,
            [_stap(hier, stap, dagen) for stap in lijst.stappen],
        )
        for lijst in gevonden
    ]


def _stap(hier: Bezoek, stap: Stapstand, dagen: Mapping[str, date]) -> Punt:
    label, adres = _vastleggen(hier, stap.stap.bewijs) if stap.stand == "open" else ("", "")
    return Punt(
        stap.stap.naam,
        stap.stand,
        _stapwoorden(stap, dagen),
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
    return {"open": _("nog niet"), "nog_niet": _("nog niet aan de beurt"), "niet_nodig": _("niet nodig")}[stap.stand]
