# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The reports of schools, out of the facts, for the rules of absence (kern/levering/verzuim.py)."""

from datetime import date
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Masker
from regie.kern.feiten.relaties import relatierijen
from regie.kern.kalender import dag
from regie.kern.levering import lopend
from regie.kern.levering.lopend import BEGIN, EIND, STAPPEN, TAAK_EINDE
from regie.kern.levering.taakduur import lestaken
from regie.kern.levering.verzuim import LESSEN, MELDINGEN, UREN, grenzen, signalen
from regie.kern.recht import Regels
from regie.kern.signalen.signalen import VERZUIM

_UREN: Final = {
    "van": "van", "tot": "tot", "aangeboden": "aangeboden", "geoorloofd": "geoorloofd_verzuim",
    "ongeoorloofd": "ongeoorloofd_verzuim",
}  # fmt: skip
_MELDING: Final = {"van": "periode_van", "tot": "periode_tot", "ongeoorloofd": "uren"}
_OVER: Final = {"lesuren": "tot", "verzuimmelding": "periode_tot", "aanwezigheid": None}
"""What says how lessons went → the field with the last day that it is about."""


def verzuim(feiten: Feiten, regels: Regels) -> pl.DataFrame:
    """The columns of VERZUIM."""
    op: date = dag(feiten.peildatum)
    lessen = lopende_lessen(feiten).filter(pl.col("dossier").is_in(_bij_een_school(feiten).implode()))
    nog_les = ~pl.col("dossier").is_in(feiten.dossiers.filter(pl.Series(gestopt(feiten))).implode())
    meldingen = _rijen(feiten, "verzuimmelding", _MELDING, MELDINGEN, soort="ongeoorloofd").filter(nog_les)
    uren = _rijen(feiten, "lesuren", _UREN, UREN).filter(nog_les)
    return signalen(uren, meldingen, lessen, grenzen(regels, op), op).select(list(VERZUIM))


def gestopt(feiten: Feiten) -> Masker:
    """Whose lessons ended or paused last: about what was missed before that nobody needs to ask any more."""
    return feiten.dossiers.is_in(lopend.gestopt(_begin_en_eind(feiten)).implode()).to_numpy()


def _rijen(
    feiten: Feiten, type_: str, velden: dict[str, str], schema: dict[str, pl.DataType], soort: str = ""
) -> pl.DataFrame:
    geteld = feiten.tel(type_)
    if geteld is None:
        return pl.DataFrame(schema=schema)
    kolommen = {naam: geteld.kolom(veld).cast(schema[naam]) for naam, veld in velden.items()}
    tabel = pl.DataFrame({"dossier": feiten.dossiers.gather(geteld.d), **kolommen})
    return tabel.filter(geteld.kolom("soort").cast(pl.String) == soort) if soort else tabel


def lopende_lessen(feiten: Feiten) -> pl.DataFrame:
    """The columns of LESSEN."""
    gemeld = pl.concat([_dagen(feiten, type_, veld) for type_, veld in _OVER.items()])
    laatst = gemeld.group_by("dossier").agg(laatst=pl.col("datum").max())
    return lopend.lopend(_begin_en_eind(feiten)).join(laatst, on="dossier", how="left").select(list(LESSEN))


def _begin_en_eind(feiten: Feiten) -> pl.DataFrame:
    """The columns of STAPPEN, in the order of recording. Of tasks that end only those that give lessons."""
    einden = _dagen(feiten, TAAK_EINDE, verwijzing="verwijzing_id")
    gevraagd = _dagen(feiten, "verwijzing", verwijzing="verwijzing_id", taak="taak")
    lessen = gevraagd.filter(pl.col("taak").is_in(lestaken(feiten.recht)))
    einden = einden.join(lessen, on=["dossier", "verwijzing"], how="semi").drop("verwijzing")
    delen = [_dagen(feiten, type_).with_columns(type=pl.lit(type_)) for type_ in (*BEGIN, *EIND) if type_ != TAAK_EINDE]
    delen.append(einden.with_columns(type=pl.lit(TAAK_EINDE)))
    return pl.concat(delen).sort("vastgelegd", maintain_order=True).select(list(STAPPEN))


def _dagen(feiten: Feiten, type_: str, veld: str | None = None, **ook: str) -> pl.DataFrame:
    """`ook`: a column more → the field of the event that it is."""
    geteld = feiten.tel(type_)
    schema = {"dossier": pl.String, "datum": pl.Int32, "vastgelegd": pl.Int64, **dict.fromkeys(ook, pl.String)}
    if geteld is None:
        return pl.DataFrame(schema=schema)
    kolommen = {
        "dossier": feiten.dossiers.gather(geteld.d),
        "datum": geteld.dag(veld),
        "vastgelegd": geteld.vast("vastgelegd"),
        **{naam: geteld.kolom(van).cast(pl.String) for naam, van in ook.items()},
    }
    return pl.DataFrame(kolommen, schema=schema)


def _bij_een_school(feiten: Feiten) -> pl.Series:
    """For whom a school that works with Regie has the task now. Of another nothing is to be expected."""
    taken = frozenset(lestaken(feiten.recht))
    nu = np.zeros(feiten.aantal, dtype=np.bool_)
    nu[[d for d, een in relatierijen(feiten) if een["stand"] == "aangenomen" and een["taak"] in taken]] = True
    return feiten.dossiers.filter(pl.Series(nu))
