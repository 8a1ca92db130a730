# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Files of the agenda: for a calendar (no names), and tables for a spreadsheet (nothing that it would compute)."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.http import HttpResponse

from regie.dossiers.vraag import Rij
from regie.toegang.wie import Wie
from regie.web.totalen.bestand import BOM, zonder_formule
from regie.werk.agenda.kalenderbestand import Kalenderregel, als_ics


def regel_van(wie: Wie, rij: Rij) -> Kalenderregel:
    """Of a row of dossiers.afspraak or dossiers.week. Only a room of the gemeente is named: a place that was typed may
    be somebody's home."""
    vervallen = rij.get("vervallen_op")
    gemaakt = vervallen or rij.get("vastgelegd_op") or rij["begin"]
    return Kalenderregel(
        wie.gemeente, rij["gegevens"]["afspraak_id"], rij["begin"], rij["einde"], gemaakt, rij["ruimte"] or "",
        vervallen is not None,
    )  # fmt: skip


def ics_antwoord(regels: Sequence[Kalenderregel], naam: str) -> HttpResponse:
    antwoord = HttpResponse(als_ics(regels), content_type="text/calendar; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.ics"'
    return antwoord


def csv_antwoord(koppen: Sequence[str], rijen: Iterable[Sequence[object]], naam: str) -> HttpResponse:
    """With a semicolon and a mark at the start, as a Dutch spreadsheet expects."""
    tekst = StringIO()
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([zonder_formule(str(cel)) for cel in rij] for rij in rijen)
    antwoord = HttpResponse(BOM + tekst.getvalue(), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.csv"'
    return antwoord
