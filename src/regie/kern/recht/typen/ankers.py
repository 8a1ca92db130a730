# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A published national figure, to stand beside one of our own."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from regie.kern.recht.typen.basis import Bron, Naam, Tabelrij, Tekst, Zekerheid


class Anker(Tabelrij):
    """`zin`: the figure in one plain sentence, as it is shown. `is`: the value itself, or what it was more than.
    `peildatum`: of what is known by the year only, its last day. `groep`: whom it is about, in words. `indicator`:
    beside which figure it stands."""

    naam: Tekst
    zin: Tekst
    waarde: Annotated[int, Field(ge=0)]
    eenheid: Literal["procent", "mensen per voltijdbaan"]
    is_: Annotated[Literal["precies", "meer_dan"], Field(alias="is")] = "precies"
    peildatum: date
    groep: Tekst
    indicator: Naam
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    zekerheid: Zekerheid
