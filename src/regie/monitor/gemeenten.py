# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The figures of several gemeenten of one installation, for who works for each of them: every gemeente is asked as the
one who works there, so nobody sees more of it than on its own page."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from regie.documenten.monitor.levering import Levering
from regie.dossiers.totalen import ROLLEN
from regie.kern.recht import Recht
from regie.monitor.levering import levering
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard, Vraag
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie


@dataclass(frozen=True, slots=True)
class Gemeente:
    """`bewaard`, `cijfers`: None where nothing was counted yet."""

    wie: Wie
    bewaard: Bewaard | None
    cijfers: Levering | None


def met_cijfers(petten: Iterable[Wie]) -> list[Wie]:
    """Of each gemeente the first hat with which somebody works with figures."""
    per_gemeente: dict[str, Wie] = {}
    for pet in petten:
        if not ROLLEN.isdisjoint(pet.rollen):
            per_gemeente.setdefault(pet.gemeente, pet)
    return sorted(per_gemeente.values(), key=lambda pet: pet.gemeente_naam)


def naast_elkaar(
    nu: Wie, petten: Sequence[Wie], recht: Recht, indicatoren: Iterable[str], moment: datetime
) -> list[Gemeente]:
    """The last count of all that is known, of every gemeente. `nu`: as whom the page is asked."""
    gevraagd = list(indicatoren)
    return [_van(nu, pet, recht, gevraagd, moment) for pet in petten]


def _van(nu: Wie, pet: Wie, recht: Recht, indicatoren: list[str], moment: datetime) -> Gemeente:
    with _als(pet, nu, moment):
        dag = opslag.laatste_dag()
        bewaard = None if dag is None else opslag.laatste(Vraag.op(dag))
        if bewaard is None:
            return Gemeente(pet, None, None)
        return Gemeente(pet, bewaard, levering(pet, recht, bewaard, indicatoren, gemaakt_op=moment, grof=True))


@contextmanager
def _als(pet: Wie, nu: Wie, moment: datetime) -> Iterator[None]:
    """With another hat on for a while; after an error the transaction is lost, and the context with it."""
    zet_wie(pet, moment.date())
    yield
    zet_wie(nu, moment.date())
