# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why an oproep, or the end of an intake in absence, is not taken (Wi 14): what, why, what now."""

from collections.abc import Iterator, Sequence
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.intake.oproepen import AFGEROND, AFWEZIG, LAATSTE, OPROEP, Ronde, gewaarschuwd, rondes
from regie.kern.termijnen.herleiding import voluit

NUMMER: Final = "nummer"
DAG: Final = "voor_datum"
EERST_WAARSCHUWEN: Final = 2  # the law wants the warning before this oproep


def weigeringen(nieuw: Gebeurd, ervoor: Verleden) -> list[Weigering]:
    """`ervoor`: what stands in the dossier without this event, oldest first."""
    if nieuw.type == OPROEP:
        return list(_oproep(nieuw, ervoor))
    if nieuw.type == AFGEROND and nieuw.gegevens.get(AFWEZIG) is True:
        return list(_afwezig(nieuw, rondes(ervoor)))
    return []


def _oproep(nieuw: Gebeurd, ervoor: Verleden) -> Iterator[Weigering]:
    if nieuw.dag(DAG) <= nieuw.datum:
        yield Weigering(
            "dag_te_vroeg", DAG, "De dag van de afspraak ligt niet na de dag van de oproep.",
            "Iemand moet de oproep kunnen krijgen en kunnen komen.", "Kies een latere dag.",
        )  # fmt: skip
    nummer, gedaan = int(nieuw.gegevens[NUMMER]), rondes(ervoor)
    hoogste = max(gedaan, key=lambda een: een.nummer, default=None)
    volgt_op = 0 if hoogste is None else hoogste.nummer
    if nummer < volgt_op or nummer > volgt_op + 1:
        yield _buiten_de_rij(volgt_op)
    elif hoogste is not None:
        keren = [een for een in gedaan if een.nummer == volgt_op]
        yield from _nog_eens(keren) if nummer == volgt_op else _volgende(nieuw, keren, ervoor)


def _buiten_de_rij(volgt_op: int) -> Weigering:
    return Weigering(
        "buiten_de_rij", NUMMER, "Dit nummer is niet aan de beurt.",
        f"De laatste oproep heeft nummer {volgt_op}." if volgt_op else "Er is nog geen oproep.",
        f"Vul {volgt_op + 1} in." if volgt_op else "Begin met nummer 1.",
    )  # fmt: skip


def _nog_eens(keren: Sequence[Ronde]) -> Iterator[Weigering]:
    """The same number once more: a new day, where somebody did not fail to come."""
    if any(een.gemist for een in keren):
        nummer = keren[-1].nummer
        yield Weigering(
            "al_gemist", NUMMER, f"Oproep {nummer} is al geweest en de inburgeraar kwam niet.",
            "Dan volgt de volgende oproep.", f"Vul {nummer + 1} in, of leg vast dat er een goede reden was.",
        )  # fmt: skip


def _volgende(nieuw: Gebeurd, keren: Sequence[Ronde], ervoor: Verleden) -> Iterator[Weigering]:
    nummer = keren[-1].nummer
    gemist = next((een.gemist for een in reversed(keren) if een.gemist), None)
    if gemist is None:
        yield Weigering(
            "niet_gemist", NUMMER, f"Bij oproep {nummer} staat niet dat de inburgeraar niet kwam.",
            "Een volgende oproep is er alleen na een keer niet komen (Wi artikel 14).",
            "Leg eerst vast dat iemand niet kwam. Is er alleen een andere dag? Gebruik dan hetzelfde nummer.",
        )  # fmt: skip
    elif nummer + 1 == EERST_WAARSCHUWEN and not gewaarschuwd(_tot(ervoor, nieuw), gemist.datum):
        yield Weigering(
            "geen_waarschuwing", NUMMER, "Er is nog niet schriftelijk gewaarschuwd.",
            "De wet vraagt een waarschuwing voor de tweede oproep (Wi artikel 14).",
            "Verstuur de tweede oproep als brief: daar staat de waarschuwing in. Of leg eerst de waarschuwing vast.",
        )  # fmt: skip


def _tot(ervoor: Verleden, nieuw: Gebeurd) -> list[Gebeurd]:
    return [een for een in ervoor if een.datum <= nieuw.datum]


def _afwezig(nieuw: Gebeurd, gedaan: Sequence[Ronde]) -> Iterator[Weigering]:
    derde = [een for een in gedaan if een.nummer >= LAATSTE]
    if not derde:
        yield _te_vroeg(
            f"Er zijn {len({een.nummer for een in gedaan})} oproepen.", "Stuur eerst alle drie de oproepen."
        )
    elif nieuw.datum <= derde[-1].dag:
        yield _te_vroeg(f"De derde oproep is voor {voluit(derde[-1].dag)}.", "Wacht tot die dag voorbij is.")
    elif not any(een.gemist for een in derde):
        yield _te_vroeg("Bij de derde oproep staat niet dat de inburgeraar niet kwam.", "Leg dat eerst vast.")


def _te_vroeg(waarom: str, nu: str) -> Weigering:
    return Weigering(
        "nog_geen_drie", AFWEZIG, "De intake kan nog niet klaar zijn zonder de inburgeraar.",
        f"Dat kan pas na drie oproepen (Wi artikel 14). {waarom}", nu,
    )  # fmt: skip
