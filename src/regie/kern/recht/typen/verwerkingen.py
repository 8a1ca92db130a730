# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of processing: for which purpose data of people are used, on which ground, by whom, how long."""

from datetime import date
from typing import Annotated, Final, Literal, get_args

from pydantic import Field, StringConstraints

from regie.kern.recht.typen.basis import Bron, Categorie, Naam, Tabelrij, Tekst, Zekerheid

Doel = Literal["overdracht", "intake", "uitvoering_binnen", "uitvoering_keten", "nazorg", "verantwoording"]
DOELEN: Final[tuple[Doel, ...]] = get_args(Doel)
"""The five privacy moments in their order, and accounting for the work."""

Rolnaam = Literal[
    "consulent", "teamleider", "inkomensconsulent", "juridisch", "budgetbeheerder", "budgetbegeleider", "jobcoach",
    "docent", "trajectbegeleider", "maatschappelijk_begeleider", "coordinator", "wijkteam",
    "beleid", "contract", "financien", "functioneel_beheer", "privacy_officer",
]  # fmt: skip
"""The same names as `regie.toegang.rollen.ROLLEN`, which stands on a higher floor: a test holds them together."""

AvgArtikel = Annotated[str, StringConstraints(pattern=r"^\d+ lid \d+( onder [a-j])?$")]


class Grondslag(Tabelrij):
    """Why it may: a ground of the AVG and the articles or papers that fill it in."""

    avg: AvgArtikel
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    uitleg: Tekst
    zekerheid: Zekerheid


class Bijzonder(Grondslag):
    """Why a special category (AVG 9) may be used after all, and where that stops. `avg` is a ground of article 9."""

    categorie: Categorie


class Verwerking(Tabelrij):
    """One purpose. `bewaartermijn`: ids of rules or parameters; `toestemming`: codes of `doel_toestemming`."""

    label: Tekst
    gewoon: Tekst  # the same in plain words
    grondslag: Annotated[tuple[Grondslag, ...], Field(min_length=1)]
    betrokkenen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    categorieen: Annotated[tuple[Categorie, ...], Field(min_length=1)]
    bijzondere: tuple[Bijzonder, ...]
    ontvangers: tuple[Tekst, ...]
    bewaartermijn: Annotated[tuple[Naam, ...], Field(min_length=1)]
    toestemming: tuple[Naam, ...]
    rollen: Annotated[tuple[Rolnaam, ...], Field(min_length=1)]
    maatregelen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    gecontroleerd_op: date
