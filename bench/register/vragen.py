# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questions behind the pages by themselves, as regie_app with the context of who asks: the time of the database."""

from collections.abc import Callable
from typing import Final

from bench.meten import Uitkomst
from bench.register.bestanden import KARIN
from bench.register.gemeenten import GROOT, KLEIN
from bench.register.tijden import gemeten, rijen
from bench.register.vullen import TEAMLEIDER, Gevuld
from regie.toegang.wie import Wie

KEREN: Final = 100


def meet_vragen(gevuld: Gevuld) -> list[Uitkomst]:
    from django.db import transaction

    from regie.toegang.context import zet_wie

    uitkomsten = []
    for maat, wie, vraag in _vragen(gevuld):
        with transaction.atomic():
            zet_wie(wie, gevuld.dag)
            uitkomsten += rijen(f"vraag: {maat}", gemeten(vraag, KEREN))
    return uitkomsten


def _vragen(gevuld: Gevuld) -> list[tuple[str, Wie, Callable[[], object]]]:
    from regie.dossiers.dossier import tijdlijn
    from regie.dossiers.vandaag import Filter, werklijst
    from regie.dossiers.zoeken import Zoekvraag, zoek

    karin = Wie(GROOT, "", "voorbeeld", KARIN, KARIN, ("consulent",), "Noord")
    groot, klein = (Wie(code, "", "voorbeeld", TEAMLEIDER, "", ("teamleider",), "Noord") for code in (GROOT, KLEIN))
    dag, n, m = gevuld.dag, gevuld.dossiers // 100, gevuld.dossiers // 10
    return [
        ("werklijst, consulent met 80", karin, lambda: werklijst(karin, dag, Filter())),
        (f"werklijst, teamleider met {n}", klein, lambda: werklijst(klein, dag, Filter())),
        (f"werklijst, teamleider met {m}", groot, lambda: werklijst(groot, dag, Filter())),
        (f"werklijst van een team, in {m}", groot, lambda: werklijst(groot, dag, Filter(van="team"))),
        (f"werklijst van één leerroute, in {m}", groot, lambda: werklijst(groot, dag, Filter(leerroute="z"))),
        (f"werklijst van één termijn, in {m}", groot, lambda: werklijst(groot, dag, Filter(termijn="pip"))),
        ("tijdlijn van 600", karin, lambda: tijdlijn(gevuld.dik)),
        (f"zoeken op naam, in {m}", groot, lambda: zoek(Zoekvraag(naam="mohamed"))),
    ]
