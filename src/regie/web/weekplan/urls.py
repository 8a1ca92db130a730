# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/week/."""

from django.urls import path

from regie.web.weekplan import blok, pagina, voorstel

urlpatterns = [
    path("", pagina.week, name="week"),
    path("erbij/", blok.erbij, name="week_erbij"),
    path("voorstel/", voorstel.voorstel, name="week_voorstel"),
    path("<uuid:id>/", blok.blok, name="week_blok"),
]
