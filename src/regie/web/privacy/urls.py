# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Requests and destruction, under /privacy/ (the log and noodtoegang: regie.web.inzage)."""

from django.urls import path

from regie.web.privacy import bestand, bewaren, nieuw, verzoek

urlpatterns = [
    path("verzoeken/", verzoek.verzoeken, name="privacy_verzoeken"),
    path("verzoeken/nieuw/", nieuw.nieuw, name="privacy_verzoek_nieuw"),
    path("verzoeken/nieuw/<deel:dossier>/", nieuw.bij_dossier, name="privacy_verzoek_dossier"),
    path("verzoeken/<uuid:id>/", verzoek.verzoek, name="privacy_verzoek"),
    path("verzoeken/<uuid:id>/bestand/", bestand.bestand, name="privacy_bestand"),
    path("bewaren/", bewaren.bewaren, name="privacy_bewaren"),
    path("bewaren/<uuid:id>/", bewaren.lijst, name="privacy_lijst"),
    path("ten-onrechte/", bewaren.ten_onrechte, name="privacy_ten_onrechte"),
]
