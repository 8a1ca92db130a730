# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/gesprek/."""

from django.urls import path

from regie.web.gesprek import pagina, vastleggen

urlpatterns = [
    path("", pagina.gesprek, name="gesprek"),
    path("vastleggen/", vastleggen.vastleggen, name="gesprek_vastleggen"),
]
