# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The brede intake: themes to talk about in any order, and the steps by which a gemeente gets to know somebody."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from regie.kern.recht.typen.aankomst import Bewijs
from regie.kern.recht.typen.basis import Bron, Naam, Tabelrij, Tekst, Zekerheid


class Thema(Tabelrij):
    """What to think of at one theme. `of`: a finding at one of these themes will do as well; `naast`: the types of
    events in which others told about it."""

    vragen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    wet: bool
    of: tuple[Naam, ...] = ()
    naast: tuple[Naam, ...] = ()
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    gecontroleerd_op: date
    zekerheid: Zekerheid


class Intakestap(Tabelrij):
    """One step. `keer`: which one in order shows it · `na`: only what was not before that step counts · `vorm`: with
    which the form of a talk begins."""

    naam: Tekst
    van: Literal["wet", "gemeente"]
    bewijs: Annotated[tuple[Bewijs, ...], Field(min_length=1)]
    keer: Annotated[int, Field(ge=1)] = 1
    na: Naam | None = None
    vorm: Naam | None = None
    termijn: Naam | None = None
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    strekking: Tekst
    gecontroleerd_op: date
    zekerheid: Zekerheid
