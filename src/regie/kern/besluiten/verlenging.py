# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which grounds of extension a dossier speaks for, what is missing, and what it cannot know. DUO decides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from regie.kern.besluiten.meenemen import LESUREN
from regie.kern.besluiten.pauzes import EINDE, START, pauzes
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste, van
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.situatie import situatie
from regie.kern.pip.verleden import TYPES as PIP_TYPES
from regie.kern.pip.verleden import eerste_dagtekening
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
    """Of one dossier, as far as the reader may see it. `inhoud`: of the PIP that holds, {} without one."""

    verleden: Verleden
    inhoud: Mapping[str, Any]
    groep: str
    vandaag: date


class Antwoord(NamedTuple):
    """`is_zo`: None where the dossier does not know."""

    is_zo: bool | None
    cijfers: Mapping[str, str] = {}


def zaak(verleden: Verleden, inhoud: Mapping[str, Any], vandaag: date) -> Zaak:
    tot_nu = [een for een in verleden if een.datum <= vandaag]
    return Zaak(tot_nu, inhoud, situatie(tot_nu, vandaag).groep, vandaag)


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
    delen = [deel for deel in rij.als if not deel.groep or de_zaak.groep in deel.groep]
    antwoorden = [(deel, _VORMEN[deel.vorm](deel, de_zaak)) for deel in delen]
    ervoor = tuple(deel.ja.format(**uit.cijfers) for deel, uit in antwoorden if uit.is_zo)
    mist = tuple(deel.nee.format(**uit.cijfers) for deel, uit in antwoorden if uit.is_zo is False)
    bekend = [uit.is_zo for _deel, uit in antwoorden if uit.is_zo is not None]
    if antwoorden and len(bekend) == len(antwoorden) and all(bekend):
        return Grondstand(rij, "spreekt", ervoor)
    return Grondstand(rij, "mist" if bekend else "vraag", ervoor, mist)


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
    alle = list(van(de_zaak.verleden, LESUREN))
    weg = {str(een.gegevens["vervangt"]).lower() for een in alle if een.gegevens.get("vervangt")}
    return [een for een in alle if een.id not in weg]


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
    klaar = [type_ for type_ in deel.codes if eerste(de_zaak.verleden, type_) is not None]
    return Antwoord(len(klaar) == len(deel.codes)) if klaar else Antwoord(None)


def _gevolgd(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    lessen = _lesuren(de_zaak)
    if not lessen:
        return Antwoord(None)
    gemist = sum(een.gegevens.get("ongeoorloofd_verzuim") or 0 for een in lessen)
    return Antwoord(gemist == 0, {"uren": _uren_in_woorden(gemist)})


def _uren(deel: Grondvoorwaarde, de_zaak: Zaak) -> Antwoord:
    lessen = _lesuren(de_zaak)
    gevolgd = sum(een.gegevens["gevolgd"] for een in lessen)
    return Antwoord(gevolgd >= (deel.aantal or 0), {"uren": _uren_in_woorden(gevolgd)}) if lessen else Antwoord(None)


def _uren_in_woorden(uren: float) -> str:
    return f"{uren:.2f}".rstrip("0").rstrip(".").replace(".", ",")


_VORMEN: Final[Mapping[Grondvorm, Callable[[Grondvoorwaarde, Zaak], Antwoord]]] = {
    "pauze": _pauze, "lessen": _lessen, "geen_aanbod": _te_laat(*AANBOD), "geen_start": _te_laat(*BEGIN),
    "gebeurd": _gebeurd, "examens": _examens, "onderdelen": _onderdelen, "lessen_gevolgd": _gevolgd, "uren": _uren,
}  # fmt: skip
