# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/traject/."""

from django.urls import path

from regie.web.traject import examen, pagina

urlpatterns = [
    path("", pagina.traject, name="traject"),
    path("examen/", examen.examen, name="traject_examen"),
]
