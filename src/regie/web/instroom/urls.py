# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /instroom/, except a new person and a file of people (regie.web.personen)."""

from django.urls import path

from regie.web.instroom import bord, samen, taakstelling, wachtlijst

urlpatterns = [
    path("", bord.instroom, name="instroom"),
    path("samen/", samen.samen, name="instroom_samen"),
    path("wachtlijst/", wachtlijst.wachtlijst, name="instroom_wachtlijst"),
    path("taakstelling/", taakstelling.taakstelling, name="taakstelling"),
    path("taakstelling/taakstelling.csv", taakstelling.als_bestand, name="taakstelling_csv"),
]
