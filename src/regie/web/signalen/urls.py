# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /signalen/."""

from django.urls import path

from regie.web.signalen import pagina

urlpatterns = [
    path("", pagina.lijst, name="signalen"),
    path("uitleg/", pagina.uitleg, name="signalen_uitleg"),
]
