# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours and registrations that cannot be, refused at every door: a page, a form, the API, an upload.
Of a file only the hours: of long ago it may say twice that somebody was registered, which counts nothing twice.

The rules are pure (kern/levering). Here stands only what the register knows besides: in which days a school had the
task under which it records.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from regie.kern.gebeurtenissen import Gekeurd, InvoerFout, Probleem
from regie.kern.levering import keuring
from regie.kern.levering.keuring import LESUREN
from regie.kern.levering.taakduur import aaneen, lestaken
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.context import als_rekenaar
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

LOOPT: Final = ("aangenomen", "beeindigd")


def keur_levering(wie: Wie, gekeurd: Gekeurd, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date) -> None:
    """Rows that are recorded one by one. Raises InvoerFout with every refusal, at its row and field."""
    rijen = {nummer: rij for nummer, rij in enumerate(nieuw, start=1) if rij.type in keuring.TYPES}
    erbij = {nummer for nummer, rij in rijen.items() if not rij.herroept}
    weg = {str(rij.herroept).lower(): nummer for nummer, rij in rijen.items() if rij.herroept}
    scholen = _scholen(wie, nieuw)
    gevonden = list(keuring.problemen(gekeurd, erbij, recht, vandaag, scholen=scholen)) if erbij else []
    gevonden += keuring.na_intrekken(gekeurd, rijen.keys(), weg, scholen) if weg else []
    gevonden += _buiten_taak(wie, nieuw, recht)
    if gevonden:
        raise InvoerFout(gevonden)


def keur_bestand(gekeurd: Gekeurd, nieuw: pl.DataFrame, recht: Recht, vandaag: date) -> None:
    """The new hours of a file. Raises InvoerFout."""
    nummers = set(nieuw.filter(pl.col("type") == LESUREN, pl.col("herroept").is_null())["rij"])
    gevonden = list(keuring.problemen(gekeurd, nummers, recht, vandaag, alleen_uren=True)) if nummers else []
    if gevonden:
        raise InvoerFout(gevonden)


def _scholen(wie: Wie, nieuw: "Sequence[Nieuw]") -> dict[str, str]:
    """Whose hours are, by id: a partner may leave out its own name, and they are its hours all the same."""
    geraakt = sorted({rij.dossier for rij in nieuw if rij.type in keuring.TYPES})
    if not geraakt:
        return {}
    with als_rekenaar(), voorbereid() as cursor:
        cursor.execute(
            "SELECT id::text, organisatie FROM gebeurtenis WHERE gemeente = %s AND type = %s AND dossier = ANY(%s)"
            " AND organisatie IS NOT NULL",
            [wie.gemeente, LESUREN, geraakt],
        )
        bekend: dict[str, str] = dict(cursor.fetchall())
    return bekend | {str(rij.id): wie.organisatie for rij in nieuw if rij.type == LESUREN and wie.is_partner}


def _buiten_taak(wie: Wie, nieuw: "Sequence[Nieuw]", recht: Recht) -> Iterator[Probleem]:
    """A partner reports hours of days in which it had the task; the gemeente may know of days before that. Before the
    task was taken on row-level security lets nothing be recorded at all."""
    uren = [(nummer, rij) for nummer, rij in enumerate(nieuw, start=1) if rij.type == LESUREN and not rij.herroept]
    if not wie.is_partner or not uren:
        return
    perioden = _perioden(wie, sorted({rij.dossier for _nummer, rij in uren}), recht)
    for nummer, rij in uren:
        van, tot = (date.fromisoformat(rij.gegevens[naam]) for naam in ("van", "tot"))
        eigen = aaneen(perioden.get(rij.dossier, []))
        if eigen and not any(begin <= van and (einde is None or tot <= einde) for begin, einde in eigen):
            yield Probleem(nummer, "van", "buiten_taak", f"De taak van uw school {_liep(eigen)}.",
                           "Verbeter de dagen, of vraag de gemeente om de verwijzing te verbeteren.")  # fmt: skip


def _liep(perioden: Sequence[tuple[date, date | None]]) -> str:
    begin, einde = perioden[-1]
    return f"begon op {voluit(begin)}" if einde is None else f"liep van {voluit(begin)} tot en met {voluit(einde)}"


def _perioden(wie: Wie, dossiers: Sequence[str], recht: Recht) -> dict[str, list[tuple[date, date | None]]]:
    taken = lestaken(recht)
    with als_rekenaar(), voorbereid() as cursor:
        cursor.execute(
            "SELECT dossier, van, einde FROM relatie WHERE gemeente = %s AND organisatie = %s AND taak = ANY(%s)"
            " AND stand = ANY(%s) AND dossier = ANY(%s) ORDER BY dossier, van",
            [wie.gemeente, wie.organisatie, taken, list(LOOPT), list(dossiers)],
        )
        gevonden: dict[str, list[tuple[date, date | None]]] = {}
        for dossier, van, einde in cursor.fetchall():
            gevonden.setdefault(dossier, []).append((van, einde))
    return gevonden
