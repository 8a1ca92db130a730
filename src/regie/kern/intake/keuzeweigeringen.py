# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a choice of a leerroute is not taken: an answer that the dossier contradicts, a route not looked into, or nobody
asked what the person wants. The choice itself is of a person: no route is ever refused."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from regie.kern.adviezen.toets import DREMPEL, Toets, wijkt_af
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, laatste, van
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.intake.oproepen import AFGEROND, GESPREK, niet_gekomen
from regie.kern.recht import Recht

KEUZE: Final = "leerroutekeuze"
TOETS: Final = "leerbaarheidstoets"
BEVINDING: Final = "intake_bevinding"
COA: Final = "coa"
NIET_GEVRAAGD: Final = "niet_gevraagd"
BEWIJS: Final[Mapping[str, tuple[str, ...]]] = {
    "gesprek": (GESPREK, BEVINDING),
    "toets": (TOETS,),
    "school": ("schoolintake", "toelating", "proefles", "proefperiode"),
    "brugklas": ("brugklas_rapport",),
    "tweede_beoordeling": ("tweede_beoordeling",),
    COA: ("koppeling", "profiel_ontvangen", "kennismaking", "voorinburgering_einde", BEVINDING),
}
"""Which events show that a source is there. What stands in the dossier already needs none."""
TYPES: Final = frozenset({AFGEROND}.union(*BEWIJS.values()))
"""Everything that the judgement on a choice reads."""


def weigeringen(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> list[Weigering]:
    """`verleden`: what stands without it. A choice is judged by what was there on its day."""
    toen = [een for een in verleden if een.datum <= nieuw.datum]
    return [
        *_richting(nieuw, recht),
        *_wens(nieuw, toen),
        *_bronnen(nieuw, toen, recht),
        *_toets(nieuw, toets_van(toen, recht)),
        *_onderwijsroute(nieuw),
        *_herbeoordeling(nieuw),
    ]


def toets_van(verleden: Verleden, recht: Recht) -> Toets | None:
    """The last test, with the threshold of its own day."""
    een = laatste(verleden, TOETS)
    return None if een is None else Toets(int(een.gegevens["score"]), recht.parameter(DREMPEL, een.datum), een.datum)


def _richting(nieuw: Gebeurd, recht: Recht) -> Iterator[Weigering]:
    variant = nieuw.gegevens.get("variant")
    hoort_bij = {uit.leerroute for uit in recht.uitkomsten.values() if variant and uit.variant == variant}
    routes = sorted(route for route in hoort_bij if route)
    if routes and nieuw.gegevens["leerroute"] not in routes:
        naam = recht.codelijsten["leerroute"].codes[routes[0]].label
        yield Weigering(
            "andere_richting", "variant", f"Deze richting hoort bij de {naam}.",
            "Een richting zegt hoe iemand de gekozen leerroute volgt.", "Kies een andere richting of route.",
        )  # fmt: skip


def _wens(nieuw: Gebeurd, toen: Verleden) -> Iterator[Weigering]:
    """Only of who never came nobody could ask it."""
    niet_gevraagd = nieuw.gegevens["instemming"] == NIET_GEVRAAGD
    if niet_gevraagd and not niet_gekomen(toen):
        yield Weigering(
            "toch_gevraagd", "instemming", "De inburgeraar is niet weggebleven bij de intake.",
            "“Niet gevraagd” kan alleen als de intake zonder de inburgeraar is afgerond (Wi artikel 14 lid 2).",
            "Vraag wat de inburgeraar van de route vindt en kies een ander antwoord.",
        )  # fmt: skip
    if not niet_gevraagd and not str(nieuw.gegevens.get("wens_inburgeraar") or "").strip():
        yield Weigering(
            "wens_ontbreekt", "wens_inburgeraar", "De wens van de inburgeraar ontbreekt.",
            "Het PIP begint met de leerroute en wat iemand zelf wil.",
            "Schrijf op wat de inburgeraar wil, in de eigen woorden.",
        )  # fmt: skip


def _bronnen(nieuw: Gebeurd, toen: Verleden, recht: Recht) -> Iterator[Weigering]:
    labels = recht.codelijsten["bronnen_leerroute"].codes
    mist = [labels[bron].label for bron in nieuw.gegevens["bronnen"] if not _staat_er(bron, toen)]
    if mist:
        yield Weigering(
            "bron_ontbreekt", "bronnen", f"Hiervan staat nog niets in het dossier: {', '.join(mist)}.",
            "Wie het plan leest, moet kunnen nagaan waarop de keuze rust.",
            "Leg dat eerst vast, of haal het vinkje weg.",
        )  # fmt: skip


def _staat_er(bron: str, toen: Verleden) -> bool:
    """A finding is of the COA where it says so."""
    if bron not in BEWIJS:
        return True
    gevonden = van(toen, *BEWIJS[bron])
    return any(bron != COA or een.type != BEVINDING or een.gegevens.get("bron") == COA for een in gevonden)


def _toets(nieuw: Gebeurd, toets: Toets | None) -> Iterator[Weigering]:
    gezegd = nieuw.gegevens["wijkt_af_van_toets"]
    echt = wijkt_af(toets, nieuw.gegevens["leerroute"], nieuw.gegevens.get("variant"))
    if echt is not None and echt != gezegd:
        yield Weigering(
            "toets_zegt_anders", "wijkt_af_van_toets", _echte_toets(toets, wijkt=echt),
            "De inburgeraar moet kunnen lezen of de keuze anders is dan de toets.", f"Kies {'ja' if echt else 'nee'}.",
        )  # fmt: skip
    elif gezegd and not str(nieuw.gegevens.get("waarom_anders") or "").strip():
        yield Weigering(
            "afwijking_zonder_reden", "waarom_anders", "Deze keuze wijkt af van de toets.",
            "De inburgeraar moet kunnen lezen waarom.", "Schrijf op waarom de keuze anders is dan de toets.",
        )  # fmt: skip


def _echte_toets(toets: Toets | None, *, wijkt: bool) -> str:
    if toets is None:
        return "Er is geen toets vastgelegd, dus de keuze kan er niet van afwijken."
    deel = "wijkt daarvan af" if wijkt else "past daarbij"
    return f"De toets is {toets.score} en de grens {toets.drempel}: deze keuze {deel}."


def _onderwijsroute(nieuw: Gebeurd) -> Iterator[Weigering]:
    if nieuw.gegevens["onderwijsroute_onderzocht"] is not True:
        yield Weigering(
            "onderwijsroute_niet_onderzocht", "onderwijsroute_onderzocht", "De onderwijsroute is nog niet onderzocht.",
            "De rechter vraagt dat de onderwijsroute bij iedereen is onderzocht, ook bij een andere keuze.",
            "Kijk eerst of iemand wil studeren en wat een school daarvan vindt. Kies daarna ja.",
        )  # fmt: skip


def _herbeoordeling(nieuw: Gebeurd) -> Iterator[Weigering]:
    op = nieuw.gegevens.get("herbeoordeling_op")
    if op and date.fromisoformat(op) <= nieuw.datum:
        yield Weigering(
            "herbeoordeling_te_vroeg", "herbeoordeling_op", "De dag om opnieuw te kijken ligt niet na de keuze.",
            "Deze dag komt in het PIP te staan, als belofte aan de inburgeraar.", "Kies een latere dag of geen.",
        )  # fmt: skip
