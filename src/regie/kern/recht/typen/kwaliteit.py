# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is looked at to know whether figures can be right, and what can explain a difference with DUO or COA."""

from typing import Annotated

from pydantic import Field

from regie.kern.recht.typen.basis import Categorie, Naam, Tabelrij, Tekst


class Kwaliteitscheck(Tabelrij):
    """One check. `nu`: what to do about it · `categorie`: who may know it of a person · `raakt`: the indicators that it
    makes wrong."""

    naam: Tekst
    uitleg: Tekst
    nu: Tekst
    categorie: Categorie
    raakt: Annotated[tuple[Naam, ...], Field(min_length=1)]


class Verklaring(Tabelrij):
    """Why two counts of the same people may differ."""

    naam: Tekst
    uitleg: Tekst
