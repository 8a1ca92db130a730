# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What cannot both be true in one dossier: a named check per row of recht/kwaliteit.toml, for all dossiers at once."""

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen, Masker, als_dagen
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.geteld import Geteld
from regie.kern.recht.typen.register import Waar

NOG_NOOIT: Final = -1
"""Before every day: of who never did a thing."""
HANDELEN: Final = (
    "intakegesprek", "leerroutekeuze", "pip_vastgesteld", "aanmelding_leerroute", "start_leerroute", "aanwezigheid",
    "voortgangsgesprek", "plaatsing_start", "huisbezoek",
)  # fmt: skip
"""What is done with somebody while a dossier is open. What others send afterwards (hours, results) may be later."""
_GESLAAGD: Final = Waar.model_validate({"veld": "uitslag", "in": ["geslaagd"]})
_DIPLOMA: Final = Waar.model_validate({"veld": "wijze", "in": ["diploma"]})
_CERTIFICAAT: Final = Waar.model_validate({"veld": "wijze", "in": ["certificaat"]})


def _niemand(f: Feiten) -> Masker:
    return np.zeros(f.aantal, dtype=np.bool_)


def _van(f: Feiten, rijen: Geteld | None) -> Masker:
    """Who has such a row."""
    wie = _niemand(f)
    if rijen is not None:
        wie[rijen.d] = True
    return wie


def _laatste(f: Feiten, typen: Iterable[str]) -> Dagen:
    """The last day of a row of one of these types; NOG_NOOIT where there is none."""
    dagen = np.full(f.aantal, NOG_NOOIT, dtype=np.int32)
    for type_ in typen:
        rijen = f.tel(type_)
        if rijen is not None:
            np.maximum.at(dagen, rijen.d, rijen.datum)
    return dagen


def _eerder(f: Feiten, een: str, ander: str) -> Masker:
    """The first fact came before the second, and both are known."""
    return _voor(f.dag(een), f.dag(ander))


def _voor(een: Dagen, ander: Dagen) -> Masker:
    voor: Masker = (ander != NOOIT) & (een < ander)
    return voor


def gesloten_en_daarna(f: Feiten) -> Masker:
    return _voor(gesloten_op(f), np.where(_laatste(f, HANDELEN) > gesloten_op(f), _laatste(f, HANDELEN), NOOIT))


def start_voor_aanmelding(f: Feiten) -> Masker:
    return _eerder(f, "gestart_leerroute", "aangemeld_leerroute")


def lesuren_voor_start(f: Feiten) -> Masker:
    """A period with lessons that ended before the first start."""
    rijen = f.tel("lesuren")
    if rijen is None:
        return _niemand(f)
    eerste = np.full(f.aantal, NOOIT, dtype=np.int32)
    gevolgd = rijen.getal("gevolgd") > 0
    np.minimum.at(eerste, rijen.d[gevolgd], rijen.dag("tot")[gevolgd])
    return _voor(eerste, f.dag("gestart_leerroute"))


def lesuren_dubbel(f: Feiten) -> Masker:
    """Two periods of one school and one kind of lesson that overlap: the same hours may stand there twice."""
    rijen = f.tel("lesuren")
    if rijen is None:
        return _niemand(f)
    groep = ["d", "aanbieder", "soort"]
    frame = pl.DataFrame(
        {"d": rijen.d, "aanbieder": rijen.kolom("aanbieder"), "soort": rijen.kolom("soort").cast(pl.String),
         "van": rijen.dag("van"), "tot": rijen.dag("tot")}
    ).sort(*groep, "van", "tot", nulls_last=True)  # fmt: skip
    tot_nu = pl.col("tot").cum_max().shift(1).over(groep)
    wie = _niemand(f)
    wie[frame.filter(pl.col("van") <= tot_nu)["d"].to_numpy()] = True
    return wie


def voldaan_zonder_bewijs(f: Feiten) -> Masker:
    """A diploma without a passed part of the exam, or a certificate without the talk at the end of the Z-route."""
    rijen = f.tel("voldaan")
    if rijen is None:
        return _niemand(f)
    zonder_examen = (f.getal("geslaagde_onderdelen") <= 0) & ~_van(f, f.tel("taalschakeldiploma"))
    zonder_gesprek = ~f.bekend("eindgesprek_z")
    telt = f.in_codes("wet", ["wi2021"]) & ~f.bekend("pip_overgenomen")
    diploma, certificaat = _van(f, rijen.waar(_DIPLOMA)), _van(f, rijen.waar(_CERTIFICAAT))
    mist: Masker = telt & ((diploma & zonder_examen) | (certificaat & zonder_gesprek))
    return mist


def voldaan_en_daarna(f: Feiten) -> Masker:
    """A school where somebody begins after the duty was fulfilled."""
    laatste = _laatste(f, ("start_leerroute",))
    klaar: Masker = (f.dag("voldaan") < laatste) & (laatste != NOG_NOOIT)
    return klaar


