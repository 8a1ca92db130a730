# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who does the work of a delivery: a small one at once, a large one the worker, while the page says how far it is."""

from typing import Final
from uuid import UUID

from regie.kern.recht import Recht
from regie.toegang.wie import Wie
from regie.werk.keten.taken import verwerk_uren
from regie.werk.keten.uren import opslag, voortgang
from regie.werk.keten.uren.levering import kijk_na, neem_op
from regie.werk.keten.uren.voortgang import Keuze

METEEN: Final = 200  # lines that are done before somebody has looked up


def laat_nakijken(wie: Wie, recht: Recht, id_: UUID) -> None:
    """Where the worker does it, the job is kept in the same transaction as the lines."""
    aantal = opslag.aantal_regels(wie, id_)
    if aantal <= METEEN:
        kijk_na(wie, recht, id_)
    elif voortgang.vraag(wie, id_, "nakijken", aantal):
        verwerk_uren.defer(gemeente=wie.gemeente, levering=str(id_))


def laat_vastleggen(wie: Wie, recht: Recht, id_: UUID, merk: str, keuze: Keuze) -> int | None:
    """How many events that was; None: the worker does it. Raises what `neem_op` raises."""
    aantal = opslag.aantal_regels(wie, id_)
    if aantal <= METEEN:
        return neem_op(wie, recht, id_, merk, keuze)
    if voortgang.vraag(wie, id_, "vastleggen", aantal, merk, keuze):
        verwerk_uren.defer(gemeente=wie.gemeente, levering=str(id_))
    return None
