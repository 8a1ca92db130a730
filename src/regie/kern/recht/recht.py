# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The law as it was read and checked: one value, passed to every computation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from regie.kern.recht.fouten import GeenVersie
from regie.kern.recht.typen.aankomst import Checklijst, Stap, Verplichting
from regie.kern.recht.typen.adviezen import Adviesreden, Kenmerk, Uitkomst
from regie.kern.recht.typen.ankers import Anker
from regie.kern.recht.typen.indicatoren import Identiteit, Indicator
from regie.kern.recht.typen.intake import Intakestap, Thema
from regie.kern.recht.typen.kwaliteit import Kwaliteitscheck, Verklaring
from regie.kern.recht.typen.pip import Pipdeel
from regie.kern.recht.typen.regels import Beleid, Normwaarde, Oordeel, OpenNorm, Parameter, Termijnrij
from regie.kern.recht.typen.register import Afgeleid, Codelijst, Feit, Gebeurtenistype, Stand
from regie.kern.recht.typen.signalen import Signaal, Signaaluitkomst
from regie.kern.recht.typen.swi import Organisatietermijn, Swieis, Swiveld
from regie.kern.recht.typen.taken import Taak
from regie.kern.recht.typen.traject import Vertraging
from regie.kern.recht.typen.verlenging import Verlengingsgrond
from regie.kern.recht.typen.verwerkingen import Verwerking
from regie.kern.recht.typen.vragenlijst import Vraag, Vraagwoord
from regie.kern.recht.versies import versie_op

Waarde = int | str | tuple[str, ...] | dict[str, int]


@dataclass(frozen=True, eq=False)
class Recht:
    """All tables. `adviesredenen`, `open_normen`, `oordelen`, `parameters` and `termijnen` hold every version, by date.

    Compared by identity, so it can be the key of a cache; `kenmerk` tells two readings apart by content.
    """

    gebeurtenissen: Mapping[str, Gebeurtenistype]
    codelijsten: Mapping[str, Codelijst]
    feiten: Mapping[str, Feit]
    standen: Mapping[str, Stand]
    afgeleid: Mapping[str, Afgeleid]
    taken: Mapping[str, Taak]
    verwerkingen: Mapping[str, Verwerking]
    checklijsten: Mapping[str, Checklijst]
    stappen: Mapping[str, Stap]
    themas: Mapping[str, Thema]
    intakestappen: Mapping[str, Intakestap]
    vragen: Mapping[str, Vraag]
    vraagwoorden: Mapping[str, Vraagwoord]
    indicatoren: Mapping[str, Indicator]
    identiteiten: Mapping[str, Identiteit]
    ankers: Mapping[str, Anker]
    tegenspraken: Mapping[str, Kwaliteitscheck]
    ontbrekend: Mapping[str, Kwaliteitscheck]
    verklaringen: Mapping[str, Verklaring]
    uitkomsten: Mapping[str, Uitkomst]
    kenmerken: Mapping[str, Kenmerk]
    verplichtingen: tuple[Verplichting, ...]
    adviesredenen: tuple[Adviesreden, ...]
    pipdelen: tuple[Pipdeel, ...]
    vertragingen: tuple[Vertraging, ...]
    signalen: tuple[Signaal, ...]
    signaaluitkomsten: tuple[Signaaluitkomst, ...]
    verlengingsgronden: tuple[Verlengingsgrond, ...]
    swivelden: tuple[Swiveld, ...]
    swieisen: tuple[Swieis, ...]
    organisatietermijnen: tuple[Organisatietermijn, ...]
    termijnen: tuple[Termijnrij, ...]
    open_normen: tuple[OpenNorm, ...]
    oordelen: tuple[Oordeel, ...]
    parameters: tuple[Parameter, ...]
    gelijkgestelde_dagen: frozenset[date]
    beleid: Mapping[str, Beleid]
    bestanden: Mapping[str, str]  # `termijn pip` → the national file that holds it
    kenmerk: str
    kenmerk_register: str

    def met_beleid(self, naam: str, tekst: str) -> "Recht":
        """The same law with one policy from outside, checked like the shipped ones."""
        from regie.kern.recht.laden import voeg_beleid_toe  # the reader builds this class

        return voeg_beleid_toe(self, naam, tekst)

    def regels(self, beleid: str) -> "Regels":
        if beleid not in self.beleid:
            raise GeenVersie(f"Er is geen beleid '{beleid}'. Bekend zijn: {', '.join(sorted(self.beleid))}.")
        return _regels(self, beleid)

    def parameter(self, id: str, op: date, sleutel: str | None = None) -> int:
        """The national value that holds on `op`, in the unit of its row."""
        naam = id if sleutel is None else f"{id} ({sleutel})"
        versies = [rij for rij in self.parameters if (rij.id, rij.sleutel) == (id, sleutel)]
        return versie_op(versies, op, f"parameter {naam}").waarde


@dataclass(frozen=True, eq=False)
class Regels:
    """The rows for one policy: the national ones first, then its own, every version of each."""

    recht: Recht
    beleid: str
    rijen: tuple[Termijnrij, ...]

    @property
    def adviesredenen(self) -> tuple[Adviesreden, ...]:
        """The reasons of advice: the national ones first, then its own."""
        return self.recht.adviesredenen + self.recht.beleid[self.beleid].adviesreden

    def norm(self, id: str) -> tuple[Normwaarde, ...]:
        """Every value that the policy gives to an open norm, oldest first."""
        waarden = tuple(rij for rij in self.recht.beleid[self.beleid].norm if rij.id == id)
        if not waarden:
            raise GeenVersie(f"Beleid '{self.beleid}' geeft geen waarde aan norm {id}. Vul de norm in het beleid in.")
        return waarden

    def norm_op(self, id: str, dag: date) -> Waarde:
        return versie_op(self.norm(id), dag, f"norm {id} (beleid {self.beleid})").waarde

    def gekozen(self, id: str, dag: date) -> Normwaarde | None:
        """What the gemeente chose for an open norm; None where its policy leaves it open on that day. Who asks, then
        says so, or does without: nobody invents a value."""
        try:
            return versie_op(self.norm(id), dag, f"norm {id} (beleid {self.beleid})")
        except GeenVersie:
            return None


@lru_cache(maxsize=32)
def _regels(recht: Recht, beleid: str) -> Regels:
    """Made once: what is worked out from the rules of a policy is kept by their identity."""
    return Regels(recht, beleid, recht.termijnen + recht.beleid[beleid].termijn)
