# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The relations of organisations to a dossier: what was referred, what was answered, and until when it can be seen."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.geteld import Geteld
from regie.kern.feiten.tabel import datums
from regie.kern.kalender.kolommen import laatste_dagen

RELATIE: Final = pl.Struct(
    {
        "verwijzing": pl.String, "organisatie": pl.String, "taak": pl.String, "stand": pl.String,
        "gevraagd_op": pl.Date, "antwoord_op": pl.Date, "van": pl.Date, "einde": pl.Date, "tot": pl.Date,
    }
)  # fmt: skip


def relaties(feiten: Feiten, _naam: str) -> pl.Series:
    """Per dossier a list of RELATIE. `einde`: the last day of the task; `tot`: the last day on which it is seen.

    Ended earlier where the dossier was closed. Whom the task may only be asked for at their own request, and did not
    ask, gets no relation: the organisation never learns of them.
    """
    lijsten: list[list[dict[str, Any]]] = [[] for _ in range(feiten.aantal)]
    for d, rij in relatierijen(feiten):
        lijsten[d].append(rij)
    return pl.Series(lijsten, dtype=pl.List(RELATIE))


def relatierijen(feiten: Feiten) -> list[tuple[int, dict[str, Any]]]:
    """The place of a dossier, and a RELATIE."""
    gevraagd = feiten.tel("verwijzing")
    return [] if gevraagd is None else _rijen(feiten, gevraagd)


def _rijen(feiten: Feiten, gevraagd: Geteld) -> list[tuple[int, dict[str, Any]]]:
    antwoorden, einden = (_laatste(feiten, type_) for type_ in ("verwijzing_antwoord", "verwijzing_einde"))
    d = gevraagd.d.astype(np.int64)
    sleutels = gevraagd.kolom("verwijzing_id").to_list()
    taken = gevraagd.kolom("taak").cast(pl.String).to_list()
    antwoord = [antwoorden.get(plaats) for plaats in zip(d, sleutels, strict=True)]
    geweigerd = [een is not None and een[1] == "geweigerd" for een in antwoord]
    beeindigd = [einden.get(plaats) for plaats in zip(d, sleutels, strict=True)]
    antwoord_op = _dagen([een and een[0] for een in antwoord])
    geeindigd = np.minimum(_dagen([een and een[0] for een in beeindigd]), gesloten_op(feiten)[d])
    # an end that was agreed beforehand is a date, not a state: nothing happens on that day
    einde = np.minimum(geeindigd, gevraagd.dag("tot"))
    tot = np.where(geweigerd, antwoord_op, _met_na_einde(feiten, taken, einde))
    keuzes = {"geweigerd": geweigerd, "beeindigd": geeindigd != NOOIT, "aangenomen": antwoord_op != NOOIT}
    dagen = {"gevraagd_op": gevraagd.datum, "antwoord_op": antwoord_op, "van": gevraagd.dag("vanaf"), "einde": einde}
    frame = pl.DataFrame(
        {
            "verwijzing": sleutels,
            "organisatie": gevraagd.kolom("organisatie"),
            "taak": taken,
            "stand": np.select(list(keuzes.values()), list(keuzes), "gevraagd").tolist(),
            **{naam: datums(kolom) for naam, kolom in (dagen | {"tot": tot}).items()},
        }
    )
    mag = _mag(feiten, gevraagd, taken)
    return [(int(van), rij) for van, rij, erbij in zip(d, frame.to_dicts(), mag, strict=True) if erbij]


def _laatste(feiten: Feiten, type_: str) -> dict[tuple[int, str], tuple[int, str | None]]:
    """(dossier, verwijzing) → day and answer of the last one."""
    rijen = feiten.tel(type_)
    if rijen is None:
        return {}
    antwoord = (
        rijen.kolom("antwoord").cast(pl.String).to_list() if type_ == "verwijzing_antwoord" else [None] * len(rijen)
    )
    sleutels = zip(rijen.d.tolist(), rijen.kolom("verwijzing_id").to_list(), strict=True)
    return dict(zip(sleutels, zip(rijen.datum.tolist(), antwoord, strict=True), strict=True))


def _met_na_einde(feiten: Feiten, taken: Sequence[str], einde: Dagen) -> Dagen:
    """So long after the end it can still be read and corrected."""
    tot = einde.copy()
    for naam in set(taken):
        van_taak = np.array([taak == naam for taak in taken])
        tot[van_taak] = laatste_dagen(feiten.kalender, einde[van_taak], feiten.recht.taken[naam].na_einde)
    return tot


def _mag(feiten: Feiten, gevraagd: Geteld, taken: Sequence[str]) -> list[bool]:
    verzoek = gevraagd.kolom("op_verzoek").fill_null(False).to_list()
    namen, groepen = feiten.codes("groep"), feiten.code("groep")[gevraagd.d]
    return [
        op_verzoek or groep < 0 or namen[groep] not in feiten.recht.taken[taak].alleen_op_verzoek
        for op_verzoek, groep, taak in zip(verzoek, groepen.tolist(), taken, strict=True)
    ]


def _dagen(waarden: Sequence[int | None]) -> Dagen:
    return np.array([NOOIT if waarde is None else waarde for waarde in waarden], dtype=np.int32)
