# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/prestaties/."""

from django.urls import path

from regie.web.prestaties import pagina

urlpatterns = [
    path("", pagina.lijst, name="prestaties"),
    path("prestaties.csv", pagina.als_bestand, name="prestaties_csv"),
    path("nieuw/", pagina.formulier, name="prestaties_nieuw"),
    path("<uuid:id>/", pagina.formulier, name="prestaties_wijzigen"),
]
