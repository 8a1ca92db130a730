# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Support beside the lessons: guidance, money, children, and who is asked to help."""

from typing import Final

import numpy as np

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Sleutel
from regie.voorbeeld.plan import Plan, na_maanden

BEGELEIDING: Final = "maatschappelijke-begeleiding"


def schrijf_ondersteuning(boek: Boek, b: Bevolking, p: Plan) -> None:
    _begeleiding(boek, b, p)
    _ontzorgen(boek, b, p)
    _maanden(boek, b, p)
    _kinderen(boek, b, p)
    _verwijzing(boek, b, p)


def _begeleiding(boek: Boek, b: Bevolking, p: Plan) -> None:
    """A year of guidance that ends a year after the house, for asylum holders (Wi 13)."""
    lot, wie = b.loting, b.asiel & b.loting.treft("mb", 0.95)
    boek.schrijf("mb_start", wie, p.brp, uitvoerder=BEGELEIDING)
    for keer in range(3):
        boek.schrijf(
            "huisbezoek",
            wie & lot.treft("huisbezoek", 0.7, keer),
            p.brp + 14 + 60 * keer,
            door="maatschappelijke begeleiding",
        )
    einde = na_maanden(p.huisvesting, 12) - lot.geheel("mb einde", -2, 12)
    rapport = wie & lot.treft("eindrapport", 0.85)
    boek.schrijf(
        "mb_eindrapport",
        rapport,
        einde - lot.geheel("eindrapport", 18, 60),
        voorstel=Code(("geen", "wijkteam", "ggz", "spreekuur"), lot.keuze("voorstel", (60, 25, 5, 10))),
    )
    boek.schrijf("mb_eindrapport_akkoord", rapport, einde - 3, akkoord=True)
    boek.schrijf(
        "warme_overdracht",
        rapport & lot.treft("overdracht", boek.cijfers.kans("overdracht")),
        einde - 2,
        naar="wijkteam",
        tijdens_begeleiding=True,
        uitkomst="geaccepteerd",
    )
    boek.schrijf("mb_einde", wie, einde)
    maatje = b.plichtig & lot.treft("taalmaatje", 0.2)
    boek.schrijf("vrijwilliger_koppeling", maatje, p.pip + 40, soort="taalmaatje", stand="gevraagd")
    boek.schrijf("vrijwilliger_koppeling", maatje, p.pip + 80, soort="taalmaatje", stand="gekoppeld")


def _ontzorgen(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Six months from the day on which the benefit begins (Pw 56a); a part goes on with budgetbeheer."""
    lot, cijfers = b.loting, boek.cijfers
    einde = na_maanden(p.brp, 6)
    start = p.toegekend + lot.geheel("ontzorgen", 0, 15)
    boek.schrijf("ontzorgen_start", p.bijstand, start, vorm="wettelijk", machtiging=True)
    boek.schrijf("leefgeld", p.bijstand, start + 3, ritme="week", bedrag_cent=lot.geheel("leefgeld", 60, 110) * 100)
    boek.schrijf(
        "budgetplan",
        p.bijstand,
        start + 10,
        inkomen_cent=lot.geheel("inkomen", 1150, 1900) * 100,
        huur_cent=lot.geheel("huur", 480, 760) * 100,
        energie_cent=lot.geheel("energie", 90, 220) * 100,
        water_cent=lot.geheel("water", 12, 35) * 100,
        zorgpremie_cent=lot.geheel("zorg", 125, 160) * 100,
    )
    boek.schrijf(
        "ontzorgen_beoordeling",
        p.bijstand,
        einde - lot.geheel("beoordeling", 12, 30),
        zelfredzaam=Code(("ja", "deels", "nee"), lot.keuze("zelfredzaam", (50, 35, 15))),
        advies="stoppen",
    )
    langer = p.bijstand & lot.treft("ontzorgen verlengd", cijfers.kans("ontzorgen_verlengd"))
    keuze = lot.keuze("ontzorgen maanden", cijfers.gewichten("ontzorgen_maanden"))
    maanden = np.array([int(code) for code in cijfers.codes("ontzorgen_maanden")])[keuze]
    laatste = na_maanden(p.brp, np.where(langer, 6 + maanden, 6)) - lot.geheel("ontzorgen einde", 0, 9)
    boek.schrijf("ontzorgen_verlengd", langer, einde - 10, maanden=maanden, grondslag="vrijwillig")
    boek.schrijf("ontzorgen_einde", p.bijstand, laatste, reden="regelt het geld zelf")
    training = p.bijstand & lot.treft("training", 0.57)
    for status, na in (("aangemeld", 60), ("gestart", 100), ("afgerond", 150)):
        boek.schrijf("training_geld", training, p.brp + na, status=status)


def _maanden(boek: Boek, b: Bevolking, p: Plan) -> None:
    """The rent that was paid for them, in the months in which it was."""
    lot = b.loting
    huur = lot.geheel("huur", 480, 760) * 100
    maanden = tuple(f"{jaar}-{maand:02d}" for jaar in range(2020, 2031) for maand in range(1, 13))
    for keer in range(3, 6):
        dag = na_maanden(p.brp, keer)
        in_maand = dag.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - 50 * 12
        mislukt = lot.treft("betaling mislukt", 0.04, keer)
        boek.schrijf(
            "maand_ontzorgen",
            p.bijstand,
            dag,
            maand=Code(maanden, np.minimum(in_maand, len(maanden) - 1)),
            post="huur",
            betaald_cent=np.where(mislukt, 0, huur),
            stand=Code(("betaald", "mislukt"), mislukt.astype(int)),
        )


def _kinderen(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    kleuter = b.kind & (1970 + b.aankomst // 365 - b.geboortejaar < 4)
    for nummer, status in enumerate(("aangemeld", "indicatie", "gestart")):
        boek.schrijf("vve", kleuter, p.brp + 20 + 40 * nummer, status=status, kind_id=Sleutel("kind", lot.nummers))
    ouder = b.plichtig & b.gezin & lot.treft("kinderopvang", 0.4)
    for nummer, status in enumerate(("nodig", "wachtlijst", "geplaatst")):
        boek.schrijf("kinderopvang", ouder, p.brp + 30 + 35 * nummer, status=status)


def _verwijzing(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot, wie = b.loting, ~b.kind & b.loting.treft("doorverwijzing", 0.15)
    sleutel = Sleutel("verwijzing", lot.nummers)
    naar = lot.geheel("naar", 0, 3)
    boek.schrijf(
        "doorverwijzing",
        wie,
        p.brp + 200,
        naar=Code(("wijkteam", "huisarts", "schuldhulp", "werk"), naar),
        domein=Code(("overig", "gezondheid", "schulden", "werk"), naar),
        verwijzing_id=sleutel,
    )
    boek.schrijf(
        "doorverwijzing_stand",
        wie,
        p.brp + 221,
        verwijzing_id=sleutel,
        stand=Code(("opgepakt", "wacht", "geweigerd"), lot.keuze("opgepakt", (75, 20, 5))),
    )
    boek.schrijf("voorziening", b.plichtig & lot.treft("laptop", 0.3), p.pip + 20, soort="bruikleen_laptop")
