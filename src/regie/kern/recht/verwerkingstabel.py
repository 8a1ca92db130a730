# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the register of processing: each purpose is there, each name exists, no task goes beyond its purpose."""

from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.taken import Taak
from regie.kern.recht.typen.verwerkingen import DOELEN, Verwerking

BESTAND = "verwerkingen.toml"
TOESTEMMING = "doel_toestemming"  # the code list of what somebody may consent to
ART_9 = "9 "
MET_TOESTEMMING = "6 lid 1 onder a"


def controleer_verwerkingen(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for doel in DOELEN:
        if doel not in recht.verwerkingen:
            yield Plek(BESTAND).mis(
                f"doel '{doel}' ontbreekt", "zonder rij staat nergens waarom het mag", f"schrijf [verwerking.{doel}]"
            )
    regels = {rij.id for rij in recht.termijnen} | {rij.id for rij in recht.parameters}
    for naam, rij in recht.verwerkingen.items():
        plek = Plek(BESTAND, f"verwerking {naam}")
        if naam not in DOELEN:
            yield plek.onbekend("doel", naam, DOELEN)
        yield from _namen(plek, rij, regels, namen.codes(TOESTEMMING))
        yield from _grondslagen(plek, rij)
        yield from _bijzondere(plek, rij)
    for naam, taak in recht.taken.items():
        yield from _taak(Plek("taken.toml", f"taak {naam}"), taak, recht)


def _namen(plek: Plek, rij: Verwerking, regels: set[str], toestemmingen: tuple[str, ...]) -> Iterator[Probleem]:
    for regel in rij.bewaartermijn:
        if regel not in regels:
            yield plek.bij("bewaartermijn").onbekend("regel", regel, sorted(regels))
    for code in rij.toestemming:
        if code not in toestemmingen:
            yield plek.bij("toestemming").onbekend("code", code, toestemmingen)


def _grondslagen(plek: Plek, rij: Verwerking) -> Iterator[Probleem]:
    """Grounds are of article 6, and consent is asked exactly where it is one of them."""
    for grondslag in rij.grondslag:
        if grondslag.avg.startswith(ART_9):
            yield plek.bij("grondslag").mis(
                f"AVG {grondslag.avg} is geen grondslag voor de verwerking zelf",
                "artikel 9 heft alleen het verbod op bijzondere gegevens op",
                "noem een grond uit AVG 6, en zet deze bij 'bijzondere'",
            )
    if bool(rij.toestemming) != any(grondslag.avg == MET_TOESTEMMING for grondslag in rij.grondslag):
        yield plek.bij("toestemming").mis(
            f"de grondslagen (AVG {MET_TOESTEMMING}) en 'toestemming' zeggen niet hetzelfde",
            "toestemming vragen en nodig hebben horen bij elkaar",
            "vul beide in, of geen van beide",
        )


def _bijzondere(plek: Plek, rij: Verwerking) -> Iterator[Probleem]:
    for grond in rij.bijzondere:
        hier = plek.bij(f"bijzondere {grond.categorie}")
        if not grond.avg.startswith(ART_9):
            yield hier.mis(
                f"AVG {grond.avg} heft het verbod niet op", "dat doet alleen AVG 9 lid 2", "noem een grond uit AVG 9"
            )
        if grond.categorie not in rij.categorieen:
            yield hier.mis(
                f"'{grond.categorie}' staat niet bij 'categorieen'",
                "dan is niet te zien of deze gegevens gebruikt worden",
                "voeg de categorie toe of haal deze grond weg",
            )


def _taak(plek: Plek, taak: Taak, recht: Recht) -> Iterator[Probleem]:
    """A task is work for one purpose: no role and no category beyond what that purpose names."""
    doel = recht.verwerkingen.get(taak.doel)
    if doel is None:
        yield plek.bij("doel").onbekend("doel", taak.doel, recht.verwerkingen)
        return
    buiten = [("rol", rol) for rol in taak.rollen if rol not in doel.rollen]
    buiten += [("categorie", soort) for soort in taak.categorieen if soort not in doel.categorieen]
    for soort, naam in buiten:
        yield plek.mis(
            f"{soort} '{naam}' valt buiten het doel {taak.doel}",
            f"{BESTAND} noemt die niet bij dat doel",
            "haal de naam hier weg, of neem hem op bij het doel als dat mag",
        )
