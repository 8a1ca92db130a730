# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law keeps from being recorded as a decision on a PIP. Old files are read as they are: this is asked of what
is decided now, by whichever door it comes in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste, laatste, van
from regie.kern.gebeurtenissen.velden import ONDERDELEN
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.delen import delen
from regie.kern.pip.routewijziging import routewijziging
from regie.kern.pip.situatie import Situatie, situatie
from regie.kern.pip.verleden import GEWIJZIGD, INTAKE, KEUZE, ONDERTEKEND, VASTGESTELD, geldende
from regie.kern.pip.versies import nieuwe_inhoud, versies
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

Code = Literal[
    "geen_groep", "geen_intake", "geen_keuze", "andere_keuze", "onderwijsroute_niet_besproken", "deel_ontbreekt",
    "deel_mag_niet", "dagtekening_voor_intake", "dagtekening_toekomst", "dagtekening_voor_vorige",
    "andere_route_na_verhuizing", "er_is_al_een_pip", "geen_pip", "geen_route_genoemd", "zelfde_route",
    "buiten_het_venster", "uitzondering_zonder_reden", "uitzondering_niet_nodig", "geen_afschaling",
    "onderdeel_niet_afgeschaald",
    "twee_keer_getekend", "getekend_voor_besluit",
]  # fmt: skip

ONDER_B1: Final = ("a1", "a2")
TAALDELEN: Final = tuple(deel for deel in ONDERDELEN if deel != "knm")
AFSCHALING: Final = "afschaling"


