# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a decision would begin and end, with dates, before anybody presses a button; and what asks for a look first."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import laatste
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.verleden import KEUZE, OVERGENOMEN
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek
from regie.web.pip.plan import Plan
from regie.werk.pip.besluiten import Proef

EEN_DAG: Final = Duur(1, "dagen")


class Gevolg(NamedTuple):
    """A term that comes, ends or moves. `begin`: its first day, as the law counts."""

    naam: str
    soort: str
    begin: str
    einde: str


def gevolgen(hier: Bezoek, voor: Sequence[Rij], na: Sequence[Rij]) -> list[Gevolg]:
    """Of terms that stay as they are, nothing is said."""
    namen = {rij.id: rij.naam for rij in hier.recht.regels(hier.wie.beleid).rijen}
    stond = {(rij["termijn"], rij["aanleiding"]): rij for rij in voor}
    gevonden = [(rij, _soort(stond.get((rij["termijn"], rij["aanleiding"])), rij)) for rij in na]
    return [_gevolg(str(namen.get(rij["termijn"], rij["termijn"])), rij, soort) for rij, soort in gevonden if soort]


def _soort(voor: Rij | None, na: Rij) -> str:
    if na["start"] is None:
        return ""
    if voor is None or voor["start"] is None:
        return _("begint")
    if voor["gehaald_op"] != na["gehaald_op"] and na["gehaald_op"] is not None:
        return _("is klaar")
    if voor["uiterlijk"] != na["uiterlijk"]:
        return _("verandert")
    return _("vervalt") if voor["status"] != na["status"] == "vervallen" else ""


def _gevolg(naam: str, rij: Rij, soort: str) -> Gevolg:
    """A term runs from the day after; in a window the first day itself can be used."""
    eerste = voluit(later(rij["start"], EEN_DAG)) if rij["vorm"] == "termijn" else voluit(rij["start"])
    return Gevolg(naam, soort, eerste, voluit(rij["uiterlijk"]) if rij["uiterlijk"] else "")


def let_op(plan: Plan, proef: Proef) -> Iterator[str]:
    """Calm warnings: none of them keeps anybody from deciding."""
    besluit = proef.versie.besluit
    if besluit.dagtekening != besluit.datum:
        zin = _("Vastgesteld op %(vast)s, maar op het besluit staat %(dag)s. De inburgeringstermijn begint op de dag na"
                " de dagtekening. Aan DUO geeft u de dag van vaststellen door.")  # fmt: skip
        yield zin % {"vast": voluit(besluit.datum), "dag": voluit(besluit.dagtekening)}
    for een in plan.lijst(proef.versie.inhoud):
        if een.krap:
            zin = _("%(deel)s: minder dan %(uren)s uur. Dat kan alleen als er uren uit de brede intake af gaan.")
            yield zin % {"deel": een.deel.naam, "uren": een.deel.minstens}
    keuze = laatste(plan.verleden, KEUZE)
    if keuze is not None and keuze.gegevens.get("onderwijsroute_onderzocht") is not True:
        yield _("De onderwijsroute is niet onderzocht. De rechter kan het PIP daarom vernietigen.")
    if plan.van_elders is not None and not proef.versie.inhoud.get("niveaus"):
        elders = laatste(plan.verleden, OVERGENOMEN)
        if elders is not None and elders.gegevens.get("niveaus"):
            yield _("De andere gemeente heeft een niveau per onderdeel vastgesteld. In dit plan staat er geen.")
    if plan.situatie.bijstand == "komt":
        yield _("Er is bijstand aangevraagd, maar nog niet toegekend. Komt die er, dan hoort er later een deel bij.")
