# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The two or three figures of each theme with which the overview begins."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from regie.documenten.monitor.levering import Levering, Rij
from regie.documenten.monitor.themas import THEMAS, Thema
from regie.documenten.monitor.woorden import MATEN, is_getoond, is_procent, met_aantallen
from regie.dossiers.woorden import VAST_WIT

Dims = Mapping[str, str]
KERN: Final[Mapping[str, tuple[tuple[str, Dims], ...]]] = {
    "instroom": (
        ("inburgeraars", {"onderdeel": "actief"}),
        ("inburgeraars", {"onderdeel": "onder_regie"}),
        ("wachtlijst_intake", {"onderdeel": "aantal"}),
    ),
    "intake": (
        ("intake_gestart", {}),
        ("pip_vastgesteld", {}),
        ("pip_binnen_termijn", {"onderdeel": "aandeel_binnen"}),
    ),
    "leerroutes": (("leerroute_aanmeldingen", {}), ("leerroute_gestart", {}), ("leerroute_wacht_op_start", {})),
    "meedoen": (("participatie", {"onderdeel": "aandeel"}), ("participatieplannen", {}), ("pvt_afgerond", {})),
    "ondersteuning": (("mb_instroom", {}), ("ontzorgen", {"onderdeel": "lopend"}), ("warme_overdrachten", {})),
    "resultaat": (
        ("slagen", {"onderdeel": "routes_afgerond"}),
        ("slagen", {"onderdeel": "aandeel_geslaagd"}),
        ("voldaan_binnen_termijn", {"onderdeel": "aandeel_binnen_termijn"}),
    ),
    "keten": (
        ("wachtrij_keten", {"schakel": "pip", "onderdeel": "aantal"}),
        ("doorlooptijden", {"stap": "kennisgeving_pip", "onderdeel": "mediaan_dagen"}),
        ("uit_beeld", {"reden": "zonder_consulent"}),
    ),
    "caseload": (
        ("gesprekken", {"onderdeel": "dossiers"}),
        ("gesprekken", {"onderdeel": "norm_gehaald"}),
        ("volledigheid", {"mist": "huishouden"}),
    ),
}


class Kerncijfer(NamedTuple):
    """`waarde`: as people read it, with what it stands on."""

    indicator: str
    naam: str
    waarde: str


class Themacijfers(NamedTuple):
    thema: Thema
    cijfers: list[Kerncijfer]


def kerncijfers(levering: Levering) -> list[Themacijfers]:
    """Every theme with its figures, as far as they were counted."""
    return [Themacijfers(thema, list(van_thema(levering, thema.id))) for thema in THEMAS]


def indicatoren() -> set[str]:
    return {indicator for cijfers in KERN.values() for indicator, _dims in cijfers}


def van_thema(levering: Levering, thema: str) -> Iterator[Kerncijfer]:
    """The figures of one theme, as far as they were counted."""
    for indicator, dims in KERN[thema]:
        rij = levering.rij(indicator, dims)
        if rij is not None:
            definitie = levering.definities[indicator]
            delen = [levering.naam_van(indicator, naam, code) for naam, code in dims.items()]
            yield Kerncijfer(indicator, ": ".join([definitie.naam, ", ".join(delen)]) if delen else definitie.naam,
                             _waarde(rij, levering.grens))  # fmt: skip


def _waarde(rij: Rij, grens: int) -> str:
    """A measure says in what it is measured."""
    tekst = met_aantallen(rij, grens)
    meet = is_getoond(rij) and rij["eenheid"] in MATEN and not is_procent(rij)
    return f"{tekst}{VAST_WIT}{rij['eenheid']}" if meet else tekst
