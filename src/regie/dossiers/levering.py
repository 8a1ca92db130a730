# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a school reported: hours by the month, beside the lessons that they come from, and what the gemeente accepted.

The same questions for the school and for the gemeente; row-level security leaves to each what is theirs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.dossiers.vraag import rij as een_rij
from regie.kern.kalender.maand import Maand
from regie.kern.levering.maand import Opgave, Stand, Telling, merk, stand, tel, tellend
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

LESUREN: Final = "lesuren"


@dataclass(frozen=True, slots=True)
class Afsluiting:
    """That a month was accepted as it stood then."""

    merk: str
    leerlingen: int
    aangeboden: float
    gevolgd: float
    opmerking: str
    door: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Maandstand:
    """A month of one school. `merk`: of the hours that count now; `laatst`: when something was last reported."""

    maand: Maand
    stand: Stand
    merk: str | None
    leerlingen: int
    uren: Telling
    laatst: date | None
    afsluiting: Afsluiting | None


def opgaven(organisatie: str, van: date, tot: date, dossiers: Sequence[str] | None = None) -> list[Opgave]:
    """Every report of a school that ends within these days, also what no longer counts."""
    waarden = {"organisatie": organisatie, "van": van.isoformat(), "tot": tot.isoformat(), "dossiers": dossiers}
    beperkt = "AND g.dossier = ANY(%(dossiers)s)" if dossiers is not None else ""
    waar = "g.organisatie = %(organisatie)s AND g.gegevens ->> 'tot' BETWEEN %(van)s AND %(tot)s " + beperkt
    return [_opgave(rij) for rij in rijen(_OPGAVE.format(waar=waar), waarden)]


def opgaven_van(dossier: str) -> list[Opgave]:
    """Every report of one person's hours, whoever made it."""
    return [_opgave(rij) for rij in rijen(_OPGAVE.format(waar="g.dossier = %(dossier)s"), {"dossier": dossier})]


def scholen_van(dossier: str) -> dict[str, str]:
    """Id of a report → the school that it names, or that made it."""
    gevonden = rijen(
        "SELECT g.id::text, coalesce(g.gegevens ->> 'aanbieder', g.organisatie, '') AS school FROM gebeurtenis g"
        f" WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = '{LESUREN}' AND g.dossier = %s",
        [dossier],
    )
    return {rij["id"]: rij["school"] for rij in gevonden}


# ISO days compare as texts
_OPGAVE: Final = f"""
    SELECT g.id::text, g.dossier, g.gegevens, g.bron,
           (g.vastgelegd_op AT TIME ZONE 'Europe/Amsterdam')::date AS vastgelegd_op,
           EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS ingetrokken,
           EXISTS (SELECT 1 FROM gebeurtenis n
                   WHERE n.gemeente = g.gemeente AND n.dossier = g.dossier AND n.type = '{LESUREN}'
                     AND n.herroept IS NULL AND lower(n.gegevens ->> 'vervangt') = g.id::text
                     AND NOT EXISTS (SELECT 1 FROM gebeurtenis x
                                     WHERE x.gemeente = n.gemeente AND x.herroept = n.id)) AS vervangen
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = '{LESUREN}' AND g.herroept IS NULL AND {{waar}}
    ORDER BY g.gegevens ->> 'van', g.dossier, g.vastgelegd_op, g.id
"""


def _opgave(rij: Rij) -> Opgave:
    velden: Mapping[str, Any] = rij["gegevens"]
    vervangt = velden.get("vervangt")
    return Opgave(
        rij["id"], rij["dossier"], velden["soort"], date.fromisoformat(velden["van"]),
        date.fromisoformat(velden["tot"]), float(velden["aangeboden"]), float(velden["gevolgd"]),
        float(velden["geoorloofd_verzuim"]), float(velden["ongeoorloofd_verzuim"]), rij["vastgelegd_op"], rij["bron"],
        str(vervangt).lower() if vervangt else None, rij["ingetrokken"], rij["vervangen"],
    )  # fmt: skip


class NietUwSchool(PermissionError):
    """A school asked for the months of another."""


