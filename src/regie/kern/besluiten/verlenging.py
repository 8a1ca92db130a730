# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which grounds of extension a dossier speaks for, what is missing, and what it cannot know. DUO decides."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from regie.kern.besluiten.meenemen import LESUREN
from regie.kern.besluiten.pauzes import EINDE, START, pauzes
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste, laatste, van
from regie.kern.gebeurtenissen.vervangen import onvervangen_gebeurd
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.situatie import situatie
from regie.kern.pip.verleden import OVERGENOMEN, eerste_dagtekening
from regie.kern.pip.verleden import TYPES as PIP_TYPES
from regie.kern.recht import Recht
from regie.kern.recht.typen.verlenging import Grondvoorwaarde, Grondvorm, Verlengingsgrond
from regie.kern.recht.versies import geldt_op
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import EXAMEN, GESLAAGD, KNM, TAALDELEN, gevraagd_niveau, pogingen

AANBOD: Final = ("aanbod_gedaan", "start_leerroute")
BEGIN: Final = ("start_leerroute",)
TYPES: Final = PIP_TYPES | {
    START, EINDE, LESUREN, EXAMEN, "aanbod_gedaan", "start_leerroute", "pvt_afgerond", "map_afgerond",
    "aanvraag_duo", "besluit_duo", "verlenging",
}  # fmt: skip
EEN_DAG: Final = Duur(1, "dagen")
UREN_MEE: Final = ("uren_nt2", "uren_knm")

Stand = Literal["spreekt", "mist", "vraag"]
"""spreekt: everything that the dossier can know is so · mist: some of it is not · vraag: it knows nothing of it."""


@dataclass(frozen=True, slots=True)
class Grondstand:
    """`ervoor`: what speaks for it; `mist`: what is known and not so."""

    rij: Verlengingsgrond
    stand: Stand
    ervoor: tuple[str, ...] = ()
    mist: tuple[str, ...] = ()


class Zaak(NamedTuple):
    """Of one dossier, as far as the reader may see it. `inhoud`: of the PIP that holds, {} without one. `voldaan`: of
    PVT and MAP, by their events, those of which the kern says that all of it is done."""

    verleden: Verleden
    inhoud: Mapping[str, Any]
    groep: str
    vandaag: date
    voldaan: Collection[str]


class Antwoord(NamedTuple):
    """`is_zo`: None where the dossier does not know."""

    is_zo: bool | None
    cijfers: Mapping[str, str] = {}


def zaak(verleden: Verleden, inhoud: Mapping[str, Any], vandaag: date, voldaan: Collection[str] = ()) -> Zaak:
    tot_nu = [een for een in verleden if een.datum <= vandaag]
    return Zaak(tot_nu, inhoud, situatie(tot_nu, vandaag).groep, vandaag, voldaan)


def gronden(de_zaak: Zaak, recht: Recht) -> list[Grondstand]:
    """Those for this group and route, what speaks first; within that the order of the table."""
    rijen = [rij for rij in recht.verlengingsgronden if geldt_op(rij, de_zaak.vandaag) and _betreft(rij, de_zaak)]
    volgorde: tuple[Stand, ...] = ("spreekt", "mist", "vraag")
    return sorted((_stand(rij, de_zaak) for rij in rijen), key=lambda een: volgorde.index(een.stand))


def _betreft(rij: Verlengingsgrond, de_zaak: Zaak) -> bool:
    """A ground for another group or route is left out; where these are not known it is not."""
    groep_past = not rij.groep or not de_zaak.groep or de_zaak.groep in rij.groep
    route = de_zaak.inhoud.get("leerroute")
    return groep_past and (not rij.leerroute or route is None or route in rij.leerroute)


def _stand(rij: Verlengingsgrond, de_zaak: Zaak) -> Grondstand:
    """What depends on the group or the route does not speak where that is not known."""
    delen = [deel for deel in rij.als if not deel.groep or not de_zaak.groep or de_zaak.groep in deel.groep]
    antwoorden = [(deel, _antwoord(deel, de_zaak)) for deel in delen]
    ervoor = tuple(deel.ja.format(**uit.cijfers) for deel, uit in antwoorden if uit.is_zo)
    mist = tuple(deel.nee.format(**uit.cijfers) for deel, uit in antwoorden if uit.is_zo is False)
    bekend = [uit.is_zo for _deel, uit in antwoorden if uit.is_zo is not None]
    eerst = tuple(_eerst(rij, de_zaak))
    if antwoorden and not eerst and len(bekend) == len(antwoorden) and all(bekend):
        return Grondstand(rij, "spreekt", ervoor)
    return Grondstand(rij, "mist", ervoor, (*mist, *eerst)) if bekend else Grondstand(rij, "vraag", ervoor, mist)


def _eerst(rij: Verlengingsgrond, de_zaak: Zaak) -> Iterator[str]:
    """What must be known before it can speak."""
    if not de_zaak.groep and (rij.groep or any(deel.groep for deel in rij.als)):
        yield "In het dossier staat geen groep. Daarvan hangt af of deze grond past."
    if rij.leerroute and "leerroute" not in de_zaak.inhoud:
        yield "Er is geen PIP met een leerroute. Daarvan hangt af of deze grond past."


