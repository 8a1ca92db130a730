# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /team/."""

from django.urls import path

from regie.web.team import formatie, pagina, vervangen

urlpatterns = [
    path("", pagina.team, name="team"),
    path("toewijzen/zonder/", pagina.toewijzen, {"lijst": "zonder"}, name="team_toewijzen"),
    path("toewijzen/wacht/", pagina.toewijzen, {"lijst": "wacht"}, name="team_wachtlijst"),
    path("formatie/", formatie.formatie, name="team_formatie"),
    path("vervangen/", vervangen.vervangen, name="team_vervangen"),
    path("vervangen/stoppen/", vervangen.stoppen, name="team_vervangen_stoppen"),
]
