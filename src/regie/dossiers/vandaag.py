# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: what needs someone now, law before policy before targets, the longest overdue first (6-schermen 1)."""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from regie.dossiers.vraag import NAAM, TERMIJN, Rij, rij, rijen, zonder_sorteren
from regie.kern.termijnen.weergave import statuskolommen_sql
from regie.toegang.wie import Wie

PER_BLADZIJDE: Final = 50

Van = Literal["mij", "team", "alles"]


@dataclass(frozen=True, slots=True)
class Filter:
    """`van`: whose dossiers (mij, a team, or everything that one may see); the others: one code each, or nothing.

    `weggelegd`: the lines that were put away until a later day, instead of those that were not.
    """

    van: Van = "alles"
    consulent: str = ""
    leerroute: str = ""
    groep: str = ""
    termijn: str = ""
    weggelegd: bool = False


class Sleutel(NamedTuple):
    """Where a page ends: the order of the list itself."""

    aard_rang: int
    uiterlijk: date
    dossier: str
    volgnummer: int
    aanleiding: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """`volgende`: the key to go on from; None at the end."""

    regels: list[Rij]
    volgende: Sleutel | None


# As the view termijn_vandaag, with the day written into the question: the session is not asked for it in every row.
_VANDAAG: Final = f"""(SELECT t.*, {statuskolommen_sql("%(vandaag)s::date")} FROM termijn t) t"""

# A note that puts a line away until a later day, and was not withdrawn.
STAAT_WEG: Final = """
        FROM gebeurtenis w
        WHERE w.gemeente = t.gemeente AND w.dossier = t.dossier AND w.type = 'termijn_toelichting'
          AND w.herroept IS NULL AND w.gegevens ->> 'termijn' = t.termijn
          AND w.gegevens ->> 'opnieuw_op' > %(vandaag)s::date::text
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = w.gemeente AND x.herroept = w.id)"""

# Of a rule that counts anew in every period only the last period can still be mended; what was missed in an earlier
# one stays in the figures.
_NOG_TE_DOEN: Final = """NOT ({rij}.vorm = 'aantal' AND EXISTS (
        SELECT 1 FROM termijn l
        WHERE l.gemeente = {rij}.gemeente AND l.dossier = {rij}.dossier AND l.termijn = {rij}.termijn
          AND l.start > {rij}.start AND l.start < 'infinity'))"""

# The most urgent row of a rule in a dossier is the line.
_NODIG: Final = """
    FROM {begin}
    JOIN dossier_feiten f ON f.gemeente = t.gemeente AND f.dossier = t.dossier
    WHERE t.gemeente = %(gemeente)s AND t.gehaald_op = 'infinity' AND t.uiterlijk < 'infinity' AND t.let_op
      AND f.is_actief
      AND NOT EXISTS (
        SELECT 1 FROM termijn_vandaag e
        WHERE e.gemeente = t.gemeente AND e.dossier = t.dossier AND e.termijn = t.termijn AND e.let_op
          AND (e.uiterlijk, e.aanleiding) < (t.uiterlijk, t.aanleiding)
          AND {nog_te_doen_e})
      AND {nog_te_doen_t}
      AND {weg} (SELECT 1 {staat_weg})
      {voorwaarden}
""".replace("{nog_te_doen_e}", _NOG_TE_DOEN.format(rij="e")).replace("{nog_te_doen_t}", _NOG_TE_DOEN.format(rij="t"))

# Who it is, is looked up for the lines of the page only. `gezin`: how many of the household one may see.
_MET_WIE: Final = f"""
    SELECT t.*, {NAAM} AS naam, p.taal, h.huishouden,
           (SELECT count(*) FROM huishouden a WHERE a.gemeente = h.gemeente AND a.huishouden = h.huishouden) AS gezin
           {{erbij}}
    FROM t
    JOIN dossier d ON d.gemeente = t.gemeente AND d.id = t.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN huishouden h ON h.gemeente = t.gemeente AND h.dossier = t.dossier
    {{samen}}
    ORDER BY t.aard_rang, t.uiterlijk, t.dossier, t.volgnummer, t.aanleiding
"""
_KOLOMMEN: Final = f"t.gemeente, {TERMIJN}, t.aard_rang, t.volgnummer, f.leerroute, f.groep, f.fase, f.consulent"
_WERKLIJST: Final = f"""
    WITH t AS MATERIALIZED (
        SELECT {_KOLOMMEN} {_NODIG}
        ORDER BY t.aard_rang, t.uiterlijk, t.dossier, t.volgnummer, t.aanleiding
        LIMIT %(aantal)s)
    {_MET_WIE}"""
_REGEL: Final = f"""
    WITH t AS MATERIALIZED (
        SELECT {_KOLOMMEN} FROM {_VANDAAG}
        JOIN dossier_feiten f ON f.gemeente = t.gemeente AND f.dossier = t.dossier
        WHERE t.gemeente = %(gemeente)s AND t.dossier = %(dossier)s AND t.termijn = %(termijn)s
          AND t.aanleiding = %(aanleiding)s)
    {_MET_WIE}"""
# the note with the latest day is the one that holds
_WEGGELEGD: Final = {
    "erbij": ", weg.id::text AS weg_id, weg.opnieuw_op, weg.reden, weg.weg_door, weg.weg_sinds",
    "samen": f"""LEFT JOIN LATERAL (
        SELECT w.id, (w.gegevens ->> 'opnieuw_op')::date AS opnieuw_op, w.gegevens ->> 'reden' AS reden,
               w.door AS weg_door, w.datum AS weg_sinds {STAAT_WEG}
        ORDER BY opnieuw_op DESC LIMIT 1) weg ON true""",
}
_GEWOON: Final = {"erbij": "", "samen": ""}