def twee_wetten(f: Feiten) -> Masker:
    """The opening and the notice name different laws, and no change of DUO explains it."""
    laagste = np.full(f.aantal, np.iinfo(np.int64).max)
    hoogste = np.full(f.aantal, GEEN, dtype=np.int64)
    for type_ in ("dossier_geopend", "kennisgeving_plicht"):
        rijen = f.tel(type_)
        if rijen is not None:
            nummers = rijen.codenummers("wet")
            gevuld = nummers != GEEN
            np.minimum.at(laagste, rijen.d[gevuld], nummers[gevuld])
            np.maximum.at(hoogste, rijen.d[gevuld], nummers[gevuld])
    twee: Masker = (hoogste != GEEN) & (laagste != hoogste) & ~_van(f, f.tel("plicht_gewijzigd"))
    return twee


def gehuisvest_voor_koppeling(f: Feiten) -> Masker:
    return _eerder(f, "huisvesting_regulier", "koppeling")


def pip_voor_intake(f: Feiten) -> Masker:
    """Not of who came with a PIP of elsewhere."""
    voor: Masker = _eerder(f, "pip_eerste", "intake_start") & ~f.bekend("pip_overgenomen")
    return voor


def andere_leerroute(f: Feiten) -> Masker:
    """The route at the school is not the one of the PIP that held when it began."""
    rijen = f.tel("start_leerroute")
    if rijen is None:
        return _niemand(f)
    route, dag = _laatste_code(f, rijen, "leerroute"), _laatste(f, ("start_leerroute",))
    pip = f.code("leerroute")
    anders: Masker = (route != GEEN) & (pip != GEEN) & (route != pip) & (f.dag("leerroute_vanaf") <= dag)
    return anders


def _laatste_code(f: Feiten, rijen: Geteld, veld: str) -> Getallen:
    """Rows of a dossier come in the order of their day: the last one stays."""
    codes = np.full(f.aantal, GEEN, dtype=np.int64)
    codes[rijen.d] = rijen.codenummers(veld)
    return codes


def examen_dubbel(f: Feiten) -> Masker:
    """One part of the exam passed twice at one level."""
    rijen = f.tel("examen")
    if rijen is None:
        return _niemand(f)
    gehaald = rijen.waar(_GESLAAGD)
    frame = pl.DataFrame(
        {"d": gehaald.d, "deel": gehaald.codenummers("onderdeel"), "op": gehaald.codenummers("niveau")}
    )
    wie = _niemand(f)
    wie[frame.filter(frame.is_duplicated())["d"].to_numpy()] = True
    return wie


def eindrapport_voor_begin(f: Feiten) -> Masker:
    return _eerder(f, "mb_eindrapport", "mb_begin")


def start_op_twee_scholen(f: Feiten) -> Masker:
    """Two starts at different schools on one day."""
    rijen = f.tel("start_leerroute")
    if rijen is None:
        return _niemand(f)
    frame = pl.DataFrame({"d": rijen.d, "dag": rijen.datum, "school": rijen.kolom("aanbieder").cast(pl.String)})
    scholen = frame.group_by("d", "dag").agg(pl.col("school").n_unique())
    wie = _niemand(f)
    wie[scholen.filter(pl.col("school") > 1)["d"].to_numpy()] = True
    return wie


def termijn_voorbij_voor_pip(f: Feiten) -> Masker:
    """DUO's new end of the term lies before the PIP with which the term began."""
    rijen = f.tel("verlenging")
    if rijen is None:
        return _niemand(f)
    eerste = np.full(f.aantal, NOOIT, dtype=np.int32)
    np.minimum.at(eerste, rijen.d, als_dagen(rijen.kolom("nieuw_einde")))
    return _voor(eerste, f.dag("pip_eerste"))


TEGENSPRAKEN: Final[dict[str, Callable[[Feiten], Masker]]] = {
    "gesloten_en_daarna": gesloten_en_daarna,
    "start_voor_aanmelding": start_voor_aanmelding,
    "lesuren_voor_start": lesuren_voor_start,
    "lesuren_dubbel": lesuren_dubbel,
    "voldaan_zonder_bewijs": voldaan_zonder_bewijs,
    "voldaan_en_daarna": voldaan_en_daarna,
    "twee_wetten": twee_wetten,
    "gehuisvest_voor_koppeling": gehuisvest_voor_koppeling,
    "pip_voor_intake": pip_voor_intake,
    "andere_leerroute": andere_leerroute,
    "examen_dubbel": examen_dubbel,
    "eindrapport_voor_begin": eindrapport_voor_begin,
    "start_op_twee_scholen": start_op_twee_scholen,
    "termijn_voorbij_voor_pip": termijn_voorbij_voor_pip,
}
