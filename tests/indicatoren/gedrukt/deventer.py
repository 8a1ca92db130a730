# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer on 1 January 2024: who began and who waits. Each table has its own people, because the printed tables are
about different groups (DUO counts 484, the factsheet 311 statushouders and 251 who began)."""

from datetime import date, timedelta
from functools import cache

from tests.indicatoren.gedrukt.bouw import Gemeente, Openen, Rij, feit, geopend, van_groep
from tests.indicatoren.gedrukt.lezer import tabel
from tests.verhaal import gebeurtenis

NAAM = "deventer-2024"
PEILDATUM = date(2024, 1, 1)
GROEPEN = {"statushouders": ("asiel", "hervestiger"), "gezinsmigranten": ("gezin",), "oude_wetters": ("oude_wet",)}
"""The groups as printed. Resettled people are statushouders; Deventer does not print them apart."""
WACHTENDEN = {"Gezinsmigranten": "gezin", "Asielstatushouder": "asiel"}
INTAKE = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["werk"], "aanwezig": "alleen"}
ZES_MAANDEN_TERUG = date(2023, 7, 1)


def hervestigers(aantal: int) -> dict[str, int]:
    """One in five of the statushouders is resettled."""
    return {"asiel": aantal - aantal // 5, "hervestiger": aantal // 5}


@cache
def intakes() -> list[Rij]:
    """First talks, by quarter and group. Three of each group have a second talk in the next quarter."""
    stad = Gemeente(PEILDATUM)
    for rij in tabel(NAAM, "start_brede_intake"):
        if rij["periode"] == "Totaal":
            continue
        jaar, maand = int(rij["jaar"]), 3 * int(rij["periode"][1]) - 2
        dagen = [date(jaar, maand, 3), date(jaar, maand + 1, 14), date(jaar, maand + 2, 28)]
        erna = PEILDATUM if maand == 10 else date(jaar, maand + 3, 5)
        for naam, groepen in GROEPEN.items():
            aantal = int(rij[naam])
            delen = hervestigers(aantal) if len(groepen) > 1 else {groepen[0]: aantal}
            for groep, deel in delen.items():
                cel = f"{groep}-{jaar}-{rij['periode']}"
                wie = stad.cel(cel, deel, dagen, van_groep(groep), feit("intakegesprek", **INTAKE))
                stad.plaats(*(gebeurtenis("intakegesprek", erna, mens, **INTAKE | {"nummer": 2}) for mens in wie[:3]))
    return stad.rijen


@cache
def wachtlijst() -> list[Rij]:
    """Who has waited for about six months, and who seems to wait and does not, or the other way round."""
    stad = Gemeente(PEILDATUM)
    juli = ZES_MAANDEN_TERUG
    dagen = [juli, juli - timedelta(days=30), juli + timedelta(days=30)]
    for rij in tabel(NAAM, "wachtlijst"):
        if rij["groep"] not in WACHTENDEN:
            continue
        groep = WACHTENDEN[rij["groep"]]
        plicht = feit("kennisgeving_plicht")
        bewoner = _bewoner(groep)
        wie = stad.cel(groep, int(rij["aantal"]) - 3, dagen, bewoner, plicht, open_nodig=True)
        wie += _die_toch_wachten(stad, groep)
        _die_niet_wachten(stad, groep)
        if rij["waarvan_aangeschreven"]:
            _schrijf_aan(stad, wie, int(rij["waarvan_aangeschreven"]))
    return stad.rijen


def _bewoner(groep: str, *, in_opvang: bool = False) -> Openen:
    def openen(wie: str) -> list[Rij]:
        brp = {"gemeentecode": "0150", "in_opvang": in_opvang}
        return [geopend(wie, groep), gebeurtenis("inschrijving_brp", "2023-05-01", wie, **brp)]

    return openen


def _die_toch_wachten(stad: Gemeente, groep: str) -> list[str]:
    """Three whose talk was written down in the wrong dossier: they still wait."""
    wie = [stad.mens(f"{groep}-toch") for _ in range(3)]
    for mens in wie:
        stad.plaats(*_bewoner(groep)(mens), gebeurtenis("kennisgeving_plicht", ZES_MAANDEN_TERUG, mens))
        stad.herroepen(gebeurtenis("intakegesprek", "2023-12-01", mens, **INTAKE))
    return wie


def _die_niet_wachten(stad: Gemeente, groep: str) -> None:
    """One began, one lives in reception, one fulfilled the duty."""
    begon, azc, klaar = (stad.mens(f"{groep}-{naam}") for naam in ("begon", "azc", "klaar"))
    for mens in (begon, azc, klaar):
        stad.plaats(*_bewoner(groep, in_opvang=mens == azc)(mens))
        stad.plaats(gebeurtenis("kennisgeving_plicht", ZES_MAANDEN_TERUG, mens))
    stad.plaats(gebeurtenis("intakegesprek", "2023-12-31", begon, **INTAKE))
    stad.plaats(gebeurtenis("voldaan", "2023-12-31", klaar, wijze="diploma"))


def _schrijf_aan(stad: Gemeente, wie: list[str], aantal: int) -> None:
    def oproep(mens: str) -> Rij:
        velden = {"nummer": 1, "verzendwijze": "brief", "voor_datum": "2024-02-01"}
        return gebeurtenis("oproep_intake", "2023-11-01", mens, **velden)

    stad.plaats(*(oproep(mens) for mens in wie[:aantal]))
    stad.dubbel(oproep(wie[0]))
    fout, *laat = wie[aantal : aantal + 3]
    stad.herroepen(oproep(fout))
    for mens in laat:
        stad.laat(oproep(mens))
