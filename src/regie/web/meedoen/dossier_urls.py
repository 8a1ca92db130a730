# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/meedoen/."""

from django.urls import path

from regie.web.meedoen import dossier, kiezen

urlpatterns = [
    path("", dossier.bladzijde, name="meedoen_dossier"),
    path("kies/<uuid:plek>/", kiezen.kiezen, name="meedoen_kiezen"),
]
