# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the draft to a decision: read what was typed, and try what it would do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.pip.verleden import GEWIJZIGD
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.web.pip.formulier import dag, gegevens, uit_concept
from regie.web.pip.plan import Plan
from regie.web.templatetags.regie import Fout, fouten
from regie.werk.besluiten import afschalen
from regie.werk.pip.besluiten import Opdracht, Proef, probeer
from regie.werk.pip.voorleggen import is_akkoord

REDENEN: Final = frozenset({"reden", "uitzondering", "grond", "dagtekening", "bekendgemaakt_op"})


@dataclass(frozen=True)
class Uitkomst:
    """Of a draft: what it would do, or why it cannot be decided on; a field that is wrong has an anchor."""

    proef: Proef | None
    fouten: Sequence[Fout] = ()
    dag: date | None = None
    gegevens: dict[str, Any] | None = None
    erbij: Sequence[Nieuw] = ()


def opdracht(plan: Plan) -> Opdracht:
    hier = plan.hier
    consulent = hier.kop.get("consulent")
    wie_keek = plan.voorlegging["door"] if is_akkoord(plan.voorlegging, plan.afdruk) and plan.voorlegging else ""
    return Opdracht(
        hier.wie, hier.dossier, hier.recht, hier.vandaag, consulent=hier.collega(consulent) if consulent else "",
        akkoord_van=hier.collega(wie_keek) if wie_keek else "",
    )  # fmt: skip


def uitkomst(plan: Plan, id_: UUID | None = None) -> Uitkomst:
    """Nothing is recorded. `id_`: of the decision, where it is going to be."""
    form = uit_concept(plan)
    if not form.is_valid():
        return Uitkomst(None, fouten(form))
    op, velden = dag(form, plan.hier.vandaag), gegevens(form, plan)
    if mist := list(_mist(plan, velden)):
        return Uitkomst(None, [Fout(zin, "") for zin in mist])
    try:
        mee = afschalen.erbij(opdracht(plan), plan.concept, id_ or uuid7(), op, velden)
        return Uitkomst(probeer(opdracht(plan), plan.soort, op, velden, mee), (), op, velden, mee)
    except InvoerFout as fout:
        zinnen = dict.fromkeys(f"{een.wat} {een.nu}".strip() for een in fout.problemen)
        return Uitkomst(None, [Fout(zin, "") for zin in zinnen])
    except RegisterFout as fout:
        return Uitkomst(None, [Fout(str(fout), "")])


def _mist(plan: Plan, velden: Mapping[str, Any]) -> Iterator[str]:
    """What a person left open, in the words of the checklist; the register says the rest."""
    if plan.soort == GEWIJZIGD:
        if not velden.get("reden"):
            yield _("De reden van de wijziging ontbreekt. Kies de reden.")
        elif velden.keys() <= REDENEN:
            yield _("Er is niets anders ingevuld. Vul in wat er in het PIP verandert.")
        return
    for een in plan.lijst(velden):
        if een.stand == "ontbreekt":
            yield f"“{een.deel.naam}” ontbreekt. {een.deel.strekking} {een.deel.nu}"
