# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Small stories, and the figures that they give. A figure is named as `fase onderdeel=pip doelgroep=asiel`; `?` is the
unknown value of a dimension."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from regie.kern.indicatoren.alle import tabellen_van
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import tel
from regie.kern.indicatoren.uitkomsten import Cijfer, cijfers
from tests.verhaal import gebeurtenis, recht, stroom

VAN, TOT, PEILDATUM = "2025-07-01", "2025-11-30", "2025-12-31"
VOOR_VAN, NA_TOT, NA_PEILDATUM = "2025-06-30", "2025-12-01", "2026-01-01"
LATER: Final = "2026-01-10"
"""When something is recorded that nobody knew on the peildatum."""

Rij = dict[str, Any]


@dataclass(frozen=True)
class Verhaal:
    """What happened, and what is counted of it on the peildatum."""

    naam: str
    rijen: list[Rij]
    geeft: Mapping[str, Any]


@dataclass(frozen=True)
class Gebeurt:
    """A figure about a period: `op` makes the story with what is counted on a day. `tweede`: what it is after the same
    thing a day later."""

    cijfer: str
    op: Callable[[str], list[Rij]]
    tweede: int = 1


def naam_van(geval: Any) -> str:
    return str(getattr(geval, "naam", None) or getattr(geval, "cijfer", geval))


def geopend(dossier: str = "amina", **velden: Any) -> Rij:
    """A dossier that was opened long before the period."""
    gewoon = {"groep": "asiel_vergunning", "wet": "wi2021", "gemeentecode": "0392"}
    return gebeurtenis("dossier_geopend", "2024-01-02", dossier, **(gewoon | velden))


def plichtig(dossier: str = "amina", **velden: Any) -> list[Rij]:
    """A dossier of somebody with a duty who lives here."""
    return [
        geopend(dossier, **velden),
        gebeurtenis("kennisgeving_plicht", "2024-01-03", dossier),
        gebeurtenis("inschrijving_brp", "2024-01-20", dossier, gemeentecode="0392"),
    ]


def pip(datum: str, dossier: str = "amina", **velden: Any) -> Rij:
    return gebeurtenis(
        "pip_vastgesteld",
        datum,
        dossier,
        **({"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12} | velden),
    )


def intake(datum: str, dossier: str = "amina", **velden: Any) -> Rij:
    gewoon = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["werk"], "aanwezig": "alleen"}
    return gebeurtenis("intakegesprek", datum, dossier, **(gewoon | velden))


def gesloten(datum: str, dossier: str = "amina") -> Rij:
    return gebeurtenis("dossier_gesloten", datum, dossier, reden="verhuisd")


def tel_cijfers(
    rijen: Iterable[Rij],
    *,
    peildatum: str = PEILDATUM,
    bekend_op: str | None = None,
    van: str = VAN,
    tot: str = TOT,
    beleid: str | Mapping[str, str] = "voorbeeld",
    indicatoren: set[str] | None = None,
) -> list[Cijfer]:
    """Every figure of a story, or those of some indicators."""
    op = None if bekend_op is None else date.fromisoformat(bekend_op)
    dag = date.fromisoformat(peildatum)
    meting = Meting.standaard(beleid, dag, op, date.fromisoformat(van), min(date.fromisoformat(tot), dag))
    tabellen = None if indicatoren is None else tabellen_van(indicatoren)
    return list(cijfers(tel(stroom(rijen), recht(), meting, tabellen), indicatoren))


def naam_van_cijfer(cijfer: Cijfer) -> str:
    return sleutel(cijfer.indicator, cijfer.dimensies)


def sleutel(indicator: str, dimensies: Mapping[str, str | None]) -> str:
    return " ".join([indicator, *sorted(f"{naam}={code or '?'}" for naam, code in dimensies.items())])


def gelezen(naam: str) -> str:
    """The same name, with its dimensions in order."""
    indicator, *dimensies = naam.split()
    return " ".join([indicator, *sorted(dimensies)])


def waarden(rijen: Iterable[Rij], **tijden: Any) -> dict[str, Any]:
    """Every figure of a story by its name."""
    return {naam_van_cijfer(cijfer): cijfer.waarde for cijfer in tel_cijfers(rijen, **tijden)}


def waarde(naam: str, rijen: Iterable[Rij], **tijden: Any) -> Any:
    """One figure. Of a dimension that shows what occurs, what does not occur is 0."""
    return waarden(rijen, indicatoren={naam.split()[0]}, **tijden).get(gelezen(naam)) or 0


def herroep(rij: Rij) -> list[Rij]:
    """An event, and the row that withdraws it."""
    id_ = "00000000-0000-8000-8000-00000000000a"
    return [rij | {"id": id_}, {**rij, "id": id_[:-1] + "b", "herroept": id_, "reden": "verkeerd dossier"}]
