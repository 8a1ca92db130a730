# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/toets/."""

from django.urls import path

from regie.web.toets import pagina, vastleggen

urlpatterns = [
    path("", pagina.toets, name="toets"),
    path("<slug:type>/", vastleggen.vastleggen, name="toets_vastleggen"),
]
