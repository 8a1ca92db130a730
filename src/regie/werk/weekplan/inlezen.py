# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From what is kept to a week that can be judged: people with their blocks, and the appointments of one week."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import Huis
from regie.kern.kalender.amsterdam import ZONE
from regie.werk.weekplan.model import AFSPRAAK, DAG_IN_MINUTEN, OPVANG, Blok, Gezin, Keuze, Mens, Tijd


def als_gezin(huis: Huis, rijen: Iterable[Rij], afspraken: Iterable[Rij] = ()) -> Gezin:
    """Where somebody may be at home whose week is not here, nothing is said of who is with the children."""
    weten_wie_thuis_is = huis.anderen == 0
    mensen = [
        Mens(een.dossier, een.naam, klein=een.klein and weten_wie_thuis_is, zorgt=een.zorgt) for een in huis.leden
    ]
    return Gezin(tuple(mensen), (*map(als_blok, rijen), *_per_afspraak(afspraken)))


def als_blok(rij: Rij) -> Blok:
    keuzes = tuple(_als_keuze(rij, een) for een in rij["keuzes"])
    return Blok(
        str(rij["id"]), rij["dossier"], rij["soort"], rij["wat"], keuzes, rij["gekozen"], rij["vast"], rij["reis"],
        rij["waar"],
    )  # fmt: skip


def _als_keuze(rij: Rij, keuze: Rij) -> Keuze:
    """Two children with the same childcare at the same time want the same place."""
    van, tot = minuten(keuze["van"]), minuten(keuze["tot"])
    plek = "/".join((rij["soort"], rij["wat"].casefold(), str(sorted(keuze["dagen"])), keuze["van"], keuze["tot"]))
    tijden = tuple(Tijd(dag, van, tot) for dag in sorted(keuze["dagen"]))
    return Keuze(keuze["nummer"], keuze["naam"], tijden, plek, keuze["plaatsen"] if rij["soort"] == OPVANG else None)


def minuten(klok: str) -> int:
    """09:30 → 570."""
    uur, minuut = klok.split(":")
    return int(uur) * 60 + int(minuut)


def _per_afspraak(afspraken: Iterable[Rij]) -> Iterator[Blok]:
    """An appointment is a block that cannot move; one after midnight ends with its day."""
    for rij in afspraken:
        begin = rij["begin"].astimezone(ZoneInfo(ZONE))
        van = begin.hour * 60 + begin.minute
        tijd = Tijd(begin.isoweekday(), van, min(van + rij["minuten"], DAG_IN_MINUTEN))
        yield Blok(rij["id"], rij["dossier"], AFSPRAAK, rij["wat"] or "", (Keuze(1, "", (tijd,)),), 1)
