# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Plans of people who are not there: one with everything in it, and one of each group and route."""

from dataclasses import replace
from datetime import date
from typing import Any

from regie.kern.pip.inhoud import (
    Besluit,
    Groep,
    Inzet,
    Leerroute,
    Participatiewet,
    Persoon,
    Pip,
    Route,
    Steun,
    Termijn,
    Verschil,
    Versie,
)
from regie.kern.pip.taken import taken

DAG = date(2026, 11, 20)
TERMIJNEN = (
    Termijn("inburgeringstermijn", date(2026, 11, 21), date(2029, 11, 20)),
    Termijn("pvt", date(2026, 11, 21), date(2029, 11, 20)),
    Termijn("map", date(2026, 11, 21), date(2029, 11, 20)),
    Termijn("aanbod", date(2026, 11, 21), date(2027, 2, 20)),
    Termijn("gesprekken_pip", date(2026, 11, 21), date(2027, 11, 20), 4),
    Termijn("routewijziging", date(2026, 11, 21), date(2028, 5, 20)),
    Termijn("bezwaar", date(2026, 11, 21), date(2027, 1, 4)),
)
OPEN = (Termijn("ontzorgen", None, date(2027, 4, 4)), Termijn("z_eindgesprek", None, None))
PERSOON = Persoon("Amina", "Haddad", "1994-03-08", ("Dorpsstraat 5", "9999 AB Voorbeeldstad"), "ar")
REDEN = (
    "Amina werkte acht jaar als naaister en las thuis veel. Zij leert snel en wil hier weer werken. De toets en de "
    "school geven hetzelfde beeld: niveau B1 is voor haar haalbaar."
)


def plan(leerroute: Leerroute = "b1", groep: Groep = "asiel_vergunning", **anders: Any) -> Pip:
    """Whole by law, without a benefit. `anders`: fields of the plan."""
    asiel, op_z = groep.startswith("asiel"), leerroute == "z"
    inzet = Inzet(
        12, 4, intensiteit_uren_week=12.5 if asiel else None, map_uren=None if leerroute == "onderwijs" else 40,
        participatievorm="vrijwilliger in het buurthuis", cursusuren_z=800 if op_z else None,
        participatie_uren_z=800 if op_z and asiel else None,
    )  # fmt: skip
    steun = Steun("Karin belt elke maand. Het Taalhuis oefent met Amina.", None, "Karin de Vries", "14 000")
    kaal = Pip(
        "PIP 1 · D-2026-1", "Voorbeeldgemeente", groep, PERSOON,
        Route(leerroute, REDEN, "Ik wil werken in een naaiatelier.", instemming="ja", taalniveau="b1"),
        inzet, steun, Besluit(DAG, DAG, "Karin de Vries", "consulent", date(2027, 1, 4)), Versie(1, "vastgesteld"),
        termijnen=TERMIJNEN,
    )  # fmt: skip
    return met_taken(replace(kaal, **anders))


def met_taken(pip: Pip) -> Pip:
    einde = {termijn.soort: termijn.einde for termijn in pip.termijnen}
    return replace(pip, taken=taken(pip.groep, pip.route, pip.inzet, pip.steun, pip.participatiewet, einde))


def vol() -> Pip:
    """A second version with a benefit, a child, levels per part and a long list of differences."""
    pip = plan()
    return met_taken(
        replace(
            pip,
            kenmerk="PIP 2 · D-2026-1",
            route=replace(
                pip.route, variant="b1_a2", instemming="deels", herbeoordeling_op=date(2027, 5, 3),
                niveaus=(("lezen", "b1"), ("luisteren", "b1"), ("schrijven", "a2"), ("spreken", "b1")),
            ),
            steun=replace(pip.steun, voorschool=True),
            participatiewet=Participatiewet(
                "in_pip", "Amina zoekt werk voor 16 uur per week.",
                (("arbeidsplicht", "opgelegd"), ("taaleis", "ontheven")), "loopt",
            ),
            versie=Versie(2, "gewijzigd", "afschaling", None, "Schrijven lukt op niveau A2.", VERSCHILLEN),
            besluit=replace(pip.besluit, vastgesteld_op=date(2026, 11, 19), akkoord_van="Saskia Bos"),
            termijnen=(*pip.termijnen, *OPEN),
        )
    )  # fmt: skip


VERSCHILLEN = (
    Verschil("niveaus", None, {"lezen": "b1", "luisteren": "b1", "schrijven": "a2", "spreken": "b1"}),
    Verschil("gesprekken_per_jaar", 2, 4),
    Verschil("vve", False, True),
    Verschil("leerroute", "onderwijs", "b1"),
    Verschil("participatievorm", "stage in een winkel", "vrijwilliger in het buurthuis"),
)


def alle() -> dict[str, Pip]:
    """By what it is: each route in each group that the documents must be able to show, and the full one."""
    groepen: tuple[Groep, ...] = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
    routes: tuple[Leerroute, ...] = ("b1", "onderwijs", "z")
    return {f"{groep}-{route}": plan(route, groep) for groep in groepen for route in routes} | {"vol": vol()}
