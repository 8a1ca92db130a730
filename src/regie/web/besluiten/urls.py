# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/besluiten/."""

from django.urls import path

from regie.web.besluiten import afschaling, overnemen, overzicht, pauze, route, verhuizing, verlenging

urlpatterns = [
    path("", overzicht.overzicht, name="besluiten"),
    path("afschalen/", afschaling.afschaling, name="besluiten_afschalen"),
    path("route/", route.route, name="besluiten_route"),
    path("verlenging/", verlenging.verlenging, name="besluiten_verlenging"),
    path("pauze/", pauze.pauze, name="besluiten_pauze"),
    path("verhuizing/", verhuizing.verhuizing, name="besluiten_verhuizing"),
    path("overnemen/", overnemen.overnemen, name="besluiten_overnemen"),
]
