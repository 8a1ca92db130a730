# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The terms as a table: one row per dossier × rule (× aanleiding), with the columns of 2-kern §3."""

from typing import Final

import numpy as np
import polars as pl
import pyarrow as pa

from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.kalender.kolommen import leeg
from regie.kern.termijnen import status
from regie.kern.termijnen.bereken import Berekening
from regie.kern.termijnen.deuren import GEEN_DEUR
from regie.kern.termijnen.regeltabel import VOOR_STATUS, plaatsen, regelkolommen, regeltabel
from regie.kern.termijnen.uitkomst import Uitkomst

KOLOMMEN: Final = (
    "dossier", "termijn", "aanleiding", "vorm", "aard", "eigenaar", "start", "start_door", "duur", "verlengd",
    "gerold", "uiterlijk", "grens", "gehaald_op", "klaar_door", "status", "dagen", "let_op", "regelversie",
)  # fmt: skip

_ARRAYS: Final = (
    "d", "aanleiding", "start", "start_deur", "niet_voor", "uiterlijk", "verlengd", "gerold", "grens",
    "gehaald_op", "klaar_deur", "vervalt_op", "venster_nummer",
)  # fmt: skip

_VOOR_STATUS: Final = ("start", "niet_voor", "uiterlijk", "gehaald_op", "vervalt_op")


def termijnen(berekening: Berekening, *, per_aanleiding: bool = False, alles: bool = False) -> pl.DataFrame:
    """All terms, ordered by dossier and then by the order of the rules.

    Of several rows of one rule in a dossier the most urgent is kept, unless `per_aanleiding`; rows of rules that
    do not concern a dossier (`nvt`) come only with `alles`.
    """
    rauw = met_status(rauwe_rijen(berekening), berekening.feiten.peildatum)
    if not per_aanleiding:
        rauw = _dringendste(rauw)
    if alles:
        rauw = pl.concat([rauw, _nvt(rauw, berekening)])
    tabel = leesbaar(op_volgorde(rauw), berekening)
    return tabel.with_columns(pl.col("status").cast(pl.String)).select(KOLOMMEN)


def rauwe_rijen(berekening: Berekening) -> pl.DataFrame:
    """All outcomes below each other, as numbers; `regel` is the place in the table of rules."""
    uitkomsten = list(berekening.uitkomsten())
    plaats = plaatsen(tuple(berekening.groepen.values()))
    lengtes = [len(uitkomst.d) for uitkomst in uitkomsten]
    regel = np.repeat([plaats[uitkomst.regel] for uitkomst in uitkomsten], lengtes).astype(np.uint32)
    kolommen = {
        naam: np.concatenate([getattr(uitkomst, naam) for uitkomst in uitkomsten])
        if uitkomsten
        else np.empty(0, np.int32)
        for naam in _ARRAYS
    }
    kolommen["d"] = kolommen["d"].astype(np.uint32)
    return pl.DataFrame({**kolommen, **_regelkolommen(regel, berekening)})


def op_volgorde(rauw: pl.DataFrame) -> pl.DataFrame:
    """By dossier, then by the order of the rules, then by day."""
    return rauw.sort("d", "groep", "venster_nummer", "start", maintain_order=True)


def _regelkolommen(
    regel: "np.ndarray[tuple[int], np.dtype[np.uint32]]", berekening: Berekening
) -> dict[str, pl.Series]:
    vast = _van_regels(berekening, _REGEL_VOOR_STATUS)[regel].to_dict()
    return {"regel": pl.Series(regel), **vast, "geldt": pl.repeat(True, len(regel), eager=True)}


def regels_van(berekening: Berekening) -> pl.DataFrame:
    """The table of the rules of this computation."""
    return regeltabel(tuple(berekening.groepen.values()), berekening.feiten.recht)


def _van_regels(berekening: Berekening, kolommen: tuple[str, ...]) -> pl.DataFrame:
    return regelkolommen(tuple(berekening.groepen.values()), berekening.feiten.recht, kolommen)


def met_status(rauw: pl.DataFrame, peildatum: int) -> pl.DataFrame:
    return rauw.with_columns(status.status(peildatum)).with_columns(status.dagen(peildatum), status.let_op(peildatum))


def statuskolommen(berekening: Berekening) -> dict[str, pl.Series]:
    """Per rule the status of every dossier, as the number of its place in `STATUSSEN`: for counting in bulk.

    For rules with one row per dossier.
    """
    uitkomsten = [(id_, uitkomst) for id_ in berekening.groepen for uitkomst in berekening.van(id_)]
    statussen = pl.collect_all(_status_lui(uitkomst, berekening.feiten.peildatum) for _, uitkomst in uitkomsten)
    kolommen = {id_: np.zeros(berekening.feiten.aantal, dtype=np.uint8) for id_ in berekening.groepen}  # 0: nvt
    for (id_, uitkomst), status_ in zip(uitkomsten, statussen, strict=True):
        kolommen[id_][uitkomst.d] = status_["status"].to_numpy()
    return {id_: pl.Series(id_, kolom) for id_, kolom in kolommen.items()}


