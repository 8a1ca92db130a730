# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of the gemeente as who asks: the own people by name, and of the others how many there are."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from regie.dossiers.vraag import NAAM, Rij, rij, rijen

BEZET: Final = ("voorgesteld", "uitgenodigd", "bevestigd", "deelnemer", "klaar")
"""Who takes a place; the trigger of the database says the same."""
BEHEERBAAR: Final = ("voorstel", "open", "vol", "loopt")
MEESTE: Final = 300  # people in one proposal

_GROEP: Final = """
    SELECT g.id, g.soort, g.naam, g.taal, g.alleen_taal, g.tolk, g.niveau_van, g.niveau_tot, g.begin, g.einde, g.uren,
           g.tijd, g.minuten, g.plaats, g.ruimte, g.postcode4, g.minimum, g.maximum, g.start, g.voorwaarden,
           g.gaat_door, g.stand,
           coalesce((SELECT sum(t.aantal)::int FROM groep_telling t
                     WHERE t.gemeente = g.gemeente AND t.groep = g.id AND t.stand = ANY(%(bezet)s)), 0) AS bezet,
           coalesce((SELECT sum(t.aantal)::int FROM groep_telling t
                     WHERE t.gemeente = g.gemeente AND t.groep = g.id AND t.stand = 'wachtlijst'), 0) AS wachten
    FROM groep g WHERE g.gemeente = current_setting('regie.gemeente')
"""


def groepen(soort: str = "", standen: Collection[str] = BEHEERBAAR, ids: Collection[UUID] | None = None) -> list[Rij]:
    """By kind and first day, with how many places are taken."""
    waar = " AND g.stand = ANY(%(standen)s) AND (%(soort)s = '' OR g.soort = %(soort)s)"
    waarden = {"bezet": list(BEZET), "standen": list(standen), "soort": soort, "ids": list(ids or ())}
    if ids is not None:
        waar = " AND g.id = ANY(%(ids)s)"
    return rijen(f"{_GROEP} {waar} ORDER BY g.soort, g.begin, g.naam, g.id", waarden)


def groep(id_: UUID) -> Rij | None:
    return rij(f"{_GROEP} AND g.id = %(id)s", {"bezet": list(BEZET), "id": id_})


def leden(groep_: UUID) -> list[Rij]:
    """The members that one may see, with their names: in the group first, then the wait list in its order."""
    return rijen(
        f"""
        SELECT l.dossier, l.stand, l.volgorde, l.reden, l.sinds, {NAAM} AS naam, p.taal, f.taalniveau, f.consulent
        FROM groep_lid l
        JOIN dossier d ON d.gemeente = l.gemeente AND d.id = l.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
        WHERE l.gemeente = current_setting('regie.gemeente') AND l.groep = %s
        ORDER BY l.stand = 'wachtlijst', l.volgorde, p.achternaam, p.voornamen, l.dossier
        """,
        [groep_],
    )


def telling(groep_: UUID) -> dict[str, int]:
    """Stand → how many, of everybody."""
    sql = "SELECT stand, aantal FROM groep_telling WHERE gemeente = current_setting('regie.gemeente') AND groep = %s"
    return {een["stand"]: een["aantal"] for een in rijen(sql, [groep_])}


def bijeenkomsten(groep_: UUID) -> list[Rij]:
    return rijen(
        "SELECT id, groep, begin, minuten, plaats FROM groep_bijeenkomst"
        " WHERE gemeente = current_setting('regie.gemeente') AND groep = %s ORDER BY begin",
        [groep_],
    )


def bijeenkomst(id_: UUID) -> Rij | None:
    return rij(
        "SELECT id, groep, begin, minuten, plaats FROM groep_bijeenkomst"
        " WHERE gemeente = current_setting('regie.gemeente') AND id = %s",
        [id_],
    )


def aanwezig(bijeenkomst_: UUID, dossiers: Collection[str]) -> list[Rij]:
    """What was ever recorded of these people at this meeting, and at which of it still counts."""
    return rijen(
        """
        SELECT g.id::text, g.dossier, g.type, g.datum, g.gegevens,
               NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS telt
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = ANY(%s) AND g.type = 'aanwezigheid'
          AND g.herroept IS NULL AND g.gegevens ->> 'zitting_id' = %s
        ORDER BY g.vastgelegd_op
        """,
        [list(dossiers), str(bijeenkomst_)],
    )


def staande(dossiers: Collection[str], types: Collection[str]) -> list[Rij]:
    """Events of these types that were not withdrawn, oldest first."""
    return rijen(
        """
        SELECT g.id::text, g.dossier, g.type, g.datum, g.gegevens FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = ANY(%s) AND g.type = ANY(%s)
          AND g.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        ORDER BY g.datum, g.vastgelegd_op
        """,
        [list(dossiers), list(types)],
    )


# ------------------------------------------------------------------------------------------ who still needs a group

