# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer: who is there, in which route, and who was housed."""

from datetime import date, timedelta
from functools import cache
from itertools import chain, cycle, repeat

from tests.indicatoren.gedrukt.bouw import GROEPEN, Gemeente, Rij, feit, geopend, niets, opening, van_groep
from tests.indicatoren.gedrukt.deventer import NAAM, PEILDATUM, hervestigers
from tests.indicatoren.gedrukt.lezer import tabel
from tests.verhaal import gebeurtenis

LANDEN = {
    "Syrische": "SYR", "Turkse": "TUR", "Eritrese": "ERI", "Jemenitische": "YEM", "Afghaanse": "AFG", "Onbekend": "?",
    "Chinees": "CHN", "Iraakse": "IRQ", "Iraanse": "IRN", "Zairese (Congolese)": "COD",
}  # fmt: skip
KLEIN = ("SOM", "SDN", "ETH", "PAK", "COL", "VEN", "NGA", "UGA", "GIN", "BDI", "RUS", "BLR", "EGY")
"""Nationalities of who are left over, five of each; which ones they are was not printed."""
GEBOREN = {
    "<18": (2007, 2010), "18-26": (2006, 1998), "27-34": (1997, 1990), "35-44": (1989, 1980), "45-54": (1979, 1970),
    "55-67": (1969, 1957),
}  # fmt: skip
"""The youngest and the oldest of each band; the youngest band has no lower edge."""
ROUTES = {"B1-route": "b1", "Z-route": "z", "Onderwijsroute": "onderwijs"}
MENSEN_PER_PROCENT = 2
DUO_OP = date(2023, 12, 31)
OUDE_WET_OP = date(2022, 1, 31)
"""The last day before 1 February 2022."""


def band_van(leeftijdsgroep: str) -> str:
    woorden = leeftijdsgroep.split()
    return "<18" if woorden[0] == "Jonger" else f"{woorden[0]}-{woorden[2]}"


def _statushouder(wie: str, land: str, band: str, op: date = date(2022, 3, 1)) -> Rij:
    herkomst = {} if land == "?" else {"nationaliteit": land}
    rand = int(wie.rsplit("-", 1)[1]) % 2
    return geopend(wie, "asiel", op, geboortejaar=GEBOREN[band][rand], **herkomst)


@cache
def statushouders() -> list[Rij]:
    """The 311 of the factsheet, who have a nationality and an age each. The dirt goes round all ages."""
    stad = Gemeente(PEILDATUM)
    gedrukt = {LANDEN[rij["nationaliteit"]]: int(rij["aantal"]) for rij in tabel(NAAM, "nationaliteit")}
    banden = [(band_van(rij["leeftijdsgroep"]), int(rij["aantal"])) for rij in tabel(NAAM, "leeftijd") if rij["van"]]
    leeftijd = chain.from_iterable(repeat(band, aantal) for band, aantal in banden)
    for land, aantal in {**gedrukt, **dict.fromkeys(KLEIN, 5)}.items():
        rijen = [_statushouder(stad.mens(land), land, next(leeftijd)) for _ in range(aantal)]
        stad.plaats(*rijen[:-1])
        stad.later_herroepen(rijen[-1])
        _vuil(stad, land, rijen)
    return stad.rijen


def _vuil(stad: Gemeente, land: str, rijen: list[Rij]) -> None:
    """One dossier entered twice; one corrected; and of each band one that should not exist, two that were entered late,
    one that was closed, and one of a family migrant."""
    stad.dubbel(rijen[0])
    herkomst = {} if land == "?" else {"nationaliteit": "AGO"}  # what is known is not taken back by leaving it out
    eerst = {**rijen[1]["gegevens"], **herkomst, "geboortejaar": 1900}
    stad.plaats({**rijen[1], "datum": "2022-02-01", "gegevens": eerst})
    for band in GEBOREN:
        stad.herroepen(_statushouder(stad.mens(f"{land}-fout"), land, band))
        stad.laat(_statushouder(stad.mens(f"{land}-laat"), land, band))
        weg = stad.mens(f"{land}-weg")
        stad.plaats(_statushouder(weg, land, band))
        stad.sluit(weg, PEILDATUM)
        gezin = _statushouder(stad.mens(f"{land}-gezin"), land, band)
        stad.plaats({**gezin, "gegevens": {**gezin["gegevens"], **GROEPEN["gezin"]}})


