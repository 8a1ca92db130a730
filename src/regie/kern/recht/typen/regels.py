# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rules: terms in six closed forms, open norms, parameters, what is left to judgement, and policy."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from regie.kern.recht.typen.adviezen import Adviesreden
from regie.kern.recht.typen.basis import Categorie, DuurTekst, Naam, Rechtsrij, Tabelrij, Tekst
from regie.kern.recht.typen.register import Waar

Vorm = Literal["termijn", "aantal", "herhaling", "drempel", "venster", "duur"]
Aard = Literal["wet", "beleid", "streven", "gevolg"]
Rol = Literal["atw", "werkdag", "geen"]
Eigenaar = Literal["gemeente", "inburgeraar", "duo", "aanbieder", "mb"]


# ------------------------------------------------------------------------------------- names of dates


class EersteVan(Tabelrij):
    """The earliest of the known dates."""

    eerste_van: Annotated[tuple["Datum", ...], Field(min_length=1)]


class LaatsteVan(Tabelrij):
    """The latest date; all must be known, or those in `genoeg`."""

    laatste_van: Annotated[tuple["Datum", ...], Field(min_length=1)]
    genoeg: tuple[Naam, ...] = ()


class VanType(Tabelrij):
    """Date (or a date field) of an event; `nummer` = the n-th one. Several types: one list."""

    type: Naam | tuple[Naam, ...]
    waar: Waar | None = None
    veld: Naam | None = None
    nummer: int | None = Field(default=None, ge=1)

    @property
    def types(self) -> tuple[str, ...]:
        return (self.type,) if isinstance(self.type, str) else self.type


class VanAanleiding(Tabelrij):
    """A date field of the event for which a `per` row is computed (`datum`: the event's own date)."""

    veld: Naam


class Verschoven(Tabelrij):
    """Another date, moved."""

    van: "Datum"
    plus: DuurTekst | None = None
    min: DuurTekst | None = None


class EindeVan(Tabelrij):
    """`uiterlijk` of another row; in a `per` row that of the aanleiding named in field `koppel`."""

    einde_van: Naam
    koppel: Naam | None = None


def _datumvorm(waarde: Any) -> str:
    if isinstance(waarde, str):
        return "feit"
    sleutels = waarde if isinstance(waarde, dict) else type(waarde).model_fields
    vormen = ("eerste_van", "laatste_van", "van", "einde_van", "type")
    return next((vorm for vorm in vormen if vorm in sleutels), "veld")


Datum = Annotated[
    Annotated[Naam, Tag("feit")]
    | Annotated[EersteVan, Tag("eerste_van")]
    | Annotated[LaatsteVan, Tag("laatste_van")]
    | Annotated[VanType, Tag("type")]
    | Annotated[Verschoven, Tag("van")]
    | Annotated[EindeVan, Tag("einde_van")]
    | Annotated[VanAanleiding, Tag("veld")],
    Discriminator(_datumvorm),
]
"""A name of a date: a fact, or one of the shapes above."""


class Norm(Tabelrij):
    """The value that the policy gives to an open norm (never below `min`)."""

    norm: Naam
    min: int | None = None


class Feitwaarde(Tabelrij):
    """A value from a fact (`veld`); `anders` where the fact is unknown."""

    veld: Naam
    anders: str | int | None = None


Urental = Annotated[str, StringConstraints(pattern=r"^\d+ uren$")]


# ----------------------------------------------------------------------------------------- term rows


class Verlenging(Tabelrij):
    """What moves the last day: a sum of months or days, or a later event that gives `duur` more."""

    som: Naam | None = None  # a fact of soort `som`
    eenheid: Literal["dagen", "maanden"] | None = None
    type: Naam | None = None
    duur: DuurTekst | None = None
    koppel: Naam | None = None


class Grens(Tabelrij):
    """A second date beside `uiterlijk`: without extension, some time later, or the end of another row."""

    naam: Naam
    zonder_verlenging: bool = False
    plus: DuurTekst | None = None
    einde_van: Naam | None = None
    waarschuwing: Tekst | None = None  # shown when `uiterlijk` lies after this date


class Variant(Tabelrij):
    """Other values where `als` holds: dimension (groep, leerroute, wet, or a code field of the aanleiding) → codes.

    The code `ontbreekt` stands for a field that is not filled.
    """

    als: dict[Naam, tuple[str, ...]] = Field(min_length=1)
    vanaf: Datum | None = None
    klaar: Datum | None = None
    duur: DuurTekst | Norm | None = None
    tot: Datum | None = None
    minimaal: int | Urental | Norm | Feitwaarde | None = None


