# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Writing what the kern computed: only rows that changed, as regie_rekenaar, for one dossier and for thousands alike.

The rows travel as one JSON text per table, so that a single statement compares, changes and removes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl
from django.db import connection

from regie.kern.recht.geraakt import Geraakt
from regie.register.kopie import als_teksten, naar_tijdelijk
from regie.register.rekenen import Leesmodel
from regie.toegang.voorbereid import voorbereid

VEEL: Final = 1000  # rows from which COPY is the shorter way

_TERMIJN: Final[dict[str, str]] = {
    "dossier": "text", "termijn": "text", "aanleiding": "text", "categorie": "text", "volgnummer": "smallint",
    "vorm": "text", "aard": "text", "aard_rang": "smallint", "eigenaar": "text", "start": "date", "start_door": "text",
    "niet_voor": "date", "duur": "text", "verlengd": "integer", "gerold": "integer", "uiterlijk": "date",
    "grens": "text", "gehaald_op": "date", "klaar_door": "text", "vervalt_op": "date", "aandacht": "smallint",
    "venster": "boolean", "zonder_begin": "boolean", "regelversie": "text",
}  # fmt: skip
_FEITEN: Final[dict[str, str]] = {
    "dossier": "text", "groep": "text", "wet": "text", "leerroute": "text", "taalniveau": "text", "fase": "text",
    "is_actief": "boolean", "plichtig": "boolean", "consulent": "text", "koppeling": "date", "kennisgeving": "date",
    "huisvesting": "date", "inschrijving_brp": "date", "kennismaking": "date", "intake_start": "date",
    "intake_afgerond": "date", "leerroutekeuze": "date", "pip_eerste": "date", "gestart_leerroute": "date",
    "termijn_einde": "date", "intensiteit": "numeric(6, 2)", "voldaan": "date", "nazorg_gesprek": "date",
    "dossier_geopend_op": "date", "gesloten_op": "date", "laatste_contact": "date", "oproepen": "integer",
}  # fmt: skip
# what stands in the database for a date that is not known: later than every day, or earlier where it holds nobody back
ONBEKEND: Final = {"start": "infinity", "uiterlijk": "infinity", "gehaald_op": "infinity", "vervalt_op": "infinity",
                   "niet_voor": "-infinity", "tot": "infinity"}  # fmt: skip


def schrijf(leesmodel: Leesmodel, dossiers: Sequence[str], peildatum: date) -> int:
    """Writes the rows of exactly these dossiers and gives the number of rows that changed. As regie_rekenaar."""
    if leesmodel.geraakt is not None:
        return _schrijf_geraakt(leesmodel, leesmodel.geraakt, dossiers, peildatum)
    gewijzigd = _vervang("termijn", _TERMIJN, _TERMIJNSLEUTEL, leesmodel.termijnen, dossiers)
    gewijzigd += _vervang("dossier_feiten", _FEITEN, ("dossier",), leesmodel.feiten, dossiers)
    for tabel in _UIT_FEITEN:
        gewijzigd += _vervang(tabel.naam, tabel.kolommen, tabel.sleutel, tabel.rijen(leesmodel.feiten), dossiers)
    _bewaar_opnieuw(leesmodel.opnieuw, peildatum)
    return gewijzigd


def _schrijf_geraakt(leesmodel: Leesmodel, geraakt: Geraakt, dossiers: Sequence[str], peildatum: date) -> int:
    """The same for what was touched; rows and facts of other names stay as they are."""
    gewijzigd = 0
    if geraakt.termijnen:
        namen = sorted(geraakt.termijnen)
        gewijzigd += _vervang("termijn", _TERMIJN, _TERMIJNSLEUTEL, leesmodel.termijnen, dossiers, namen)
    feiten = {naam: soort for naam, soort in _FEITEN.items() if naam == "dossier" or naam in geraakt.feiten}
    if len(feiten) > 1:
        gewijzigd += _werk_bij("dossier_feiten", feiten, leesmodel.feiten)
    for tabel in _UIT_FEITEN:
        if not geraakt.feiten.isdisjoint(tabel.uit):
            gewijzigd += _vervang(tabel.naam, tabel.kolommen, tabel.sleutel, tabel.rijen(leesmodel.feiten), dossiers)
    _bewaar_opnieuw(leesmodel.opnieuw, peildatum, eerder=True)
    return gewijzigd


_TERMIJNSLEUTEL: Final = ("dossier", "termijn", "aanleiding")


