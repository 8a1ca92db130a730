# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every row of the law tables carries: a source, a meaning, dates and certainty."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

from regie.kern.kalender import Duur

Naam = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Tekst = Annotated[str, StringConstraints(min_length=1)]
Zekerheid = Literal["gezien", "secundair", "aangenomen"]
Categorie = Literal["gewoon", "herkomst", "overtuiging", "gezin_veiligheid", "gezondheid", "financieel", "handhaving"]
"""Data categories, lightest first: a row shown with several takes the last of them."""


def _duur(waarde: object) -> object:
    return Duur.lees(waarde) if isinstance(waarde, str) else waarde


DuurTekst = Annotated[Duur, BeforeValidator(_duur)]


class Tabelrij(BaseModel):
    """A closed, unchangeable row: a key that is not declared is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Bron(Tabelrij):
    """Where a row comes from: an article of an act, or a place in a policy document."""

    wet: Tekst | None = None
    artikel: Tekst | None = None
    lid: Tekst | None = None
    bwb: Annotated[str, StringConstraints(pattern=r"^BWBR\d{7}$")] | None = None
    document: Tekst | None = None
    plaats: Tekst | None = None

    @model_validator(mode="after")
    def _wet_of_document(self) -> Self:
        wet = self.wet and self.artikel and self.bwb
        document = self.document and self.plaats
        if bool(wet) == bool(document):
            raise ValueError("een bron is óf wet + artikel + bwb (en lid), óf document + plaats")
        return self

    def __str__(self) -> str:
        if self.document:
            return f"{self.document}, {self.plaats}"
        return f"{self.wet} art. {self.artikel}" + (f" lid {self.lid}" if self.lid else "")


class Rechtsrij(Tabelrij):
    """A row with legal weight: source, meaning, validity (both days inclusive), last check, certainty."""

    bron: tuple[Bron, ...]
    strekking: Tekst
    geldt_vanaf: date
    geldt_tot: date | None = None
    gecontroleerd_op: date
    zekerheid: Zekerheid

    @model_validator(mode="after")
    def _bron_en_volgorde(self) -> Self:
        if not self.bron:
            raise ValueError("zonder bron is een rij geen recht")
        if self.geldt_tot and self.geldt_tot < self.geldt_vanaf:
            raise ValueError(f"geldt_tot ({self.geldt_tot}) ligt voor geldt_vanaf ({self.geldt_vanaf})")
        return self
