# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/ that is about figures."""

from django.urls import path

from regie.web.monitor import evaluatie, gedrukt, gemeenten, pagina, rapporten, rijen, tellen

urlpatterns = [
    path("", pagina.overzicht, name="monitor"),
    path("gemeenten/", gemeenten.gemeenten, name="monitor_gemeenten"),
    path("tellen/", tellen.tellen, name="monitor_tellen"),
    path("thema/<slug:thema>/", pagina.thema, name="monitor_thema"),
    path("cijfer/<slug:indicator>/", pagina.cijfer, name="monitor_cijfer"),
    path("cijfer/<slug:indicator>/dossiers/", rijen.dossiers, name="monitor_dossiers"),
    path("gedrukt/<slug:indicator>/", gedrukt.toevoegen, name="monitor_gedrukt"),
    path("rapporten/", rapporten.rapporten, name="monitor_rapporten"),
    path("rapporten/teksten/", rapporten.teksten, name="monitor_rapporten_teksten"),
    path("rapporten/bestand/<slug:soort>/", rapporten.bestand, name="monitor_rapporten_bestand"),
    path("rapporten/publiek/<uuid:id>/", rapporten.publicatie, name="monitor_rapporten_publicatie"),
    path("rapporten/publiek/<uuid:id>/bestand/", rapporten.opnieuw, name="monitor_rapporten_opnieuw"),
    path("evaluatie/", evaluatie.evaluatie, name="monitor_evaluatie"),
    path("evaluatie/cijfers.csv", evaluatie.downloaden, name="monitor_evaluatie_csv"),
]
