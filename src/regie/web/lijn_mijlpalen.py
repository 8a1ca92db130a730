# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The milestones of the doorlopende lijn, from koppeling to nazorg: done, where we are, and what is to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from regie.kern.termijnen.herleiding import voluit
from regie.web.lijn_vlaggen import klein

Feiten = Mapping[str, date | str | None]

# what it is called when it is done, and when it is still to be done
KETEN: Final[dict[str, tuple[str, str]]] = {
    "koppeling": (gettext_noop("Koppeling"), gettext_noop("Koppeling")),
    "kennisgeving": (gettext_noop("Bericht van DUO"), gettext_noop("Bericht van DUO")),
    "huisvesting": (gettext_noop("Woning"), gettext_noop("Woning")),
    "inschrijving_brp": (gettext_noop("Inschrijving in de BRP"), gettext_noop("Inschrijving in de BRP")),
    "kennismaking": (gettext_noop("Kennismaking"), gettext_noop("Kennismaking")),
    "intake_start": (gettext_noop("Begin brede intake"), gettext_noop("Brede intake beginnen")),
    "intake_afgerond": (gettext_noop("Brede intake klaar"), gettext_noop("Brede intake afronden")),
    "leerroutekeuze": (gettext_noop("Leerroute gekozen"), gettext_noop("Leerroute kiezen")),
    "pip_eerste": (gettext_noop("PIP vastgesteld"), gettext_noop("PIP vaststellen")),
    "gestart_leerroute": (gettext_noop("Begin leerroute"), gettext_noop("Leerroute beginnen")),
    "voldaan": (gettext_noop("Aan de plicht voldaan"), gettext_noop("Aan de plicht voldoen")),
    "nazorg_gesprek": (gettext_noop("Nazorg"), gettext_noop("Nazorg")),
    "gesloten_op": (gettext_noop("Dossier gesloten"), gettext_noop("Dossier sluiten")),
}
_ALLEEN_ALS_HET_ER_IS: Final = ("gesloten_op",)
_NA_KOPPELING: Final = ("huisvesting",)  # who came for family has a house already
_LAATSTE_DAG: Final = {"kennismaking": "kennismaking", "pip_eerste": "pip"}  # the term that says when at the latest


@dataclass(frozen=True)
class Mijlpaal:
    sleutel: str
    label: str
    stand: str  # klaar · nu · komt
    stand_tekst: str
    datum: date | None  # done on, planned on, or due
    datum_tekst: str

    @property
    def in_zin(self) -> str:
        return klein(self.label)


def lees_mijlpalen(feiten: Feiten, termijnen: Sequence[Mapping[str, Any]], peildatum: date) -> tuple[Mijlpaal, ...]:
    """In the order in which they happened; then where we are, then what is to come, in the order of the chain.

    What was passed by (a family migrant has no koppeling) is left out.
    """
    klaar = [sleutel for sleutel in KETEN if (dag := _dag(feiten, sleutel)) is not None and dag <= peildatum]
    klaar.sort(key=lambda sleutel: str(feiten[sleutel]))
    gedaan = [_klaar(sleutel, _dag(feiten, sleutel)) for sleutel in klaar]
    verder = _verder(feiten, klaar)
    return (*gedaan, *(_te_doen(feiten, termijnen, sleutel, sleutel == verder[0]) for sleutel in verder))


def _dag(feiten: Feiten, sleutel: str) -> date | None:
    dag = feiten.get(sleutel)
    return dag if isinstance(dag, date) else None


def _verder(feiten: Feiten, klaar: list[str]) -> list[str]:
    """What is to come after the furthest point; nothing for a dossier that was closed before the duty was fulfilled."""
    namen = list(KETEN)
    if not klaar or "nazorg_gesprek" in klaar or ("gesloten_op" in klaar and "voldaan" not in klaar):
        return []
    verst = max(namen.index(sleutel) for sleutel in klaar if sleutel not in _ALLEEN_ALS_HET_ER_IS)
    zonder = {*klaar, *(sleutel for sleutel in _ALLEEN_ALS_HET_ER_IS if _dag(feiten, sleutel) is None)}
    zonder |= set() if "koppeling" in klaar else set(_NA_KOPPELING)
    if "voldaan" in klaar and "nazorg_gesprek" not in feiten:  # not asked for: then it may have been
        zonder.add("nazorg_gesprek")
    return [sleutel for sleutel in namen[verst + 1 :] if sleutel not in zonder]


def _klaar(sleutel: str, dag: date | None) -> Mijlpaal:
    assert dag is not None
    return Mijlpaal(sleutel, _(KETEN[sleutel][0]), "klaar", _("gedaan"), dag, voluit(dag))


def _te_doen(feiten: Feiten, termijnen: Sequence[Mapping[str, Any]], sleutel: str, is_nu: bool) -> Mijlpaal:
    stand, tekst = ("nu", _("hier zijn we nu")) if is_nu else ("komt", _("komt nog"))
    label = _(KETEN[sleutel][1])
    gepland, uiterlijk = _dag(feiten, sleutel), _laatste_dag(feiten, termijnen, sleutel)
    if gepland is not None:
        return Mijlpaal(sleutel, label, stand, tekst, gepland, voluit(gepland))
    if uiterlijk is not None:
        return Mijlpaal(sleutel, label, stand, tekst, uiterlijk, _("uiterlijk %(dag)s") % {"dag": voluit(uiterlijk)})
    return Mijlpaal(sleutel, label, stand, tekst, None, _("nog geen datum"))


def _laatste_dag(feiten: Feiten, termijnen: Sequence[Mapping[str, Any]], sleutel: str) -> date | None:
    if sleutel == "voldaan":
        return _dag(feiten, "termijn_einde")
    naam = _LAATSTE_DAG.get(sleutel)
    return next((rij["uiterlijk"] for rij in termijnen if rij["termijn"] == naam), None)
