# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /agenda/."""

from django.urls import path

from regie.web.agenda import kosten, lijsten, uren, week

urlpatterns = [
    path("", week.agenda, name="agenda"),
    path("week.ics", week.agenda_ics, name="agenda_ics"),
    path("uren/", uren.uren, name="agenda_uren"),
    path("uren/totaal/", uren.totaal, name="agenda_totaal"),
    path("uren/totaal.csv", uren.totaal_csv, name="agenda_totaal_csv"),
    path("uren/<uuid:id>/", uren.uren_regel, name="agenda_uren_regel"),
    path("tolken/", lijsten.agenda_tolken, name="agenda_tolken"),
    path("tolken/nieuw/", lijsten.tolk_nieuw, name="agenda_tolk_nieuw"),
    path("tolken/kosten/", kosten.kosten, name="agenda_kosten"),
    path("tolken/kosten.csv", kosten.kosten_csv, name="agenda_kosten_csv"),
    path("tolken/<uuid:id>/gebruik/", lijsten.tolk_gebruik, name="agenda_tolk_gebruik"),
    path("ruimtes/", lijsten.agenda_ruimtes, name="agenda_ruimtes"),
    path("ruimtes/nieuw/", lijsten.ruimte_nieuw, name="agenda_ruimte_nieuw"),
    path("ruimtes/<uuid:id>/gebruik/", lijsten.ruimte_gebruik, name="agenda_ruimte_gebruik"),
]
