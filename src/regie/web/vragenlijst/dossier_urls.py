# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/vragenlijst/."""

from django.urls import path

from regie.web.vragenlijst import samen, stand

urlpatterns = [
    path("", stand.vragenlijst, name="vragenlijst"),
    path("samen/", samen.begin, name="vragenlijst_samen"),
    path("samen/<int:plaats>/", samen.vraag, name="vragenlijst_samen_vraag"),
]
