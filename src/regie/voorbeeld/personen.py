# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names and numbers for dossiers of which nobody exists: a made-up municipality that can be searched.

A draw follows from (seed, dossier), so the same dossier is the same person in every file. Numbers follow from the
place in the row: they are unique and can be seen to be made up. A V-nummer starts with 99, a telephone number with
06-0 (never given out), a BSN with 9999 (passes the eleven test and is never issued; there are some nine thousand).
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any, Final

import numpy as np
import polars as pl

from regie.voorbeeld.loting import Loting, zout

KOLOMMEN: Final = (
    "dossier", "voornamen", "tussenvoegsel", "achternaam", "geboortedatum",
    "v_nummer", "bsn", "taal", "telefoon", "email",
)  # fmt: skip
LANGSTE_RIJ: Final = 10_000_000  # more do not fit in a V-nummer that starts with 99
_V_NUMMER: Final = 9_900_000_000
_GEWICHTEN: Final = (9, 8, 7, 6, 5, 4, 3, 2)  # of the eleven test; the ninth digit counts -1
_ACCENTLOOS: Final = str.maketrans("ıİøØłŁđĐß", "iIoOlLdDs")
_MET_TUSSEN, _TWEE_NAMEN, _ALLEEN_JAAR, _JAAR_EN_MAAND = 0.35, 0.15, 0.12, 0.05
_ZONDER_TELEFOON, _ZONDER_EMAIL = 0.05, 0.2
_ZONDER_JAAR: Final = (1964, 2006)  # from and up to which a birth year is drawn, where none is known
_VRAGEN: Final = (
    "lijst", "geslacht", "voornaam", "tweede", "tweede naam", "achter", "tussen", "jaar", "datum", "maand", "dag",
    "telefoon", "email",
)  # fmt: skip

Gegevens = Mapping[str, Mapping[str, Any]]
"""Per dossier what its events say of the person: `gegevens` of dossier_geopend, with those of huishouden_lid."""


@dataclass(frozen=True)
class Namen:
    landen: tuple[str, ...]
    talen: tuple[str, ...]
    m: tuple[str, ...]
    v: tuple[str, ...]
    achter: tuple[str, ...]
    tussen: tuple[str, ...]


@dataclass(frozen=True)
class Trekking:
    """The draws about one person; `huis` gives the same to everybody of a household."""

    kansen: Mapping[str, float]
    huis: float

    def kies(self, waarvoor: str, uit: Sequence[str]) -> str:
        return uit[int(self.kansen[waarvoor] * len(uit))]

    def geheel(self, waarvoor: str, laagste: int, hoogste: int) -> int:
        return laagste + int(self.kansen[waarvoor] * (hoogste - laagste + 1))


def maak_personen(dossiers: Sequence[str], gegevens: Gegevens | None, seed: int, *, vanaf: int = 0) -> pl.DataFrame:
    """One row (`KOLOMMEN`, all text) per dossier, the first with number `vanaf`; an empty text is not known."""
    if not 0 <= vanaf <= LANGSTE_RIJ - len(dossiers):
        raise ValueError(
            f"voorbeeld: voor {vanaf + len(dossiers)} personen zijn er geen nummers; hooguit {LANGSTE_RIJ}"
        )
    bekend = gegevens or {}
    trekkingen = _trekkingen(dossiers, [bekend.get(dossier, {}) for dossier in dossiers], seed)
    rijen = [
        _persoon(dossier, bekend.get(dossier, {}), trekking, vanaf + nummer)
        for nummer, (dossier, trekking) in enumerate(zip(dossiers, trekkingen, strict=True))
    ]
    return pl.DataFrame(rijen, schema=dict.fromkeys(KOLOMMEN, pl.String), orient="row")


def gegevens_van(gebeurtenissen: pl.DataFrame) -> dict[str, dict[str, Any]]:
    """What `maak_personen` asks, from events as `maak` gives them."""
    uit: dict[str, dict[str, Any]] = {}
    telt = gebeurtenissen.filter(
        pl.col("type").is_in(["dossier_geopend", "huishouden_lid"]), pl.col("herroept").is_null()
    )
    for dossier, tekst in telt.select("dossier", "gegevens").iter_rows():
        uit.setdefault(dossier, {}).update(json.loads(tekst))
    return uit


def _trekkingen(dossiers: Sequence[str], bekend: Sequence[Mapping[str, Any]], seed: int) -> Iterator[Trekking]:
    eigen = Loting(seed, "personen", _nummers(dossiers))
    huizen = [str(gegevens.get("huishouden_id", dossier)) for dossier, gegevens in zip(dossiers, bekend, strict=True)]
    huis = Loting(seed, "personen/huis", _nummers(huizen)).kans("achter")
    kansen = {vraag: eigen.kans(vraag) for vraag in _VRAGEN}
    for nummer in range(len(dossiers)):
        yield Trekking({vraag: float(reeks[nummer]) for vraag, reeks in kansen.items()}, float(huis[nummer]))


