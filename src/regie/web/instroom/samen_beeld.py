# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is shown before something is recorded for many: per person what comes in the dossier, what does not, and why."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy

from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.instroom.samen_formulier import TOEWIJZING, Samenformulier
from regie.werk.aankomst.samen import Opdracht, Plan

REDENEN: Final = {
    "beperkt": gettext_lazy("de verwerking is beperkt: er mag nu niets worden vastgelegd"),
    "gesloten": gettext_lazy("het dossier is gesloten"),
    "al_vastgelegd": gettext_lazy("dit staat al in het dossier"),
    "al_deze_consulent": gettext_lazy("dit is al de consulent"),
    "geen_koppeling_bij_groep": gettext_lazy("bij deze groep is er geen koppeling door het COA"),
    "eerst_koppeling": gettext_lazy("er is nog geen koppeling; leg die eerst vast"),
    "voor_koppeling": gettext_lazy("deze dag ligt voor de koppeling"),
}


class Niet(NamedTuple):
    wat: str
    waarom: str


class Regel(NamedTuple):
    naam: str
    adres: str
    wel: list[str]
    niet: list[Niet]


class Wat(NamedTuple):
    label: str
    velden: list[tuple[str, str]]


def voorbeeld(plan: Plan, form: Samenformulier, collegas: Mapping[str, Collega]) -> dict[str, Any]:
    types = form.recht.gebeurtenissen
    regels = [
        Regel(
            naam_of_nummer(een.mens.naam, een.mens.dossier),
            adres("dossier", een.mens.dossier),
            [types[rij.type].label for rij in een.nieuw],
            [Niet(types[type_].label, str(REDENEN[reden])) for type_, reden in een.niet.items()],
        )
        for een in plan.mensen
    ]
    opdracht = form.opdracht()
    return {
        "regels": regels,
        "dag": voluit(opdracht.dag),
        "wat": [Wat(types[type_].label, _velden(type_, opdracht, form, collegas)) for type_ in form.gekozen],
        "met": sum(bool(regel.wel) for regel in regels),
        "zonder": sum(not regel.wel for regel in regels),
        "deels": sum(bool(regel.wel and regel.niet) for regel in regels),
        "verborgen": [(naam, waarde) for naam in form.data for waarde in _waarden(form, naam)],
    }


def _velden(
    type_: str, opdracht: Opdracht, form: Samenformulier, collegas: Mapping[str, Collega]
) -> list[tuple[str, str]]:
    gegevens = opdracht.wat[type_]
    if type_ == TOEWIJZING:
        return [("", collegas[gegevens["medewerker"]].naam)]
    alle = frozenset(veld.categorie for veld in form.recht.gebeurtenissen[type_].velden.values())
    return [(label, waarde) for label, waarde in velden_leesbaar(type_, gegevens, form.recht, alle)]


def _waarden(form: Samenformulier, naam: str) -> list[str]:
    """What the form said, to be sent once more with the confirmation."""
    return form.data.getlist(naam) if naam in form.fields else []
