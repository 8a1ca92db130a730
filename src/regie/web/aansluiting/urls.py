# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/aansluiting/."""

from django.urls import path

from regie.web.aansluiting import lijst, pagina

urlpatterns = [
    path("", pagina.aansluiting, name="aansluiting"),
    path("lijst/", lijst.lijst, name="aansluiting_lijst"),
    path("lijst/<uuid:id>/fouten/", lijst.fouten, name="aansluiting_fouten"),
]
