# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts per dossier that lists, filters and headings of a register need."""

from collections.abc import Callable
from typing import Final

import polars as pl

from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.lopend import Relatie, lopend
from regie.kern.feiten.tabel import afgeleid, datums, feit, stand
from regie.kern.recht.typen.register import Waar

_ALS_VERVANGER: Final = Waar.model_validate({"veld": "rol", "in": ["vervanger"]})
_VERVANGING: Final = Relatie("toewijzing", "toewijzing_einde", "medewerker", _ALS_VERVANGER)
_IN_HUISHOUDEN: Final = Relatie("huishouden_lid", "huishouden_einde", "huishouden_id")


def registerfeiten(feiten: Feiten) -> pl.DataFrame:
    """One row per dossier; a fact that is not known is null, `vervangers` is a list."""
    kolommen = {naam: lees(feiten, naam).alias(naam) for naam, lees in _LEZERS.items()}
    return pl.DataFrame([feiten.dossiers.alias("dossier"), *kolommen.values(), *_huishouden(feiten)])


def _tekst(feiten: Feiten, naam: str) -> pl.Series:
    return feit(feiten, naam).cast(pl.String)


def _getal(feiten: Feiten, naam: str) -> pl.Series:
    return feit(feiten, naam).cast(pl.Int32)


def _gesloten_op(feiten: Feiten, _naam: str) -> pl.Series:
    return datums(gesloten_op(feiten))


def _consulent(feiten: Feiten, naam: str) -> pl.Series:
    """Who the stand is about: it holds numbers, the events hold the key of the person."""
    rijen = feiten.standrijen(naam)
    if rijen.tijdvakken.is_leeg:
        return pl.repeat(None, feiten.aantal, dtype=pl.String, eager=True)
    begin, positie = rijen.tijdvakken.vanaf(feiten.alle, feiten.peildag)
    nu = (begin <= feiten.peildatum) & (feiten.peildag < rijen.tijdvakken.tot[positie])
    wie = pl.concat([bron.kolom("medewerker") for bron in rijen.begin])
    plaats = pl.Series(rijen.tijdvakken.vanaf_rij[positie]).set(pl.Series(~nu), None)
    return wie.gather(plaats)


def _vervangers(feiten: Feiten, _naam: str) -> pl.Series:
    """Everyone who stands in at the peildatum."""
    nu = lopend(feiten, _VERVANGING)
    lijsten: list[list[str]] = [[] for _ in range(feiten.aantal)]
    for d, medewerker in nu.select("d", "medewerker").sort("d", "medewerker").iter_rows():
        lijsten[d].append(medewerker)
    return pl.Series(lijsten, dtype=pl.List(pl.String))


def _huishouden(feiten: Feiten) -> list[pl.Series]:
    """The household that someone joined last and did not leave, and whether its address is secret."""
    nu = lopend(feiten, _IN_HUISHOUDEN, "geheim")
    ids: list[str | None] = [None] * feiten.aantal
    geheim = [False] * feiten.aantal
    for d, huishouden, is_geheim in nu.iter_rows():
        ids[d], geheim[d] = huishouden, bool(is_geheim)
    return [pl.Series("huishouden", ids, dtype=pl.String), pl.Series("huishouden_geheim", geheim)]


# the same names, in the same order, as in kern/recht/registerfeiten.py: from there follows which event types they read
_LEZERS: Final[dict[str, Callable[[Feiten, str], pl.Series]]] = {
    "groep": stand,
    "wet": stand,
    "leerroute": stand,
    "taalniveau": _tekst,
    "fase": afgeleid,
    "is_actief": afgeleid,
    "plichtig": afgeleid,
    "consulent": _consulent,
    "vervangers": _vervangers,
    "kennisgeving": feit,
    "koppeling": feit,
    "huisvesting": feit,
    "inschrijving_brp": feit,
    "kennismaking": feit,
    "intake_start": feit,
    "intake_afgerond": feit,
    "leerroutekeuze": feit,
    "pip_eerste": feit,
    "gestart_leerroute": feit,
    "termijn_einde": afgeleid,
    "voldaan": feit,
    "gesloten_op": _gesloten_op,
    "dossier_geopend_op": feit,
    "laatste_contact": feit,
    "oproepen": _getal,
    "geboortejaar": _getal,
    "geboortemaand": _tekst,
}
