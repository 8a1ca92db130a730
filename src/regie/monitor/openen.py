# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A figure opened to the dossiers behind it: the same function that counted them, asked who they are."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import polars as pl

from regie.dossiers.vraag import NAAM, rijen
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.beeld import als_ja_nee
from regie.kern.indicatoren.tellingen import beelden
from regie.kern.indicatoren.vorm import DAGEN, GEMETEN, Maat, Tabel, Vorm
from regie.kern.recht import Recht
from regie.monitor.metingen.vraag import Bewaard
from regie.register.typestroom import typestroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

Dims = Mapping[str, str | None]


class GeenCijfer(LookupError):
    """No figure has these dimensions, or its rows are not for this reader."""


def dossiers_achter(wie: Wie, recht: Recht, bewaard: Bewaard, indicator: str, dims: Dims) -> list[str]:
    """Ids of the dossiers that count in a figure, each once, in order. For who may open every dossier.

    Raises GeenCijfer.
    """
    if wie.bereik != "gemeente":
        raise GeenCijfer(f"De rijen van {indicator} zijn niet voor de rol {', '.join(wie.rollen)}.")
    tabel, maat = _vind(indicator, dims)
    waar = {naam: code for naam, code in dims.items() if naam not in maat.toont}
    meting = bewaard.vraag.meting(bewaard.beleid)
    with als_rekenaar():
        gevonden: set[str] = set()
        for beeld in beelden(typestroom(recht, ()), recht, meting):
            leden = _kies(_kies(_met_gemeten(tabel.tel(beeld)), waar), maat.telt)
            gevonden |= set(beeld.f.dossiers.gather(leden["d"].unique()).to_list())
    return sorted(gevonden)


def is_te_openen(indicator: str, dims: Dims) -> bool:
    """Whether there is a figure with exactly these dimensions that dossiers stand behind."""
    try:
        _vind(indicator, dims)
    except GeenCijfer:
        return False
    return True


def _vind(indicator: str, dims: Dims) -> tuple[Tabel, Maat]:
    """The measure that carries exactly these dimensions."""
    for tabel in TABELLEN.values():
        for vorm in tabel.vormen:
            gevonden = _maat(vorm, dims) if vorm.id == indicator else None
            if gevonden is not None:
                return tabel, gevonden
    raise GeenCijfer(f"{indicator} heeft geen cijfer met {', '.join(dims) or 'alleen een totaal'}.")


def _maat(vorm: Vorm, dims: Dims) -> Maat | None:
    for maat in vorm.maten:
        rest = {naam for naam in dims if naam not in maat.toont}
        if maat.toont.items() <= dims.items() and rest <= set(vorm.dimensies):
            return maat
    return None


def _met_gemeten(leden: pl.DataFrame) -> pl.DataFrame:
    """Told apart by whether its days are known, as they were counted."""
    if DAGEN not in leden.columns:
        return leden
    return leden.with_columns(pl.col(DAGEN).is_not_null().alias(GEMETEN)).with_columns(als_ja_nee(GEMETEN))


def _kies(leden: pl.DataFrame, waar: Dims) -> pl.DataFrame:
    """An empty code is that of who has none."""
    for naam, code in waar.items():
        kolom = pl.col(naam).cast(pl.String)
        leden = leden.filter(kolom == code if code else kolom.is_null())
    return leden


def mensen(dossiers: Sequence[str]) -> list[dict[str, Any]]:
    """dossier, naam and consulent, as the one who asks."""
    return rijen(_MENSEN, {"dossiers": list(dossiers)})


_MENSEN: Final = f"""
    SELECT d.id AS dossier, {NAAM} AS naam, f.consulent
    FROM dossier d
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%(dossiers)s)
    ORDER BY p.achternaam, d.id
"""
