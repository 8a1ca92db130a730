# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What keeps an exam from being recorded: it cannot have been then, or it is not the attempt that follows."""

from collections.abc import Iterator
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import OVERGENOMEN, VASTGESTELD, eerste_dagtekening
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import EXAMEN, GESLAAGD, KNM, WACHT, pogingen

START: Final = "start_leerroute"
TYPES: Final = frozenset({EXAMEN, VASTGESTELD, OVERGENOMEN, START})
"""Everything that the judgement on an exam reads."""


def weigeringen(nieuw: Gebeurd, verleden: Verleden) -> list[Weigering]:
    """`verleden`: what stands besides it."""
    return [*_wanneer(nieuw, verleden), *_poging(nieuw, verleden), *_uitslag(nieuw)]


def _wanneer(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    pip, start = eerste_dagtekening(verleden), eerste(verleden, START)
    if pip is None:
        yield Weigering("examen_zonder_pip", "", "Er is nog geen PIP.",
                        "In het PIP staat op welk niveau iemand examen doet.", "Stel eerst het PIP vast.")  # fmt: skip
    elif nieuw.datum < pip:
        yield Weigering("examen_voor_pip", "datum", f"Het examen ligt voor het PIP ({voluit(pip)}).",
                        "Een examen hoort bij een plan dat er al is.", "Verbeter de datum.")  # fmt: skip
    elif start is not None and nieuw.datum < start.datum:
        yield Weigering("examen_voor_start", "datum",
                        f"Het examen ligt voor het begin van de lessen ({voluit(start.datum)}).",
                        "Iemand doet examen nadat de leerroute is begonnen.",
                        "Verbeter de datum, of verbeter eerst het begin van de leerroute.")  # fmt: skip


def _poging(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    gedaan, nummer = pogingen(verleden, str(nieuw.gegevens["onderdeel"])), int(nieuw.gegevens["poging"])
    vorige = gedaan[-1] if gedaan else None
    wacht = vorige is not None and vorige.uitslag == WACHT
    verwacht = 1 if vorige is None else vorige.nummer if wacht else vorige.nummer + 1
    if nummer != verwacht:
        yield Weigering("poging_volgt_niet", "poging", f"Dit is poging {verwacht}, niet poging {nummer}.",
                        "Elke poging volgt op die ervoor, en een poging heeft één uitslag.",
                        "Verbeter het nummer, of verbeter de poging die er al staat.")  # fmt: skip
    elif vorige is not None and nieuw.datum < vorige.datum:
        yield Weigering("poging_voor_vorige", "datum",
                        f"De poging ligt voor de poging die er al staat ({voluit(vorige.datum)}).",
                        "Pogingen staan op volgorde.", "Verbeter de datum.")  # fmt: skip


def _uitslag(nieuw: Gebeurd) -> Iterator[Weigering]:
    velden, is_knm = nieuw.gegevens, nieuw.gegevens["onderdeel"] == KNM
    if is_knm and velden.get("niveau"):
        yield Weigering("knm_heeft_geen_niveau", "niveau", "KNM heeft geen niveau.",
                        "Alleen lezen, luisteren, schrijven en spreken hebben een niveau.",
                        "Maak het niveau leeg.")  # fmt: skip
    if not is_knm and velden["uitslag"] == GESLAAGD and not velden.get("niveau"):
        yield Weigering("niveau_ontbreekt", "niveau", "Het niveau ontbreekt.",
                        "Zonder niveau weet niemand of dit onderdeel genoeg is voor het PIP.",
                        "Vul in op welk niveau het examen was.")  # fmt: skip
    if velden.get("uitslag_op") and velden["uitslag"] == WACHT:
        yield Weigering("wacht_met_uitslag", "uitslag_op", "Er is een dag van de uitslag, maar nog geen uitslag.",
                        "Wie wacht, heeft nog geen uitslag.", "Maak de dag leeg, of kies de uitslag.")  # fmt: skip
    elif velden.get("uitslag_op") and nieuw.dag("uitslag_op") < nieuw.datum:
        yield Weigering("uitslag_voor_examen", "uitslag_op", "De uitslag is van voor het examen.",
                        "Eerst het examen, dan de uitslag.", "Verbeter een van de twee dagen.")  # fmt: skip
