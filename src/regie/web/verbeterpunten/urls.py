# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/verbeterpunten/."""

from django.urls import path

from regie.web.verbeterpunten import keuzes, punten, scenarios

urlpatterns = [
    path("", punten.lijst, name="verbeterpunten"),
    path("nieuw/", punten.formulier, name="verbeterpunten_nieuw"),
    path("<uuid:id>/", punten.formulier, name="verbeterpunten_wijzigen"),
    path("scenarios/", scenarios.lijst, name="scenarios"),
    path("scenarios/nieuw/", scenarios.formulier, name="scenarios_nieuw"),
    path("scenarios/<uuid:id>/", scenarios.thema, name="scenarios_thema"),
    path("scenarios/<uuid:id>/wijzigen/", scenarios.formulier, name="scenarios_wijzigen"),
    path("scenarios/<uuid:id>/scenario/<deel:soort>/", scenarios.scenario, name="scenarios_scenario"),
    path("inrichting/", keuzes.lijst, name="inrichtingskeuzes"),
    path("inrichting/nieuw/", keuzes.formulier, name="inrichtingskeuzes_nieuw"),
    path("inrichting/<uuid:id>/", keuzes.formulier, name="inrichtingskeuzes_wijzigen"),
]
