# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat, under /kaart/."""

from django.urls import path

from regie.web.kaart import pagina

urlpatterns = [
    path("", pagina.wie_doet_wat, name="kaart"),
    path("contactpersoon/", pagina.toevoegen, name="kaart_toevoegen"),
    path("contactpersoon/<uuid:id>/", pagina.wijzigen, name="kaart_wijzigen"),
]
