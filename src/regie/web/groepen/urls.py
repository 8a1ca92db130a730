# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups, under /groepen/."""

from django.urls import path

from regie.web.groepen import afronden, bijeenkomst, groep, lijst, nieuw, voorstel, voorstel_nieuw, wens

EEN = "<uuid:id>/"

urlpatterns = [
    path("", lijst.groepen, name="groepen"),
    path("nieuw/", nieuw.groep_nieuw, name="groepen_nieuw"),
    path("beschikbaar/<deel:dossier>/", wens.wens, name="groepen_wens"),
    path("voorstel/", voorstel_nieuw.voorstel_nieuw, name="groepen_voorstel_nieuw"),
    path(f"voorstel/{EEN}", voorstel.voorstel, name="groepen_voorstel"),
    path(f"voorstel/{EEN}verplaats/", voorstel.verplaats, name="groepen_verplaats"),
    path(f"voorstel/{EEN}besluit/", voorstel.besluit, name="groepen_besluit"),
    path(f"bijeenkomst/{EEN}", bijeenkomst.bijeenkomst, name="groepen_bijeenkomst"),
    path(EEN, groep.groep, name="groepen_groep"),
    path(f"{EEN}lid/", groep.lid, name="groepen_lid"),
    path(f"{EEN}erbij/", groep.erbij, name="groepen_erbij"),
    path(f"{EEN}uitnodigen/", groep.uitnodigen, name="groepen_uitnodigen"),
    path(f"{EEN}bijeenkomst/", bijeenkomst.nieuw, name="groepen_bijeenkomst_nieuw"),
    path(f"{EEN}sluiten/", afronden.sluiten, name="groepen_sluiten"),
    path(f"{EEN}afronden/<deel:dossier>/", afronden.afronden, name="groepen_afronden"),
    path(f"{EEN}certificaat/<deel:dossier>/", afronden.certificaat, name="groepen_certificaat"),
]
