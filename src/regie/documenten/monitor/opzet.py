# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which figures the short products show, and in what order: the key figures and the tables of the factsheet."""

from collections.abc import Mapping, Sequence
from typing import Final

from regie.documenten.monitor.levering import Levering, Rij
from regie.documenten.monitor.tafels import Dimensies, Lay, Tafel, tafel
from regie.documenten.monitor.woorden import is_getoond

ZES: Final = 6
KERNCIJFERS: Final[tuple[tuple[str, Dimensies], ...]] = (
    ("inburgeraars", {"onderdeel": "actief"}),
    ("intake_gestart", {}),
    ("wachtlijst_intake", {"onderdeel": "aantal"}),
    ("pip_vastgesteld", {}),
    ("pip_binnen_termijn", {"onderdeel": "aandeel_binnen"}),
    ("leerroute_aanmeldingen", {}),
    ("participatie", {"onderdeel": "aandeel"}),
    ("slagen", {"onderdeel": "aandeel_geslaagd"}),
    ("voldaan_binnen_termijn", {"onderdeel": "aandeel_binnen_termijn"}),
    ("brugklas_aanmeldingen", {}),
    ("pvt_afgerond", {}),
    ("mb_instroom", {}),
    ("brugklas_afgerond", {}),
    ("participatieplannen", {}),
    ("mb_eindrapporten", {}),
)
"""The first six that can be shown are shown."""

FACTSHEET: Final[Mapping[str, tuple[Lay, ...]]] = {
    "routes": (
        Lay("leerroute_verdeling", "leerroute", vast={"variant": "pip", "hervestigers": "met"}),
        Lay("leerroute_verdeling", "leerroute", vast={"variant": "registraties", "hervestigers": "met"}),
    ),
    "wachten": (Lay("wachtlijst_intake", "doelgroep", "onderdeel", alleen=("aantal", "opgeroepen", "mediaan_dagen")),),
    "intake": (Lay("intake_gestart", "kwartaal", "doelgroep"), Lay("intake_gestart", "kwartaal")),
    "nationaliteit": (Lay("nationaliteit", "nationaliteit", hoogste=10, beeld=False),),
    "leeftijd": (Lay("leeftijd", "leeftijd", aandeel=True),),
}
"""The tables of the factsheet by their place, each with the layouts that are tried: the first with rows is taken."""
SMAL: Final = frozenset({"routes", "wachten", "leeftijd", "nationaliteit"})
"""Which stand in a half of the sheet."""


def kerncijfers(levering: Levering) -> list[Rij]:
    """Six at most, in the order of the table; one that is not shown only where there are too few others."""
    rijen = [rij for indicator, dimensies in KERNCIJFERS if (rij := levering.rij(indicator, dimensies))]
    eerst = sorted(range(len(rijen)), key=lambda plek: not is_getoond(rijen[plek]))[:ZES]
    return [rijen[plek] for plek in sorted(eerst)]


def factsheettafels(levering: Levering) -> dict[str, Tafel | None]:
    return {plaats: _eerste(levering, lays) for plaats, lays in FACTSHEET.items()}


def _eerste(levering: Levering, lays: Sequence[Lay]) -> Tafel | None:
    return next((gemaakt for lay in lays if (gemaakt := tafel(levering, lay))), None)
