# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/leerroute/."""

from django.urls import path

from regie.web.leerroute import kenmerken, pagina

urlpatterns = [
    path("", pagina.leerroute, name="leerroute"),
    path("kenmerken/", kenmerken.kenmerken, name="leerroute_kenmerken"),
]
