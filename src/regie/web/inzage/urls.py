# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the privacy officer has under /privacy/: the log and noodtoegang."""

from django.urls import path

from regie.web.inzage import pagina, thuis
from regie.web.noodtoegang import beoordelen

urlpatterns = [
    path("", thuis.privacy, name="privacy"),
    path("inzage/", pagina.privacy_inzage, name="privacy_inzage"),
    path("noodtoegang/", beoordelen.lijst, name="privacy_noodtoegang"),
    path("noodtoegang/<uuid:id>/", beoordelen.oordeel, name="privacy_noodtoegang_oordeel"),
]
