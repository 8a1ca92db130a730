# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/."""

from django.urls import path

from regie.web.dossier import berichten, bladzijde, herroepen, vastleggen, verwijzen
from regie.web.inzage.pagina import dossier_inzage

urlpatterns = [
    path("", bladzijde.dossier, name="dossier"),
    path("vastleggen/", vastleggen.vastleggen_kies, name="vastleggen_kies"),
    path("vastleggen/<slug:type>/", vastleggen.vastleggen, name="vastleggen"),
    path("gebeurtenissen/<uuid:id>/verbeteren/", herroepen.verbeteren, name="verbeteren"),
    path("gebeurtenissen/<uuid:id>/intrekken/", herroepen.intrekken, name="intrekken"),
    path("verwijzen/", verwijzen.verwijzen, name="verwijzen"),
    path("berichten/<deel:verwijzing>/", berichten.berichten, name="berichten"),
    path("inzage/", dossier_inzage, name="dossier_inzage"),
]
