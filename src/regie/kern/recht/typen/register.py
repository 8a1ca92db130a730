# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The registry: event types with their fields and code lists, and the facts that they yield."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from regie.kern.recht.typen.basis import Bron, Categorie, Naam, Tabelrij, Tekst

Veldsoort = Literal[
    "tekst", "vrije_tekst", "teksten", "code", "codes", "geheel", "uren", "cent", "datum", "maand",
    "tijdstip", "ja_nee", "sleutel", "verwijzing", "gemeentecode", "land", "taal", "niveaus",
]  # fmt: skip


class Code(Tabelrij):
    """One value of a code list. `van`/`tot` (inclusive) bound the day of recording on which it may be used."""

    label: Tekst
    gewoon: Tekst | None = None  # the same in plain words
    categorie: Categorie | None = None  # where this code weighs heavier than its field
    van: date | None = None
    tot: date | None = None


class Codelijst(Tabelrij):
    label: Tekst
    codes: dict[str, Code] = Field(min_length=1)


class Veld(Tabelrij):
    """One field of an event type."""

    label: Tekst
    soort: Veldsoort
    categorie: Categorie
    verplicht: bool
    lijst: Naam | None = None  # soort code, codes
    min: int | None = None  # soort geheel (units), uren (hours), cent
    max: int | None = None
    naar: tuple[Naam, ...] = ()  # soort verwijzing: the types that it may refer to
    anders: Naam | None = None  # soort datum: the field (or `datum`) that stands in when absent
    vervangt: bool = False  # soort verwijzing: the row referred to no longer counts
    zoals: Naam | None = (
        None  # a field of soort code of the same event: at least as heavy as the code that stands there
    )
    uitleg: Tekst | None = None  # help text beside the field


class Controle(Tabelrij):
    """A check over the fields of one event.

    som: the fields add up to `is_` · een_van: exactly one is filled · minstens_een: at least one ·
    volgorde: the dates do not decrease · alleen_bij: `veld` may be filled only where `bij` holds.
    """

    soort: Literal["som", "een_van", "minstens_een", "volgorde", "alleen_bij"]
    velden: tuple[Naam, ...]
    is_: Naam | None = Field(default=None, alias="is")
    bij: dict[Naam, tuple[str, ...]] | None = None


class Gebeurtenistype(Tabelrij):
    """One event type. `zin` is the timeline sentence with `{veld}` places."""

    label: Tekst
    zin: Tekst
    hoofdstuk: Tekst
    categorie: Categorie  # of the existence of the event itself (bestaan)
    besluit_van: Literal["duo", "college", "gemeente", "partner", "inburgeraar"]
    vastleggen: tuple[Naam, ...]  # roles that may record it
    dubbel: Literal["een", "telt"]
    wissen: Literal["met_dossier", "tekst_eerder"]  # erased with the dossier, or its free text before that
    plaats: bool = False  # says where somebody is: hidden when the place is (afscherming)
    organisatie: Naam | None = None  # the field that says whose row it is, also when the gemeente records it
    feiten: tuple[Naam, ...]  # facts and standen that it feeds; checked against feiten.toml
    velden: dict[Naam, Veld]
    controle: tuple[Controle, ...] = ()


# ------------------------------------------------------------------------------------------------ facts


class Waar(Tabelrij):
    """At most one condition on a field of the same event."""

    veld: Naam
    in_: tuple[str, ...] = Field(default=(), alias="in")
    niet_in: tuple[str, ...] = ()
    minstens: int | None = None  # whole units; hours for a field of soort uren
    is_: bool | None = Field(default=None, alias="is")  # soort ja_nee; absent counts as false
    gevuld: bool | None = None  # the field is filled, whatever its value


class Feitbron(Tabelrij):
    """A source of a fact: an event type, a field of it (absent: its `datum`), a condition."""

    type: Naam
    veld: Naam | None = None
    waar: Waar | None = None
    begin: Naam | None = None  # sums: the date field in which the period begins (absent: `datum`)
    altijd: bool = False  # sums: also before the day from which the sum runs


class Feit(Tabelrij):
    """A moment: one value per dossier at (peildatum, bekend_op)."""

    label: Tekst
    soort: Literal["eerste_datum", "laatste_datum", "laatste_waarde", "aantal", "som", "verschillende"]
    bronnen: Annotated[tuple[Feitbron, ...], Field(min_length=1)]
    na_laatste: Naam | None = None  # only events after the last one of this type
    vanaf_laatste: Naam | None = None  # only events on or after the last one of this type
    vanaf: Naam | None = None  # sums: only what begins on or after this fact
    later_van: Naam | None = None  # eerste_datum: the later of the date and this date field of the event


class Standbron(Tabelrij):
    """An event that begins (or ends) a period, on its `datum` or the date field `ingang`."""

    type: Naam
    ingang: Naam | None = None
    waarde: Naam | None = None  # the field that holds the value; absent: the stand is simply true
    waar: Waar | None = None


class Stand(Tabelrij):
    """Periods per dossier. `sleutel`: periods run side by side per value of that field."""

    label: Tekst
    begin: Annotated[tuple[Standbron, ...], Field(min_length=1)]
    einde: tuple[Standbron, ...] = ()
    sleutel: Naam | None = None
    einde_zonder_begin: bool = False  # an end without a start is allowed (default: an error at import)
    veld_tot: Naam | None = None  # a date field of the starting event on which the period ends by itself


class Afgeleid(Tabelrij):
    """A fact that no table can say: its expression is Python, in `kern/feiten/afgeleid.py`, under this name."""

    label: Tekst
    soort: Literal["datum", "ja_nee", "getal", "code"]
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    uit: tuple[Naam, ...] = ()  # the facts, standen and derived facts that its expression reads
