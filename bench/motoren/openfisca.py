# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The twelve rules as twelve variables of OpenFisca-core (a yardstick only; it is no dependency of the product)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core import entities, periods
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.twaalf import AANDACHT, GROEPEN, LEERROUTES, PEILDATUM, REGELS, STATUSSEN, Personen, Regel

_PERSOON = entities.Entity("persoon", "personen", "", "")
_ONBEKEND = np.datetime64("9999-12-31")
_PERIODE = "2026-11"


def voorbereiden(mensen: Personen) -> Callable[[], list[NDArray[np.uint8]]]:
    systeem = TaxBenefitSystem([_PERSOON])
    for naam in mensen.dagen:
        systeem.add_variable(_invoer(naam, date, date(9999, 12, 31)))
    for naam in ("groep", "leerroute"):
        systeem.add_variable(_invoer(naam, int, -1))
    for regel in REGELS:
        systeem.add_variable(_variabele(regel))

    def reken() -> list[NDArray[np.uint8]]:
        simulatie = SimulationBuilder().build_default_simulation(systeem, count=len(mensen))
        for naam, dagen in mensen.dagen.items():
            simulatie.set_input(naam, _PERIODE, np.where(np.isnat(dagen), _ONBEKEND, dagen))
        simulatie.set_input("groep", _PERIODE, mensen.groep)
        simulatie.set_input("leerroute", _PERIODE, mensen.leerroute)
        return [simulatie.calculate(f"status_{regel.naam}", _PERIODE).astype("uint8") for regel in REGELS]

    return reken


def _invoer(naam: str, soort: type, standaard: object) -> type:
    kenmerken = {
        "value_type": soort,
        "entity": _PERSOON,
        "definition_period": periods.DateUnit.MONTH,
        "default_value": standaard,
        "label": naam,
    }
    return type(naam, (Variable,), kenmerken)


def _variabele(regel: Regel) -> type:
    wie = [GROEPEN.index(code) for code in regel.wie]
    routes = [LEERROUTES.index(code) for code in regel.leerroute]

    def formula(persoon: Any, period: Any) -> Any:
        begin, klaar = persoon(regel.vanaf, period), persoon(regel.klaar, period)
        betreft = np.isin(persoon("groep", period), wie)
        if routes:
            betreft &= np.isin(persoon("leerroute", period), routes)
        einde = np.where(begin == _ONBEKEND, _ONBEKEND, _later(begin, regel))
        peil = np.datetime64(PEILDATUM)
        gevallen = (
            (~betreft, "nvt"),
            ((klaar != _ONBEKEND) & (klaar <= einde), "gehaald"),
            (klaar != _ONBEKEND, "te_laat"),
            (begin == _ONBEKEND, "wacht"),
            (peil > einde, "verlopen"),
            (peil >= einde - np.timedelta64(AANDACHT, "D"), "bijna"),
        )
        return np.select(
            [als for als, _ in gevallen], [STATUSSEN.index(dan) for _, dan in gevallen], STATUSSEN.index("loopt")
        )

    kenmerken = {
        "value_type": int,
        "entity": _PERSOON,
        "definition_period": periods.DateUnit.MONTH,
        "label": regel.naam,
        "formula": formula,
    }
    return type(f"status_{regel.naam}", (Variable,), kenmerken)


def _later(begin: NDArray[np.datetime64], regel: Regel) -> NDArray[np.datetime64]:
    """Month arithmetic with the day clamped to the month, as NumPy lets one write it."""
    if regel.eenheid in ("dagen", "weken"):
        return begin + np.timedelta64(regel.aantal * (7 if regel.eenheid == "weken" else 1), "D")
    maanden = regel.aantal * (12 if regel.eenheid == "jaar" else 1)
    maand = begin.astype("datetime64[M]")
    dag = begin - maand.astype("datetime64[D]")
    doel = maand + np.timedelta64(maanden, "M")
    laatste = (doel + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return np.minimum(doel.astype("datetime64[D]") + dag, laatste)
