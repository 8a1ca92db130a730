# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A gemeente of which the figures were counted."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.dossiers.bevolking import bevolk
from tests.register.cast import Cast
from tests.verhaal import recht

if TYPE_CHECKING:
    from regie.monitor.metingen.vraag import Bewaard

MENSEN = {
    ("asiel_vergunning", "b1"): 12,
    ("asiel_vergunning", "z"): 9,
    ("asiel_vergunning", "onderwijs"): 2,
    ("asiel_vergunning", "geen"): 7,
    ("gezinsmigrant", "b1"): 8,
    ("gezinsmigrant", "geen"): 3,
}
"""Forty-one, and Amina; of them two and three make a small number."""
PEILDATUM = date(2026, 10, 31)
NU = datetime(2026, 11, 29, 3, 40, 1, 234567, ZoneInfo("Europe/Amsterdam"))


def bevolkt(cast: Cast) -> Cast:
    bevolk(cast.gemeente, MENSEN)
    return cast


def tel(cast: Cast, peildatum: date = PEILDATUM, bekend_op: date | None = None, nu: datetime = NU) -> UUID:
    """Counts as the night does; gives the number of the count."""
    from regie.monitor.metingen.tellen import tel_nu
    from regie.monitor.metingen.vraag import Vraag
    from regie.toegang.gemeenten import gemeenten

    vraag = Vraag.op(peildatum, bekend_op)
    return tel_nu(gemeenten()[cast.gemeente], recht(), vraag, "gevraagd", nu)


def bewaard(cast: Cast, id_: UUID) -> "Bewaard":
    from regie.monitor.metingen import opslag

    with cast.als("saskia"):
        gevonden = opslag.lees(id_)
    assert gevonden is not None
    return gevonden
