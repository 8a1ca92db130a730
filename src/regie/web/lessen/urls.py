# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/lessen/."""

from django.urls import path

from regie.web.lessen import aanmelden, eigen, pagina, verklaring

urlpatterns = [
    path("", pagina.lessen, name="lessen"),
    path("aanmelden/", aanmelden.aanmelden, name="lessen_aanmelden"),
    path("eigen/", eigen.eigen, name="lessen_eigen"),
    path("verklaring/", verklaring.verklaring, name="lessen_verklaring"),
]
