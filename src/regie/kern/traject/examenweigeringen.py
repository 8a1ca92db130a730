# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What keeps an exam from being recorded: it cannot have been then, or it is not the attempt that follows.

That an exam lies after the PIP and after the begin of the lessons is what one expects, and no law: results are DUO's
(Bi 9.2(5)), and what somebody did on their own before the PIP is spoken of as effort, not as an exam (Bi 5.3(5)). So a
day before it is taken for a mistake in typing, until the day is there on which DUO gave the result.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import OVERGENOMEN, VASTGESTELD, eerste_dagtekening
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import EXAMEN, GESLAAGD, KNM, WACHT, Poging, pogingen

START: Final = "start_leerroute"
TYPES: Final = frozenset({EXAMEN, VASTGESTELD, OVERGENOMEN, START})
"""Everything that the judgement on an exam reads."""
_UITSLAG: Final = "Klopt het zo? Vul dan in op welke dag DUO de uitslag gaf."


def weigeringen(nieuw: Gebeurd, verleden: Verleden) -> list[Weigering]:
    """`verleden`: what stands besides it."""
    return [*_wanneer(nieuw, verleden), *_poging(nieuw, verleden), *_uitslag(nieuw)]


def _wanneer(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    """What came along from another gemeente has its lessons there: only the PIP is looked at."""
    if _van_duo(nieuw):
        return
    pip = eerste_dagtekening(verleden)
    start = None if eerste(verleden, OVERGENOMEN) else eerste(verleden, START)
    if pip is None:
        yield Weigering("examen_zonder_pip", "", "Er is nog geen PIP.",
                        "In het PIP staat op welk niveau iemand examen doet.",
                        f"Stel eerst het PIP vast. {_UITSLAG}")  # fmt: skip
    elif nieuw.datum < pip:
        yield Weigering("examen_voor_pip", "datum", f"Het examen ligt voor het PIP ({voluit(pip)}).",
                        "Meestal doet iemand examen na het PIP.", f"Verbeter de datum. {_UITSLAG}")  # fmt: skip
    elif start is not None and nieuw.datum < start.datum:
        yield Weigering("examen_voor_start", "datum",
                        f"Het examen ligt voor het begin van de lessen ({voluit(start.datum)}).",
                        "Meestal doet iemand examen nadat de lessen zijn begonnen.",
                        f"Verbeter de datum, of verbeter eerst het begin van de leerroute. {_UITSLAG}")  # fmt: skip


def _van_duo(nieuw: Gebeurd) -> bool:
    """Whether it is known when DUO gave the result."""
    return nieuw.gegevens["uitslag"] != WACHT and bool(nieuw.gegevens.get("uitslag_op"))


def _poging(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    gedaan, nummer = pogingen(verleden, str(nieuw.gegevens["onderdeel"])), int(nieuw.gegevens["poging"])
    verwacht = _verwacht(gedaan, nummer)
    vorige = next((een for een in reversed(gedaan) if een.nummer <= nummer), None)
    volgende = next((een for een in gedaan if een.nummer > nummer), None)
    if nummer != verwacht:
        yield Weigering("poging_volgt_niet", "poging", f"Dit is poging {verwacht}, niet poging {nummer}.",
                        "Elke poging volgt op die ervoor, en een poging heeft één uitslag.",
                        "Verbeter het nummer, of verbeter de poging die er al staat.")  # fmt: skip
    elif vorige is not None and nieuw.datum < vorige.datum:
        yield Weigering("poging_voor_vorige", "datum",
                        f"De poging ligt voor de poging die er al staat ({voluit(vorige.datum)}).",
                        "Pogingen staan op volgorde.", "Verbeter de datum.")  # fmt: skip
    elif volgende is not None and nieuw.datum > volgende.datum:
        yield Weigering("poging_na_volgende", "datum",
                        f"De poging ligt na poging {volgende.nummer} ({voluit(volgende.datum)}).",
                        "Pogingen staan op volgorde.", "Verbeter de datum.")  # fmt: skip


def _verwacht(gedaan: Sequence[Poging], nummer: int) -> int:
    """The attempt that lacks, the one that waits for its result, or the next."""
    if not gedaan:
        return 1
    laatste = gedaan[-1]
    if nummer < laatste.nummer and nummer not in [een.nummer for een in gedaan]:
        return nummer
    return laatste.nummer if laatste.uitslag == WACHT else laatste.nummer + 1


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