_EIGEN: Final = f"""toegang tg JOIN {_VANDAAG} ON t.gemeente = tg.gemeente AND t.dossier = tg.dossier
    AND tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s"""

_VOORWAARDEN: Final[Mapping[str, str]] = {
    "consulent": "f.consulent = %(consulent)s",
    "leerroute": "f.leerroute = %(leerroute)s",
    "groep": "f.groep = %(groep)s",
    "termijn": "t.termijn = %(termijn)s",
}
_VAN: Final[Mapping[str, str]] = {
    "mij": "f.consulent = %(medewerker)s",
    "team": "f.consulent IN (SELECT id FROM medewerker WHERE gemeente = %(gemeente)s AND team = %(team)s)",
    "alles": "",
}


def werklijst(
    wie: Wie, vandaag: date, filter_: Filter, na: Sleutel | None = None, aantal: int = PER_BLADZIJDE
) -> Bladzijde:
    """A page of lines, from after a key."""
    delen, waarden = _vraag(wie, vandaag, filter_)
    waarden["aantal"] = aantal + 1
    if na is not None:
        delen["voorwaarden"] += (
            " AND (t.aard_rang, t.uiterlijk, t.dossier, t.volgnummer, t.aanleiding)"
            " > (%(n0)s::smallint, %(n1)s::date, %(n2)s, %(n3)s::smallint, %(n4)s)"
        )
        waarden |= {f"n{plaats}": deel for plaats, deel in enumerate(na)}
    erbij = _WEGGELEGD if filter_.weggelegd else _GEWOON
    with zonder_sorteren() if _staat_op_volgorde(wie, filter_) else nullcontext():
        gevonden = rijen(_WERKLIJST.format(**delen, **erbij), waarden)
    return Bladzijde(gevonden[:aantal], _sleutel(gevonden[aantal - 1]) if len(gevonden) > aantal else None)


def telling(wie: Wie, vandaag: date, filter_: Filter) -> dict[str, int] | None:
    """How many lines of each status. None where counting would mean reading a whole gemeente."""
    if not (_alleen_eigen(wie, filter_) or filter_.consulent):
        return None
    delen, waarden = _vraag(wie, vandaag, filter_)
    sql = f"SELECT t.status, count(*) AS aantal {_NODIG.format(**delen)} GROUP BY t.status"
    return {rij_["status"]: rij_["aantal"] for rij_ in rijen(sql, waarden)}


def regel(wie: Wie, vandaag: date, dossier: str, termijn: str, aanleiding: str) -> Rij | None:
    """One line as it stands now, whether or not it needs someone; None for one that is not there for the reader."""
    waarden = {
        "gemeente": wie.gemeente, "vandaag": vandaag.isoformat(), "dossier": dossier, "termijn": termijn,
        "aanleiding": aanleiding,
    }  # fmt: skip
    return rij(_REGEL.format(**_WEGGELEGD), waarden)


def staat_weg(wie: Wie, vandaag: date, regel_: Rij) -> list[str]:
    """The ids of the notes that put this line away now."""
    waarden = {"vandaag": vandaag.isoformat(), "gemeente": wie.gemeente}
    waarden |= {"dossier": regel_["dossier"], "termijn": regel_["termijn"]}
    bron = "(SELECT %(gemeente)s AS gemeente, %(dossier)s AS dossier, %(termijn)s AS termijn) t"
    gevonden = rijen(f"SELECT w.id::text FROM {bron}, LATERAL (SELECT w.id {STAAT_WEG}) w ORDER BY w.id", waarden)
    return [rij_["id"] for rij_ in gevonden]


def _alleen_eigen(wie: Wie, filter_: Filter) -> bool:
    return filter_.van == "mij" or wie.bereik == "caseload"


def _staat_op_volgorde(wie: Wie, filter_: Filter) -> bool:
    """Whether the index of the list is the way in. For few dossiers it is shorter to look at each, and then to sort."""
    return not (_alleen_eigen(wie, filter_) or filter_.consulent or filter_.weggelegd)


def _vraag(wie: Wie, vandaag: date, filter_: Filter) -> tuple[dict[str, str], dict[str, Any]]:
    """The parts of the question, and its values."""
    waarden: dict[str, Any] = {
        "gemeente": wie.gemeente, "medewerker": wie.medewerker, "vandaag": vandaag.isoformat(), "team": wie.team,
    }  # fmt: skip
    voorwaarden = [_VAN[filter_.van]]
    for naam, voorwaarde in _VOORWAARDEN.items():
        if gekozen := getattr(filter_, naam):
            voorwaarden.append(voorwaarde)
            waarden[naam] = gekozen
    delen = {
        "begin": _EIGEN if _alleen_eigen(wie, filter_) else _VANDAAG,
        "weg": "EXISTS" if filter_.weggelegd else "NOT EXISTS",
        "staat_weg": STAAT_WEG,
        "voorwaarden": "".join(f" AND {deel}" for deel in voorwaarden if deel),
    }
    return delen, waarden


def _sleutel(rij_: Rij) -> Sleutel:
    return Sleutel(*(rij_[naam] for naam in Sleutel._fields))
