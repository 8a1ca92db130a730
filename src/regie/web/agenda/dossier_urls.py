# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/afspraak/. An appointment is named by the event that planned it."""

from django.urls import path

from regie.web.agenda import afspraak, plannen, tolk

urlpatterns = [
    path("", plannen.nieuw, name="afspraak_nieuw"),
    path("<uuid:id>/", afspraak.afspraak, name="afspraak"),
    path("<uuid:id>/verzetten/", plannen.verzetten, name="afspraak_verzetten"),
    path("<uuid:id>/afzeggen/", afspraak.afzeggen, name="afspraak_afzeggen"),
    path("<uuid:id>/afronden/", afspraak.afronden, name="afspraak_afronden"),
    path("<uuid:id>/tolk/", tolk.afspraak_tolk, name="afspraak_tolk"),
    path("<uuid:id>/afspraak.ics", afspraak.afspraak_ics, name="afspraak_ics"),
]