def _toegang(feiten: pl.DataFrame) -> pl.DataFrame:
    """Who works for a dossier: the consulent, whoever replaces, and who was allotted in another role."""
    consulent = feiten.select("dossier", pl.col("consulent").alias("medewerker"), vervangt=False)
    vervangers, betrokkenen = (
        feiten.select("dossier", pl.col(naam).alias("medewerker"), vervangt=naam == "vervangers").explode("medewerker")
        for naam in ("vervangers", "betrokkenen")
    )
    alle = pl.concat([consulent, vervangers, betrokkenen])
    return alle.drop_nulls().unique(["dossier", "medewerker"], keep="first")


def _huishouden(feiten: pl.DataFrame) -> pl.DataFrame:
    """A household that must not be known, of someone in hiding for instance, is not kept here at all."""
    geheim = pl.col("huishouden_geheim").fill_null(False) | pl.col("afgeschermd")
    return feiten.filter(pl.col("huishouden").is_not_null(), ~geheim).select("dossier", "huishouden")


def _relatie(feiten: pl.DataFrame) -> pl.DataFrame:
    met = feiten.select("dossier", "relaties").explode("relaties").drop_nulls("relaties")
    return met.unnest("relaties").unique(["dossier", "verwijzing"], keep="last", maintain_order=True)


def _afscherming(feiten: pl.DataFrame) -> pl.DataFrame:
    return feiten.filter("afgeschermd").select("dossier")


@dataclass(frozen=True, slots=True)
class _Tabel:
    """A table that is read from facts: `uit` names them. Touched together, so that all of them were computed."""

    naam: str
    kolommen: dict[str, str]
    sleutel: tuple[str, ...]
    uit: tuple[str, ...]
    rijen: Callable[[pl.DataFrame], pl.DataFrame]


_UIT_FEITEN: Final = (
    _Tabel("toegang", {"medewerker": "text", "dossier": "text", "vervangt": "boolean"}, ("medewerker", "dossier"),
           ("consulent", "vervangers", "betrokkenen"), _toegang),
    _Tabel("huishouden", {"dossier": "text", "huishouden": "text"}, ("dossier",),
           ("huishouden", "huishouden_geheim", "afgeschermd"), _huishouden),
    _Tabel("relatie",
           {"dossier": "text", "verwijzing": "text", "organisatie": "text", "taak": "text", "stand": "text",
            "gevraagd_op": "date", "antwoord_op": "date", "van": "date", "einde": "date", "tot": "date"},
           ("dossier", "verwijzing"), ("relaties",), _relatie),
    _Tabel("afscherming", {"dossier": "text"}, ("dossier",), ("afgeschermd",), _afscherming),
)  # fmt: skip


def _vervang(
    tabel: str,
    kolommen: dict[str, str],
    sleutel: tuple[str, ...],
    rijen: pl.DataFrame,
    dossiers: Sequence[str],
    termijnen: Sequence[str] | None = None,
) -> int:
    """Makes `tabel` hold exactly `rijen` for these dossiers (and, if given, only as far as these terms go).

    A few rows travel as one JSON text, many by COPY.
    """
    rijen = rijen[list(kolommen)]
    waarden: list[object] = [list(dossiers), *([] if termijnen is None else [list(termijnen)])]
    veel = rijen.height > VEEL
    if veel:
        naar_tijdelijk(f"nieuw_{tabel}", kolommen, rijen)
        uit = f"nieuw_{tabel}"
    else:
        uit = _uit_json(kolommen)
        waarden.insert(0, rijen.write_json())
    with connection.cursor() if veel else voorbereid() as cursor:
        cursor.execute(_vervang_sql(tabel, tuple(kolommen), sleutel, uit, termijnen is not None), waarden)
        return int(cursor.fetchone()[0])


def _uit_json(kolommen: dict[str, str]) -> str:
    return f"json_to_recordset(%s::json) AS r({', '.join(f'{naam} {soort}' for naam, soort in kolommen.items())})"


