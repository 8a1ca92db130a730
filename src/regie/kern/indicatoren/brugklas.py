# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The bridging class and the participation declaration: who was registered, and where they stand."""

from typing import Final

import polars as pl

from regie.kern.indicatoren.beeld import Beeld, kies
from regie.kern.indicatoren.vorm import Maat, Tabel, Vorm

STANDEN: Final = ("afgerond", "voortijdig", "niet_gestart", "bezig")
PVT_STANDEN: Final = ("afgerond", "niet_gestart", "bezig")


def brugklas(beeld: Beeld) -> pl.DataFrame:
    """By the last end; without one by whether it was started. Closed dossiers keep counting."""
    aangemeld = beeld.f.dag("brugklas_aangemeld")
    einde, rij = beeld.laatste("brugklas_einde")
    resultaat = beeld.veld("brugklas_einde", "resultaat", rij).cast(pl.String)
    klaar = (resultaat == "afgerond").fill_null(False).to_numpy()
    stand = kies(
        STANDEN,
        klaar,
        (resultaat == "voortijdig").fill_null(False).to_numpy(),
        ~beeld.heeft("brugklas_start") & ~beeld.al(einde),
        anders="bezig",
    )
    return beeld.mensen(beeld.in_periode(aangemeld), ("doelgroep",), stand=stand)


def pvt(beeld: Beeld) -> pl.DataFrame:
    """Done is: twelve hours and signed, both on or before the peildatum."""
    begonnen = beeld.heeft("pvt_start") | beeld.heeft("pvt_afgerond")
    stand = kies(PVT_STANDEN, beeld.al(beeld.f.dag("pvt_afgerond")), ~begonnen, anders="bezig")
    return beeld.mensen(beeld.heeft("pvt_aanmelding"), ("doelgroep",), stand=stand)


def _stand(id_: str, stand: str) -> Vorm:
    return Vorm(id_, ("doelgroep",), (Maat(waar={"stand": stand}),))


TABELLEN: Final = (
    Tabel(
        "brugklas",
        brugklas,
        (
            Vorm("brugklas_aanmeldingen", ("doelgroep",)),
            *(_stand(f"brugklas_{stand}", stand) for stand in STANDEN),
        ),
    ),
    Tabel(
        "pvt",
        pvt,
        (Vorm("pvt_aanmeldingen", ("doelgroep",)), *(_stand(f"pvt_{stand}", stand) for stand in PVT_STANDEN)),
    ),
)