class Termijnrij(Rechtsrij):
    """One rule, in one version. The forms and keys are explained in docs/rekenregels/termijnen.md."""

    id: Naam
    naam: Tekst
    vorm: Vorm
    aard: Aard
    eigenaar: Eigenaar
    wie: tuple[Naam, ...] | Norm
    wet: tuple[Naam, ...]
    leerroute: tuple[Naam, ...] = ()
    als: tuple[Naam, ...] = ()
    niet: tuple[Naam, ...] = ()
    zolang: tuple[Naam, ...] = ()
    vervalt_bij: tuple[Naam, ...] = ()  # standen: the row does not arise while one holds and lapses when one begins

    vanaf: Datum | None = None
    klaar: Datum | None = None
    klaar_vanaf: Naam = "vanaf"  # `vanaf`, `altijd`, `niet_voor` or a fact
    duur: DuurTekst | Norm | None = None
    tot: Datum | None = None
    eerder: DuurTekst | None = None
    niet_voor: Datum | None = None
    rol: Rol
    eerste_dag_telt: bool = False

    wat: Datum | None = None
    minimaal: int | Urental | Norm | Feitwaarde | None = None
    elke: DuurTekst | None = None
    som: Naam | None = None
    voor: Datum | None = None

    per: tuple[Naam, ...] = ()
    per_waar: tuple[Waar, ...] = ()  # all of them
    koppel: Naam | None = None  # a field, `eerste_na` (each klaar serves one, oldest first) or `elk`

    verlengd_door: Verlenging | None = None
    grens: Grens | None = None
    variant: tuple[Variant, ...] = ()
    aandacht: int = Field(default=14, ge=0)  # days
    na_sluiten: bool = False
    versie_naar: tuple[Naam, ...] = ()  # facts; the first known one chooses the version
    binnen: Naam | None = None  # policy rows: the statutory row that may not end earlier
    functie: Naam | None = None
    categorie: Categorie | None = None
    stappen: Tekst | None = None  # what settles it, in plain words

    @property
    def versie(self) -> str:
        return f"{self.id}@{self.geldt_vanaf.isoformat()}"


class OpenNorm(Rechtsrij):
    """A value that the law leaves to the municipality, within bounds (inclusive)."""

    id: Naam
    naam: Tekst
    eenheid: Literal[
        "dagen", "weken", "maanden", "aantal", "procent", "groepen", "keuze", "lijst", "uren_per_product",
        "procent_per_fase", "minuten_per_product", "mensen_per_soort", "klokuren",
    ]  # fmt: skip
    min: int | None = None
    max: int | None = None
    # eenheid groepen, keuze; lijst: some of these, in an order of one's own; in a table: the keys, each with a value
    keuzes: tuple[Naam, ...] = ()


class Oordeel(Rechtsrij):
    """What the law leaves to a person: asked with its criteria, never computed."""

    id: Naam
    naam: Tekst
    vraag: Tekst
    criteria: tuple[Tekst, ...] = Field(min_length=1)
    wie: Literal["college", "duo", "school"]


class Parameter(Rechtsrij):
    """A dated national value; no policy may change it. `sleutel` tells rows of one table apart."""

    id: Naam
    sleutel: Tekst | None = None
    naam: Tekst
    eenheid: Literal["vragen", "cent", "procent", "uren", "maanden", "jaar", "aantal"]
    waarde: int


class GelijkgesteldeDag(Rechtsrij):
    """A day that a royal decree equates with a holiday (Atw 3 lid 3)."""

    dag: date


# -------------------------------------------------------------------------------------------- policy


class Gemeente(Tabelrij):
    naam: Tekst
    code: Annotated[str, StringConstraints(pattern=r"^\d{4}$")]


class Normwaarde(Rechtsrij):
    """The municipality's value for an open norm, from a date."""

    id: Naam
    waarde: int | tuple[Naam, ...] | Naam | dict[str, int]


class Beleid(Tabelrij):
    """A policy file: values for open norms, own rows (aard beleid or streven) and own reasons of advice."""

    gemeente: Gemeente
    norm: tuple[Normwaarde, ...] = ()
    termijn: tuple[Termijnrij, ...] = ()
    adviesreden: tuple[Adviesreden, ...] = ()