def weigeringen(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> list[Weigering]:
    """Of an event that is no decision on a PIP: none. `verleden`: what stood before it."""
    oordeel = _OORDEEL.get(nieuw.type)
    return [] if oordeel is None else list(oordeel(nieuw, verleden, recht, vandaag))


def _vastgesteld(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> Iterator[Weigering]:
    wie, staand = situatie(verleden, nieuw.datum), geldende(verleden)
    if not wie.groep:
        yield _zeg("geen_groep", "", "In dit dossier staat geen groep.",
                   "Van de groep hangt af wat er in het PIP moet staan.", "Vul eerst de groep in.")  # fmt: skip
        return
    yield from _dagtekening(nieuw, verleden, wie, vandaag)
    yield from _na_verhuizing(nieuw, wie)
    if wie.van_elders is None:
        yield from _keuze(nieuw, verleden, recht)
    if staand:
        yield from _tweede(nieuw, verleden, recht)
    yield from _inhoud(nieuw, {}, verleden, wie, recht)
    yield from _niveau(nieuw, verleden, wie)


def _gewijzigd(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> Iterator[Weigering]:
    voor = next((versie for versie in reversed(versies(verleden, recht.pipdelen)) if versie.geldt), None)
    if voor is None:
        yield _zeg("geen_pip", "", "Er is geen PIP dat geldt.", "Zonder PIP is er niets te wijzigen.",
                   "Stel eerst het PIP vast.")  # fmt: skip
        return
    wie = situatie(verleden, nieuw.datum)
    yield from _dagtekening(nieuw, verleden, wie, vandaag)
    yield from routewijziging(nieuw, voor.inhoud, verleden, recht)
    andere_route = nieuw.gegevens.get("leerroute") not in (None, voor.inhoud.get("leerroute"))
    if andere_route:
        yield from _onderwijsroute(nieuw, verleden)
    yield from _inhoud(nieuw, voor.inhoud, verleden, wie, recht, alleen_eigen=not andere_route)
    if nieuw.gegevens.get("reden") == AFSCHALING or nieuw.gegevens.get("niveaus") or nieuw.gegevens.get("taalniveau"):
        yield from _niveau(nieuw, verleden, wie, voor.inhoud)


def _ondertekend(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> Iterator[Weigering]:
    voor = next((versie for versie in reversed(versies(verleden, recht.pipdelen)) if versie.geldt), None)
    if voor is None:
        yield _zeg("geen_pip", "", "Er is geen PIP dat geldt.", "Zonder PIP is er niets te ondertekenen.",
                   "Stel eerst het PIP vast.")  # fmt: skip
    elif voor.ondertekend is not None:
        yield _zeg("twee_keer_getekend", "",
                   f"Versie {voor.nummer} van het PIP is al ondertekend, op {voluit(voor.ondertekend.datum)}.",
                   "Bij elke versie hoort één handtekening.", "U hoeft niets te doen.")  # fmt: skip
    elif nieuw.datum < voor.besluit.dagtekening:
        yield _zeg("getekend_voor_besluit", "datum",
                   f"Versie {voor.nummer} van het PIP is van {voluit(voor.besluit.dagtekening)}.",
                   "Iemand kan niet tekenen voordat het plan er is.", "Verbeter de datum.")  # fmt: skip


def _dagtekening(nieuw: Gebeurd, verleden: Verleden, wie: Situatie, vandaag: date) -> Iterator[Weigering]:
    dag, vorige = nieuw.dagtekening, laatste(geldende(verleden), VASTGESTELD, GEWIJZIGD)
    if dag > vandaag:
        yield _zeg("dagtekening_toekomst", "dagtekening", f"De dagtekening ({voluit(dag)}) ligt na vandaag.",
                   "Op de dag na de dagtekening begint de inburgeringstermijn; die dag moet vaststaan.",
                   "Kies vandaag of een dag daarvoor. Wilt u later vaststellen? Leg dan uitstel vast.")  # fmt: skip
    if vorige is not None and dag < vorige.dagtekening:
        yield _zeg("dagtekening_voor_vorige", "dagtekening",
                   f"De dagtekening ({voluit(dag)}) ligt voor het vorige besluit ({voluit(vorige.dagtekening)}).",
                   "Een nieuw besluit kan niet ouder zijn dan het besluit dat het vervangt.",
                   "Verbeter de dagtekening.")  # fmt: skip
    if vorige is None and wie.van_elders is None:
        yield from _na_de_intake(dag, verleden)


def _na_de_intake(dag: date, verleden: Verleden) -> Iterator[Weigering]:
    waarom = "Het PIP volgt uit de brede intake: eerst het gesprek, dan het plan."
    intake = eerste(verleden, *INTAKE)
    if intake is None:
        yield _zeg("geen_intake", "", "Er is nog geen brede intake.", waarom,
                   "Leg eerst het intakegesprek vast, of rond de intake af na drie oproepen.")  # fmt: skip
    elif dag < intake.datum:
        yield _zeg("dagtekening_voor_intake", "dagtekening",
                   f"De dagtekening ({voluit(dag)}) ligt voor de brede intake ({voluit(intake.datum)}).", waarom,
                   "Verbeter de dagtekening.")  # fmt: skip


def _na_verhuizing(nieuw: Gebeurd, wie: Situatie) -> Iterator[Weigering]:
    if wie.van_elders not in (None, nieuw.gegevens.get("leerroute")):
        yield _zeg("andere_route_na_verhuizing", "leerroute", "De leerroute is anders dan in het PIP dat meekwam.",
                   "Na een verhuizing houdt iemand dezelfde leerroute (Wi 15 lid 4).",
                   "Kies dezelfde leerroute. Wijzigen kan daarna, als de wet dat toelaat.")  # fmt: skip


def _keuze(nieuw: Gebeurd, verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    keuze, labels = laatste(verleden, KEUZE), recht.codelijsten["leerroute"].codes
    if keuze is None:
        yield _zeg("geen_keuze", "leerroute", "Er is nog geen leerroute gekozen.",
                   "Het PIP begint met de leerroute en de reden waarom die past.",
                   "Leg eerst de keuze van de leerroute vast.")  # fmt: skip
        return
    if keuze.gegevens.get("leerroute") != nieuw.gegevens.get("leerroute"):
        gekozen = labels[keuze.gegevens["leerroute"]].label
        yield _zeg("andere_keuze", "leerroute", f"De keuze die is vastgelegd, is een andere: {gekozen}.",
                   "De reden in het PIP hoort bij de leerroute in het PIP.",
                   "Neem de gekozen leerroute, of leg eerst een nieuwe keuze vast.")  # fmt: skip
    yield from _onderwijsroute(nieuw, verleden)


def _onderwijsroute(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    keuze = laatste(verleden, KEUZE)
    onderzocht = keuze is not None and keuze.gegevens.get("onderwijsroute_onderzocht") is True
    if nieuw.gegevens.get("leerroute") == "onderwijs" and keuze is not None and not onderzocht:
        yield _zeg("onderwijsroute_niet_besproken", "leerroute",
                   "Volgens de keuze is de onderwijsroute niet onderzocht.",
                   "De rechter vernietigt een PIP als de gemeente de onderwijsroute niet goed heeft onderzocht.",
                   "Bespreek de onderwijsroute en leg de keuze van de leerroute opnieuw vast.")  # fmt: skip


def _tweede(nieuw: Gebeurd, verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    """Another PIP beside one that holds may set anew what is in it; another route is a change, with its own ground."""
    voor = next(versie for versie in reversed(versies(verleden, recht.pipdelen)) if versie.geldt)
    if voor.inhoud.get("leerroute") != nieuw.gegevens.get("leerroute"):
        yield _zeg("er_is_al_een_pip", "leerroute", "Er is al een PIP, met een andere leerroute.",
                   "Een andere leerroute is een wijziging: daarvoor gelden eigen regels.",
                   "Leg een wijziging van het PIP vast.")  # fmt: skip


def _inhoud(
    nieuw: Gebeurd,
    oud: Mapping[str, Any],
    verleden: Verleden,
    wie: Situatie,
    recht: Recht,
    *,
    alleen_eigen: bool = False,
) -> Iterator[Weigering]:
    """`alleen_eigen`: only what this decision says itself; what an old PIP lacks is no reason to refuse a change."""
    inhoud = nieuwe_inhoud(nieuw, oud, [*verleden, nieuw], recht.pipdelen)
    for een in delen(recht.pipdelen, wie, inhoud):
        veld = een.deel.veld if een.deel.type == VASTGESTELD else ""
        if een.stand == "mag_niet" and een.deel.veld in nieuw.gegevens:
            yield Weigering("deel_mag_niet", veld, f"“{een.deel.naam}” mag niet in dit PIP staan.",
                            een.deel.waarom_niet or een.deel.strekking, "Maak dit veld leeg.", een.deel.bron,
                            een.deel.id)  # fmt: skip
        elif een.stand == "ontbreekt" and not alleen_eigen and een.deel.veld not in ("leerroute", "motivering"):
            yield Weigering("deel_ontbreekt", veld, f"“{een.deel.naam}” ontbreekt.", een.deel.strekking, een.deel.nu,
                            een.deel.bron, een.deel.id)  # fmt: skip


def _niveau(
    nieuw: Gebeurd, verleden: Verleden, wie: Situatie, oud: Mapping[str, Any] | None = None
) -> Iterator[Weigering]:
    """Under B1 in the B1-route only after that was decided (Wi 17(3), Bi 5.5), and for the parts of that decision;
    another gemeente may have."""
    route = nieuw.gegevens.get("leerroute") or (oud or {}).get("leerroute")
    lager = _lager(nieuw.gegevens)
    iets = lager or nieuw.gegevens.get("taalniveau") in ONDER_B1 or nieuw.gegevens.get("reden") == AFSCHALING
    if route != "b1" or wie.van_elders is not None or not iets:
        return
    besloten, stond = list(van(verleden, AFSCHALING)), _lager(oud or {})
    veld = "reden" if nieuw.gegevens.get("reden") == AFSCHALING else "taalniveau"
    if not besloten:
        yield _zeg("geen_afschaling", veld, "Er is geen afschaling vastgelegd.",
                   "Een lager niveau kan in de B1-route pas na minstens 600 uur les en genoeg inzet (Bi 5.5).",
                   "Leg eerst de afschaling vast, met de onderbouwing.")  # fmt: skip
    elif mist := lager - stond - {deel for een in besloten for deel in een.gegevens.get("onderdelen") or TAALDELEN}:
        yield _zeg("onderdeel_niet_afgeschaald", "niveaus", f"Voor {_opgesomd(mist)} is geen afschaling vastgelegd.",
                   "Het besluit om af te schalen geldt voor de onderdelen die daarin staan (Bi 5.5).",
                   "Laat deze onderdelen op B1, of leg er eerst een afschaling voor vast.")  # fmt: skip


def _lager(inhoud: Mapping[str, Any]) -> set[str]:
    """The language parts of which a level of their own is under B1; that of the whole plan names no part."""
    niveaus = inhoud.get("niveaus") or {}
    return {deel for deel in TAALDELEN if niveaus.get(deel) in ONDER_B1}


def _opgesomd(delen: Iterable[str]) -> str:
    return ", ".join(deel for deel in TAALDELEN if deel in delen)


def _zeg(code: Code, veld: str, wat: str, waarom: str, nu: str) -> Weigering:
    return Weigering(code, veld, wat, waarom, nu)


_OORDEEL: Final[Mapping[str, Callable[[Gebeurd, Verleden, Recht, date], Iterator[Weigering]]]] = {
    VASTGESTELD: _vastgesteld,
    GEWIJZIGD: _gewijzigd,
    ONDERTEKEND: _ondertekend,
}
