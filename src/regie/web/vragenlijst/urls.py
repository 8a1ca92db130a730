# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /vragenlijst/: no address says whose list it is, or which code was typed."""

from django.urls import path

from regie.web.vragenlijst import telefoon

urlpatterns = [
    path("", telefoon.start, name="vragenlijst_start"),
    path("<int:plaats>/", telefoon.vraag, name="vragenlijst_vraag"),
    path("einde/", telefoon.einde, name="vragenlijst_einde"),
    path("stop/", telefoon.stop, name="vragenlijst_stop"),
    path("klaar/", telefoon.klaar, name="vragenlijst_klaar"),
    path("gestopt/", telefoon.gestopt, name="vragenlijst_gestopt"),
]
