# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The dimensions of a dossier. With a code list every value is shown, also with 0; without one what occurs."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from regie.kern.feiten.afgeleid import termijn_zonder_verlenging
from regie.kern.feiten.dagen import GEEN, NOOIT, Masker
from regie.kern.feiten.standen import EINDE
from regie.kern.kalender import dag

if TYPE_CHECKING:
    from regie.kern.indicatoren.beeld import Beeld

DOELGROEPEN: Final = ("asiel", "hervestiger", "gezin", "oude_wet")
LEEFTIJDEN: Final = ("<18", "18-26", "27-34", "35-44", "45-54", "55-67", ">67")
_TOT: Final = (17, 26, 34, 44, 54, 67)
ASIEL, GEZIN = ("asiel_vergunning", "asiel_gezin"), ("gezinsmigrant", "overige_migrant")
FASEN: Final = ("zonder_pip", "pip", "pip_verlengd")


def als_codes(codes: Sequence[str], nummers: Any) -> pl.Series:
    """Places in a list of codes as those codes; one place beyond the list is null."""
    return pl.Series([*codes, None], dtype=pl.Enum(codes)).gather(nummers)


def van_stand(beeld: "Beeld", naam: str) -> pl.Series:
    """The value of a stand at the peildatum."""
    codes, nummers = beeld.f.codes(naam), beeld.f.code(naam)
    return als_codes(codes, np.where(nummers == EINDE, len(codes), nummers))


def van_feit(beeld: "Beeld", naam: str, lijst: str | None = None) -> pl.Series:
    """The value of a fact, as a code of its list or as text."""
    waarde = beeld.f.waarde(naam).cast(pl.String)
    return waarde if lijst is None else waarde.cast(pl.Enum(list(beeld.recht.codelijsten[lijst].codes)))


def is_hervestiger(beeld: "Beeld") -> Masker:
    return beeld.f.waarde("hervestiger").cast(pl.Boolean).fill_null(False).to_numpy()


def doelgroep(beeld: "Beeld") -> pl.Series:
    """The group of reports: the old law first, then resettled people, asylum, family; children have none."""
    oud, nieuw = beeld.f.in_codes("wet", ["wi2013"]), beeld.f.in_codes("wet", ["wi2021"])
    asiel = nieuw & beeld.f.in_codes("groep", ASIEL)
    her = is_hervestiger(beeld)
    keuzes = [asiel & ~her, asiel & her, nieuw & beeld.f.in_codes("groep", GEZIN), oud]
    return als_codes(DOELGROEPEN, np.select(keuzes, range(len(keuzes)), default=len(DOELGROEPEN)))


def leeftijdsband(beeld: "Beeld") -> pl.Series:
    """The year of the peildatum less the year of birth (5-indicatoren), null where that is unknown."""
    jaren = beeld.f.getal("geboortejaar")
    leeftijd = dag(beeld.p).year - jaren
    return als_codes(LEEFTIJDEN, np.where(jaren == GEEN, len(LEEFTIJDEN), np.searchsorted(_TOT, leeftijd)))


def pipfase(beeld: "Beeld") -> pl.Series:
    """Without a PIP, with one, with one whose term DUO made longer."""
    pip = beeld.f.dag("pip_eerste") <= beeld.p
    einde = beeld.f.dag("termijn_einde")
    verlengd = pip & (einde > termijn_zonder_verlenging(beeld.f)) & (einde != NOOIT)
    return als_codes(FASEN, np.where(verlengd, 2, np.where(pip, 1, 0)))


def gemeente(beeld: "Beeld") -> pl.Series:
    """`GM0392`: as the field is written in reports."""
    code = beeld.f.waarde("gemeentecode").cast(pl.String).str.strip_prefix("GM")
    return "GM" + code


def consulent(beeld: "Beeld") -> pl.Series:
    """Who is the consulent at the peildatum, null where nobody is."""
    stand = beeld.f.standrijen("consulent")
    geteld = beeld.f.tel("toewijzing")
    if geteld is None:
        return pl.Series([None] * beeld.f.aantal, dtype=pl.String)
    vakken = stand.tijdvakken
    nu = np.flatnonzero((vakken.van <= beeld.p) & (vakken.tot > beeld.p))
    rij = np.full(beeld.f.aantal, -1, dtype=np.int64)
    rij[vakken.d[nu]] = vakken.vanaf_rij[nu]
    namen = pl.concat([bron.kolom("medewerker") for bron in stand.begin]).cast(pl.String)
    return namen.gather(pl.Series(rij).set(pl.Series(rij < 0), None))


def registratieroute(beeld: "Beeld") -> pl.Series:
    """The route of the first registration at a school."""
    return beeld.veld("aanmelding_leerroute", "leerroute", beeld.eerste("aanmelding_leerroute")[1])


def route_of_registratie(beeld: "Beeld") -> pl.Series:
    """The route of the last PIP, else that of the first registration."""
    codes = list(beeld.recht.codelijsten["leerroute"].codes)
    pip, school = (beeld.kolom(naam).cast(pl.Enum(codes)) for naam in ("leerroute", "registratieroute"))
    return pl.select(pl.coalesce(pip, school)).to_series()


DIMENSIES: Final[Mapping[str, Callable[["Beeld"], pl.Series]]] = {
    "doelgroep": doelgroep,
    "leerroute": lambda beeld: van_stand(beeld, "leerroute"),
    "groep": lambda beeld: van_stand(beeld, "groep"),
    "wet": lambda beeld: van_stand(beeld, "wet"),
    "geslacht": lambda beeld: van_feit(beeld, "geslacht", "geslacht"),
    "nationaliteit": lambda beeld: van_feit(beeld, "nationaliteit"),
    "leeftijd": leeftijdsband,
    "pipfase": pipfase,
    "gemeente": gemeente,
    "consulent": consulent,
    "registratieroute": registratieroute,
    "route_of_registratie": route_of_registratie,
}
