# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For the team leader: how many people each consulent has, how heavy that is, where terms are at risk, who is away."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.weergave import statuskolommen_sql
from regie.toegang.context import als_rekenaar

PER_BLADZIJDE: Final = 20


def zwaarte(per_fase: Mapping[str, int], procenten: Mapping[str, int] | None) -> float:
    """People weighed by phase (open norm zwaarte_per_fase); where the policy weighs nothing: how many there are."""
    if procenten is None:
        return sum(per_fase.values())
    return sum(procenten[fase] * aantal for fase, aantal in per_fase.items()) / 100


# The terms of the law that may be lapsed or almost, in one pass (index termijn_risico). The day is written into the
# question: asked of the session for every row it took eight times as long.
STANDEN: Final = f"""standen AS (
        SELECT t.dossier, t.termijn, {statuskolommen_sql("%(vandaag)s::date")}
        FROM termijn t
        WHERE t.gemeente = current_setting('regie.gemeente') AND t.aard = 'wet' AND t.gehaald_op = 'infinity'
          AND NOT t.venster AND t.uiterlijk < 'infinity' AND t.uiterlijk <= %(tot)s
        OFFSET 0)"""
# Who has no duty, such as a child in a household, is no work by being there: only while a term runs or an organisation
# is busy. Asked per person, of the few for whom it matters.
_IETS_TE_DOEN: Final = """coalesce(
        (SELECT true FROM termijn t
         WHERE t.gemeente = f.gemeente AND t.dossier = f.dossier AND t.gehaald_op = 'infinity'
           AND t.uiterlijk < 'infinity' AND t.vervalt_op > %(vandaag)s LIMIT 1),
        (SELECT true FROM relatie r
         WHERE r.gemeente = f.gemeente AND r.dossier = f.dossier AND r.stand IN ('gevraagd', 'aangenomen')
           AND coalesce(r.einde, 'infinity') >= %(vandaag)s LIMIT 1), false)"""
_CASELOAD: Final = f"""
    WITH {STANDEN},
    regels AS (
        SELECT dossier, termijn, bool_or(status = 'verlopen') AS verlopen FROM standen
        WHERE status IN ('verlopen', 'bijna') GROUP BY dossier, termijn),
    risico AS MATERIALIZED (
        SELECT dossier, count(*) FILTER (WHERE verlopen) AS verlopen, count(*) FILTER (WHERE NOT verlopen) AS bijna
        FROM regels GROUP BY dossier),
    fasen AS (
        SELECT f.consulent, f.fase, count(*) AS aantal, sum(r.verlopen) AS verlopen, sum(r.bijna) AS bijna
        FROM dossier_feiten f LEFT JOIN risico r ON r.dossier = f.dossier
        WHERE f.gemeente = current_setting('regie.gemeente') AND f.is_actief
          AND (f.groep IS DISTINCT FROM 'geen_plicht' OR (f.consulent IS NOT NULL AND {_IETS_TE_DOEN}))
        GROUP BY f.consulent, f.fase)
    SELECT consulent, sum(aantal)::int AS dossiers, json_object_agg(fase, aantal) AS per_fase,
           coalesce(sum(verlopen), 0)::int AS verlopen, coalesce(sum(bijna), 0)::int AS bijna
    FROM fasen GROUP BY consulent ORDER BY dossiers DESC, consulent NULLS FIRST
"""


def caseload(vandaag: date, aandacht: int) -> list[Rij]:
    """Per consulent: people by phase, and lines of the law that are lapsed or almost, of who has a duty or something
    that runs. `consulent` null: nobody yet, as far as there is something to guide: not who has no duty.

    `aandacht`: how many days before its last day a rule asks for attention at most. A rule counts once for a person,
    as in Vandaag; a line that was put away counts.
    """
    return rijen(_CASELOAD, {"vandaag": vandaag, "tot": later(vandaag, Duur(aandacht, "dagen"))})


def zonder_consulent(na: str = "", aantal: int = PER_BLADZIJDE) -> tuple[list[Rij], str]:
    """Who has nobody yet, the oldest dossier first, from after a dossier; and the last one where there are more."""
    orde = "coalesce(f.dossier_geopend_op, '-infinity'), f.dossier"
    hierna = (
        f"AND ({orde}) > (SELECT {orde} FROM dossier_feiten f"
        " WHERE f.gemeente = current_setting('regie.gemeente') AND f.dossier = %(na)s)"
    )
    gevonden = rijen(
        f"""
        WITH wie AS MATERIALIZED (
            SELECT f.dossier, f.groep, f.fase, f.dossier_geopend_op, f.huisvesting FROM dossier_feiten f
            WHERE f.gemeente = current_setting('regie.gemeente') AND f.consulent IS NULL AND f.is_actief
                AND f.groep IS DISTINCT FROM 'geen_plicht' {hierna if na else ""}
            ORDER BY {orde} LIMIT %(aantal)s)
        SELECT f.*, {NAAM} AS naam
        FROM wie f
        JOIN dossier d ON d.gemeente = current_setting('regie.gemeente') AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        ORDER BY {orde}
        """,
        {"na": na, "aantal": aantal + 1},
    )
    return gevonden[:aantal], gevonden[aantal - 1]["dossier"] if len(gevonden) > aantal else ""


def dossiers_van(consulent: str) -> list[str]:
    """The open dossiers of a consulent."""
    gevonden = rijen(
        "SELECT dossier FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente') AND consulent = %s"
        " AND is_actief ORDER BY dossier",
        [consulent],
    )
    return [rij["dossier"] for rij in gevonden]


def vervangen() -> list[Rij]:
    """Who stands in for whom, in how many open dossiers. For who may see the whole gemeente: read past `toegang`'s own
    policy, which shows everybody only the own rows."""
    with als_rekenaar():
        return rijen(
            f"SELECT f.consulent, t.medewerker AS vervanger, count(*)::int AS dossiers {_VERVANGT}"
            " GROUP BY f.consulent, t.medewerker ORDER BY f.consulent, t.medewerker"
        )


def vervangen_door(consulent: str, vervanger: str) -> list[str]:
    """The open dossiers of a consulent in which this person stands in."""
    with als_rekenaar():
        gevonden = rijen(
            f"SELECT t.dossier {_VERVANGT} AND f.consulent = %s AND t.medewerker = %s ORDER BY t.dossier",
            [consulent, vervanger],
        )
    return [rij["dossier"] for rij in gevonden]


_VERVANGT: Final = """
    FROM toegang t JOIN dossier_feiten f ON f.gemeente = t.gemeente AND f.dossier = t.dossier
    WHERE t.gemeente = current_setting('regie.gemeente') AND f.is_actief AND f.consulent IS NOT NULL AND t.vervangt
"""
