# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How people take part: their plan, where they are, their hours, who helps; and of whom nobody thinks by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.kern.meedoen.passen import Mens
from regie.toegang.context import als_rekenaar

_STAAT: Final = (
    "{g}.herroept IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = {g}.gemeente AND x.herroept = {g}.id)"
)
_VAN: Final = "g.gemeente = current_setting('regie.gemeente') AND g.dossier = %(dossier)s AND " + _STAAT.format(g="g")
_TYPES: Final = (
    "participatieplan", "plaatsing_start", "plaatsing_einde", "participatie_uren", "instrument_inzet",
    "vrijwilliger_koppeling", "baanverlies", "zoekvraag",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """A placement by its events. `uren`: per month (`2026-11`) what was reported; `plek`: the place of the register."""

    id: str
    sleutel: str
    sinds: date
    gegevens: Mapping[str, Any]
    plek: str | None
    tot: date | None
    reden: str | None
    uren: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Meedoen:
    """Of one person, the last first. `plan`: the last participatieplan."""

    plan: Rij | None
    plaatsingen: Sequence[Plaatsing]
    hulp: Sequence[Rij]
    koppelingen: Sequence[Rij]
    baanverlies: Sequence[Rij]
    zoekvragen: Sequence[Rij]
    contacten: Sequence[Rij] = field(default_factory=tuple)

    @property
    def lopend(self) -> list[Plaatsing]:
        return [een for een in self.plaatsingen if een.tot is None]


def meedoen(dossier: str) -> Meedoen:
    """As far as who asks may see it: what is of a heavier category has no part in the rows."""
    alle = rijen(_GEBEURD, {"dossier": dossier, "types": list(_TYPES)})
    per_type: dict[str, list[Rij]] = {naam: [een for een in alle if een["type"] == naam] for naam in _TYPES}
    plannen = per_type["participatieplan"]
    return Meedoen(
        plannen[0] if plannen else None, _plaatsingen(dossier, per_type), per_type["instrument_inzet"],
        _laatste_per_soort(per_type["vrijwilliger_koppeling"]), per_type["baanverlies"],
        _laatste_per_soort(per_type["zoekvraag"]), rijen(_CONTACT, {"dossier": dossier}),
    )  # fmt: skip


# what is of a heavier category and what is written in words stand beside it, and come along for who may see that
_ALLES: Final = """
           g.gegevens
             || coalesce((SELECT jsonb_object_agg(v.key, v.value) FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                          WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id), '{}')
             || coalesce((SELECT jsonb_object_agg(s.veld, s.tekst) FROM gebeurtenis_tekst s
                          WHERE s.gemeente = g.gemeente AND s.dossier = g.dossier AND s.gebeurtenis = g.id
                            AND s.veld <> 'herroept'), '{}') AS gegevens
"""
_GEBEURD: Final = f"""
    SELECT g.id::text, g.type, g.datum, {_ALLES}
    FROM gebeurtenis g
    WHERE {_VAN} AND g.type = ANY(%(types)s)
    ORDER BY g.datum DESC, g.vastgelegd_op DESC, g.id DESC
"""
_CONTACT: Final = f"""
    SELECT g.id::text, g.datum, g.door, {_ALLES} FROM gebeurtenis g
    WHERE {_VAN} AND g.type = 'contact' ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 5
"""


def _plaatsingen(dossier: str, per_type: Mapping[str, Sequence[Rij]]) -> list[Plaatsing]:
    """With their ends and places as the register pairs them (view `plaatsing`)."""
    verband = {een["start"]: een for een in rijen(_VERBAND, [dossier])}
    einden = {een["id"]: een for een in per_type["plaatsing_einde"]}
    gevonden = []
    for start in per_type["plaatsing_start"]:
        rij_ = verband[start["id"]]
        einde = einden[rij_["einde"]] if rij_["einde"] else None
        gevonden.append(Plaatsing(
            start["id"], rij_["sleutel"] or "", start["datum"], start["gegevens"], rij_["plek"], rij_["tot"],
            einde["gegevens"].get("reden") if einde else None, {},
        ))  # fmt: skip
    uren: dict[str, list[Rij]] = {een.id: [] for een in gevonden}
    for rij_ in per_type["participatie_uren"]:
        if (van := _van_welke(rij_, gevonden)) is not None:
            uren[van].append(rij_)
    return [replace(een, uren=_per_maand(uren[een.id])) for een in gevonden]


def _van_welke(uren: Rij, plaatsingen: Sequence[Plaatsing]) -> str | None:
    """Hours without a key are of the only placement that ran on their last day; else of none."""
    if sleutel := uren["gegevens"].get("plaatsing_id"):
        return next((een.id for een in plaatsingen if een.sleutel == sleutel), None)
    dag = date.fromisoformat(uren["gegevens"]["tot"])
    liepen = [een.id for een in plaatsingen if een.sinds <= dag and (een.tot is None or dag <= een.tot)]
    return liepen[0] if len(liepen) == 1 else None


_VERBAND: Final = """
    SELECT p.start::text, p.sleutel, p.einde::text, p.tot, m.plek::text
    FROM plaatsing p
    LEFT JOIN plek_plaatsing m ON m.gemeente = p.gemeente AND m.dossier = p.dossier AND m.plaatsing = p.sleutel
    WHERE p.gemeente = current_setting('regie.gemeente') AND p.dossier = %s
"""


def _per_maand(uren: Sequence[Rij]) -> dict[str, float]:
    """By the month in which a report ends, the last month first."""
    samen: dict[str, float] = {}
    for een in sorted(uren, key=lambda rij_: rij_["gegevens"]["tot"], reverse=True):
        maand = str(een["gegevens"]["tot"])[:7]
        samen[maand] = samen.get(maand, 0) + float(een["gegevens"]["uren"])
    return samen


def _laatste_per_soort(gebeurd: Sequence[Rij]) -> list[Rij]:
    gezien: dict[str, Rij] = {}
    for een in gebeurd:
        gezien.setdefault(str(een["gegevens"]["soort"]), een)
    return list(gezien.values())


# ------------------------------------------------------------------------------------------------ to match


_MENSEN: Final = f"""
    SELECT f.dossier, {NAAM} AS naam, f.is_actief, f.taalniveau, f.leerroute, w.uren AS vrij, l.les,
           pl.gegevens AS plan, CASE WHEN a.dossier IS NULL THEN w.postcode4 END AS postcode4
    FROM dossier_feiten f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN groep_wens w ON w.gemeente = f.gemeente AND w.dossier = f.dossier
    LEFT JOIN afscherming a ON a.gemeente = f.gemeente AND a.dossier = f.dossier
    LEFT JOIN LATERAL (
        SELECT g.gegevens FROM gebeurtenis g
        WHERE g.gemeente = f.gemeente AND g.dossier = f.dossier AND g.type = 'participatieplan'
          AND {_STAAT.format(g="g")}
        ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1) pl ON true
    LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('dagen', k.dagen, 'van', to_char(k.van, 'HH24:MI'),
                                            'tot', to_char(k.tot, 'HH24:MI'))) AS les
        FROM weekblok b JOIN weekkeuze k ON k.gemeente = b.gemeente AND k.blok = b.id AND k.nummer = b.gekozen
        WHERE b.gemeente = f.gemeente AND b.dossier = f.dossier AND b.soort = 'les'
          AND b.van_op <= %(vandaag)s AND coalesce(b.tot_op, %(vandaag)s) >= %(vandaag)s) l ON true
    WHERE f.gemeente = current_setting('regie.gemeente') AND {{waar}}
    ORDER BY f.dossier
"""
_ZONDER_PLEK: Final = """
    f.is_actief AND f.pip_eerste <= %(vandaag)s AND NOT EXISTS (
        SELECT 1 FROM plaatsing l WHERE l.gemeente = f.gemeente AND l.dossier = f.dossier AND l.einde IS NULL)
"""
HOOGSTENS: Final = 50


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """`is_actief`: not of who died, left, or whose dossier was closed: to them nothing is offered."""

    dossier: str
    naam: str
    mens: Mens
    is_actief: bool


def kandidaat(dossier: str, vandaag: date) -> Kandidaat | None:
    gevonden = rij(_MENSEN.format(waar="f.dossier = %(dossier)s"), {"dossier": dossier, "vandaag": vandaag})
    return None if gevonden is None else _kandidaat(gevonden)


def zonder_plek(vandaag: date) -> list[Kandidaat]:
    """Of the people of who asks, all of them: who has a PIP and takes part nowhere now."""
    return [_kandidaat(een) for een in rijen(_MENSEN.format(waar=_ZONDER_PLEK), {"vandaag": vandaag})]


def bladzijde_zonder_plek(vandaag: date, na: str = "") -> list[Kandidaat]:
    """So many of them behind this dossier, and one more where there are others."""
    return [_kandidaat(een) for een in rijen(_BLAD, {"vandaag": vandaag, "na": na})]


# who it is first, and all of them at once: asked row by row it takes the database a second
_BLAD: Final = f"""
    WITH zonder AS MATERIALIZED (
        SELECT f.dossier FROM dossier_feiten f
        WHERE f.gemeente = current_setting('regie.gemeente') AND {_ZONDER_PLEK} AND f.dossier > %(na)s)
    {_MENSEN.format(waar=f"f.dossier IN (SELECT z.dossier FROM zonder z ORDER BY z.dossier LIMIT {HOOGSTENS + 1})")}
"""


def is_te_plaatsen(dossier: str) -> bool:
    """As regie_rekenaar, of a dossier that the caller may see: nobody who died or left, or whose dossier is closed."""
    with als_rekenaar():
        gevonden = rij(
            "SELECT is_actief FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s",
            [dossier],
        )
    return gevonden is not None and bool(gevonden["is_actief"])


def mens_in_taak(gevonden: Rij, plan: Rij | None) -> Mens:
    """Somebody as a task shows them (`verwezene`): the lessons and the postcode are not in it."""
    gegevens = plan["gegevens"] if plan else {}
    uren = gegevens.get("uren")
    return Mens(
        gevonden["taalniveau"], gevonden["leerroute"], uren=None if uren is None else float(uren),
        sectoren=frozenset(gegevens.get("sectoren", ())),
    )  # fmt: skip


def _kandidaat(gevonden: Rij) -> Kandidaat:
    plan = gevonden["plan"] or {}
    mens = Mens(
        gevonden["taalniveau"], gevonden["leerroute"], _lesdelen(gevonden["les"]),
        frozenset(gevonden["vrij"]) if gevonden["vrij"] else None,
        None if plan.get("uren") is None else float(plan["uren"]), frozenset(plan.get("sectoren", ())),
        gevonden["postcode4"],
    )  # fmt: skip
    return Kandidaat(gevonden["dossier"], gevonden["naam"], mens, gevonden["is_actief"])


_DAGEN: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
_DELEN: Final = (("ochtend", "00:00", "12:30"), ("middag", "12:30", "18:00"), ("avond", "18:00", "24:00"))


def _lesdelen(les: Sequence[Rij] | None) -> frozenset[str] | None:
    """The parts of the week that lessons take, as far as a part is really touched; None: no lesson is planned here."""
    if not les:
        return None
    return frozenset(
        f"{_DAGEN[dag - 1]}-{deel}"
        for een in les
        for dag in een["dagen"]
        for deel, van, tot in _DELEN
        if een["van"] < tot and een["tot"] > van
    )


# ------------------------------------------------------------------------------------------------ kept in view


def buiten_beeld(vandaag: date, na: str = "") -> list[Rij]:
    """Of the people of who asks: who lives with another inburgeraar, has no bijstand and takes part nowhere.

    A law that pays attention to benefits forgets them. Only for who may know of families and of money. Whom nobody
    ever spoke comes first; so many behind the dossier `na`, and one more where there are others."""
    return rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, f.leerroute, f.laatste_contact
        FROM dossier_feiten f
        JOIN huishouden h ON h.gemeente = f.gemeente AND h.dossier = f.dossier
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE f.gemeente = current_setting('regie.gemeente') AND {_ZONDER_PLEK}
          AND EXISTS (SELECT 1 FROM huishouden z WHERE z.gemeente = h.gemeente AND z.huishouden = h.huishouden
                                                   AND z.dossier <> h.dossier)
          AND (SELECT u.type FROM gebeurtenis u WHERE u.gemeente = f.gemeente AND u.dossier = f.dossier
                 AND u.type IN ('uitkering_toegekend', 'uitkering_beeindigd') AND {_STAAT.format(g="u")}
               ORDER BY u.datum DESC, u.vastgelegd_op DESC LIMIT 1) IS DISTINCT FROM 'uitkering_toegekend'
          AND (%(na)s = '' OR (coalesce(f.laatste_contact, '-infinity'), f.dossier) > (
                SELECT coalesce(n.laatste_contact, '-infinity'), n.dossier FROM dossier_feiten n
                WHERE n.gemeente = f.gemeente AND n.dossier = %(na)s))
        ORDER BY coalesce(f.laatste_contact, '-infinity'), f.dossier LIMIT {HOOGSTENS + 1}
        """,
        {"vandaag": vandaag, "na": na},
    )
