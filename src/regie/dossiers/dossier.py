# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One dossier: who it is, where things stand, the terms and the timeline, as the reader may see them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from regie.dossiers.personen import CONTACTEN
from regie.dossiers.vraag import NAAM, TERMIJN, Rij, rij, rijen

PER_BLADZIJDE: Final = 50


def kop(dossier: str) -> Rij | None:
    """Person, facts and version of a dossier; None for one that is not there for the reader. `talen` and the places
    (dossiers.personen.plat) as they are stored."""
    return rij(
        f"""
        SELECT d.id AS dossier, d.laatste, d.gerekend_op, {NAAM} AS naam, p.geboortedatum, p.taal, p.email,
               p.roepnaam, p.naam_eigen, p.talen, p.tolktaal, p.tolk_nodig, {CONTACTEN},
               f.*, (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = p.id
                     AND n.soort = 'telefoon') AS telefoon,
               (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = p.id
                AND n.soort = 'v_nummer') AS v_nummer
        FROM dossier d
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
        WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s
        """,
        [dossier],
    )


def huisgenoten(dossier: str) -> list[Rij]:
    """The others of the same household that the reader may see."""
    return rijen(
        f"""
        SELECT a.dossier, {NAAM} AS naam, p.geboortedatum
        FROM huishouden h
        JOIN huishouden a ON a.gemeente = h.gemeente AND a.huishouden = h.huishouden AND a.dossier <> h.dossier
        JOIN dossier d ON d.gemeente = a.gemeente AND d.id = a.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE h.gemeente = current_setting('regie.gemeente') AND h.dossier = %s ORDER BY p.geboortedatum, a.dossier
        """,
        [dossier],
    )


def termijnen(dossier: str) -> list[Rij]:
    """Every row as it stands today, in the order of the rules."""
    return rijen(
        f"SELECT {TERMIJN} FROM termijn_vandaag t WHERE t.gemeente = current_setting('regie.gemeente')"
        " AND t.dossier = %s ORDER BY t.volgnummer, t.aanleiding",
        [dossier],
    )


def termijn(dossier: str, termijn_: str, aanleiding: str) -> Rij | None:
    return rij(
        f"SELECT {TERMIJN} FROM termijn_vandaag t WHERE t.gemeente = current_setting('regie.gemeente')"
        " AND t.dossier = %s AND t.termijn = %s AND t.aanleiding = %s",
        [dossier, termijn_, aanleiding],
    )


class Sleutel(NamedTuple):
    """Where a page of the timeline ends."""

    datum: date
    vastgelegd_op: datetime
    id: str


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    gebeurtenissen: list[Rij]
    volgende: Sleutel | None


_GEBEURTENIS: Final = """
    SELECT g.id::text, g.dossier, g.type, g.categorie, g.datum, g.vastgelegd_op, g.door, g.bron, g.herroept::text,
           g.organisatie, g.taak,
           g.gegevens
             || coalesce((SELECT jsonb_object_agg(v.key, v.value) FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                          WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id), '{}')
             || coalesce((SELECT jsonb_object_agg(s.veld, s.tekst) FROM gebeurtenis_tekst s
                          WHERE s.gemeente = g.gemeente AND s.dossier = g.dossier AND s.gebeurtenis = g.id
                            AND s.veld <> 'herroept'), '{}') AS gegevens,
           x.id::text AS herroepen_door, x.vastgelegd_op AS herroepen_op,
           (SELECT s.tekst #>> '{}' FROM gebeurtenis_tekst s
            WHERE s.gemeente = x.gemeente AND s.dossier = x.dossier AND s.gebeurtenis = x.id AND s.veld = 'herroept'
           ) AS herroepen_reden
    FROM gebeurtenis g
    LEFT JOIN gebeurtenis x ON x.gemeente = g.gemeente AND x.herroept = g.id
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %(dossier)s
"""


