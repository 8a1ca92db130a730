# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /dossiers/<dossier>/pip/."""

from django.urls import path

from regie.web.pip import concept, pagina, tekenen, versies, voorleggen, voorvertoning

urlpatterns = [
    path("", pagina.pip, name="pip"),
    path("concept/", concept.concept, name="pip_concept"),
    path("voorvertoning/", voorvertoning.voorvertoning, name="pip_voorvertoning"),
    path("proefdruk/", voorvertoning.proefdruk, name="pip_proefdruk"),
    path("vaststellen/", voorvertoning.vaststellen, name="pip_vaststellen"),
    path("versies/", versies.versies, name="pip_versies"),
    path("document/<uuid:id>/", versies.document, name="pip_document"),
    path("tekenen/", tekenen.tekenen, name="pip_tekenen"),
    path("voorleggen/", voorleggen.voorleggen, name="pip_voorleggen"),
    path("nakijken/", voorleggen.nakijken, name="pip_nakijken"),
]
