# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a school delivers, under /keten/: hours of a month, attendance of a group, reports of absence."""

from django.urls import path

from regie.web.keten import groep, groep_les, kwartaal, maand, uren, uren_levering, verzuim

urlpatterns = [
    path("uren/", uren.keten_uren, name="keten_uren"),
    path("uren/voorbeeld/", uren.keten_uren_voorbeeld, name="keten_uren_voorbeeld"),
    path("uren/leerlingen/", uren.keten_uren_lijst, name="keten_uren_lijst"),
    path("uren/<uuid:id>/", uren_levering.keten_uren_levering, name="keten_uren_levering"),
    path("uren/<uuid:id>/fouten/", uren_levering.keten_uren_fouten, name="keten_uren_fouten"),
    path("uren/<uuid:id>/opgelost/", uren_levering.keten_uren_opgelost, name="keten_uren_opgelost"),
    path("maanden/", maand.keten_maanden, name="keten_maanden"),
    path("maanden/<slug:maand>/", maand.keten_maand, name="keten_maand"),
    path("kwartaal/<slug:kwartaal>/", kwartaal.keten_kwartaal, name="keten_kwartaal"),
    path("kwartaal/<slug:kwartaal>/bestand/", kwartaal.keten_kwartaal_bestand, name="keten_kwartaal_bestand"),
    path("groep/", groep.keten_groep, name="keten_groep"),
    path("groep/nieuw/", groep.keten_groep_nieuw, name="keten_groep_nieuw"),
    path("groep/uren/", groep.keten_groep_uren, name="keten_groep_uren"),
    path("groep/<uuid:id>/", groep_les.keten_groep_les, name="keten_groep_les"),
    path("groep/<uuid:id>/leden/", groep.keten_groep_leden, name="keten_groep_leden"),
    path("verzuim/", verzuim.keten_verzuim, name="keten_verzuim"),
    path("verzuim/<deel:dossier>/", verzuim.keten_verzuim_melden, name="keten_verzuim_melden"),
]
