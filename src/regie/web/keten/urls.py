# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The home of a partner and its people, under /keten/. What has a fixed address stands before this (uren_urls.py)."""

from django.urls import path

from regie.web.keten import antwoord, begin, persoon, vastleggen, werk
from regie.web.meedoen import jobcoach

MENS = "<deel:dossier>/"
BIJ = "<deel:verwijzing>/"

urlpatterns = [
    path("", begin.keten, name="keten"),
    path(MENS, persoon.persoon, name="keten_dossier"),
    path(f"{MENS}antwoord/{BIJ}", antwoord.antwoord, name="keten_antwoord"),
    path(f"{MENS}gedaan/{BIJ}", werk.gedaan, name="keten_gedaan"),
    path(f"{MENS}berichten/{BIJ}", persoon.berichten, name="keten_berichten"),
    path(f"{MENS}plekken/", jobcoach.plekken, name="keten_plekken"),
    path(f"{MENS}plekken/<uuid:plek>/", jobcoach.kiezen, name="keten_plek_kiezen"),
    path(f"{MENS}vastleggen/{BIJ}<slug:type>/", vastleggen.vastleggen, name="keten_vastleggen"),
    path(f"{MENS}gebeurtenissen/<uuid:id>/verbeteren/", vastleggen.verbeteren, name="keten_verbeteren"),
    path(f"{MENS}gebeurtenissen/<uuid:id>/intrekken/", vastleggen.intrekken, name="keten_intrekken"),
]
