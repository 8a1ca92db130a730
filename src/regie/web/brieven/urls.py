# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /brieven/."""

from django.urls import path

from regie.web.brieven import lijst, nieuw, partij, printen

urlpatterns = [
    path("", lijst.brieven, name="brieven"),
    path("nieuw/", nieuw.nieuw, name="brieven_nieuw"),
    path("opnieuw/", lijst.opnieuw, name="brieven_opnieuw"),
    path("print/", printen.maak, name="brieven_print"),
    path("print/<uuid:id>/", printen.ronde, name="brieven_printronde"),
    path("print/<uuid:id>/bestand/", printen.bestand, name="brieven_printbestand"),
    path("<uuid:id>/", partij.partij, name="brieven_partij"),
]
