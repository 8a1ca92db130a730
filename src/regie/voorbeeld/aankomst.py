# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Arrival: the dossier, the house, the notice of the duty, the first contact and the benefit."""

import numpy as np

from regie.voorbeeld.bevolking import GEZIN, GROEPEN, ROLLEN, TALEN, Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Dag, Sleutel
from regie.voorbeeld.loting import Masker
from regie.voorbeeld.plan import Plan

_AZC = ("Budel", "Ter Apel", "Katwijk", "Drachten", "Heerhugowaard", "Almelo")


def schrijf_aankomst(boek: Boek, b: Bevolking, p: Plan) -> None:
    _dossier(boek, b)
    _plaats(boek, b, p)
    _plicht(boek, b, p)
    _contact(boek, b, p)
    _uitkering(boek, b, p)
    _vertrek(boek, b, p)


def _dossier(boek: Boek, b: Bevolking) -> None:
    landen = boek.cijfers.codes("nationaliteit")
    wet = np.where(b.kind, 2, np.where(b.wi2013, 1, 0))
    boek.schrijf(
        "dossier_geopend",
        _allen(b),
        b.aankomst,
        groep=Code(GROEPEN, b.groep),
        wet=Code(("wi2021", "wi2013", "geen"), wet),
        gemeentecode=boek.cijfers.gemeentecode,
        geboortejaar=b.geboortejaar,
        geslacht=Code(boek.cijfers.codes("geslacht"), b.geslacht),
        nationaliteit=Code(landen, b.nationaliteit),
        taal=Code(tuple(TALEN[land] for land in landen), b.nationaliteit),
    )
    boek.schrijf(
        "huishouden_lid",
        b.gezin,
        b.aankomst,
        huishouden_id=Sleutel("huis", b.loting.nummers // np.uint64(GEZIN)),
        rol=Code(ROLLEN, b.plaats),
    )
    volwassen = ~b.kind
    mensen = tuple(f"consulent-{n:02d}" for n in range(1, 13))
    boek.schrijf(
        "toewijzing",
        volwassen,
        b.aankomst + 1,
        rol="regie",
        medewerker=Code(mensen, b.loting.geheel("consulent", 0, 11)),
    )
    boek.schrijf(
        "toewijzing",
        volwassen & b.loting.treft("bas", 0.2),
        b.aankomst + 400,
        rol="regie",
        medewerker=Code(mensen, b.loting.geheel("bas", 0, 11)),
    )


def _plaats(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot, opvang = b.loting, b.asiel | b.kind
    boek.schrijf(
        "koppeling",
        opvang,
        b.aankomst,
        azc=Code(_AZC, lot.geheel("azc", 0, 5)),
        eigen_regio=Code((True, False), lot.geheel("regio", 0, 1)),
    )
    boek.schrijf("profiel_ontvangen", b.asiel, b.aankomst + lot.geheel("profiel", 1, 14), bron="tvs")
    tussen = opvang & lot.treft("tussenvoorziening", 0.25)
    boek.schrijf("huisvesting", tussen, p.huisvesting - 10, soort="tussenvoorziening")
    boek.schrijf(
        "huisvesting",
        opvang,
        p.huisvesting,
        soort="regulier",
        gestoffeerd=Code((True, False), lot.geheel("stof", 0, 1)),
    )
    boek.schrijf("inschrijving_brp", _allen(b), p.brp, gemeentecode=boek.cijfers.gemeentecode, in_opvang=False)
    boek.schrijf(
        "inrichtingskrediet",
        b.asielvergunning & lot.treft("krediet", 0.6),
        p.huisvesting + 3,
        bedrag_cent=lot.geheel("krediet", 1500, 6000) * 100,
        status="toegekend",
    )


def _plicht(boek: Boek, b: Bevolking, p: Plan) -> None:
    volwassen = ~b.kind
    boek.schrijf(
        "kennisgeving_plicht",
        volwassen,
        p.kennisgeving,
        groep=Code(GROEPEN, b.groep),
        wet=Code(("wi2021", "wi2013"), b.wi2013.astype(int)),
        bron="duo",
    )


def _contact(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot, volwassen = b.loting, ~b.kind
    talen = tuple(TALEN[land] for land in boek.cijfers.codes("nationaliteit"))
    boek.schrijf(
        "welkomstbericht",
        volwassen,
        b.aankomst + lot.geheel("welkom", 2, 20),
        kanaal="brief",
        taal=Code(talen, b.nationaliteit),
    )
    boek.schrijf(
        "kennismaking",
        volwassen,
        b.aankomst + lot.geheel("kennismaking", 10, 42),
        vorm=Code(("azc", "gemeentehuis", "videobellen"), lot.keuze("vorm kennismaking", (43, 69, 9))),
        tolk=Code(("telefonisch", "aanwezig", "geen"), lot.geheel("tolk", 0, 2)),
    )
    boek.schrijf(
        "activiteit_start",
        b.asiel & lot.treft("activiteit", 0.6),
        p.huisvesting + lot.geheel("activiteit", 7, 45),
        soort=Code(("startklas", "taalles", "sport", "ontmoeting"), lot.geheel("activiteit soort", 0, 3)),
    )
    for keer in range(3):
        wie = volwassen & lot.treft("contact", 0.8, keer)
        boek.schrijf(
            "contact",
            wie,
            b.aankomst + 60 + keer * 260 + lot.geheel("contact dag", 0, 150, keer),
            kanaal=Code(("telefoon", "email", "balie", "app"), lot.geheel("kanaal", 0, 3, keer)),
            richting=Code(("in", "uit"), lot.geheel("richting", 0, 1, keer)),
            onderwerp="afspraak",
        )


def _uitkering(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    boek.schrijf("uitkering_aangevraagd", p.bijstand, p.brp, ingang=Dag(p.brp), soort="pw")
    boek.schrijf("uitkering_toegekend", p.bijstand, p.toegekend, ingang=Dag(p.brp), soort="pw")
    boek.schrijf("pw_verplichting", p.bijstand, p.toegekend, soort="taaleis", stand="opgelegd")
    werk = p.bijstand & lot.treft("uit de bijstand", 0.3)
    einde = p.brp + lot.geheel("einde bijstand", 300, 1300)
    boek.schrijf("uitkering_beeindigd", werk, einde, ingang=Dag(einde - 5), soort="pw", reden="werk")
    boek.schrijf("uitstroom", werk, einde + 1, soort="betaald_werk")


def _vertrek(boek: Boek, b: Bevolking, p: Plan) -> None:
    elders = Code(("0363", "0518", "0599", "0344"), b.loting.geheel("elders", 0, 3))
    boek.schrijf(
        "verhuizing",
        p.verhuisd,
        p.dicht,
        van=boek.cijfers.gemeentecode,
        naar=elders,
        pip_meegekomen=Code((False, True), (p.pip <= p.dicht).astype(int)),
    )
    boek.schrijf("dossier_gesloten", p.verhuisd, p.dicht, reden="verhuisd")
    boek.schrijf("overlijden", p.overleden, p.dicht)
    boek.schrijf("dossier_gesloten", p.overleden, p.dicht, reden="overleden")
    boek.schrijf("dossier_gesloten", p.voldoet & ~p.verhuisd & ~p.overleden, p.dicht, reden="voldaan")


def _allen(b: Bevolking) -> Masker:
    return np.ones(len(b.aankomst), dtype=bool)
