# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The chain: who waits for which link, no-shows, interpreters, terms and why they were not met."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.indicatoren.beeld import Beeld, ja_nee
from regie.kern.indicatoren.vorm import DAGEN, Maat, Tabel, Vorm, aandeel, dagmaten, onderdeel
from regie.kern.kalender.kolommen import dagen_tussen
from regie.kern.termijnen.tabel import met_status, rauwe_rijen

SCHAKELS: Final = ("intake", "toets", "pip", "brugklas", "leerroute", "mb", "training", "kinderopvang")
VOOR_ALLES: Final = -1
"""A day before every day."""
OPEN: Final = {"loopt": "loopt", "bijna": "loopt", "open": "loopt"}
STANDEN: Final = ("gehaald", "te_laat", "verlopen", "vervallen", "loopt", "wacht", "dicht", "nvt")
TOLKEN: Final = {
    "kennismaking": "tolk", "intakegesprek": "tolk", "voortgangsgesprek": "tolk", "contact": "tolk",
    "hoorgesprek": "tolk", "pip_ondertekend": "tolk", "toetsuitslag_verteld": "tolk", "toetszitting": "uitleg_tolk",
}  # fmt: skip
"""Talks, and the field that says which interpreter there was."""


def wachtrij(beeld: Beeld) -> pl.DataFrame:
    """Open dossiers that wait for a link of the chain at the peildatum, with the days so far."""
    delen = [_wacht(beeld, schakel, sinds) for schakel, sinds in _wachtenden(beeld).items()]
    return pl.concat(delen)


def _wachtenden(beeld: Beeld) -> dict[str, Dagen]:
    """Per link since when somebody waits; NOOIT who does not. The test and the PIP are of the law of 2021."""
    f = beeld.f
    kennis, intake, toets, pip = (f.dag(naam) for naam in ("kennisgeving", "intake_start", "lbt_datum", "pip_eerste"))
    zonder_pip = beeld.plichtig & ~f.in_codes("wet", ["wi2013"]) & ~beeld.al(pip)
    zonder_toets = zonder_pip & ~beeld.al(toets) & ~beeld.heeft("lbt_ontheffing")
    zelf = {
        "intake": np.where(beeld.plichtig & ~beeld.al(intake), np.maximum(kennis, f.dag("inschrijving_brp")), NOOIT),
        "toets": np.where(zonder_toets, intake, NOOIT),
        "pip": np.where(zonder_pip, intake, NOOIT),
    }
    return zelf | {naam: _wacht_op_start(beeld, naam) for naam in WACHT}


@dataclass(frozen=True, slots=True)
class Woord:
    """Events of a type; with a field: those in which it has one of these codes."""

    type: str
    veld: str = ""
    codes: tuple[str, ...] = ()

    def rijen(self, beeld: Beeld) -> pl.DataFrame:
        alle = beeld.gebeurd(self.type, *([self.veld] if self.veld else []), ooit=True)
        if self.veld:
            alle = alle.filter(pl.col(self.veld).cast(pl.String).is_in(list(self.codes)))
        return alle.select("d", "dag")


def _wacht_op(schakel: str) -> Woord:
    return Woord("wacht_op_start", "onderdeel", (schakel,))


WACHT: Final = {
    "brugklas": (Woord("brugklas_aanmelding"), _wacht_op("brugklas")),
    "leerroute": (Woord("aanmelding_leerroute"), _wacht_op("leerroute")),
    "mb": (_wacht_op("mb"),),
    "training": (Woord("training_geld", "status", ("aangemeld",)), _wacht_op("training")),
    "kinderopvang": (Woord("kinderopvang", "status", ("nodig", "wachtlijst")), _wacht_op("kinderopvang")),
}
"""Per link what says that somebody waits for a start."""
BEGONNEN: Final = {
    "brugklas": (Woord("brugklas_start"), Woord("brugklas_einde")),
    "leerroute": (Woord("start_leerroute"),),
    "mb": (Woord("mb_start"),),
    "training": (Woord("training_geld", "status", ("gestart", "afgerond")),),
    "kinderopvang": (Woord("kinderopvang", "status", ("geplaatst", "niet_nodig")),),
}
"""And what ends the waiting."""


def _wacht_op_start(beeld: Beeld, schakel: str) -> Dagen:
    """The first word that a start is waited for, after the last start."""
    begonnen = np.full(beeld.f.aantal, VOOR_ALLES, dtype=np.int32)
    for woord in BEGONNEN[schakel]:
        rijen = woord.rijen(beeld)
        np.maximum.at(begonnen, rijen["d"].to_numpy(), rijen["dag"].to_numpy())
    sinds = np.full(beeld.f.aantal, NOOIT, dtype=np.int32)
    for woord in WACHT[schakel]:
        rijen = woord.rijen(beeld)
        d, dag = rijen["d"].to_numpy(), rijen["dag"].to_numpy()
        na = dag > begonnen[d]
        np.minimum.at(sinds, d[na], dag[na])
    return sinds


