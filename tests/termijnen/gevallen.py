# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Openings and decisions that the stories of these tests share."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from regie.kern.termijnen import Berekening
from regie.kern.termijnen.regel import voorbereid
from tests.verhaal import AMINA, feiten, gebeurtenis, regels

PIP: dict[str, Any] = {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12}


def opening(
    dossier: str = AMINA, groep: str = "asiel_vergunning", datum: str = "2022-01-03", **anders: Any
) -> dict[str, Any]:
    return gebeurtenis("dossier_geopend", datum, dossier, groep=groep, wet=anders.pop("wet", "wi2021"), **anders)


def pip(datum: str, dossier: str = AMINA, **anders: Any) -> dict[str, Any]:
    return gebeurtenis("pip_vastgesteld", datum, dossier, **(PIP | anders))


def gesprek(datum: str, dossier: str = AMINA) -> dict[str, Any]:
    return gebeurtenis("voortgangsgesprek", datum, dossier, vorm="gemeentehuis", leefgebieden=["taal"])


def oproep(datum: str, voor_datum: str, nummer: int = 1, **anders: Any) -> dict[str, Any]:
    velden: dict[str, Any] = {"nummer": nummer, "verzendwijze": "brief", "voor_datum": voor_datum}
    return gebeurtenis("oproep_intake", datum, **(velden | anders))


def intake(datum: str, nummer: int = 1) -> dict[str, Any]:
    return gebeurtenis("intakegesprek", datum, nummer=nummer, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen")


def boete(datum: str, id: str, **anders: Any) -> dict[str, Any]:
    velden: dict[str, Any] = {"artikel": "22", "bedrag_cent": 25000, "gedraging_op": datum}
    return gebeurtenis("boete", datum, id=id, **(velden | anders))


def uitkomst(rij: dict[str, Any] | None, *kolommen: str) -> tuple[Any, ...]:
    """Columns of a row; dates as text, so that a table of cases stays readable."""
    assert rij is not None
    return tuple(str(rij[kolom]) if hasattr(rij[kolom], "isoformat") else rij[kolom] for kolom in kolommen)


def berekening(rijen: Iterable[Mapping[str, Any]], peildatum: str | date, beleid: str = "voorbeeld") -> Berekening:
    """All rules of a policy over a story, as a register computes them."""
    return Berekening(feiten(rijen, peildatum), voorbereid(regels(beleid)))