@cache
def leerroutes() -> list[Rij]:
    """Two people for every percent that was printed. Some chose another route later, and some had another one first."""
    stad = Gemeente(PEILDATUM)
    for rij in tabel(NAAM, "leerroute"):
        route = ROUTES[rij["leerroute"]]
        ander = "z" if route == "b1" else "b1"
        delen = hervestigers(MENSEN_PER_PROCENT * int(rij["werkelijk_pct"]))
        pip = {"gesprekken_per_jaar": 4, "pvt_uren": 12}
        dagen = [date(2022, 9, 1), date(2023, 3, 1), date(2023, 11, 20)]
        for groep, aantal in delen.items():
            vast = feit("pip_vastgesteld", leerroute=route, **pip)
            wie = stad.cel(f"{groep}-{route}", aantal, dagen, van_groep(groep), vast, open_nodig=True)
            eerst, fout, laat = wie[1], wie[2], wie[0]
            stad.plaats(gebeurtenis("pip_vastgesteld", "2022-05-01", eerst, leerroute=ander, **pip))
            over = {"reden": "routewijziging", "leerroute": ander}
            stad.herroepen(gebeurtenis("pip_gewijzigd", "2023-12-20", fout, **over))
            stad.laat(gebeurtenis("pip_gewijzigd", "2023-12-20", laat, **over))
            stad.plaats(gebeurtenis("pip_gewijzigd", PEILDATUM + timedelta(days=1), fout, **over))
    return stad.rijen


def gegevens(naam: str) -> dict[str, int]:
    """The printed numbers of one kind, by group."""
    rijen = tabel(NAAM, "populatie_huisvesting")
    return {rij["groep"]: int(rij["waarde"]) for rij in rijen if rij["gegeven"] == naam}


@cache
def duo() -> list[Rij]:
    """Open dossiers of December 2023, as DUO counts them; no children."""
    stad = Gemeente(DUO_OP)
    gedrukt = gegevens("inburgeraars volgens DUO")
    aantallen = {**hervestigers(gedrukt["asielstatushouders"]), "gezin": gedrukt["gezinsmigranten"]}
    for groep, aantal in aantallen.items():
        dagen = [date(2022, 2, 1), date(2023, 5, 4), date(2023, 12, 1)]
        stad.cel(groep, aantal, dagen, niets, opening(groep), open_nodig=True)
    return stad.rijen


@cache
def oude_wet() -> list[Rij]:
    stad = Gemeente(OUDE_WET_OP)
    (aantal,) = gegevens("gestart vóór 1 februari 2022").values()
    dagen = [date(2019, 6, 1), date(2020, 10, 1), date(2022, 1, 5)]
    stad.cel("oud", aantal, dagen, niets, opening("oude_wet"), open_nodig=True)
    nieuw = cycle(("asiel", "gezin"))
    stad.plaats(*(geopend(stad.mens("nieuw"), next(nieuw), date(2022, 1, 20)) for _ in range(12)))
    return stad.rijen


@cache
def gehuisvest() -> list[Rij]:
    """Who was linked and housed in 2023, children too; half of them in each half year."""
    stad = Gemeente(PEILDATUM)
    (aantal,) = gegevens("gerealiseerde huisvesting").values()
    thuis = feit("huisvesting", soort="regulier")
    eerste_helft, kinderen = aantal // 2, 40
    delen = [
        ("asiel", eerste_helft, [date(2023, 6, 20), date(2023, 1, 1)]),
        ("asiel", aantal - eerste_helft - kinderen, [date(2023, 11, 30), date(2023, 7, 1)]),
        ("kind", kinderen, [date(2023, 8, 15)]),
    ]
    for groep, deel, dagen in delen:
        wie = stad.cel(f"{groep}-{dagen[0]}", deel, dagen, van_groep(groep, "koppeling"), thuis)
        stad.plaats(*(gebeurtenis("huisvesting", "2022-11-01", mens, soort="opvanglocatie") for mens in wie[:9]))
    for naam, velden in {"zonder-koppeling": {"soort": "regulier"}, "in-opvang": {"soort": "opvanglocatie"}}.items():
        mens = stad.mens(naam)
        types = ("koppeling",) if naam == "in-opvang" else ()
        stad.plaats(*van_groep("asiel", *types)(mens), gebeurtenis("huisvesting", "2023-03-01", mens, **velden))
    return stad.rijen
