# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An answer that is kept as a file."""

from collections.abc import Iterable

from django.http import HttpResponse

from regie.bestanden.rekenblad import csv_van


def csv_antwoord(regels: Iterable[Iterable[object]], naam: str) -> HttpResponse:
    """A file for a spreadsheet; the heading is the first line. `naam`: without its ending."""
    antwoord = HttpResponse(csv_van(regels), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.csv"'
    return antwoord
