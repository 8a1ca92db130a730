# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tasks for which a gemeente refers to an organisation: what goes along, what is read, what is recorded."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from regie.kern.recht.typen.basis import Bron, Categorie, DuurTekst, Naam, Tabelrij, Tekst, Zekerheid

Gegeven = Literal[
    "naam", "contact", "taal", "geboortedatum", "leerroute", "intensiteit", "termijn_einde", "consulent"
]  # fmt: skip
Nodig = Literal["telefoon", "email", "taal", "leerroute", "intensiteit", "opleiding"]
Uitpip = Literal["route", "pvt", "map", "meedoen", "begeleiding", "vaste_lasten"]


class Taak(Tabelrij):
    """One task. What is recorded for it (`legt_vast`) is also read by the organisation; `leest` comes on top."""

    label: Tekst
    rollen: Annotated[tuple[Naam, ...], Field(min_length=1)]
    doel: Naam  # of the processing register
    gegevens: Annotated[tuple[Gegeven, ...], Field(min_length=1)]
    nodig: tuple[Nodig, ...]
    leest: tuple[Naam, ...]
    legt_vast: Annotated[tuple[Naam, ...], Field(min_length=1)]
    categorieen: Annotated[tuple[Categorie, ...], Field(min_length=1)]
    termijnen: tuple[Naam, ...]
    wijst_toe: Naam | None = None
    alleen_op_verzoek: tuple[Naam, ...] = ()
    uit_pip: tuple[Uitpip, ...] = ()  # what of a PIP asks for this task
    na_einde: DuurTekst
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    strekking: Tekst
    gecontroleerd_op: date
    zekerheid: Zekerheid
