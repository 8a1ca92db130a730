# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is kept free for an appointment. PostgreSQL refuses a second booking (register/sql/18_agenda.sql): of two people
who press at the same time one wins, and the other is told who stands there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from regie.dossiers.vraag import Rij, rij
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import Bezet, Waarvan


@dataclass(frozen=True, slots=True)
class Plek:
    """`afspraak`: the key that stands in the event; `gebeurtenis`: the id of that event."""

    afspraak: str
    gebeurtenis: UUID
    dossier: str
    medewerker: str
    product: str
    begin: datetime
    minuten: int
    ruimte: UUID | None = None


def plek_van(afspraak: Rij) -> Plek:
    """Of an appointment that is there (dossiers.afspraak), which keeps something free."""
    return Plek(
        afspraak["afspraak"], afspraak["id"], afspraak["dossier"], afspraak["medewerker"], afspraak["product"],
        afspraak["begin"], afspraak["minuten"], afspraak["ruimte_id"],
    )  # fmt: skip


_TIJDVAK: Final = "tstzrange(%(begin)s, %(begin)s + make_interval(mins => %(minuten)s))"


def houd_vrij(wie: Wie, plek: Plek) -> None:
    """The person, who talks and the room. Raises Bezet; then nothing is kept."""
    waarden = {naam: getattr(plek, naam) for naam in Plek.__dataclass_fields__} | {"gemeente": wie.gemeente}
    vrij_te_houden: list[tuple[Waarvan, str]] = [("medewerker", plek.medewerker)]
    if plek.ruimte is not None:
        vrij_te_houden.append(("ruimte", str(plek.ruimte)))
    with transaction.atomic():
        _probeer(
            "dossier",
            plek.dossier,
            waarden,
            "INSERT INTO afspraak_plek (gemeente, afspraak, dossier, gebeurtenis, medewerker, product, ruimte, tijdvak)"
            " VALUES (%(gemeente)s, %(afspraak)s, %(dossier)s, %(gebeurtenis)s, %(medewerker)s, %(product)s,"
            f" %(ruimte)s, {_TIJDVAK})",
        )
        for soort, sleutel in vrij_te_houden:
            bezet(wie, plek, soort, sleutel)


def bezet(wie: Wie, plek: Plek, soort: Waarvan, sleutel: str) -> None:
    """One thing or person more for an appointment that is there. Raises Bezet."""
    waarden = {naam: getattr(plek, naam) for naam in Plek.__dataclass_fields__} | {"gemeente": wie.gemeente}
    _probeer(
        soort,
        sleutel,
        waarden | {"soort": soort, "sleutel": sleutel},
        "INSERT INTO bezet (gemeente, afspraak, soort, sleutel, medewerker, tijdvak)"
        f" VALUES (%(gemeente)s, %(afspraak)s, %(soort)s, %(sleutel)s, %(medewerker)s, {_TIJDVAK})",
    )


def geef_vrij(wie: Wie, afspraak: str, soort: Waarvan | None = None) -> None:
    """Everything of an appointment, or one kind of it."""
    waar, wat = ("bezet", [wie.gemeente, afspraak, soort]) if soort else ("afspraak_plek", [wie.gemeente, afspraak])
    erbij = " AND soort = %s" if soort else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {waar} WHERE gemeente = %s AND afspraak = %s{erbij}", wat)


def _probeer(soort: Waarvan, sleutel: str, waarden: dict[str, object], opdracht: str) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
    except IntegrityError as fout:
        if getattr(fout.__cause__, "sqlstate", "") != _BOTST:
            raise
        raise _wie_staat_daar(soort, sleutel, waarden) from None


_BOTST: Final = "23P01"  # exclusion_violation


def _wie_staat_daar(soort: Waarvan, sleutel: str, waarden: dict[str, object]) -> Bezet:
    gevonden = rij(_VAN_MENS if soort == "dossier" else _VAN_IETS, waarden | {"soort": soort, "sleutel": sleutel})
    return Bezet(soort, None, None) if gevonden is None else Bezet(soort, **gevonden)


_VAN_MENS: Final = f"""
    SELECT lower(tijdvak) AS begin, upper(tijdvak) AS einde, medewerker FROM afspraak_plek
    WHERE gemeente = %(gemeente)s AND dossier = %(sleutel)s AND tijdvak && {_TIJDVAK} ORDER BY lower(tijdvak) LIMIT 1
"""
_VAN_IETS: Final = f"""
    SELECT lower(b.tijdvak) AS begin, upper(b.tijdvak) AS einde, b.medewerker, coalesce(g.naam, '') AS groep
    FROM bezet b
    LEFT JOIN groep_bijeenkomst k ON k.gemeente = b.gemeente AND k.id = b.bijeenkomst
    LEFT JOIN groep g ON g.gemeente = k.gemeente AND g.id = k.groep
    WHERE b.gemeente = %(gemeente)s AND b.soort = %(soort)s AND b.sleutel = %(sleutel)s AND b.tijdvak && {_TIJDVAK}
    ORDER BY lower(b.tijdvak) LIMIT 1
"""
