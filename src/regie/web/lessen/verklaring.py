# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The statement of hours as a file: made on the spot, written in the log."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regie.documenten.urenverklaring import Verklaring, verklaring_pdf
from regie.dossiers.levering import opgaven_van, scholen_van
from regie.toegang.middleware import Verzoek
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer


@require_safe
def verklaring(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    cast(Verzoek, request).inzage.soort = "exporteren"
    uren, aanbieders = opgaven_van(dossier), scholen_van(dossier)
    geboren = hier.kop["geboortedatum"]
    inhoud = Verklaring(
        naam_of_nummer(hier.naam, dossier), geboren_voluit(geboren) if geboren else "", dossier,
        hier.wie.gemeente_naam, hier.vandaag,
        [(een, hier.organisatie(aanbieders.get(een.id, ""))) for een in uren],
        {code: rij.label for code, rij in hier.recht.codelijsten["soort_lesuren"].codes.items()},
    )  # fmt: skip
    antwoord = HttpResponse(verklaring_pdf(inhoud), content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = f'attachment; filename="lesuren-{hier.vandaag.isoformat()}.pdf"'
    return antwoord
