# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target per half year beside how many were housed: numbers, never who."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection

from regie.dossiers.totalen import ziet_alles
from regie.dossiers.vraag import rijen
from regie.kern.aankomst.taakstelling import Doel, Halfjaar, Jaar, jaren, overzicht
from regie.kern.indicatoren.onderdrukking import onderdruk, toon
from regie.kern.indicatoren.tellen import Kruising, Opzet
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import Recht
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

ROLLEN: Final = frozenset({"teamleider", "beleid"})
PLICHTIG, TELT = "taakstelling_plichtig", "taakstelling_telt"


class GeenTaakstelling(PermissionError):
    """Somebody asked for the target whose work it is not."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A half year. `toon_geteld`, `toon_stand`: whether the reader may know it: who knows one could find the other."""

    half_jaar: Halfjaar
    toon_geteld: bool
    toon_eerder: bool
    toon_stand: bool
    bron: str


@dataclass(frozen=True, slots=True)
class Taakstelling:
    regels: Sequence[Regel]
    jaren: Sequence[Jaar]
    procent: int
    telt: tuple[str, ...]
    grens: int


def taakstelling(wie: Wie, recht: Recht, vandaag: date, *, om_te_delen: bool = False) -> Taakstelling:
    """Raises GeenTaakstelling, and GeenVersie where the policy leaves one of its norms open."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTaakstelling(f"De taakstelling is niet voor de rol {', '.join(wie.rollen)}.")
    regels = recht.regels(wie.beleid)
    procent, telt = int(str(regels.norm_op(PLICHTIG, vandaag))), regels.norm_op(TELT, vandaag)
    assert isinstance(telt, tuple)
    grens = 0 if ziet_alles(wie) and not om_te_delen else grens_van(recht, wie.beleid, vandaag)
    gevonden = rijen(_DOELEN)
    doelen = [Doel(r["half_jaar"], r["aantal"], r["erbij"], r["beginstand"]) for r in gevonden]
    with als_rekenaar():
        geteld = {r["half_jaar"]: r["aantal"] for r in rijen(_GETELD, {"telt": list(telt)})}
    halve = overzicht(doelen, geteld, procent, vandaag)
    bronnen = {r["half_jaar"]: r["bron"] for r in gevonden}
    opnieuw = {doel.half_jaar for doel in doelen if doel.beginstand is not None}
    return Taakstelling(_verhuld(halve, bronnen, opnieuw, grens), jaren(doelen), procent, telt, grens)


def _verhuld(halve: Sequence[Halfjaar], bronnen: Mapping[str, str], opnieuw: set[str], grens: int) -> list[Regel]:
    """A small number is kept back, and every stand from there on: the difference of two would tell it. A stand at the
    start that was typed begins anew."""
    opzet = Opzet((tuple(half.half_jaar for half in halve),), frozenset({Kruising({0})}))
    mensen: dict[tuple[str, ...], int] = {(half.half_jaar,): half.geteld for half in halve}
    vakken = onderdruk(mensen, opzet, grens) if grens and halve else toon(mensen, opzet)
    regels, heel = [], True
    for half in halve:
        eerder = heel or half.half_jaar in opnieuw
        zichtbaar = vakken[half.half_jaar,].stand == "getal"
        heel = eerder and zichtbaar
        regels.append(Regel(half, zichtbaar, eerder, heel, bronnen[half.half_jaar]))
    return regels


def doelen() -> list[tuple[str, int, int | None, int]]:
    """Of each half year its target, what was carried over at its start where somebody typed it, and who was housed
    without a dossier. As regie_rekenaar or as who works inside."""
    return [(r["half_jaar"], r["aantal"], r["beginstand"], r["erbij"]) for r in rijen(_DOELEN)]


def leg_doel_vast(wie: Wie, doel: Doel, bron: str, stempel: UUID) -> bool:
    """Keeps what was typed; the latest row of a half year counts. False when this form was sent before."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTaakstelling(f"De taakstelling is niet voor de rol {', '.join(wie.rollen)}.")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO taakstelling (gemeente, half_jaar, aantal, erbij, beginstand, bron, door, stempel)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, stempel) DO NOTHING",
            [wie.gemeente, doel.half_jaar, doel.aantal, doel.erbij, doel.beginstand, bron, wie.medewerker, stempel],
        )
        return bool(cursor.rowcount)


_DOELEN: Final = """
    SELECT DISTINCT ON (half_jaar) half_jaar, aantal, erbij, beginstand, bron FROM taakstelling
    WHERE gemeente = current_setting('regie.gemeente') ORDER BY half_jaar, moment DESC
"""
# Who was linked and then housed, each person once, on the day of the first place that counts.
_GETELD: Final = """
    SELECT h.jaar || '-' || h.helft AS half_jaar, count(*)::int AS aantal
    FROM (SELECT DISTINCT ON (f.dossier) f.dossier, extract(year FROM g.datum)::int AS jaar,
                 CASE WHEN extract(month FROM g.datum) <= 6 THEN 1 ELSE 2 END AS helft
          FROM dossier_feiten f
          JOIN gebeurtenis g ON g.gemeente = f.gemeente AND g.dossier = f.dossier AND g.type = 'huisvesting'
               AND g.herroept IS NULL AND g.gegevens ->> 'soort' = ANY(%(telt)s) AND g.datum >= f.koppeling
          WHERE f.gemeente = current_setting('regie.gemeente') AND f.koppeling IS NOT NULL AND f.huisvesting IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
          ORDER BY f.dossier, g.datum) h
    GROUP BY 1
"""