def tijdlijn(dossier: str, *, categorie: str = "", na: Sleutel | None = None, aantal: int = PER_BLADZIJDE) -> Tijdlijn:
    """Newest first. A withdrawal is shown at what it withdraws (`herroepen_op`, `herroepen_reden`), not by itself."""
    waarden: dict[str, Any] = {"dossier": dossier, "aantal": aantal + 1}
    delen = ["g.herroept IS NULL"]
    if categorie:
        delen.append("g.categorie = %(categorie)s")
        waarden["categorie"] = categorie
    if na is not None:
        delen.append("(g.datum, g.vastgelegd_op, g.id) < (%(d)s, %(v)s, %(i)s::uuid)")
        waarden |= {"d": na.datum, "v": na.vastgelegd_op, "i": na.id}
    waar = "".join(f" AND {deel}" for deel in delen)
    gevonden = rijen(
        f"{_GEBEURTENIS}{waar} ORDER BY g.datum DESC, g.vastgelegd_op DESC, g.id DESC LIMIT %(aantal)s", waarden
    )
    deel = gevonden[:aantal]
    laatste = deel[-1] if len(gevonden) > aantal else None
    return Tijdlijn(
        deel, None if laatste is None else Sleutel(laatste["datum"], laatste["vastgelegd_op"], laatste["id"])
    )


def gebeurtenis(dossier: str, id_: str) -> Rij | None:
    """One event with all fields that the reader may see."""
    return rij(f"{_GEBEURTENIS} AND g.id = %(id)s::uuid", {"dossier": dossier, "id": id_})


def van_type(dossier: str, types: Sequence[str]) -> list[Rij]:
    """The standing events of some types, newest first: what a new event may refer to."""
    waarden = {"dossier": dossier, "types": list(types)}
    sql = f"{_GEBEURTENIS} AND g.type = ANY(%(types)s) AND g.herroept IS NULL AND x.id IS NULL"
    return rijen(f"{sql} ORDER BY g.datum DESC, g.vastgelegd_op DESC", waarden)


_VAN_MEER: Final = _GEBEURTENIS.replace("g.dossier = %(dossier)s", "g.dossier = ANY(%(dossiers)s)")


def van_type_bij(dossiers: Collection[str], types: Sequence[str]) -> list[Rij]:
    """The same of more people at once."""
    waarden = {"dossiers": list(dossiers), "types": list(types)}
    sql = f"{_VAN_MEER} AND g.type = ANY(%(types)s) AND g.herroept IS NULL AND x.id IS NULL"
    return rijen(f"{sql} ORDER BY g.datum DESC, g.vastgelegd_op DESC", waarden)


def sinds(dossier: str, moment: datetime | None) -> list[Rij]:
    """What was recorded after a moment: shown to someone whose form is older than that."""
    waarden = {"dossier": dossier, "moment": moment}
    sql = f"{_GEBEURTENIS} AND (%(moment)s::timestamptz IS NULL OR g.vastgelegd_op > %(moment)s)"
    return rijen(f"{sql} ORDER BY g.vastgelegd_op DESC LIMIT 20", waarden)


def erbij(dossier: str, dag: date | None, moment: datetime | None, *, aantal: int = 300) -> list[Rij]:
    """What stands and is new since a talk, newest first: it happened after that day, or was recorded after that moment.
    Without a day: everything."""
    waarden = {"dossier": dossier, "dag": dag, "moment": moment, "aantal": aantal}
    sql = (
        f"{_GEBEURTENIS} AND g.herroept IS NULL AND x.id IS NULL"
        " AND (%(dag)s::date IS NULL OR g.datum > %(dag)s OR g.vastgelegd_op > %(moment)s)"
    )
    return rijen(f"{sql} ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT %(aantal)s", waarden)


def types_van(ids: Collection[str], bekend: Iterable[Rij] = ()) -> dict[str, str]:
    """The types of events by id, for the sentences of a herleiding. `bekend`: events that were read already."""
    types = {rij_["id"]: rij_["type"] for rij_ in bekend}
    if onbekend := sorted(set(ids) - types.keys()):
        gevonden = rijen(
            "SELECT id::text, type FROM gebeurtenis WHERE gemeente = current_setting('regie.gemeente')"
            " AND id = ANY(%s::uuid[])",
            [onbekend],
        )
        types |= {rij_["id"]: rij_["type"] for rij_ in gevonden}
    return {id_: types[id_] for id_ in ids if id_ in types}
