# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/persoon/."""

from django.urls import path

from regie.web.personen import huishouden, samenvoegen, wijzigen

urlpatterns = [
    path("", wijzigen.wijzigen, name="persoon_wijzigen"),
    path("huishouden/", huishouden.huishouden, name="persoon_huishouden"),
    path("samenvoegen/", samenvoegen.samenvoegen, name="persoon_samenvoegen"),
]