def maandstanden(wie: Wie, organisatie: str, maanden: Sequence[Maand]) -> list[Maandstand]:
    """In the order in which they are asked. How a month stands is the same for everybody, and is read past the policies
    that keep people from who asks; the figures are of the people whom the reader sees. Raises NietUwSchool."""
    if wie.is_partner and wie.organisatie != organisatie:
        raise NietUwSchool(organisatie)
    eerste, laatste = min(maanden).eerste, max(maanden).laatste
    with als_rekenaar():
        alle = opgaven(organisatie, eerste, laatste)
        afgesloten = afsluitingen(organisatie, maanden)
    gezien = opgaven(organisatie, eerste, laatste) if wie.bereik == "caseload" else alle
    return [_maandstand(maand, alle, gezien, afgesloten.get(maand)) for maand in maanden]


def _maandstand(
    maand: Maand, alle: Sequence[Opgave], gezien: Sequence[Opgave], afsluiting: Afsluiting | None
) -> Maandstand:
    """`gezien`: of whom the figures are. Who guides some people would otherwise know of the others what is left."""
    hier = [een for een in alle if een.tot in maand]
    telt, eigen = tellend(hier), tellend(een for een in gezien if een.tot in maand)
    nu = merk(telt) if telt else None
    return Maandstand(
        maand, stand(nu, afsluiting.merk if afsluiting else None), nu, len({een.dossier for een in eigen}), tel(eigen),
        max((een.vastgelegd_op for een in hier), default=None), afsluiting,
    )  # fmt: skip


def afsluitingen(organisatie: str, maanden: Sequence[Maand]) -> dict[Maand, Afsluiting]:
    """Per month the last time that it was accepted."""
    gevonden = rijen(
        "SELECT DISTINCT ON (maand) maand, merk, leerlingen, aangeboden::float8, gevolgd::float8, opmerking, door,"
        " moment FROM maandafsluiting WHERE gemeente = current_setting('regie.gemeente') AND organisatie = %s"
        " AND maand = ANY(%s) ORDER BY maand, moment DESC",
        [organisatie, [maand.eerste for maand in maanden]],
    )
    return {Maand.van(rij.pop("maand")): Afsluiting(**rij) for rij in gevonden}


def scholen(wie: Wie, taken: Sequence[str]) -> list[Rij]:
    """The organisations with somebody of the reader's people for one of these tasks: id, naam, how many now. Who works
    with figures gets the names of all, and how many is not for them."""
    if wie.bereik != "geen":
        return rijen(_SCHOLEN, [list(taken)])
    with als_rekenaar():
        return [rij | {"leerlingen": None} for rij in rijen(_SCHOLEN, [list(taken)])]


_SCHOLEN: Final = """
        SELECT o.id, o.naam, count(DISTINCT r.dossier) FILTER (WHERE r.stand = 'aangenomen')::int AS leerlingen
        FROM organisatie o
        JOIN relatie r ON r.gemeente = o.gemeente AND r.organisatie = o.id AND r.taak = ANY(%s)
                      AND r.stand IN ('aangenomen', 'beeindigd')
        WHERE o.gemeente = current_setting('regie.gemeente')
        GROUP BY o.id, o.naam ORDER BY o.naam, o.id
        """


def namen(dossiers: Sequence[str]) -> dict[str, str]:
    """For staff of the gemeente: who these are."""
    gevonden = rijen(
        f"SELECT d.id, {NAAM} AS naam FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)",
        [list(dossiers)],
    )
    return {rij["id"]: rij["naam"] for rij in gevonden}


def lesuren_uit_lessen(organisatie: str, van: date, tot: date) -> dict[str, float]:
    """Dossier → hours attended by the lists of the lessons in these days, as far as a school keeps those."""
    gevonden = rijen(
        """
        SELECT g.dossier, sum((g.gegevens ->> 'minuten')::numeric)::float8 / 60 AS uren
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.organisatie = %s AND g.type = 'aanwezigheid'
          AND g.datum BETWEEN %s AND %s AND g.gegevens ->> 'aanwezig' = 'ja' AND g.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        GROUP BY g.dossier
        """,
        [organisatie, van, tot],
    )
    return {rij["dossier"]: rij["uren"] or 0 for rij in gevonden}


def organisatienaam(organisatie: str) -> str | None:
    gevonden = een_rij(
        "SELECT naam FROM organisatie WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [organisatie]
    )
    return None if gevonden is None else str(gevonden["naam"])
