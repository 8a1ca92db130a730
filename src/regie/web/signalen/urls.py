# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /signalen/."""

from django.urls import path

from regie.web.signalen import pagina, wegleggen

urlpatterns = [
    path("", pagina.lijst, name="signalen"),
    path("uitleg/", pagina.uitleg, name="signalen_uitleg"),
    path("<deel:dossier>/<slug:signaal>/weg/", wegleggen.weg, name="signaal_weg"),
    path("<deel:dossier>/<slug:signaal>/terug/", wegleggen.terug, name="signaal_terug"),
]
