# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts per dossier that lists, filters and headings of a register need."""

from collections.abc import Callable, Set
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.lopend import Relatie, lopend
from regie.kern.feiten.relaties import relaties
from regie.kern.feiten.tabel import afgeleid, datums, feit, stand
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from regie.kern.recht.typen.register import Waar

_ALS_VERVANGER: Final = Waar.model_validate({"veld": "rol", "in": ["vervanger"]})
_ANDERS: Final = Waar.model_validate({"veld": "rol", "niet_in": ["regie", "vervanger"]})
_TOEWIJZING: Final = {
    "vervangers": Relatie("toewijzing", "toewijzing_einde", "medewerker", _ALS_VERVANGER),
    "betrokkenen": Relatie("toewijzing", "toewijzing_einde", "medewerker", _ANDERS),
}
UREN: Final = pl.Decimal(6, 2)
_IN_HUISHOUDEN: Final = Relatie("huishouden_lid", "huishouden_einde", "huishouden_id")


def registerfeiten(feiten: Feiten, alleen: Set[str] = REGISTERFEITEN.keys()) -> pl.DataFrame:
    """One row per dossier; a fact that is not known is null. `alleen`: only these facts.

    `vervangers` and `betrokkenen` are lists of staff, `relaties` a list of rows (relaties.py).
    """
    kolommen = {naam: lees(feiten, naam) for naam, lees in _LEZERS.items() if naam in alleen}
    kolommen |= _dagen(feiten, alleen)
    if not alleen.isdisjoint(_HUISHOUDEN):
        kolommen |= _huishouden(feiten)
    return pl.DataFrame(
        {"dossier": feiten.dossiers, **{naam: kolommen[naam] for naam in REGISTERFEITEN if naam in alleen}}
    )


def _dagen(feiten: Feiten, alleen: Set[str]) -> dict[str, pl.Series]:
    """All dates in one go: made into dates below each other and then cut into columns again."""
    dagen = {naam: feiten.dag(naam) for naam in _DATUMS if naam in alleen}
    if "gesloten_op" in alleen:
        dagen["gesloten_op"] = gesloten_op(feiten)
    if not dagen:
        return {}
    onder_elkaar = datums(np.concatenate(list(dagen.values())))
    return {naam: onder_elkaar.slice(plaats * feiten.aantal, feiten.aantal) for plaats, naam in enumerate(dagen)}


def _getal(feiten: Feiten, naam: str) -> pl.Series:
    return feit(feiten, naam).cast(pl.Int32)


def _uren(feiten: Feiten, naam: str) -> pl.Series:
    """In quarters, exactly: the text of it is compared with what a register keeps."""
    return feit(feiten, naam).cast(UREN)


def _tekst(feiten: Feiten, naam: str) -> pl.Series:
    return feiten.waarde(naam).cast(pl.String)


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


def _toegewezen(feiten: Feiten, naam: str) -> pl.Series:
    """Everyone who stands in, or works for this person in another role, at the peildatum."""
    nu = lopend(feiten, _TOEWIJZING[naam])
    lijsten: list[list[str]] = [[] for _ in range(feiten.aantal)]
    for d, medewerker in nu.select("d", "medewerker").sort("d", "medewerker").iter_rows():
        lijsten[d].append(medewerker)
    return pl.Series(lijsten, dtype=pl.List(pl.String))


def _huishouden(feiten: Feiten) -> dict[str, pl.Series]:
    """The household that someone joined last and did not leave, and whether its address is secret."""
    nu = lopend(feiten, _IN_HUISHOUDEN, "geheim")
    ids: list[str | None] = [None] * feiten.aantal
    geheim = [False] * feiten.aantal
    for d, huishouden, is_geheim in nu.iter_rows():
        ids[d], geheim[d] = huishouden, bool(is_geheim)
    return dict(zip(_HUISHOUDEN, (pl.Series(ids, dtype=pl.String), pl.Series(geheim)), strict=True))


_HUISHOUDEN: Final = ("huishouden", "huishouden_geheim")
_DATUMS: Final = (
    "kennisgeving", "koppeling", "huisvesting", "inschrijving_brp", "kennismaking", "intake_start", "intake_afgerond",
    "leerroutekeuze", "pip_eerste", "gestart_leerroute", "termijn_einde", "voldaan", "dossier_geopend_op",
    "laatste_contact", "nazorg_gesprek",
)  # fmt: skip

# a name here is also a name in kern/recht/registerfeiten.py: that one says which event types it is read from
_LEZERS: Final[dict[str, Callable[[Feiten, str], pl.Series]]] = {
    **dict.fromkeys(("groep", "wet", "leerroute", "afgeschermd"), stand),
    **dict.fromkeys(("taalniveau", "geboortemaand"), _tekst),
    **dict.fromkeys(("fase", "is_actief", "plichtig"), afgeleid),
    **dict.fromkeys(("oproepen", "geboortejaar"), _getal),
    "intensiteit": _uren,
    "consulent": _consulent,
    "vervangers": _toegewezen,
    "betrokkenen": _toegewezen,
    "relaties": relaties,
}
