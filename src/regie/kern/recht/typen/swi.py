# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The delivery to the statistics office: which fields, out of what each is read, and what must be right about them."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from regie.kern.recht.typen.basis import DuurTekst, Naam, Rechtsrij, Tabelrij, Tekst
from regie.kern.recht.typen.register import Waar

Pad = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z]*(\[\])?(\.[a-z][A-Za-z]*(\[\])?)*$")]
Swisoort = Literal["tekst", "datum", "code", "codes", "uren", "cent", "ja_nee"]
Swivorm = Literal[
    "persoon", "feit", "getal", "waarde", "stand", "eerste", "laatste", "som", "rijen", "vakken", "lessen"
]
"""persoon: a number of the person, read only for the file itself · feit: the day of a date fact · getal, waarde: of
another fact · stand: what holds at the peildatum · eerste, laatste: a field of the first or last event · som: over all
events · rijen: one for each event · vakken: one for each period of a stand · lessen: one for each run of lessons at a
school. The set is closed: a field that asks for more is a new form, with a test."""

MET_GEBEURTENIS: Final = frozenset({"eerste", "laatste", "som", "rijen"})
PER_STUK: Final = frozenset({"rijen", "vakken", "lessen"})
LESDELEN: Final = (
    "aanbieder", "begin", "einde", "aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim",
)  # fmt: skip


class Swiveld(Rechtsrij):
    """One attribute. `pad`: its place in the JSON of one person, with [] for what can be there more than once.
    `element`: its name in the XML of the statistics office; absent: not known yet. `niet_bij`: empty while this stand
    holds."""

    id: Naam
    naam: Tekst
    groep: Naam
    pad: Pad
    element: Tekst | None = None
    soort: Swisoort
    aantal: Literal["1", "0..1", "0..n"]
    reken: Swivorm
    uit: Annotated[tuple[Naam, ...], Field(min_length=1)]
    veld: Naam | None = None
    waar: Waar | None = None
    niet_bij: Naam | None = None

    @property
    def reeks(self) -> str:
        """The list in which it stands; "" for what is there once."""
        return self.pad.rpartition("[]")[0]

    @model_validator(mode="after")
    def _een_of_meer(self) -> Self:
        if (self.reken in PER_STUK) != bool(self.reeks) or bool(self.reeks) != (self.aantal == "0..n"):
            raise ValueError("'[]' in het pad, aantal 0..n en reken rijen, vakken of lessen horen bij elkaar")
        return self


class Swibij(Tabelrij):
    """Only where this field holds one of these codes."""

    veld: Naam
    in_: Annotated[tuple[str, ...], Field(alias="in", min_length=1)]


class Swieis(Rechtsrij):
    """What must be right. verplicht: it is filled (where `als` is filled, and `bij` holds) · niet_voor: no day before
    that of `ander` · niet_meer: no number above that of `ander` · nummer: the person has a number that can be right.
    `type`: the event with which it is put right."""

    id: Naam
    veld: Naam
    controle: Literal["verplicht", "niet_voor", "niet_meer", "nummer"]
    ernst: Literal["fout", "waarschuwing"]
    ander: Naam | None = None
    als: Naam | None = None
    bij: Swibij | None = None
    zin: Tekst
    nu: Tekst
    type: Naam | None = None

    @model_validator(mode="after")
    def _ander_waar_vergeleken(self) -> Self:
        if (self.controle in ("niet_voor", "niet_meer")) != (self.ander is not None):
            raise ValueError("'ander' hoort bij controle = niet_voor of niet_meer, en alleen daar")
        return self


class Organisatietermijn(Rechtsrij):
    """A term of the gemeente itself, about nobody: so long after the end of a quarter."""

    id: Naam
    naam: Tekst
    duur: DuurTekst