def _nummers(teksten: Iterable[str]) -> "np.ndarray[Any, np.dtype[np.uint64]]":
    return np.array([zout(tekst) for tekst in teksten], dtype=np.uint64)


def _persoon(dossier: str, gegevens: Mapping[str, Any], trekking: Trekking, nummer: int) -> tuple[str, ...]:
    namen = _lijst(gegevens, trekking)
    voornaam, voornamen = _voornamen(namen, gegevens.get("geslacht"), trekking)
    achternaam, tussen = _achternaam(namen, gegevens.get("rol"), trekking)
    kind = gegevens.get("rol") == "kind"
    telefoon = "" if kind or trekking.kansen["telefoon"] < _ZONDER_TELEFOON else f"06-{nummer:08d}"
    adres = f"{_ascii(voornaam)}.{_ascii(achternaam)}.{nummer}@voorbeeld.invalid"
    email = "" if kind or trekking.kansen["email"] < _ZONDER_EMAIL else adres
    return (
        dossier, voornamen, tussen, achternaam, _geboortedatum(gegevens.get("geboortejaar"), trekking),
        str(_V_NUMMER + nummer), _bsn(nummer), str(gegevens.get("taal", "")), telefoon, email,
    )  # fmt: skip


@cache
def lijsten() -> tuple[Namen, ...]:
    tabel = loads(files("regie.voorbeeld").joinpath("namen.toml").read_text(encoding="utf-8"))
    return tuple(Namen(**{naam: tuple(waarden) for naam, waarden in rij.items()}) for rij in tabel.values())


def _lijst(gegevens: Mapping[str, Any], trekking: Trekking) -> Namen:
    """The list of the nationality; else of the language; where both are unknown, any."""
    land, taal = gegevens.get("nationaliteit"), gegevens.get("taal")
    for namen in lijsten():
        if land in namen.landen or (land is None and taal in namen.talen):
            return namen
    return lijsten()[-1] if land or taal else lijsten()[trekking.geheel("lijst", 0, len(lijsten()) - 1)]


def _voornamen(namen: Namen, geslacht: str | None, trekking: Trekking) -> tuple[str, str]:
    """(the one they are called by, all)."""
    uit = {"m": namen.m, "v": namen.v}.get(geslacht or "", namen.m if trekking.kansen["geslacht"] < 0.5 else namen.v)
    eerste = trekking.kies("voornaam", uit)
    tweede = trekking.kies("tweede naam", uit)
    twee = trekking.kansen["tweede"] < _TWEE_NAMEN and tweede != eerste
    return eerste, f"{eerste} {tweede}" if twee else eerste


def _achternaam(namen: Namen, rol: str | None, trekking: Trekking) -> tuple[str, str]:
    """(name, prefix). Children bear the name of the first of the household; a partner keeps his or her own."""
    eigen = trekking.kansen["achter"] if rol in (None, "partner") else trekking.huis
    # a household has one prefix as well: it follows from the same draw as the name
    tussen = trekking.kansen["tussen"] if rol in (None, "partner") else eigen * 7 % 1
    achternaam = namen.achter[int(eigen * len(namen.achter))]
    welk = namen.tussen[int(eigen * 11 % 1 * len(namen.tussen))] if namen.tussen else ""
    return achternaam, welk if tussen < _MET_TUSSEN else ""


def _geboortedatum(jaar: int | None, trekking: Trekking) -> str:
    """Whole, or as far as it is known: `1988` or `1988-05`."""
    jaar = trekking.geheel("jaar", *_ZONDER_JAAR) if jaar is None else jaar
    maand, dag = trekking.geheel("maand", 1, 12), trekking.geheel("dag", 1, 28)
    onbekend = trekking.kansen["datum"]
    if onbekend < _ALLEEN_JAAR:
        return f"{jaar}"
    return f"{jaar}-{maand:02d}" if onbekend < _ALLEEN_JAAR + _JAAR_EN_MAAND else f"{jaar}-{maand:02d}-{dag:02d}"


@cache
def proefnummers() -> tuple[str, ...]:
    """The BSNs that start with 9999 and pass the eleven test."""
    return tuple(bsn for staart in range(100_000) if is_elfproef(bsn := f"9999{staart:05d}"))


def is_elfproef(bsn: str) -> bool:
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, bsn, strict=False)) - int(bsn[8])
    return som % 11 == 0


def _bsn(nummer: int) -> str:
    """After the last test number nobody has one."""
    return proefnummers()[nummer] if nummer < len(proefnummers()) else ""


def _ascii(naam: str) -> str:
    kaal = unicodedata.normalize("NFKD", naam.translate(_ACCENTLOOS))
    return "".join(teken for teken in kaal.lower() if teken.isascii() and teken.isalpha())
