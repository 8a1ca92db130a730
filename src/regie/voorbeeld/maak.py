# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie voorbeeld`: a synthetic municipality as a stream of event frames."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from regie.kern.kalender import dagnummer
from regie.voorbeeld.aankomst import schrijf_aankomst
from regie.voorbeeld.agenda import schrijf_agenda
from regie.voorbeeld.bevolking import maak_bevolking
from regie.voorbeeld.boek import Blad, Boek
from regie.voorbeeld.bronnen import BRONNEN
from regie.voorbeeld.cijfers import Cijfers, lees_cijfers
from regie.voorbeeld.gegevens import dagtekst
from regie.voorbeeld.intake import schrijf_intake
from regie.voorbeeld.keten import schrijf_keten
from regie.voorbeeld.langer import schrijf_langer
from regie.voorbeeld.naleving import schrijf_naleving
from regie.voorbeeld.ondersteuning import schrijf_ondersteuning
from regie.voorbeeld.pip import schrijf_pip
from regie.voorbeeld.plan import maak_plan
from regie.voorbeeld.registratie import momenttekst
from regie.voorbeeld.traject import schrijf_traject

KOLOMMEN: Final = ("id", "dossier", "type", "datum", "vastgelegd_op", "gegevens", "herroept", "bron")
EINDE: Final = date(2026, 10, 31)
EERSTE_AGENDA: Final = date(2022, 3, 1)
MEESTE_DOSSIERS: Final = 10_000_000
_FASEN: Final = (
    schrijf_aankomst,
    schrijf_intake,
    schrijf_pip,
    schrijf_traject,
    schrijf_ondersteuning,
    schrijf_naleving,
)


def maak(
    dossiers: int, beleid: str, seed: int, *, tot: date = EINDE, agenda: bool = False, per_keer: int = 10_000
) -> Iterator[pl.DataFrame]:
    """Events as text columns (`KOLOMMEN`), sorted by dossier and moment of recording, `per_keer` dossiers at a time.

    The same (dossiers, beleid, seed, tot) gives the same rows, however many at a time; a smaller number of
    dossiers gives the first of the same ones. Nothing happens or is recorded after `tot`.

    With `agenda` it is a municipality at work on that day: people arrive until then, and what is planned for the
    weeks that follow (appointments, actions) stands there too. Another `tot` then gives other arrivals.
    """
    cijfers = lees_cijfers(beleid)
    if not 0 < dossiers <= MEESTE_DOSSIERS:
        raise ValueError(f"voorbeeld: {dossiers} dossiers kan niet; kies 1 tot en met {MEESTE_DOSSIERS}")
    if not date(2022, 1, 1) <= tot <= date(2035, 12, 31):
        raise ValueError(f"voorbeeld: de laatste dag {tot} ligt niet in 2022 tot en met 2035")
    if agenda and tot < EERSTE_AGENDA:
        raise ValueError(f"voorbeeld: op {tot} is er nog niemand aan het werk; kies een dag vanaf {EERSTE_AGENDA}")
    if per_keer < 1:
        raise ValueError(f"voorbeeld: {per_keer} dossiers per keer kan niet; kies 1 of meer")
    return _delen(dossiers, _Vraag(cijfers, seed, dagnummer(tot), agenda), per_keer)


@dataclass(frozen=True)
class _Vraag:
    cijfers: Cijfers
    seed: int
    tot: int
    agenda: bool


def _delen(dossiers: int, vraag: _Vraag, per_keer: int) -> Iterator[pl.DataFrame]:
    for eerste in range(0, dossiers, per_keer):
        yield _deel(vraag, eerste, min(per_keer, dossiers - eerste))


def _deel(vraag: _Vraag, eerste: int, aantal: int) -> pl.DataFrame:
    cijfers, tot = vraag.cijfers, vraag.tot
    kwartalen = cijfers.kwartalen_tot(tot) if vraag.agenda else cijfers.kwartalen()
    bevolking = maak_bevolking(vraag.seed, cijfers, eerste, aantal, kwartalen)
    plan = maak_plan(bevolking, cijfers)
    boek = Boek(bevolking.loting, cijfers, tot, plan.dicht)
    for fase in (*_FASEN, schrijf_langer, schrijf_keten, schrijf_agenda) if vraag.agenda else _FASEN:
        fase(boek, bevolking, plan)
    return _op_volgorde(boek, list(boek.met_vergissingen()), eerste)


def _op_volgorde(boek: Boek, bladen: list[Blad], eerste: int) -> pl.DataFrame:
    bladen = [blad for blad in bladen if len(blad.wie)]
    wie, dagen, momenten = (
        np.concatenate([getattr(blad, naam) for blad in bladen]) for naam in ("wie", "dagen", "momenten")
    )
    aantallen = [len(blad.wie) for blad in bladen]
    sleutels = np.repeat([blad.sleutel for blad in bladen], aantallen)
    volgorde = np.lexsort((sleutels, momenten, wie))
    rij = pl.Series(volgorde)
    return pl.DataFrame({
        "id": boek.ids_van(wie[volgorde], momenten[volgorde], sleutels[volgorde]),
        "dossier": _namen(boek.cijfers.beleid, eerste, len(boek.dicht)).gather(wie[volgorde]),
        "type": _herhaald([blad.type for blad in bladen], aantallen).gather(rij),
        "datum": dagtekst(dagen[volgorde]),
        "vastgelegd_op": momenttekst(momenten[volgorde]),
        "gegevens": pl.concat([blad.gegevens.alias("gegevens") for blad in bladen]).gather(rij),
        "herroept": pl.concat([_herroept(blad) for blad in bladen]).gather(rij),
        "bron": _herhaald([BRONNEN.get(blad.type) for blad in bladen], aantallen).gather(rij),
    })  # fmt: skip


def _namen(beleid: str, eerste: int, aantal: int) -> pl.Series:
    return pl.Series([f"{beleid}-{nummer:07d}" for nummer in range(eerste, eerste + aantal)])


def _herhaald(waarden: list[str] | list[str | None], aantallen: list[int]) -> pl.Series:
    namen = pl.Series(waarden, dtype=pl.String)
    return namen.gather(np.repeat(np.arange(len(waarden)), aantallen))


def _herroept(blad: Blad) -> pl.Series:
    leeg = pl.Series("herroept", [None], dtype=pl.String)
    return leeg.new_from_index(0, len(blad.wie)) if blad.herroept is None else blad.herroept.alias("herroept")