def _vervang_sql(tabel: str, kolommen: tuple[str, ...], sleutel: tuple[str, ...], uit: str, per_termijn: bool) -> str:
    rest = [naam for naam in kolommen if naam not in sleutel]
    zelfde = ", ".join(sleutel)
    anders = "DO NOTHING"
    if rest:
        zet = ", ".join(f"{naam} = excluded.{naam}" for naam in rest)
        oud, nieuw = (", ".join(f"{deel}.{naam}" for naam in rest) for deel in (tabel, "excluded"))
        anders = f"DO UPDATE SET {zet} WHERE ({oud}) IS DISTINCT FROM ({nieuw})"
    return f"""
        WITH nieuw AS MATERIALIZED (SELECT {", ".join(_waarde(naam) for naam in kolommen)} FROM {uit}),
        weg AS (
            DELETE FROM {tabel} WHERE gemeente = current_setting('regie.gemeente') AND dossier = ANY(%s)
                {"AND termijn = ANY(%s)" if per_termijn else ""}
                AND ({zelfde}) NOT IN (SELECT {zelfde} FROM nieuw) RETURNING 1),
        erbij AS (
            INSERT INTO {tabel} (gemeente, {", ".join(kolommen)})
            SELECT current_setting('regie.gemeente'), {", ".join(kolommen)} FROM nieuw
            ON CONFLICT (gemeente, {zelfde}) {anders} RETURNING 1)
        SELECT (SELECT count(*) FROM weg) + (SELECT count(*) FROM erbij)
    """


def _werk_bij(tabel: str, kolommen: dict[str, str], rijen: pl.DataFrame) -> int:
    """Some columns of rows that are there, one per dossier."""
    namen = [naam for naam in kolommen if naam != "dossier"]
    oud, nieuw = (", ".join(f"{deel}.{naam}" for naam in namen) for deel in ("t", "r"))
    with voorbereid() as cursor:
        cursor.execute(
            f"UPDATE {tabel} t SET {', '.join(f'{naam} = r.{naam}' for naam in namen)} FROM {_uit_json(kolommen)}"
            " WHERE t.gemeente = current_setting('regie.gemeente') AND t.dossier = r.dossier"
            f" AND ({oud}) IS DISTINCT FROM ({nieuw})",
            [rijen[list(kolommen)].write_json()],
        )
        return cursor.rowcount


def _waarde(naam: str) -> str:
    return f"coalesce({naam}, '{ONBEKEND[naam]}') AS {naam}" if naam in ONBEKEND else naam


def verschillen(leesmodel: Leesmodel, dossiers: Sequence[str]) -> list[str]:
    """The dossiers of which the kept rows differ from these. Writes nothing; as regie_rekenaar."""
    anders = _anders("termijn", _TERMIJN, leesmodel.termijnen, dossiers)
    anders |= _anders("dossier_feiten", _FEITEN, leesmodel.feiten, dossiers)
    for tabel in _UIT_FEITEN:
        anders |= _anders(tabel.naam, tabel.kolommen, tabel.rijen(leesmodel.feiten), dossiers)
    return sorted(anders)


def _anders(tabel: str, kolommen: dict[str, str], rijen: pl.DataFrame, dossiers: Sequence[str]) -> set[str]:
    """Compared as texts, each row as a whole; what is not known is written as the database keeps it."""
    namen = ", ".join(f"{naam}::text" for naam in kolommen)
    vraag = f"SELECT {namen} FROM {tabel} WHERE gemeente = current_setting('regie.gemeente') AND dossier = ANY(%s)"
    oud = als_teksten(vraag, [list(dossiers)], list(kolommen))
    nieuw = rijen.select(_als_tekst(naam) for naam in kolommen)
    erbij, weg = (
        een.join(ander, on=list(kolommen), how="anti", nulls_equal=True) for een, ander in ((nieuw, oud), (oud, nieuw))
    )
    return {*erbij["dossier"], *weg["dossier"]}


def _als_tekst(naam: str) -> pl.Expr:
    tekst = pl.col(naam).cast(pl.String)
    return tekst.fill_null(ONBEKEND[naam]) if naam in ONBEKEND else tekst


def _bewaar_opnieuw(opnieuw: pl.DataFrame, peildatum: date, *, eerder: bool = False) -> None:
    """`eerder`: what was not computed now may have a day of its own; the first of both holds."""
    with voorbereid() as cursor:
        cursor.execute(
            f"""
            UPDATE dossier d SET opnieuw_op = {"least(d.opnieuw_op, n.opnieuw_op)" if eerder else "n.opnieuw_op"},
                gerekend_op = %s
            FROM json_to_recordset(%s::json) AS n(dossier text, opnieuw_op date)
            WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = n.dossier
            """,
            [peildatum, opnieuw.write_json()],
        )
