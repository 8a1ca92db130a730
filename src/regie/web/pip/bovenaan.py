# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""On top of the page of a PIP: how the ten weeks stand, and why. Nothing is explained away."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import in_woorden
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, laatste
from regie.kern.pip.verleden import UITGESTELD
from regie.kern.termijnen.herleiding import Herleiding, statustekst, voluit
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.wachten import wacht_zinnen
from regie.web.dossier.wat_nu import nog
from regie.web.pip.plan import Plan

PIP, NA_VERHUIZING = "pip", "pip_na_verhuizing"
OPEN: Final = ("loopt", "bijna", "verlopen", "wacht", "open")


class Termijnregel(NamedTuple):
    naam: str
    code: str
    stand: str
    datum: str
    nog: str
    zinnen: list[str]


def termijn(plan: Plan, rijen: Sequence[Rij]) -> Termijnregel | None:
    """The term that counts for this person: after a move that of the new gemeente."""
    van_soort = [rij for soort in (NA_VERHUIZING, PIP) for rij in rijen if rij["termijn"] == soort]
    if not van_soort:
        return None
    rij = next((een for een in van_soort if een["status"] in OPEN), van_soort[0])
    return Termijnregel(
        naam=_("Nieuw PIP na de verhuizing") if rij["termijn"] == NA_VERHUIZING else _("PIP binnen tien weken"),
        code=rij["status"],
        stand=statustekst(rij),
        datum=voluit(rij["uiterlijk"]) if rij["uiterlijk"] else "",
        nog=nog(rij["dagen"]) if rij["status"] in OPEN else "",
        zinnen=[*_zinnen(plan, rij)],
    )


def _zinnen(plan: Plan, rij: Rij) -> Iterator[str]:
    if rij["termijn"] == NA_VERHUIZING:
        yield _("De inburgeraar kwam uit een andere gemeente. De leerroute blijft dezelfde.")
    if rij["gehaald_op"]:
        yield _("Vastgesteld op %(dag)s.") % {"dag": voluit(rij["gehaald_op"])}
    if rij["status"] in OPEN:
        uitleg = Herleiding(plan.hier.recht.regels(plan.hier.wie.beleid), {})
        yield from wacht_zinnen(plan.verleden, rij, uitleg.regel(rij))
        yield from _uitgesteld(plan.hier, plan.verleden)


def _uitgesteld(hier: Bezoek, verleden: Sequence[Gebeurd]) -> Iterator[str]:
    een = laatste(verleden, UITGESTELD)
    if een is None:
        return
    reden = in_woorden(hier.recht.gebeurtenissen[UITGESTELD].velden["reden"], een.gegevens.get("reden"), hier.recht)
    waarden = {"dag": voluit(een.dag("gepland_op")), "reden": reden or _("niet voor u zichtbaar")}
    yield _("Met opzet later, gepland op %(dag)s. Reden: %(reden)s. Uitstel zet de termijn niet stil.") % waarden
