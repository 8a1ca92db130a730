# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: the list at the root, its lines and its saved filters."""

from django.urls import path, register_converter

from regie.web.vandaag.adressen import Aanleiding, Deel
from regie.web.vandaag.bewaren import bewaar_filter, verwijder_filter
from regie.web.vandaag.doen import vandaag_doe
from regie.web.vandaag.lijst import vandaag
from regie.web.vandaag.openen import vandaag_regel
from regie.web.vandaag.wegleggen import vandaag_terug, vandaag_weg

register_converter(Deel, "deel")
register_converter(Aanleiding, "aanleiding")

REGEL = "vandaag/<deel:dossier>/<slug:termijn>/<aanleiding:aanleiding>/"

urlpatterns = [
    path("", vandaag, name="vandaag"),
    path("vandaag/filter/", bewaar_filter, name="vandaag_filter"),
    path("vandaag/filter/weg/", verwijder_filter, name="vandaag_filter_weg"),
    path(REGEL, vandaag_regel, name="vandaag_regel"),
    path(f"{REGEL}weg/", vandaag_weg, name="vandaag_weg"),
    path(f"{REGEL}terug/", vandaag_terug, name="vandaag_terug"),
    path(f"{REGEL}doe/<slug:type>/", vandaag_doe, name="vandaag_doe"),
]
