# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/."""

from django.urls import path

from regie.web.dossier import bladzijde, herroepen, vastleggen

urlpatterns = [
    path("", bladzijde.dossier, name="dossier"),
    path("vastleggen/", vastleggen.vastleggen_kies, name="vastleggen_kies"),
    path("vastleggen/<slug:type>/", vastleggen.vastleggen, name="vastleggen"),
    path("gebeurtenissen/<uuid:id>/verbeteren/", herroepen.verbeteren, name="verbeteren"),
    path("gebeurtenissen/<uuid:id>/intrekken/", herroepen.intrekken, name="intrekken"),
]
