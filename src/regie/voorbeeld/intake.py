# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The broad intake: invitations, talks, findings, the test and the choice of the leerroute."""

from typing import Any

import numpy as np

from regie.voorbeeld.bevolking import TALEN, Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Dag
from regie.voorbeeld.loting import Masker
from regie.voorbeeld.plan import B1, LEERROUTES, ONDERWIJS, Plan, Z, na_maanden

THEMAS = ("onderwijs", "werk", "taal", "gezin", "netwerk", "wonen", "geld", "digitaal", "gezondheid", "motivatie")
_SETS = (
    ["onderwijs", "werk", "taal"], ["gezin", "wonen", "geld"], ["leerbaarheid", "motivatie", "digitaal"],
    ["netwerk", "participatie", "zelfredzaamheid"], ["handhaving_uitleg", "onderwijs", "werkwens"],
)  # fmt: skip
_VORMEN = ("gemeentehuis", "azc", "huisbezoek", "videobellen")


def schrijf_intake(boek: Boek, b: Bevolking, p: Plan) -> None:
    _oproepen(boek, b, p)
    _gesprekken(boek, b, p)
    _bevindingen(boek, b, p)
    _toets(boek, b, p)
    _brugklas(boek, b, p)
    _keuze(boek, b, p)


def _oproepen(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Who does not come is warned, and called again; the talk is on the day of the last call."""
    lot, gemist = b.loting, _gemist(boek, b)
    nummer = np.where(p.beboet, 3, 1)  # two calls went before the fine
    eerst = p.intake - np.where(gemist, 12, 0)
    verzonden = eerst - lot.geheel("oproep", 8, 11)
    oproep = boek.schrijf(
        "oproep_intake", b.plichtig, verzonden, nummer=nummer, verzendwijze="brief", voor_datum=Dag(eerst)
    )
    redenen = Code(("ziek", "kinderopvang", "werk", "vervoer", "niet_ontvangen", "onbekend"), lot.geheel("reden", 0, 5))
    weg = boek.blijft(b.plichtig & gemist, eerst) & boek.blijft(b.plichtig, verzonden)
    boek.schrijf(
        "niet_verschenen",
        weg,
        eerst,
        bij="intake",
        afgemeld=Code((False, True), lot.geheel("afgemeld", 0, 1)),
        reden=redenen,
        oproep_id=boek.verwijzing(oproep, weg),
    )
    boek.schrijf("waarschuwing", weg, eerst + 1, aanleiding="niet verschenen bij de intake", verzendwijze="brief")
    boek.schrijf(
        "oproep_intake", weg, eerst + 2, nummer=nummer + 1, verzendwijze="aangetekend", voor_datum=Dag(p.intake)
    )


def _gemist(boek: Boek, b: Bevolking) -> Masker:
    return b.plichtig & b.loting.treft("niet verschenen", boek.cijfers.kans("niet_verschenen"))


def _gesprekken(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    talen = tuple(TALEN[land] for land in boek.cijfers.codes("nationaliteit"))
    boek.schrijf(
        "vragenlijst",
        b.plichtig & lot.treft("vragenlijst", 0.7),
        p.intake - 3,
        taal=Code(talen, b.nationaliteit),
        afgerond=True,
    )
    velden: dict[str, Any] = {
        "tolk": Code(("telefonisch", "aanwezig", "geen"), lot.geheel("tolk", 0, 2)),
        "aanwezig": Code(("alleen", "met_partner"), (b.gezin & (b.plaats < 2)).astype(int)),
    }
    for nummer, na in ((1, 0), (2, 9), (3, 18)):
        wie = b.plichtig if nummer < 3 else b.plichtig & lot.treft("derde gesprek", 0.4)
        vorm = Code(_VORMEN, lot.geheel("vorm intake", 0, 3, nummer))
        themas = Code(_SETS, lot.geheel("themas", 0, 4, nummer))
        duur = lot.geheel("duur", 3, 8, nummer) * 15
        dag = p.intake + na
        boek.schrijf("intakegesprek", wie, dag, nummer=nummer, vorm=vorm, themas=themas, **velden, duur_minuten=duur)


def _bevindingen(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    zinnen = ("wil graag werken", "heeft een diploma", "leert snel", "heeft hulp nodig", "kent de wijk nog niet")
    for keer in range(2):
        boek.schrijf(
            "intake_bevinding",
            b.plichtig,
            p.intake + 9 * (keer % 2),
            thema=THEMAS[3 * keer],
            bevinding=Code(zinnen, lot.geheel("bevinding", 0, 4, keer)),
            bron="inburgeraar",
        )


def _toets(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Whoever follows the Z-route scored low, most of the time."""
    lot = b.loting
    score = np.where(p.leerroute == Z, lot.geheel("score", 5, 29), lot.geheel("score", 24, 40))
    apparaat = Code(("aanraakscherm", "muis"), lot.geheel("apparaat", 0, 1))
    boek.schrijf("leerbaarheidstoets", b.plichtig, p.intake + 12, score=score, apparaat=apparaat)
    school = b.plichtig & ((p.leerroute == ONDERWIJS) | lot.treft("schoolintake", 0.25))
    boek.schrijf(
        "schoolintake",
        school,
        p.intake + 16,
        aanbieder="taalschool-tess",
        advies_leerroute=Code(LEERROUTES, p.leerroute),
    )
    wacht = b.plichtig & lot.treft("wacht op derde", boek.cijfers.kans("wacht_op_derde"))
    boek.schrijf(
        "wacht_op_derde", wacht, p.intake + 13, partij="taalschool Tess", informatie="uitslag van de schoolintake"
    )
    boek.schrijf("informatie_ontvangen", wacht, p.intake + 21, partij="taalschool Tess")


def _brugklas(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Only where the policy has one; it may last longer than the time in which the PIP must be made."""
    weken, lot = boek.cijfers.aantal("brugklas_weken"), b.loting
    if not weken:
        return
    wie = b.asiel & lot.treft("brugklas", 0.75)
    start = p.brp + lot.geheel("brugklas", 10, 60)
    groep = Code(tuple(f"brugklas-{n}" for n in range(40)), lot.geheel("brugklas groep", 0, 39))
    boek.schrijf("brugklas_aanmelding", wie, start - 8, groep_id=groep)
    begonnen = wie & lot.treft("brugklas gestart", 0.9)
    boek.schrijf("brugklas_start", begonnen, start, groep_id=groep)
    stopt = lot.treft("voortijdig", boek.cijfers.kans("brugklas_voortijdig"))
    einde = start + np.where(stopt, 14, weken * 7 - 1)
    boek.schrijf("brugklas_einde", begonnen, einde, resultaat=Code(("afgerond", "voortijdig"), stopt.astype(int)))
    boek.schrijf("brugklas_rapport", begonnen & ~stopt, einde + 2, advies_leerroute=Code(LEERROUTES, p.leerroute))


def _keuze(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    zelf = b.plichtig & ~p.overgenomen
    boek.schrijf("intake_afgerond", zelf, p.pip - 7)
    boek.schrijf(
        "leerroutekeuze",
        zelf,
        p.pip - 3,
        leerroute=Code(LEERROUTES, p.leerroute),
        motivering="past bij de toets en het gesprek",
        wens_inburgeraar="wil deze route",
        instemming=Code(("ja", "deels", "nee"), lot.keuze("instemming", (88, 9, 3))),
        bronnen=["gesprek", "toets"],
        wijkt_af_van_toets=False,
        onderwijsroute_onderzocht=True,
    )
    later = zelf & (p.leerroute == B1) & lot.treft("ontwikkeldoel", 0.5)
    boek.schrijf("ontwikkeldoel", later, na_maanden(p.pip, 2), doel="een vak leren", status="gekozen")
