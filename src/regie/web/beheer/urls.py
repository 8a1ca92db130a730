# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Functional management, under /beheer/."""

from django.urls import path

from regie.web.beheer import herzien, lijst, mens, organisaties, uitnodigen

urlpatterns = [
    path("", lijst.beheer, name="beheer"),
    path("uitnodigen/", uitnodigen.uitnodigen, name="beheer_uitnodigen"),
    path("herzien/", herzien.herzien, name="beheer_herzien"),
    path("organisaties/", organisaties.lijst, name="beheer_organisaties"),
    path("mensen/<deel:id>/", mens.mens, name="beheer_mens"),
]
