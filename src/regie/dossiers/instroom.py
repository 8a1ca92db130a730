# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Instroom: who is on the way, who is here and not yet spoken to, longest first (6-schermen, for the consulent 0)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple, get_args

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.toegang.wie import Wie

PER_BLADZIJDE: Final = 100
Soort = Literal["gekoppeld", "duo", "gehuisvest", "migrant"]
SOORTEN: Final[tuple[Soort, ...]] = get_args(Soort)
Zonder = Literal["welkom", "kennismaking", "profiel", "verwacht", "consulent"]


class Bord(NamedTuple):
    """`waar`: as in the index of the same name in 19_aankomst.sql. `sinds`: the day from which somebody stands here."""

    waar: str
    sinds: str


_EINDE: Final = """NOT EXISTS (
        SELECT 1 FROM gebeurtenis e
        WHERE e.gemeente = f.gemeente AND e.dossier = f.dossier AND e.type = 'koppeling_einde' AND e.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = e.gemeente AND x.herroept = e.id)
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis k
                          WHERE k.gemeente = e.gemeente AND k.dossier = e.dossier AND k.type = 'koppeling'
                            AND k.datum > e.datum AND k.herroept IS NULL))"""
BORDEN: Final[Mapping[Soort, Bord]] = {
    "gekoppeld": Bord(f"f.is_actief AND f.koppeling IS NOT NULL AND f.huisvesting IS NULL AND {_EINDE}", "f.koppeling"),
    "duo": Bord(
        "f.is_actief AND f.kennisgeving IS NOT NULL AND f.koppeling IS NULL AND f.laatste_contact IS NULL"
        " AND f.intake_start IS NULL AND f.groep IS DISTINCT FROM 'geen_plicht'",
        "f.kennisgeving",
    ),
    "gehuisvest": Bord(
        "f.is_actief AND f.huisvesting IS NOT NULL AND f.intake_start IS NULL AND f.wet = 'wi2021'", "f.huisvesting"
    ),
    "migrant": Bord(
        "f.is_actief AND f.groep IN ('gezinsmigrant', 'overige_migrant') AND f.intake_start IS NULL",
        "coalesce(f.kennisgeving, f.dossier_geopend_op)",
    ),
}
_GEEN: Final = """NOT EXISTS (
        SELECT 1 FROM gebeurtenis z
        WHERE z.gemeente = f.gemeente AND z.dossier = f.dossier AND z.type = '{type}' AND z.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = z.gemeente AND x.herroept = z.id))"""
ZONDER: Final[Mapping[Zonder, str]] = {
    "welkom": _GEEN.format(type="welkomstbericht"),
    "kennismaking": "f.kennismaking IS NULL",
    "profiel": _GEEN.format(type="profiel_ontvangen"),
    "verwacht": _GEEN.format(type="huisvesting_verwacht"),
    "consulent": "f.consulent IS NULL",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """`zonder`: only who does not have this yet; `consulent`: only of this colleague; `erbij`: a condition on `f` with
    its values (dossiers/bijzonderheden.py)."""

    soort: Soort = "gekoppeld"
    zonder: Zonder | None = None
    consulent: str = ""
    erbij: tuple[str, Mapping[str, Any]] = ("", {})


def instroom(filter_: Filter, wie: Wie, na: str = "", aantal: int = PER_BLADZIJDE) -> tuple[list[Rij], str]:
    """A page, from after a dossier, and the last dossier of the page where there is more."""
    bord = BORDEN[filter_.soort]
    orde = f"{bord.sinds}, f.dossier"
    waarden = {"na": na, "aantal": aantal + 1, "consulent": filter_.consulent, "medewerker": wie.medewerker}
    waarden |= filter_.erbij[1]
    begin, waar = eigen_of_alle(wie), _voorwaarden(filter_)
    if na:
        waar.append(
            f"({orde}) > (SELECT {orde} FROM dossier_feiten f WHERE f.gemeente = current_setting('regie.gemeente')"
            " AND f.dossier = %(na)s)"
        )
    gevonden = rijen(
        f"""
        WITH f AS MATERIALIZED (
            SELECT f.*, {bord.sinds} AS sinds FROM {begin} WHERE {" AND ".join(waar)}
            ORDER BY {orde} LIMIT %(aantal)s)
        SELECT f.dossier, f.groep, f.consulent, f.sinds, f.koppeling, f.kennisgeving, f.huisvesting, f.kennismaking,
               f.inschrijving_brp, f.oproepen, {NAAM} AS naam, p.taal, p.geboortedatum
        FROM f
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        ORDER BY f.sinds, f.dossier
        """,
        waarden,
    )
    return gevonden[:aantal], gevonden[aantal - 1]["dossier"] if len(gevonden) > aantal else ""


def eigen_of_alle(wie: Wie) -> str:
    """What `f` is read from. Of a consulent the own dossiers, looked up one by one: the policy would look at those of
    everybody."""
    if wie.bereik != "caseload":
        return "dossier_feiten f"
    return (
        "toegang tg JOIN LATERAL (SELECT * FROM dossier_feiten f WHERE f.gemeente = tg.gemeente"
        " AND f.dossier = tg.dossier OFFSET 0) f ON tg.medewerker = %(medewerker)s"
    )


def _voorwaarden(filter_: Filter) -> list[str]:
    delen = ["f.gemeente = current_setting('regie.gemeente')", BORDEN[filter_.soort].waar]
    if filter_.zonder:
        delen.append(ZONDER[filter_.zonder])
    if filter_.consulent:
        delen.append("f.consulent = %(consulent)s")
    if filter_.erbij[0]:
        delen.append(filter_.erbij[0])
    return delen


def aantallen(wie: Wie) -> dict[Soort, int]:
    """How many there are on each board, as far as the reader may see them."""
    tellers = ", ".join(f"count(*) FILTER (WHERE {bord.waar})::int AS {soort}" for soort, bord in BORDEN.items())
    ergens = " OR ".join(f"({bord.waar.replace(f' AND {_EINDE}', '')})" for bord in BORDEN.values())
    gevonden = rij(
        f"SELECT {tellers} FROM {eigen_of_alle(wie)}"
        f" WHERE f.gemeente = current_setting('regie.gemeente') AND ({ergens})",
        {"medewerker": wie.medewerker},
    )
    return {soort: gevonden[soort] if gevonden else 0 for soort in SOORTEN}


class Mens(NamedTuple):
    """Somebody who was chosen, as far as the reader may see: the facts that say what can be recorded."""

    dossier: str
    naam: str
    groep: str | None
    koppeling: date | None
    huisvesting: date | None
    consulent: str | None
    is_actief: bool
    laatste: datetime | None


def mensen(dossiers: Sequence[str]) -> list[Mens]:
    """The chosen people in the order in which they were chosen; who is not there for the reader is left out."""
    gevonden = rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, f.groep, f.koppeling, f.huisvesting, f.consulent, f.is_actief, d.laatste
        FROM dossier_feiten f
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE f.gemeente = current_setting('regie.gemeente') AND f.dossier = ANY(%s)
        """,
        [list(dossiers)],
    )
    per_dossier = {een["dossier"]: Mens(**een) for een in gevonden}
    return [per_dossier[dossier] for dossier in dossiers if dossier in per_dossier]
