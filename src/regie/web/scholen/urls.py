# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /scholen/."""

from django.urls import path

from regie.web.scholen import kwartaal, maand

MAAND = "<deel:organisatie>/maand/<slug:maand>/"
KWARTAAL = "<deel:organisatie>/kwartaal/<slug:kwartaal>/"

urlpatterns = [
    path("", maand.scholen, name="scholen"),
    path(MAAND, maand.scholen_maand, name="scholen_maand"),
    path(f"{MAAND}akkoord/", maand.scholen_aanvaarden, name="scholen_aanvaarden"),
    path(KWARTAAL, kwartaal.scholen_kwartaal, name="scholen_kwartaal"),
    path(f"{KWARTAAL}bestand/", kwartaal.scholen_kwartaal_bestand, name="scholen_kwartaal_bestand"),
]
