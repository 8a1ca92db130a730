# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2 in the B1-route (Wi 17(3), Bi 5.5). What can be counted is refused here; effort and what is within reach
are for a person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import TYPES as PIP_TYPES
from regie.kern.pip.versies import Versiestand, versies
from regie.kern.pip.weigeringen import AFSCHALING, ONDER_B1
from regie.kern.recht import Recht
from regie.kern.recht.typen.basis import Bron
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.traject.examens import EXAMEN, TAALDELEN, minstens, pogingen

REGEL: Final = "afschalen_mogelijk"
TYPES: Final = PIP_TYPES | {EXAMEN}
B1, A2 = "b1", "a2"


def regel(recht: Recht) -> Termijnrij:
    """The rule with the threshold of hours and its source."""
    return next(rij for rij in recht.termijnen if rij.id == REGEL)


def uren_nodig(recht: Recht) -> int:
    return int(str(regel(recht).minimaal).split()[0])


def gehaald_op_b1(verleden: Verleden) -> list[str]:
    """Language parts passed at B1 or higher: a lower level has no meaning for those."""
    return [
        deel
        for deel in TAALDELEN
        if any(een.uitslag == "geslaagd" and minstens(een.niveau, B1) for een in pogingen(verleden, deel))
    ]


def geldende_versie(verleden: Verleden, recht: Recht) -> Versiestand | None:
    return next((een for een in reversed(versies(verleden, recht.pipdelen)) if een.geldt), None)


def niveaus_na(inhoud: Mapping[str, Any], onderdelen: Iterable[str]) -> dict[str, str]:
    """Each language part with its level after the decision; KNM keeps what it had."""
    oud = dict(inhoud.get("niveaus") or {})
    anders = inhoud.get("taalniveau") or B1
    lager = set(onderdelen)
    return oud | {deel: A2 if deel in lager else oud.get(deel, anders) for deel in TAALDELEN}


def weigeringen(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> list[Weigering]:
    return list(_weigeringen(nieuw, [een for een in verleden if een.datum <= nieuw.datum], recht))


def _weigeringen(nieuw: Gebeurd, verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    bron = regel(recht).bron
    versie = geldende_versie(verleden, recht)
    if versie is None:
        yield Weigering("geen_pip", "", "Er is op deze dag geen PIP dat geldt.",
                        "Het niveau van de examens staat in het PIP.", "Stel eerst het PIP vast.", bron)  # fmt: skip
    elif versie.inhoud.get("leerroute") != B1:
        yield Weigering("niet_b1", "", "De leerroute is niet de B1-route.",
                        "Alleen in de B1-route kan het examen op een lager niveau.",
                        "Kijk of een andere leerroute past.", bron)  # fmt: skip
    yield from _onderdelen(nieuw, verleden, recht, bron)


def _onderdelen(nieuw: Gebeurd, verleden: Verleden, recht: Recht, bron: tuple[Bron, ...]) -> Iterator[Weigering]:
    al = [deel for deel in nieuw.gegevens.get("onderdelen") or () if deel in gehaald_op_b1(verleden)]
    labels = recht.codelijsten["taalonderdeel"].codes
    for deel in al:
        yield Weigering("al_gehaald", "onderdelen", f"“{labels[deel].label}” is al gehaald op B1.",
                        "Een onderdeel dat op B1 is gehaald, kan niet meer lager.",
                        "Haal het vinkje weg.", bron, deel)  # fmt: skip


def zonder_pip(nieuw: Gebeurd, verleden: Verleden, recht: Recht) -> list[Weigering]:
    """The plan must say so at once (Bi 5.3(6)): a decision of which the PIP knows nothing is half of one."""
    versie = geldende_versie([een for een in verleden if een.datum <= nieuw.datum], recht)
    niveaus = {} if versie is None else versie.inhoud.get("niveaus") or {}
    mist = [deel for deel in nieuw.gegevens.get("onderdelen") or () if niveaus.get(deel) not in ONDER_B1]
    if versie is None or not mist:
        return []
    labels = recht.codelijsten["taalonderdeel"].codes
    namen = ", ".join(labels[deel].label for deel in mist)
    return [Weigering("pip_niet_gewijzigd", "onderdelen", f"In het PIP staat nog geen lager niveau voor: {namen}.",
                      "Het besluit en de wijziging van het PIP horen bij elkaar (Bi 5.3 lid 6).",
                      "Leg het vast op de bladzijde “Examen op A2”: die doet beide in één keer.",
                      regel(recht).bron)]  # fmt: skip


def te_weinig_uren(gevolgd_minuten: int, recht: Recht) -> Weigering | None:
    """The sum of the kern at the date of the decision, against the threshold of the law."""
    nodig = uren_nodig(recht)
    if gevolgd_minuten >= nodig * 60:
        return None
    gevolgd = f"{gevolgd_minuten / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return Weigering(
        "te_weinig_uren", "datum", f"Op deze dag tellen er {gevolgd} uur mee. Nodig zijn er ten minste {nodig}.",
        f"Afschalen kan pas na {nodig} uur Nederlands en alfabetisering op een school met keurmerk.",
        "Kijk of alle lesuren zijn ingevuld, of wacht tot de uren er zijn.", regel(recht).bron,
    )  # fmt: skip


__all__ = ["AFSCHALING", "TYPES", "gehaald_op_b1", "niveaus_na", "te_weinig_uren", "uren_nodig", "weigeringen"]