_NIET_GEWEEST: Final = """NOT EXISTS (
    SELECT 1 FROM gebeurtenis g WHERE g.gemeente = f.gemeente AND g.dossier = f.dossier AND g.type IN ({types})
      AND g.herroept IS NULL AND g.gegevens ->> 'status' IS DISTINCT FROM 'aangemeld'
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id))"""
_NOG_NIET: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "informatie": ("f.kennismaking IS NULL", ()),
    "brugklas": ("f.plichtig AND f.gestart_leerroute IS NULL", ("brugklas_start",)),
    "startklas": ("f.plichtig AND f.gestart_leerroute IS NULL", ("brugklas_start",)),
    "pvt": ("f.plichtig", ("pvt_start", "pvt_afgerond")),
    "map": ("f.plichtig", ("map_start",)),
    "geld": ("f.plichtig", ("training_geld",)),
    "toets": ("f.plichtig AND f.leerroutekeuze IS NULL", ("leerbaarheidstoets", "lbt_ontheffing")),
    "excursie": ("true", ()),
}
"""Kind → who may still need it, in facts; and the events after which somebody had it."""
_WACHT_SINDS: Final = "coalesce(greatest(f.kennisgeving, f.inschrijving_brp), f.koppeling, f.dossier_geopend_op)"


def _niet_geweest(types: tuple[str, ...]) -> str:
    """Written out, so that the planner sees that the index of these types will do (17_groepen.sql)."""
    return _NIET_GEWEEST.format(types=", ".join(f"'{type_}'" for type_ in types)) if types else "true"


def kandidaten(soort: str, bereik: str, medewerker: str, aantal: int = MEESTE) -> list[Rij]:
    """Who still needs a group of this kind and is in none, longest waiting first. `uren`: what was asked, or None."""
    nodig, geweest = _NOG_NIET[soort]
    begin = "dossier_feiten f"
    if bereik == "caseload":
        begin = (
            "toegang tg JOIN dossier_feiten f ON f.gemeente = tg.gemeente AND f.dossier = tg.dossier"
            " AND tg.medewerker = %(medewerker)s"
        )
    return rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, p.taal, f.taalniveau, {_WACHT_SINDS} AS sinds, w.uren, w.postcode4
        FROM {begin}
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN groep_wens w ON w.gemeente = f.gemeente AND w.dossier = f.dossier
        WHERE f.gemeente = current_setting('regie.gemeente') AND f.is_actief AND {nodig}
          AND {_niet_geweest(geweest)}
          AND (current_setting('regie.afgeschermd', true) = 'ja'
               OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = f.gemeente AND a.dossier = f.dossier))
          AND NOT EXISTS (SELECT 1 FROM groep_lid l JOIN groep g ON g.gemeente = l.gemeente AND g.id = l.groep
                          WHERE l.gemeente = f.gemeente AND l.dossier = f.dossier AND g.soort = %(soort)s
                            AND l.stand IN ('voorgesteld', 'uitgenodigd', 'bevestigd', 'deelnemer')
                            AND g.stand IN ('voorstel', 'open', 'vol', 'loopt'))
        ORDER BY {_WACHT_SINDS}, f.dossier LIMIT %(aantal)s
        """,
        {"medewerker": medewerker, "soort": soort, "aantal": aantal},
    )


def wens(dossier: str) -> Rij | None:
    return rij(
        "SELECT uren, postcode4, moment FROM groep_wens"
        " WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s",
        [dossier],
    )


# ------------------------------------------------------------------------------------------------------- proposals

_VOORSTEL: Final = """
    SELECT v.id, v.soort, v.groepen, v.door, v.moment, v.stand, v.procent, v.stap, v.uitkomst, v.besloten_door,
           v.besloten_op
    FROM groep_voorstel v WHERE v.gemeente = current_setting('regie.gemeente')
"""


def voorstel(id_: UUID, *, op_slot: bool = False) -> Rij | None:
    """`op_slot`: nobody else decides about it until this transaction is over."""
    return rij(f"{_VOORSTEL} AND v.id = %s {'FOR UPDATE' if op_slot else ''}", [id_])


def voorstellen(sinds: datetime) -> list[Rij]:
    """What waits for an answer, and what was made lately."""
    return rijen(
        f"{_VOORSTEL} AND (v.stand IN ('wacht', 'bezig', 'klaar') OR (v.stand = 'mislukt' AND v.moment >= %s))"
        " ORDER BY v.moment DESC LIMIT 20",
        [sinds],
    )


def plekken(voorstel_: UUID) -> list[Rij]:
    """Everybody in a proposal that one may see; `redenen` with those of the family for who may know of it."""
    return rijen(
        f"""
        SELECT k.dossier, k.groep, coalesce(z.redenen, k.redenen) AS redenen, k.met_hand, {NAAM} AS naam, p.taal,
               f.taalniveau
        FROM groep_voorstel_plek k
        LEFT JOIN groep_voorstel_gezin z
               ON z.gemeente = k.gemeente AND z.voorstel = k.voorstel AND z.dossier = k.dossier
        JOIN dossier d ON d.gemeente = k.gemeente AND d.id = k.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
        WHERE k.gemeente = current_setting('regie.gemeente') AND k.voorstel = %s
        ORDER BY p.achternaam, p.voornamen, k.dossier
        """,
        [voorstel_],
    )
