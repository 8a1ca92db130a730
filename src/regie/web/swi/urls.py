# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/swi/."""

from django.urls import path

from regie.web.swi import berichtgever, laat, levering, onvolledig, overzicht

urlpatterns = [
    path("", overzicht.overzicht, name="swi"),
    path("aanvullen/", onvolledig.onvolledig, name="swi_aanvullen"),
    path("laat/", laat.laat, name="swi_laat"),
    path("berichtgever/", berichtgever.vul_in, name="swi_berichtgever"),
    path("leveringen/<uuid:id>/", levering.levering, name="swi_levering"),
    path("leveringen/<uuid:id>/bestand.json", levering.bestand, name="swi_bestand"),
]
