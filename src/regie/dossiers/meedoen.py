# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How people take part: their plan, where they are, their hours, who helps; and of whom nobody thinks by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.kern.meedoen.passen import Mens

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
    """An end and hours without a key belong to the only placement there is, else to none."""
    plekken = {
        een["plaatsing"]: str(een["plek"])
        for een in rijen(
            "SELECT plaatsing, plek FROM plek_plaatsing WHERE gemeente = current_setting('regie.gemeente')"
            " AND dossier = %s",
            [dossier],
        )
    }
    begonnen = per_type["plaatsing_start"]
    een_enkele = len(begonnen) == 1
    gevonden = []
    for start in begonnen:
        sleutel = start["gegevens"].get("plaatsing_id", "")
        hoort = [sleutel, None] if een_enkele else [sleutel]
        einde = next((e for e in per_type["plaatsing_einde"] if e["gegevens"].get("plaatsing_id") in hoort), None)
        uren = [u for u in per_type["participatie_uren"] if u["gegevens"].get("plaatsing_id") in hoort]
        gevonden.append(Plaatsing(
            start["id"], sleutel, start["datum"], start["gegevens"], plekken.get(sleutel),
            einde["datum"] if einde else None, einde["gegevens"].get("reden") if einde else None, _per_maand(uren),
        ))  # fmt: skip
    return gevonden


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
    SELECT f.dossier, {NAAM} AS naam, f.taalniveau, f.leerroute, w.uren AS vrij, l.les, pl.gegevens AS plan,
           CASE WHEN a.dossier IS NULL THEN w.postcode4 END AS postcode4
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
_ZONDER_PLEK: Final = f"""
    f.is_actief AND f.pip_eerste <= %(vandaag)s AND NOT EXISTS (
        SELECT 1 FROM gebeurtenis g WHERE g.gemeente = f.gemeente AND g.dossier = f.dossier
          AND g.type = 'plaatsing_start' AND {_STAAT.format(g="g")}
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier
                            AND e.type = 'plaatsing_einde' AND {_STAAT.format(g="e")}
                            AND e.gegevens ->> 'plaatsing_id' IS NOT DISTINCT FROM g.gegevens ->> 'plaatsing_id'))
"""
HOOGSTENS: Final = 50


@dataclass(frozen=True, slots=True)
class Kandidaat:
    dossier: str
    naam: str
    mens: Mens


def kandidaat(dossier: str, vandaag: date) -> Kandidaat | None:
    gevonden = rij(_MENSEN.format(waar="f.dossier = %(dossier)s"), {"dossier": dossier, "vandaag": vandaag})
    return None if gevonden is None else _kandidaat(gevonden)


def zonder_plek(vandaag: date) -> list[Kandidaat]:
    """Of the people of who asks: who has a PIP and takes part nowhere now."""
    gevonden = rijen(f"{_MENSEN.format(waar=_ZONDER_PLEK)} LIMIT {HOOGSTENS}", {"vandaag": vandaag})
    return [_kandidaat(een) for een in gevonden]


def _kandidaat(gevonden: Rij) -> Kandidaat:
    plan = gevonden["plan"] or {}
    mens = Mens(
        gevonden["taalniveau"], gevonden["leerroute"], _lesdelen(gevonden["les"]),
        frozenset(gevonden["vrij"]) if gevonden["vrij"] else None,
        None if plan.get("uren") is None else float(plan["uren"]), frozenset(plan.get("sectoren", ())),
        gevonden["postcode4"],
    )  # fmt: skip
    return Kandidaat(gevonden["dossier"], gevonden["naam"], mens)


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


def buiten_beeld(vandaag: date) -> list[Rij]:
    """Of the people of who asks: who lives with another inburgeraar, has no bijstand and takes part nowhere.

    A law that pays attention to benefits forgets them. Only for who may know of families and of money."""
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
        ORDER BY f.laatste_contact, f.dossier LIMIT {HOOGSTENS}
        """,
        {"vandaag": vandaag},
    )