def _antwoord(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    if deel.groep and not de_zaak.groep:
        return Antwoord(None)
    return _VORMEN[deel.vorm](deel, de_zaak)


def _periode(van_: date, tot: date) -> dict[str, str]:
    return {"van": voluit(van_), "tot": voluit(tot)}


def _pauze(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    """The longest of the pauses for one of these reasons; one that lasts, up to today."""
    assert deel.duur is not None
    eigen = [(een.start, een.einde or later(de_zaak.vandaag, EEN_DAG))
             for een in pauzes(de_zaak.verleden) if een.reden in deel.codes]  # fmt: skip
    if not eigen:
        return Antwoord(None)
    start, erna = max(eigen, key=lambda een: een[1] - een[0])
    return Antwoord(later(start, deel.duur) <= erna, _periode(start, min(erna, de_zaak.vandaag)))


def _lessen(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    assert deel.duur is not None
    eigen = [een for een in _lesuren(de_zaak) if een.gegevens["soort"] in deel.codes and een.gegevens["gevolgd"]]
    if not eigen:
        return Antwoord(None)
    begin, einde = min(een.dag("van") for een in eigen), max(een.dag("tot") for een in eigen)
    return Antwoord(later(begin, deel.duur) <= later(einde, EEN_DAG), _periode(begin, einde))


def _lesuren(de_zaak: Zaak) -> list[Gebeurd]:
    """Without what a later report took the place of."""
    return onvervangen_gebeurd(van(de_zaak.verleden, LESUREN))


def _te_laat(*types: str) -> Callable[[Grondvoorwaarde, Zaak], Antwoord]:
    """Nothing of these within the time after the first PIP; while that time runs it is not so."""

    def antwoord(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
        assert deel.duur is not None
        pip = eerste_dagtekening(de_zaak.verleden)
        if pip is None:
            return Antwoord(None)
        grens, gedaan = later(pip, deel.duur), eerste(de_zaak.verleden, *types)
        dag = de_zaak.vandaag if gedaan is None else gedaan.datum
        return Antwoord(dag > grens, _periode(pip, grens))

    return antwoord


def _gebeurd(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    past = [een for een in van(de_zaak.verleden, deel.type or "")
            if deel.veld is None or een.gegevens.get(deel.veld) in deel.codes]  # fmt: skip
    return Antwoord(True, {"van": voluit(past[-1].datum)}) if past else Antwoord(None)


def _examens(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    if eerste(de_zaak.verleden, EXAMEN) is None:
        return Antwoord(None)
    gehaald = [een for een in TAALDELEN if _haalt(de_zaak, een)]
    knm = any(een.uitslag == GESLAAGD for een in pogingen(de_zaak.verleden, KNM))
    woorden = ", ".join(gehaald) or "nog geen taalonderdeel"
    return Antwoord(len(gehaald) >= (deel.aantal or 0) and knm, {"gehaald": woorden})


def _haalt(de_zaak: Zaak, onderdeel: str) -> bool:
    gevraagd = gevraagd_niveau(de_zaak.inhoud, onderdeel)
    return any(een.haalt(gevraagd) for een in pogingen(de_zaak.verleden, onderdeel))


def _onderdelen(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    """Nothing of a part that was begun, and of none that was done: then the dossier does not know of it."""
    klaar = [type_ for type_ in deel.codes if type_ in de_zaak.voldaan]
    if not klaar and eerste(de_zaak.verleden, *deel.codes) is None:
        return Antwoord(None)
    return Antwoord(len(klaar) == len(deel.codes))


def _gevolgd(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    lessen = _lesuren(de_zaak)
    if not lessen:
        return Antwoord(None)
    gemist = sum(een.gegevens.get("ongeoorloofd_verzuim") or 0 for een in lessen)
    return Antwoord(gemist == 0, {"uren": _uren_in_woorden(gemist)})


def _uren(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    """With the hours that came along from another gemeente."""
    mee = laatste(de_zaak.verleden, OVERGENOMEN)
    uren = [een.gegevens["gevolgd"] for een in _lesuren(de_zaak)]
    uren += [mee.gegevens.get(naam) or 0 for naam in UREN_MEE] if mee is not None else []
    gevolgd = sum(uren)
    return Antwoord(gevolgd >= (deel.aantal or 0), {"uren": _uren_in_woorden(gevolgd)}) if uren else Antwoord(None)


def _uren_in_woorden(uren: float) -> str:
    return f"{uren:.2f}".rstrip("0").rstrip(".").replace(".", ",")


_VORMEN: Final[Mapping[Grondvorm, Callable[[Grondvoorwaarde, Zaak], Antwoord]]] = {
    "pauze": _pauze, "lessen": _lessen, "geen_aanbod": _te_laat(*AANBOD), "geen_start": _te_laat(*BEGIN),
    "gebeurd": _gebeurd, "examens": _examens, "onderdelen": _onderdelen, "lessen_gevolgd": _gevolgd, "uren": _uren,
}  # fmt: skip
