# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /totalen/."""

from django.urls import path

from regie.web.totalen import pagina

urlpatterns = [
    path("", pagina.totalen, name="totalen"),
    path("cijfers.csv", pagina.downloaden, name="totalen_csv"),
]
