# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The versions of a PIP: each whole, with what it changed in the one before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.pip.inhoud import Soortversie, Verschil
from regie.kern.pip.verleden import GEWIJZIGD, INGETROKKEN, KEUZE, ONDERTEKEND, OVERGENOMEN, VASTGESTELD
from regie.kern.recht.typen.pip import Pipdeel

INHOUD: Final = (
    "leerroute", "variant", "motivering", "wens_inburgeraar", "instemming", "taalniveau", "niveaus", "examens",
    "intensiteit_uren_week", "pvt_uren", "map_uren", "gesprekken_per_jaar", "participatievorm", "ondersteuning", "vve",
    "pw_deel", "pw_tekst", "ontzorgen",
)  # fmt: skip
"""What a PIP says, in the order of the document: motivated choice first. `vve` is on early school."""
TOELICHTING: Final = ("grond", "uitgesteld_reden")
VAN_DE_KEUZE: Final = ("motivering", "wens_inburgeraar", "instemming", "herbeoordeling_op")


@dataclass(frozen=True, slots=True)
class Versiestand:
    """`inhoud`: everything that holds from this version on. `ondertekend`: the first signature under it."""

    nummer: int
    soort: Soortversie
    besluit: Gebeurd
    inhoud: Mapping[str, Any]
    verschillen: tuple[Verschil, ...] = ()
    ondertekend: Gebeurd | None = None
    ingetrokken: Gebeurd | None = None

    @property
    def geldt(self) -> bool:
        """A PIP that was withdrawn in part still holds for the rest."""
        return self.ingetrokken is None or self.ingetrokken.gegevens.get("omvang") != "geheel"

    @property
    def toelichting(self) -> str:
        """Why it was changed, or why it came later: as it was typed with the decision."""
        return str(next((gezegd for veld in TOELICHTING if (gezegd := self.besluit.gegevens.get(veld))), ""))


def versies(verleden: Verleden, rijen: Iterable[Pipdeel]) -> list[Versiestand]:
    """Oldest first. A change holds on the version before it; a new PIP stands by itself."""
    rijen, gevonden = tuple(rijen), list[Versiestand]()
    for een in van(verleden, VASTGESTELD, GEWIJZIGD):
        voor = next((versie for versie in reversed(gevonden) if versie.geldt), None)
        gevonden.append(_versie(een, voor, len(gevonden) + 1, verleden, rijen))
    return gevonden


def _versie(
    een: Gebeurd, voor: Versiestand | None, nummer: int, verleden: Verleden, rijen: tuple[Pipdeel, ...]
) -> Versiestand:
    inhoud = nieuwe_inhoud(een, voor.inhoud if voor else {}, verleden, rijen)
    weg = next((w for w in van(verleden, INGETROKKEN) if str(w.gegevens.get("besluit_id")).lower() == een.id), None)
    anders = verschillen(voor.inhoud, inhoud) if voor else ()
    return Versiestand(nummer, _soort(een, verleden), een, inhoud, anders, _getekend(een, verleden), weg)


def nieuwe_inhoud(
    besluit: Gebeurd, oud: Mapping[str, Any], verleden: Verleden, rijen: Iterable[Pipdeel]
) -> dict[str, Any]:
    """What holds from this decision on. What may not stand in the route that was chosen falls away by itself."""
    eigen = {veld: besluit.gegevens[veld] for veld in INHOUD if besluit.gegevens.get(veld) is not None}
    basis = {} if besluit.type == VASTGESTELD else dict(oud)
    inhoud = basis | van_keuze(verleden, besluit) | eigen
    if inhoud.get("leerroute") != oud.get("leerroute"):
        vervalt = {
            rij.veld for rij in rijen if rij.anders == "mag_niet" and inhoud.get("leerroute") not in rij.leerroute
        }
        inhoud = {veld: waarde for veld, waarde in inhoud.items() if veld not in vervalt or veld in eigen}
        if "variant" not in eigen:
            inhoud.pop("variant", None)
    return {veld: inhoud[veld] for veld in INHOUD if veld in inhoud}


def van_keuze(verleden: Verleden, besluit: Gebeurd) -> dict[str, Any]:
    """Of the last choice before a decision: why this route, and what the person wants."""
    keuze = None
    for een in verleden:
        if een.id == besluit.id:
            break
        keuze = een if een.type == KEUZE else keuze
    if keuze is None:
        return {}
    gekozen = {veld: keuze.gegevens[veld] for veld in VAN_DE_KEUZE if keuze.gegevens.get(veld) is not None}
    return gekozen | ({"motivering": motivering(keuze)} if "motivering" in gekozen else {})


def motivering(keuze: Gebeurd) -> str:
    """Why this route and, where the choice goes against the test, why not as the test says."""
    waarom, anders = keuze.gegevens.get("motivering", ""), keuze.gegevens.get("waarom_anders")
    return f"{waarom}\n\nWaarom anders dan de toets: {anders}" if anders else str(waarom)


def verschillen(was: Mapping[str, Any], wordt: Mapping[str, Any]) -> tuple[Verschil, ...]:
    """Field by field, in the order of the document. Of levels of which nothing was said, what the route asks."""
    was = {**was, "niveaus": _niveaus(was, wordt)}
    return tuple(Verschil(veld, was.get(veld), wordt.get(veld)) for veld in INHOUD if was.get(veld) != wordt.get(veld))


def _niveaus(was: Mapping[str, Any], wordt: Mapping[str, Any]) -> Mapping[str, str] | None:
    """In the B1-route each language part is at B1 where the plan names no level of its own."""
    stond, nieuw = was.get("niveaus"), wordt.get("niveaus")
    if stond or not nieuw or was.get("leerroute") != "b1":
        return stond
    return {deel: was.get("taalniveau") or "b1" for deel in nieuw if deel != "knm"}


def _soort(een: Gebeurd, verleden: Verleden) -> Soortversie:
    if een.type == GEWIJZIGD:
        return "gewijzigd"
    voor = None
    for ander in van(verleden, OVERGENOMEN, VASTGESTELD):
        if ander.id == een.id:
            break
        voor = ander
    return "na_verhuizing" if voor is not None and voor.type == OVERGENOMEN else "vastgesteld"


def _getekend(besluit: Gebeurd, verleden: Verleden) -> Gebeurd | None:
    """The first signature after a version and before the next one."""
    onder = False
    for een in van(verleden, VASTGESTELD, GEWIJZIGD, ONDERTEKEND):
        if een.id == besluit.id:
            onder = True
        elif onder:
            return een if een.type == ONDERTEKEND else None
    return None
