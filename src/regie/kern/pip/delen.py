# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checklist of a PIP: what the law asks of this person's plan, and what is there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from regie.kern.pip.situatie import Situatie
from regie.kern.recht.typen.pip import Pipantwoord, Pipdeel

Stand = Literal["aanwezig", "ontbreekt", "mag_niet", "open", "nvt"]
"""mag_niet: it is there and may not be · open: it may be there, and is not · nvt: it does not arise here."""


@dataclass(frozen=True, slots=True)
class Deelstand:
    """`krap`: it is there, with fewer hours than the law names."""

    deel: Pipdeel
    stand: Stand
    antwoord: Pipantwoord
    krap: bool = False


def antwoord(deel: Pipdeel, wie: Situatie, leerroute: str | None) -> Pipantwoord:
    """What the law says of this part for this person on this route. Without a route the part is not judged by it."""
    gezegd = deel.van(wie.groep)
    if gezegd in ("mag_niet", "nvt"):
        return gezegd
    if deel.anders is not None and leerroute is not None and leerroute not in deel.leerroute:
        return deel.anders
    if deel.bij is not None and deel.zonder is not None:
        geldt = wie.geldt(deel.bij)
        if not geldt:
            return "mag" if geldt is None else deel.zonder
    return gezegd


def delen(rijen: Iterable[Pipdeel], wie: Situatie, inhoud: Mapping[str, Any]) -> list[Deelstand]:
    """`inhoud`: fields of the PIP, and of the choice of the leerroute that it rests on."""
    return [_deel(rij, wie, inhoud) for rij in rijen]


def _deel(rij: Pipdeel, wie: Situatie, inhoud: Mapping[str, Any]) -> Deelstand:
    gezegd, waarde = antwoord(rij, wie, inhoud.get("leerroute")), inhoud.get(rij.veld)
    if waarde is None or waarde in ("", [], {}):
        stand: Stand = {"moet": "ontbreekt", "mag": "open", "mag_niet": "nvt", "nvt": "nvt"}[gezegd]  # type: ignore[assignment]
        return Deelstand(rij, stand, gezegd)
    krap = rij.minstens is not None and waarde < rij.minstens
    return Deelstand(rij, "mag_niet" if gezegd == "mag_niet" else "aanwezig", gezegd, krap)
