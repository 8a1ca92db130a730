# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""New people, under /instroom/ (the board of who comes: regie.web.instroom)."""

from django.urls import path

from regie.web.personen import inlezen, nieuw

urlpatterns = [
    path("nieuw/", nieuw.nieuw, name="persoon_nieuw"),
    path("inlezen/", inlezen.inlezen, name="personen_inlezen"),
    path("inlezen/<uuid:id>/", inlezen.bestand, name="personen_inlezen_bestand"),
]
