# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/brief/."""

from django.urls import path

from regie.web.brieven import brief

urlpatterns = [
    path("", brief.kies, name="brief"),
    path("<uuid:id>/", brief.lees, name="brief_lezen"),
    path("<uuid:id>/pdf/", brief.pdf, name="brief_pdf"),
]
