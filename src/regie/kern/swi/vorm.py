# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a delivery: an envelope like that of DDAS, with the records of exactly one gemeente in each part."""

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

from regie.kern.recht.typen.swi import Swiveld

VERSIE: Final = "1"
Tekst = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Bsn = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]


class Vorm(BaseModel):
    """A key that is not declared is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Contactpersoon(Vorm):
    naam: Tekst
    telefoon: str = ""
    email: str = ""


class Organisatie(Vorm):
    naam: Tekst
    kvkNummer: Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]
    contactpersonen: Annotated[tuple[Contactpersoon, ...], Field(min_length=1)]


class Software(Vorm):
    naam: Tekst
    versie: Tekst


class Gemeentelevering(Vorm):
    """`inburgeraars`: empty where nobody has the duty: that is a delivery too."""

    gemeentecode: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
    aanleverendeOrganisatie: Organisatie
    inburgeraars: tuple[dict[str, Any], ...]


class Levering(Vorm):
    schema_: Annotated[Literal["regie-swi"], Field(alias="schema")]
    versie: Literal["1"]
    codeGegevensleverancier: Tekst
    startdatumLevering: date
    einddatumLevering: date
    aanleverdatumEnTijd: datetime
    software: Software
    leveringen: Annotated[tuple[Gemeentelevering, ...], Field(min_length=1, max_length=1)]


def keur_vorm(levering: Any, velden: tuple[Swiveld, ...]) -> None:
    """Raises pydantic's ValidationError: what is not of this shape does not leave."""
    gelezen = Levering.model_validate(levering)
    model = _mens(velden)
    for een in gelezen.leveringen[0].inburgeraars:
        model.model_validate(een, strict=True)


_SOORTEN: Final[dict[str, Any]] = {
    "tekst": Tekst,
    "datum": Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")],
    "code": Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")],
    "codes": list[str],
    "uren": Annotated[float, Field(ge=0)],
    "cent": Annotated[int, Field(ge=0)],
    "ja_nee": bool,
}


@lru_cache(maxsize=4)
def _mens(velden: tuple[Swiveld, ...]) -> type[BaseModel]:
    """The record of one person, made from the table: `a.b` is an object in an object, `a[].b` one in a list."""
    boom: dict[str, Any] = {}
    for veld in velden:
        plek = boom
        *boven, laatste = veld.pad.split(".")
        for deel in boven:
            plek = plek.setdefault(deel, {})
        plek[laatste] = (Bsn if veld.reken == "persoon" else _SOORTEN[veld.soort], veld.aantal == "1")
    return _model("Inburgeraar", boom)


def _moet(boom: dict[str, Any]) -> bool:
    """Whether something in it has to be there."""
    return any(inhoud[1] for inhoud in boom.values() if isinstance(inhoud, tuple))


def _model(naam: str, boom: dict[str, Any]) -> type[BaseModel]:
    velden: dict[str, Any] = {}
    for sleutel, inhoud in boom.items():
        kaal = sleutel.removesuffix("[]")
        if isinstance(inhoud, tuple):
            soort, verplicht = inhoud
            velden[kaal] = (soort, ...) if verplicht else (soort | None, None)
            continue
        deel: Any = _model(kaal.capitalize(), inhoud)
        if kaal != sleutel:
            velden[kaal] = (list[deel], [])
        else:
            velden[kaal] = (deel, ...) if _moet(inhoud) else (deel | None, None)
    return create_model(naam, __config__=ConfigDict(extra="forbid"), **velden)
