# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of the demo: questionnaires halfway, sittings of the test, a plan that holds, one that a colleague looks at, and
somebody who never came; as many of them as there are people whose intake has not begun."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any, Final

from django.db import transaction

from regie.dossiers import pip
from regie.dossiers.dossier import van_type
from regie.dossiers.eigen import eigen_mensen
from regie.dossiers.groepen import bijeenkomsten
from regie.dossiers.toetsbegeleiders import begeleiders
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.kern.recht.typen.vragenlijst import Vraag
from regie.kern.vragenlijst import Antwoord, Getypt, lees_antwoord
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.personeel import zet_kwalificatie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.groepen.leden import zet_erbij
from regie.werk.groepen.opslag import Groepsgegevens, maak_groep
from regie.werk.pip import concept
from regie.werk.pip.besluiten import Opdracht, probeer, stel_vast
from regie.werk.pip.voorleggen import leg_voor
from regie.werk.toets.zitting import Uitslag, Zitting, leg_zitting_vast
from regie.werk.vragenlijst.bewaren import bewaar
from regie.werk.vragenlijst.lijst import begin

LIJSTEN: Final = (("ti", 6), ("ar", 17))
"""In which language, and how many questions are answered."""
BEGONNEN: Final = ["intakegesprek", "leerroutekeuze", "pip_vastgesteld", "oproep_intake", "leerbaarheidstoets"]
UITSLAGEN: Final = (
    Uitslag("ja", 31, uitleg="telefonisch", verteld="telefonisch"),
    Uitslag("ja", niet_af=True, storing="Het scherm viel uit.", uitleg="telefonisch"),
    Uitslag("nee"),
)
ZAAL: Final = 6  # people at most in a sitting of the demo
VASTGESTELD: Final = "pip_vastgesteld"
_GEWOON: Final[dict[str, Any]] = {
    "gesprekken_per_jaar": 4, "pvt_uren": 12, "map_uren": 40,
    "ondersteuning": "De consulent belt elke maand. Een taalmaatje van de bibliotheek oefent elke week.",
}  # fmt: skip
_ASIEL: Final = _GEWOON | {"intensiteit_uren_week": 12}
PLANNEN: Final = (_ASIEL, _ASIEL | {"pw_deel": "in_pip", "ontzorgen": "begint"}, _GEWOON)
"""Without bijstand, with it, and of a family migrant: the law asks something else of each."""


def vul_plannen(consulent: Wie, beheerder: Wie, recht: Recht, vandaag: date) -> None:
    """As they would; nothing where it was done before: then the consulent may supervise a test."""
    with transaction.atomic():
        zet_wie(consulent, vandaag)
        if consulent.medewerker in begeleiders():
            return
        vrij = [rij["dossier"] for rij in eigen_mensen(consulent) if not van_type(rij["dossier"], BEGONNEN)]
        rest = _plannen(consulent, recht, vrij, vandaag)
        _vragenlijsten(consulent, recht, rest[:-1], vandaag)
        _nooit_gekomen(consulent, recht, rest[-1:], vandaag)
        _toetsen(consulent, beheerder, recht, rest[:-1], vandaag)


def _plannen(wie: Wie, recht: Recht, mensen: Sequence[str], vandaag: date) -> list[str]:
    """One plan that holds, one that waits for a colleague; gives who has none."""
    over, rest = [True, False], list[str]()
    for dossier in mensen:
        if over and any(_plan(wie, recht, dossier, vandaag, plan, besluit=over[0]) for plan in PLANNEN):
            over.pop(0)
        else:
            rest.append(dossier)
    return rest


def _vragenlijsten(wie: Wie, recht: Recht, mensen: Sequence[str], vandaag: date) -> None:
    for (taal, aantal), dossier in zip(LIJSTEN, mensen, strict=False):
        lijst = begin(wie, dossier, taal)
        for naam in list(recht.vragen)[:aantal]:
            bewaar(lijst, naam, _antwoord(recht.vragen[naam], vandaag.year), None, recht)


def _antwoord(vraag: Vraag, jaar: int) -> Antwoord | None:
    match vraag.soort:
        case "tekst":
            return None  # no words are made up for a person
        case "getal":
            return lees_antwoord(vraag, Getypt(("6",)), jaar)
        case "maand":
            return lees_antwoord(vraag, Getypt((), "3", str(jaar)), jaar)
    return lees_antwoord(vraag, Getypt((vraag.codes()[0],)), jaar)


