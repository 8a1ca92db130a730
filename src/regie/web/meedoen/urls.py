# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /meedoen/."""

from django.urls import path

from regie.web.meedoen import cijfers, lijst, plekken

urlpatterns = [
    path("", lijst.lijst, name="meedoen"),
    path("cijfers/", cijfers.cijfers, name="meedoen_cijfers"),
    path("plekken/", plekken.lijst, name="plekken"),
    path("plekken/nieuw/", plekken.nieuw, name="plekken_nieuw"),
    path("plekken/<uuid:id>/", plekken.een, name="plekken_plek"),
    path("plekken/<uuid:id>/wijzigen/", plekken.wijzigen, name="plekken_wijzigen"),
]
