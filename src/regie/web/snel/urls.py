# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /snel/. The converter `deel` is registered by the addresses of Vandaag, which come first."""

from django.urls import path

from regie.web.snel import eigen, pagina

urlpatterns = [
    path("", pagina.snel, name="snel"),
    path("wie/", pagina.wie, name="snel_wie"),
    path("over/<deel:dossier>/<slug:soort>/", pagina.over, name="snel_over"),
    path("concept/<uuid:id>/", eigen.wijzigen, name="snel_wijzigen"),
    path("concept/<uuid:id>/weg/", eigen.weg, name="snel_weg"),
    path("vastleggen/", eigen.vastleggen, name="snel_vastleggen"),
]
