# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What lacks in an open dossier and what a figure needs: a named check per row of recht/kwaliteit.toml."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN, Masker
from regie.kern.feiten.lopend import Relatie, lopend
from regie.kern.recht.typen.register import Waar

PERSOON: Final = ("telefoon", "email", "taal")
"""What stands with the person, not in an event. Who counts hands over per dossier whether it is there."""
_ONDERWIJS: Final = Waar.model_validate({"veld": "thema", "in": ["onderwijs"]})
_HUISHOUDEN: Final = Relatie("huishouden_lid", "huishouden_einde", "huishouden_id")
_MET_PLICHT: Final = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")

Personen = Mapping[str, Masker]
"""PERSOON → per dossier, in the order of the facts, whether it is known."""


def _actief(f: Feiten) -> Masker:
    return f.geldt("is_actief", f.alle, f.peildag)


def _geldt(f: Feiten, stand: str) -> Masker:
    return f.geldt(stand, f.alle, f.peildag)


def groep(f: Feiten, _personen: Personen) -> Masker:
    """DUO sent a notice, and the group still says that there is no duty."""
    mist: Masker = _actief(f) & f.bekend("kennisgeving") & f.in_codes("groep", ["geen_plicht"])
    return mist


def kennisgeving(f: Feiten, _personen: Personen) -> Masker:
    """There is a PIP, and DUO's notice of the duty was never recorded."""
    ooit = f.tel("kennisgeving_plicht")
    mist = _actief(f) & f.bekend("pip_eerste")
    if ooit is not None:
        mist[ooit.d] = False
    return mist


def koppeling(f: Feiten, _personen: Personen) -> Masker:
    """Housed with an asylum permit, and never linked to the gemeente."""
    asiel = f.in_codes("groep", ["asiel_vergunning"])
    mist: Masker = _actief(f) & asiel & f.bekend("huisvesting") & ~f.bekend("koppeling")
    return mist


def inschrijving(f: Feiten, _personen: Personen) -> Masker:
    mist: Masker = _actief(f) & f.bekend("huisvesting_regulier") & ~f.bekend("inschrijving_brp")
    return mist


def consulent(f: Feiten, _personen: Personen) -> Masker:
    plichtig = f.in_codes("groep", _MET_PLICHT)
    mist: Masker = _actief(f) & plichtig & ~_geldt(f, "consulent")
    return mist


def geboortejaar(f: Feiten, _personen: Personen) -> Masker:
    mist: Masker = _actief(f) & (f.getal("geboortejaar") == GEEN)
    return mist


def geslacht(f: Feiten, _personen: Personen) -> Masker:
    mist: Masker = _actief(f) & ~f.bekend("geslacht")
    return mist


def aanmelding(f: Feiten, _personen: Personen) -> Masker:
    mist: Masker = _actief(f) & f.bekend("gestart_leerroute") & ~f.bekend("aangemeld_leerroute")
    return mist


def start(f: Feiten, _personen: Personen) -> Masker:
    """Hours of lessons, and no start of the route."""
    mist: Masker = (
        _actief(f) & (f.getal("uren_nt2") > 0) & ~f.bekend("gestart_leerroute") & ~f.bekend("pip_overgenomen")
    )
    return mist


def leerroutekeuze(f: Feiten, _personen: Personen) -> Masker:
    mist: Masker = _actief(f) & f.bekend("pip_eerste") & ~f.bekend("leerroutekeuze") & ~f.bekend("pip_overgenomen")
    return mist


def brugklas_start(f: Feiten, _personen: Personen) -> Masker:
    klaar = f.bekend("brugklas_afgerond") | f.bekend("brugklas_voortijdig")
    mist: Masker = klaar & ~f.bekend("brugklas_gestart")
    return mist


def telefoon(f: Feiten, personen: Personen) -> Masker:
    mist: Masker = _actief(f) & ~personen["telefoon"]
    return mist


def email(f: Feiten, personen: Personen) -> Masker:
    mist: Masker = _actief(f) & ~personen["email"]
    return mist


def taal(f: Feiten, personen: Personen) -> Masker:
    mist: Masker = _actief(f) & ~personen["taal"]
    return mist


def opleiding(f: Feiten, _personen: Personen) -> Masker:
    """The intake is done, and nothing was written about school and education."""
    mist = _actief(f) & f.bekend("intake_afgerond")
    rijen = f.tel("intake_bevinding")
    if rijen is not None:
        mist[rijen.waar(_ONDERWIJS).d] = False
    return mist


def huishouden(f: Feiten, _personen: Personen) -> Masker:
    mist = _actief(f) & f.bekend("intake_start")
    mist[lopend(f, _HUISHOUDEN)["d"].cast(pl.Int64).to_numpy()] = False
    return mist


ONTBREEKT: Final[dict[str, Callable[[Feiten, Personen], Masker]]] = {
    "groep": groep,
    "kennisgeving": kennisgeving,
    "koppeling": koppeling,
    "inschrijving": inschrijving,
    "consulent": consulent,
    "geboortejaar": geboortejaar,
    "geslacht": geslacht,
    "leerroutekeuze": leerroutekeuze,
    "aanmelding": aanmelding,
    "start": start,
    "brugklas_start": brugklas_start,
    "telefoon": telefoon,
    "email": email,
    "taal": taal,
    "opleiding": opleiding,
    "huishouden": huishouden,
}


def personen_van(f: Feiten, bekend: pl.DataFrame) -> Personen:
    """`bekend`: dossier and the columns of PERSOON. Of a dossier without a row nothing is known."""
    rijen = pl.DataFrame({"dossier": f.dossiers}).join(bekend, on="dossier", how="left", maintain_order="left")
    return {naam: rijen[naam].cast(pl.Boolean).fill_null(False).to_numpy().astype(np.bool_) for naam in PERSOON}
