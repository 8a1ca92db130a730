# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/meedoen/."""

from django.urls import path

from regie.web.meedoen import dossier, kiezen, lessen, werk

urlpatterns = [
    path("", dossier.bladzijde, name="meedoen_dossier"),
    path("werk/", werk.werk, name="meedoen_werk"),
    path("lessen/", lessen.lessen, name="meedoen_lessen"),
    path("kies/<uuid:plek>/", kiezen.kiezen, name="meedoen_kiezen"),
]
