# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who was housed, and when the intake began."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT
from regie.kern.indicatoren.beeld import Beeld
from regie.kern.indicatoren.vorm import Tabel, Vorm, onderdeel
from regie.kern.kalender.dagnummers import NUL
from regie.kern.kalender.perioden import periode_van, perioden


def intake(beeld: Beeld) -> pl.DataFrame:
    dag = beeld.f.dag("intake_start")
    return beeld.mensen(beeld.in_periode(dag), ("doelgroep",), kwartaal=beeld.periode("kwartaal", dag))


def gehuisvest(beeld: Beeld) -> pl.DataFrame:
    """Linked and housed: the first place that is no reception location, whatever the duty."""
    woning = beeld.gebeurd("huisvesting", "soort", ooit=True).filter(pl.col("soort").ne_missing("opvanglocatie"))
    dag = np.full(beeld.f.aantal, NOOIT, dtype=np.int32)
    np.minimum.at(dag, woning["d"].to_numpy(), woning["dag"].to_numpy())
    wie = beeld.al(beeld.f.dag("koppeling")) & beeld.al(dag)
    halfjaar = periode_van("halfjaar", dag, perioden("halfjaar", NUL, beeld.p))
    return beeld.mensen(wie, halfjaar=halfjaar.cast(pl.String))


TABELLEN: Final = (
    Tabel("intake", intake, (Vorm("intake_gestart", ("kwartaal", "doelgroep")),)),
    Tabel("gehuisvest", gehuisvest, (Vorm("taakstelling", ("halfjaar",), (onderdeel("gerealiseerd"),)),)),
)