def _status_lui(uitkomst: Uitkomst, peildatum: int) -> pl.LazyFrame:
    kolommen = {naam: getattr(uitkomst, naam) for naam in _VOOR_STATUS}
    vast = {naam: pl.lit(int(k[0]), pl.Int32) for naam, k in kolommen.items() if not k.strides[0]}  # broadcast
    vast |= {naam: pl.lit(waarde(uitkomst.regel), soort) for naam, (waarde, soort) in VOOR_STATUS.items()}
    rauw = pl.DataFrame({naam: _kolom(k) for naam, k in kolommen.items() if naam not in vast})
    return rauw.lazy().with_columns(geldt=True, **vast).select(status.statusnummer(peildatum))


def _kolom(dagen: Dagen) -> pl.Series:
    """The same memory as a Polars column."""
    return pl.Series(pl.from_arrow(pa.array(np.ascontiguousarray(dagen))))


def _dringendste(rauw: pl.DataFrame) -> pl.DataFrame:
    """One row per dossier and rule: open ones first, the earliest last day first; else the latest."""
    dubbel = rauw.select(pl.struct("d", "groep").is_duplicated()).to_series()
    if not dubbel.any():
        return rauw
    is_open = pl.col("status").is_in(status.OPEN)
    gekozen = (
        rauw.filter(dubbel)
        .sort(~is_open, pl.when(is_open).then(pl.col("uiterlijk")).otherwise(-pl.col("start")), "venster_nummer")
        .unique(["d", "groep"], keep="first", maintain_order=True)
    )
    return pl.concat([rauw.filter(~dubbel), gekozen])


def _nvt(rauw: pl.DataFrame, berekening: Berekening) -> pl.DataFrame:
    """A row for every rule that does not concern a dossier; rules per event have none without an event."""
    regels = plaatsen(tuple(berekening.groepen.values()))
    groep = regels_van(berekening)["groep"]
    nummers = {groep[plaats]: plaats for regel, plaats in regels.items() if not regel.rij.per}
    d = pl.DataFrame({"d": pl.Series(np.arange(berekening.feiten.aantal), dtype=pl.UInt32)})
    groepen = pl.DataFrame({"groep": list(nummers)}, schema={"groep": pl.UInt16})
    paren = d.join(groepen, how="cross").join(rauw, on=["d", "groep"], how="anti")
    aantal = paren.height
    regel = np.array([nummers[groep] for groep in paren["groep"]], dtype=np.uint32)
    onbekend = dict.fromkeys(("start", "uiterlijk", "grens", "gehaald_op", "vervalt_op"), leeg(aantal))
    kolommen = {
        naam: np.full(aantal, GEEN_DEUR)
        if naam in ("aanleiding", "start_deur", "klaar_deur")
        else onbekend.get(naam, np.zeros(aantal, np.int32))
        for naam in _ARRAYS
    }
    ruw = pl.DataFrame({**kolommen, **_regelkolommen(regel, berekening)})
    ruw = ruw.with_columns(paren["d"], pl.lit(False).alias("geldt"))
    return met_status(ruw, berekening.feiten.peildatum).select(rauw.columns).cast(dict(rauw.schema))  # type: ignore[arg-type]


def leesbaar(rauw: pl.DataFrame, berekening: Berekening) -> pl.DataFrame:
    """Numbers as names, dates and texts; what depends on the day of looking (status, dagen, let_op) stays as it is."""
    van_regel = _van_regels(berekening, _VAN_REGEL)[rauw["regel"]]
    deuren = ("aanleiding", "start_deur", "klaar_deur")
    namen = berekening.deuren.noem(np.concatenate([rauw[naam].to_numpy() for naam in deuren]))
    gevonden = [
        namen.slice(plaats * rauw.height, rauw.height).alias(f"{naam}_naam") for plaats, naam in enumerate(deuren)
    ]
    dossier = berekening.feiten.dossiers.gather(rauw["d"]).alias("dossier")
    return rauw.hstack([*van_regel.get_columns(), *gevonden, dossier]).with_columns(_LEESBAAR)


def datum(dagen: pl.Series) -> pl.Series:
    """Day numbers as dates, null where the day is not known."""
    return dagen.cast(pl.Int32).set(dagen == int(NOOIT), None).cast(pl.Date)


def _bekend(naam: str) -> pl.Expr:
    return pl.col(naam) != int(NOOIT)


def _datum(naam: str) -> pl.Expr:
    return pl.when(_bekend(naam)).then(naam).cast(pl.Int32).cast(pl.Date)


_REGEL_VOOR_STATUS: Final = ("groep", *VOOR_STATUS)
_VAN_REGEL: Final = (
    "termijn",
    "vorm",
    "aard",
    "aard_rang",
    "eigenaar",
    "duur",
    "regelversie",
    "grensnaam",
    "categorie",
)

_AANLEIDING: Final = (
    pl.when(pl.col("aanleiding") >= 0)
    .then("aanleiding_naam")
    .when(pl.col("venster_nummer") != 0)
    .then(pl.col("venster_nummer").cast(pl.String))
)

_LEESBAAR: Final = (
    _AANLEIDING.alias("aanleiding"),
    *(_datum(naam) for naam in ("start", "uiterlijk", "gehaald_op", "vervalt_op")),
    pl.when(_bekend("start")).then("start_deur_naam").alias("start_door"),
    pl.when(_bekend("gehaald_op")).then("klaar_deur_naam").alias("klaar_door"),
    pl.col("verlengd", "gerold").cast(pl.Int32),
    (pl.col("grensnaam") + " " + _datum("grens").cast(pl.String)).alias("grens"),
)
