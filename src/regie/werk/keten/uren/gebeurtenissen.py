# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The events of a plan. Their ids follow from what they say, so that the same delivery twice adds nothing."""

import json
from collections.abc import Collection, Iterator, Sequence
from itertools import count
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.keten.uren.plan import Plan, Stap
from regie.werk.keten.uren.regel import LESUREN, Regel
from regie.werk.keten.uren.vastgelegd import Register, Vastgelegd

_RUIMTE: Final = UUID("6f0b7a2e-6a0d-5f0a-9b0e-2d6f1c7a4e31")
_BRON: Final = "school"


def nieuwe(wie: Wie, plan: Plan, register: Register, weg: Sequence[Vastgelegd]) -> list[tuple[Regel | None, Nieuw]]:
    """What is recorded, each with the line that it came from. `weg`: what is withdrawn."""
    bekend = set(register.alle)
    erbij = [(stap.regel, _van_stap(wie, stap, bekend)) for stap in plan.stappen if stap.soort != "gelijk"]
    reden = _("Staat niet meer in de uren die de school aanleverde.")
    return [*erbij, *((None, rij) for oud in weg for rij in _trek_in(oud, register, reden))]


def _van_stap(wie: Wie, stap: Stap, bekend: Collection[str]) -> Nieuw:
    regel = stap.regel
    assert regel.uren is not None
    assert regel.dossier is not None
    gegevens = regel.uren.gegevens(wie.organisatie)
    if stap.oud is not None:
        gegevens["vervangt"] = stap.oud.id
    id_ = _nieuw_id(wie, regel.dossier, gegevens, bekend)
    return Nieuw(id_, regel.dossier, LESUREN, regel.uren.tot, gegevens, bron=_BRON)


def _nieuw_id(wie: Wie, dossier: str, gegevens: dict[str, Any], bekend: Collection[str]) -> UUID:
    """What was withdrawn and is delivered again is another event that says the same."""
    inhoud = json.dumps([wie.gemeente, wie.organisatie, dossier, gegevens], sort_keys=True)
    ids = (uuid5(_RUIMTE, f"{inhoud}/{keer}") for keer in count())
    return next(id_ for id_ in ids if str(id_) not in bekend)


def _trek_in(oud: Vastgelegd, register: Register, reden: str) -> Iterator[Nieuw]:
    """With all that it replaced: that would count again."""
    for rij in register.keten(oud):
        if rij.eigen:
            herroept = UUID(rij.id)
            yield Nieuw(
                uuid5(_RUIMTE, f"herroept/{rij.id}"), rij.dossier, LESUREN, rij.datum, rij.gegevens, herroept, reden
            )