def _plan(
    wie: Wie, recht: Recht, dossier: str, vandaag: date, plan: Mapping[str, Any], *, besluit: bool
) -> bool:  # fmt: skip
    """This plan for this person; False, and nothing of it, where another one is needed."""
    gesprek, keuze = later(vandaag, Duur(-14, "dagen")), later(vandaag, Duur(-5, "dagen"))
    try:
        with transaction.atomic():
            leg_vast(wie, [Nieuw(uuid7(), dossier, "intakegesprek", gesprek, _GESPREK)], recht)
            leg_vast(wie, [Nieuw(gekozen := uuid7(), dossier, "leerroutekeuze", keuze, _KEUZE)], recht)
            opdracht, besluit_ = Opdracht(wie, dossier, recht, vandaag, wie.naam), {**plan, "leerroute": "b1"}
            if besluit:
                stel_vast(opdracht, uuid7(), VASTGESTELD, vandaag, besluit_)
            else:
                probeer(opdracht, VASTGESTELD, vandaag, besluit_)
                _concept(wie, recht, dossier, str(gekozen), plan)
    except InvoerFout:
        return False
    return True


def _concept(wie: Wie, recht: Recht, dossier: str, keuze: str, plan: Mapping[str, Any]) -> None:
    velden = recht.gebeurtenissen[VASTGESTELD].velden
    getypt = {veld: concept.Getypt((str(waarde),), (), 0) for veld, waarde in plan.items()}
    concept.bewaar(wie, dossier, getypt, {veld: velden[veld].categorie for veld in getypt})
    leg_voor(wie, dossier, concept.afdruk(pip.concept(dossier), keuze))


def _nooit_gekomen(wie: Wie, recht: Recht, mensen: Sequence[str], vandaag: date) -> None:
    """Three oproepen, the warning after the first, and nobody came."""
    gemist = {"bij": "intake", "afgemeld": False}
    gang: list[tuple[int, str, dict[str, Any]]] = []
    for nummer, (op, voor) in enumerate(((-29, -22), (-20, -13), (-12, -5)), 1):
        dag = later(vandaag, Duur(voor, "dagen")).isoformat()
        gang += [(op, "oproep_intake", {"nummer": nummer, "verzendwijze": "brief", "voor_datum": dag})]
        gang += [(voor, "niet_verschenen", gemist)]
        if nummer == 1:
            gang += [(-21, "waarschuwing", {"aanleiding": "Niet gekomen voor de intake.", "verzendwijze": "brief"})]
    for dossier in mensen:
        for dagen, type_, velden in gang:
            leg_vast(wie, [Nieuw(uuid7(), dossier, type_, later(vandaag, Duur(dagen, "dagen")), velden)], recht)


def _toetsen(wie: Wie, beheerder: Wie, recht: Recht, mensen: Sequence[str], vandaag: date) -> None:
    """A sitting of last week with what came of it, and one of next week."""
    zet_wie(beheerder, vandaag)
    zet_kwalificatie(beheerder, wie.medewerker, "leerbaarheidstoets", later(vandaag, Duur(2, "jaar")))
    zet_wie(wie, vandaag)
    if not mensen:
        return
    geweest = maak_groep(wie, _zitting(later(vandaag, Duur(-7, "dagen"))))
    zet_erbij(wie, geweest, mensen[: len(UITSLAGEN)])
    keer, zitting = bijeenkomsten(geweest)[0], Zitting(wie.medewerker, "muis", "2")
    leg_zitting_vast(wie, recht, keer, zitting, dict(zip(mensen, UITSLAGEN, strict=False)), vandaag)
    straks = maak_groep(wie, _zitting(later(vandaag, Duur(7, "dagen"))))
    zet_erbij(wie, straks, mensen[1:ZAAL])


def _zitting(dag: date) -> Groepsgegevens:
    uren = (f"{('ma', 'di', 'wo', 'do', 'vr', 'za', 'zo')[dag.weekday()]}-ochtend",)
    return Groepsgegevens("toets", "Leerbaarheidstoets", dag, dag, uren, time(10), 90, 1, 8, "vast", plaats="Stadhuis")


_GESPREK: Final[dict[str, Any]] = {
    "nummer": 1, "vorm": "gemeentehuis", "themas": ["taal", "werk"], "aanwezig": "alleen",
    "gewezen_op_apart_gesprek": True,
}  # fmt: skip
_KEUZE: Final[dict[str, Any]] = {
    "leerroute": "b1", "motivering": "Wil snel werken, en leert makkelijk.",
    "wens_inburgeraar": "Ik wil werken en met mijn buren praten.", "instemming": "ja", "bronnen": ["gesprek"],
    "wijkt_af_van_toets": False, "onderwijsroute_onderzocht": True,
}  # fmt: skip
