# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Our own count on a day, made as DUO and COA make theirs, and why the two may differ."""

from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Masker
from regie.kern.feiten.tabel import stand

Bron = Literal["duo", "coa"]
Onderdeel = Literal["plichtigen", "gekoppelden", "gehuisvesten"]
ONDERDELEN: Final[dict[Onderdeel, Bron]] = {"plichtigen": "duo", "gekoppelden": "coa", "gehuisvesten": "coa"}
"""What is counted, and who counts it too."""
TYPEN: Final = (
    "dossier_geopend", "dossier_heropend", "dossier_gesloten", "overlijden", "kennisgeving_plicht", "plicht_gewijzigd",
    "plicht_ingetrokken", "vrijstelling", "vrijstelling_einde", "ontheffing", "ontheffing_einde", "voldaan",
    "koppeling", "koppeling_einde", "huisvesting",
)  # fmt: skip
"""The events that these counts read: nothing else needs to be fetched."""
AANTAL: Final[dict[str, Any]] = {
    "onderdeel": pl.String, "groep": pl.String, "wet": pl.String, "aantal": pl.Int64,
}  # fmt: skip
ONBEKEND: Final = "onbekend"


def wie_telt(feiten: Feiten, onderdeel: Onderdeel) -> Masker:
    """plichtigen: open, with the duty, not fulfilled and not wholly exempt · gekoppelden: open, linked and not yet
    housed · gehuisvesten: open, linked and housed after that."""
    actief = feiten.geldt("is_actief", feiten.alle, feiten.peildag)
    if onderdeel == "plichtigen":
        plichtig = feiten.geldt("plichtig", feiten.alle, feiten.peildag) & ~feiten.bekend("voldaan")
        vrij = _geldt(feiten, "vrijgesteld_geheel") | _geldt(feiten, "ontheven_geheel")
        telt: Masker = actief & plichtig & ~vrij
        return telt
    gehuisvest = feiten.dag("huisvesting") != NOOIT
    van_ons: Masker = actief & _gekoppeld(feiten) & (gehuisvest if onderdeel == "gehuisvesten" else ~gehuisvest)
    return van_ons


def _geldt(feiten: Feiten, naam: str) -> Masker:
    return feiten.geldt(naam, feiten.alle, feiten.peildag)


def _gekoppeld(feiten: Feiten) -> Masker:
    """Linked, and not let go since."""
    gekoppeld: Masker = feiten.bekend("koppeling").copy()
    einde, begin = feiten.tel("koppeling_einde"), feiten.tel("koppeling")
    if einde is None or begin is None:
        return gekoppeld
    laatste = np.full((2, feiten.aantal), -1, dtype=np.int64)
    np.maximum.at(laatste[0], begin.d, begin.datum)
    np.maximum.at(laatste[1], einde.d, einde.datum)
    gekoppeld &= laatste[1] < laatste[0]
    return gekoppeld


def eigen_telling(feiten: Feiten) -> pl.DataFrame:
    """The columns of AANTAL: who counts at the peildatum, per group and law."""
    kolommen = {"groep": stand(feiten, "groep"), "wet": stand(feiten, "wet")}
    mensen = pl.DataFrame({naam: kolom.cast(pl.String).fill_null(ONBEKEND) for naam, kolom in kolommen.items()})
    delen = [
        mensen.filter(pl.Series(wie_telt(feiten, onderdeel), dtype=pl.Boolean)).with_columns(
            onderdeel=pl.lit(onderdeel)
        )
        for onderdeel in ONDERDELEN
    ]
    geteld = pl.concat(delen).group_by("onderdeel", "groep", "wet").agg(pl.len().cast(pl.Int64).alias("aantal"))
    return geteld.select(list(AANTAL)).sort("onderdeel", "groep", "wet")


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """`hun`: what DUO or COA counts; `ons`: what we count, with all that is known now; `toen`: with what was recorded
    by the day itself. So `later` people were recorded afterwards, or taken back when it is below zero."""

    hun: int
    ons: int
    toen: int

    @property
    def verschil(self) -> int:
        return self.ons - self.hun

    @property
    def later(self) -> int:
        return self.ons - self.toen

    @property
    def klopt(self) -> bool:
        return self.verschil == 0


def som(telling: pl.DataFrame, onderdeel: str, groep: str = "", wet: str = "") -> int:
    """How many of a count; without a group or a law all of them."""
    rijen = telling.filter(pl.col("onderdeel") == onderdeel)
    if groep:
        rijen = rijen.filter(pl.col("groep") == groep)
    if wet:
        rijen = rijen.filter(pl.col("wet") == wet)
    return int(rijen["aantal"].sum())
