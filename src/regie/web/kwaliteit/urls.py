# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /monitor/klopt-het/."""

from django.urls import path

from regie.web.kwaliteit import pagina

urlpatterns = [path("", pagina.klopt_het, name="klopt_het")]
