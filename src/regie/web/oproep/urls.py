# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/oproepen/. An oproep itself is a letter: /dossiers/<dossier>/brief/."""

from django.urls import path

from regie.web.oproep import afwezig, gemist, pagina

urlpatterns = [
    path("", pagina.oproepen, name="oproepen"),
    path("niet-gekomen/", gemist.gemist, name="oproep_gemist"),
    path("afronden/", afwezig.afronden, name="oproep_afronden"),
]
