# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Files of the agenda for a calendar, without names."""

from collections.abc import Sequence

from django.http import HttpResponse

from regie.dossiers.vraag import Rij
from regie.toegang.wie import Wie
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
