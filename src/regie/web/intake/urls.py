# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/intake/. Which theme is meant stands in the form, never in the address."""

from django.urls import path

from regie.web.intake import afronden, doelen, gesprek, notitie, pagina

urlpatterns = [
    path("", pagina.intake, name="intake"),
    path("gevoelig/", pagina.gevoelig, name="intake_gevoelig"),
    path("verslag/", pagina.verslag, name="intake_verslag"),
    path("notitie/", notitie.notitie, name="intake_notitie"),
    path("gesprek/", gesprek.gesprek, name="intake_gesprek"),
    path("doelen/", doelen.doelen, name="intake_doelen"),
    path("afronden/", afronden.afronden, name="intake_afronden"),
]