def _wacht(beeld: Beeld, schakel: str, sinds: Dagen) -> pl.DataFrame:
    dagen = pl.Series(dagen_tussen(sinds, beeld.f.peildag))
    opgeroepen = ja_nee(beeld.heeft("oproep_intake"))
    wie = beeld.actief & beeld.al(sinds)
    return beeld.mensen(
        wie, ("doelgroep",), schakel=beeld.steeds(schakel, SCHAKELS), opgeroepen=opgeroepen, dagen=dagen
    )


def no_show(beeld: Beeld) -> pl.DataFrame:
    rijen = beeld.gebeurd("niet_verschenen", "bij", "afgemeld")
    maand = beeld.periode("maand", rijen["dag"].to_numpy())
    afgemeld = pl.Series("afgemeld", ja_nee(rijen["afgemeld"].fill_null(False).to_numpy()))
    return rijen.select("d", "bij", afgemeld, maand.alias("maand"))


def tolk(beeld: Beeld) -> pl.DataFrame:
    """Talks in the period by kind of interpreter."""
    delen = []
    for type_, veld in TOLKEN.items():
        rijen = beeld.gebeurd(type_, veld).rename({veld: "tolk"}).drop_nulls("tolk")
        maand = beeld.periode("maand", rijen["dag"].to_numpy())
        delen.append(rijen.select("d", "tolk", maand.alias("maand")))
    return pl.concat(delen)


def termijnnaleving(beeld: Beeld) -> pl.DataFrame:
    """Every row of a term by how it stands at the peildatum; days from its start to when it was met."""
    rauw = met_status(rauwe_rijen(beeld.termijnen), beeld.p)
    namen = pl.Series(list(beeld.termijnen.groepen), dtype=pl.String)
    stand = pl.col("status").cast(pl.String).replace(OPEN).cast(pl.Enum(STANDEN)).alias("stand")
    duurde = pl.when((pl.col("gehaald_op") < int(NOOIT)) & (pl.col("start") <= pl.col("gehaald_op")))
    dagen = duurde.then(pl.col("gehaald_op").cast(pl.Int64) - pl.col("start")).alias(DAGEN)
    rijen = rauw.select(pl.col("d").cast(pl.Int64), "groep", stand, dagen)
    met = beeld.met(rijen, "doelgroep")
    return met.with_columns(namen.gather(met["groep"]).alias("termijn")).select(
        "d", "termijn", "doelgroep", "stand", DAGEN
    )


def toelichtingen(beeld: Beeld) -> pl.DataFrame:
    """Reasons that were given in the period for a term that was not met."""
    return beeld.gebeurd("termijn_toelichting", "termijn", "reden").select("d", "termijn", "reden")


INTAKE: Final[Mapping[str, str]] = {"schakel": "intake"}

TABELLEN: Final = (
    Tabel(
        "wachtrij",
        wachtrij,
        (
            Vorm("wachtrij_keten", ("schakel",), (onderdeel("aantal"), *dagmaten()), altijd=("schakel",)),
            Vorm(
                "wachtlijst_intake",
                ("doelgroep",),
                (
                    Maat(toont={"onderdeel": "aantal"}, waar=INTAKE),
                    Maat(toont={"onderdeel": "opgeroepen"}, waar={"opgeroepen": "ja", **INTAKE}),
                    aandeel("aandeel_opgeroepen", {"opgeroepen": "ja", **INTAKE}, INTAKE),
                    *dagmaten(**INTAKE),
                ),
            ),
        ),
    ),
    Tabel(
        "no_show",
        no_show,
        (
            Vorm(
                "no_show",
                ("maand", "bij"),
                (
                    Maat(eenheid="keren", toont={"onderdeel": "aantal"}),
                    Maat(eenheid="keren", toont={"onderdeel": "niet_afgemeld"}, waar={"afgemeld": "nee"}),
                ),
            ),
        ),
        per_keer=True,
    ),
    Tabel("tolk", tolk, (Vorm("tolk", ("maand", "tolk"), (Maat(eenheid="gesprekken"),)),), per_keer=True),
    Tabel(
        "termijnnaleving",
        termijnnaleving,
        (
            Vorm(
                "termijn_naleving",
                ("termijn", "doelgroep"),
                (
                    *(
                        Maat(eenheid="termijnen", toont={"onderdeel": naam}, waar={"stand": stand})
                        for naam, stand in {
                            "op_tijd": "gehaald",
                            "te_laat": "te_laat",
                            "verlopen": "verlopen",
                            "vervallen": "vervallen",
                            "loopt": "loopt",
                        }.items()
                    ),
                    Maat("mediaan", "dagen", {"onderdeel": "mediaan_dagen"}),
                ),
                altijd=("termijn",),
            ),
        ),
        per_keer=True,
    ),
    Tabel(
        "toelichtingen",
        toelichtingen,
        (Vorm("termijn_redenen", ("termijn", "reden"), (Maat(eenheid="toelichtingen"),)),),
        per_keer=True,
    ),
)
