# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path

from regie.web.gezondheid import urlpatterns as gezondheid
from regie.web.importeren.pagina import importeren
from regie.web.noodtoegang.openen import noodtoegang
from regie.web.toets.zitting import zitting
from regie.web.veilig import security_txt
from regie.web.zoeken.pagina import zoeken

handler400 = "regie.web.foutpaginas.ongeldig"
handler500 = "regie.web.foutpaginas.storing"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("regie.web.vandaag.urls")),
    path("account/", include("regie.web.inloggen.urls")),
    path("agenda/", include("regie.web.agenda.urls")),
    path("dossiers/<deel:dossier>/afspraak/", include("regie.web.agenda.dossier_urls")),
    path("dossiers/<deel:dossier>/", include("regie.web.dossier.urls")),
    path("dossiers/<deel:dossier>/persoon/", include("regie.web.personen.dossier_urls")),
    path("dossiers/<deel:dossier>/besluiten/", include("regie.web.besluiten.urls")),
    path("dossiers/<deel:dossier>/pip/", include("regie.web.pip.urls")),
    path("dossiers/<deel:dossier>/traject/", include("regie.web.traject.urls")),
    path("dossiers/<deel:dossier>/week/", include("regie.web.weekplan.urls")),
    path("dossiers/<deel:dossier>/intake/", include("regie.web.intake.urls")),
    path("dossiers/<deel:dossier>/gesprek/", include("regie.web.gesprek.urls")),
    path("dossiers/<deel:dossier>/vragenlijst/", include("regie.web.vragenlijst.dossier_urls")),
    path("vragenlijst/", include("regie.web.vragenlijst.urls")),
    path("instroom/", include("regie.web.personen.urls")),
    path("dossiers/<deel:dossier>/leerroute/", include("regie.web.leerroute.urls")),
    path("dossiers/<deel:dossier>/lessen/", include("regie.web.lessen.urls")),
    path("dossiers/<deel:dossier>/oproepen/", include("regie.web.oproep.urls")),
    path("dossiers/<deel:dossier>/toets/", include("regie.web.toets.urls")),
    path("dossiers/<deel:dossier>/brief/", include("regie.web.brieven.dossier_urls")),
    path("brieven/", include("regie.web.brieven.urls")),
    path("groepen/", include("regie.web.groepen.urls")),
    path("meedoen/", include("regie.web.meedoen.urls")),
    path("dossiers/<deel:dossier>/meedoen/", include("regie.web.meedoen.dossier_urls")),
    path("toetsen/<uuid:id>/", zitting, name="toets_zitting"),
    path("zoeken/", zoeken, name="zoeken"),
    path("snel/", include("regie.web.snel.urls")),
    path("instroom/", include("regie.web.instroom.urls")),
    path("team/", include("regie.web.team.urls")),
    path("noodtoegang/", noodtoegang, name="noodtoegang"),
    path("privacy/", include("regie.web.inzage.urls")),
    path("privacy/", include("regie.web.privacy.urls")),
    path("signalen/", include("regie.web.signalen.urls")),
    path("scholen/", include("regie.web.scholen.urls")),
    path("totalen/", include("regie.web.totalen.urls")),
    path("monitor/", include("regie.web.monitor.urls")),
    path("monitor/prestaties/", include("regie.web.prestaties.urls")),
    path("monitor/verbeterpunten/", include("regie.web.verbeterpunten.urls")),
    path("monitor/aansluiting/", include("regie.web.aansluiting.urls")),
    path("monitor/swi/", include("regie.web.swi.urls")),
    path("monitor/klopt-het/", include("regie.web.kwaliteit.urls")),
    path("beheer/", include("regie.web.beheer.urls")),
    path("keten/", include("regie.web.keten.uren_urls")),
    path("keten/", include("regie.web.keten.urls")),
    path("kaart/", include("regie.web.kaart.urls")),
    path("beheer/importeren/", importeren, name="importeren"),
    path("api/", include("regie.api.urls")),
    *gezondheid,
    path(".well-known/security.txt", security_txt, name="security_txt"),
]
