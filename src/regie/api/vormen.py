# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of what is sent and answered, as openapi.json shows them. Names are those of the register (snake_case)."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

Sleutel = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+$")]
ZONDER_REGELEINDE = r"^[^\x00-\x1f\x7f]*$"
Zoektekst = Annotated[str, Field(max_length=100, pattern=ZONDER_REGELEINDE)]
Gedeeltelijk = Annotated[str, Field(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$")]
GROOTSTE_BLADZIJDE = 100
MEESTE_REGELS = 500


class Uit(BaseModel):
    """What Regie sends."""

    model_config = ConfigDict(extra="forbid")


class In(BaseModel):
    """What Regie takes: nothing that it does not know, and no text for a number."""

    model_config = ConfigDict(extra="forbid")


# ------------------------------------------------------------------------------------------------------ problems


class FoutRegel(Uit):
    veld: str
    wat: str
    nu: str


class Probleem(Uit):
    type: str
    title: str
    status: int
    detail: str
    instance: str
    fouten: list[FoutRegel] = Field(default=[], description="Alles wat te verbeteren is, in een keer.")


# ------------------------------------------------------------------------------------------------------ dossiers


class Naam(Uit):
    voornamen: str
    tussenvoegsel: str
    achternaam: str


class Dossier(Uit):
    """A person in one gemeente. What the client may not see is null, or an empty text."""

    dossier: str
    naam: Naam
    geboren: Gedeeltelijk = Field(description="Zo veel als bekend is: 1990, 1990-05 of 1990-05-01.")
    taal: str
    email: str
    telefoon: str | None
    v_nummer: str | None
    groep: str | None
    fase: str | None
    leerroute: str | None
    taalniveau: str | None
    intensiteit: float | None = Field(description="Lesuren per week, volgens het plan.")
    termijn_einde: date | None
    consulent: str | None
    is_actief: bool | None
    laatste: datetime | None = Field(description="Wanneer er voor het laatst iets is vastgelegd.")


class Dossiers(Uit):
    dossiers: list[Dossier]
    volgende: str | None = Field(description="Het adres van de volgende bladzijde.")


class Zoekvraag(In):
    """At least one of the three. A number may be a BSN: therefore this stands in a body, and never in an address."""

    naam: Zoektekst = ""
    geboren: Zoektekst = Field(default="", description="1990, 1990-05 of 1990-05-01.")
    nummer: Zoektekst = Field(default="", description="BSN, V-nummer, telefoonnummer of de sleutel van een dossier.")
    na: Zoektekst = Field(default="", description="De waarde van `na` uit het vorige antwoord.")
    aantal: int = Field(default=50, ge=1, le=GROOTSTE_BLADZIJDE)


class Gevonden(Uit):
    dossiers: list[Dossier]
    na: str | None = Field(description="Stuur deze waarde mee voor de volgende bladzijde.")


# --------------------------------------------------------------------------------------------------------- events


class Gebeurtenis(Uit):
    id: UUID
    dossier: str
    type: str
    categorie: str
    datum: date
    vastgelegd_op: datetime
    door: str | None
    bron: str | None
    gegevens: dict[str, Any] = Field(description="De velden van het type die dit systeem mag zien.")
    herroepen_door: UUID | None
    herroepen_op: datetime | None
    herroepen_reden: str | None


class Gebeurtenissen(Uit):
    gebeurtenissen: list[Gebeurtenis]
    volgende: str | None


class NieuweGebeurtenis(In):
    """One event. With `herroept` it withdraws an earlier one and repeats it; `reden` says why."""

    id: UUID | None = Field(default=None, description="Een eigen UUID. Zonder id is de kop Idempotency-Key nodig.")
    type: Sleutel
    datum: date
    gegevens: dict[str, Any] = Field(description="Zie /recht/gebeurtenistypen/{type} voor het JSON Schema.")
    herroept: UUID | None = None
    reden: Annotated[str, Field(min_length=1, max_length=200)] | None = None


class Vastgelegd(Uit):
    id: UUID
    vastgelegd_op: datetime


# ------------------------------------------------------------------------------------------- terms, facts, referrals


class Termijn(Uit):
    termijn: str
    naam: str
    aanleiding: str
    vorm: str
    aard: str
    eigenaar: str
    categorie: str
    status: str
    let_op: bool
    dagen: int | None
    start: date | None
    start_door: str | None
    duur: str | None
    uiterlijk: date | None
    gehaald_op: date | None
    klaar_door: str | None
    verlengd: int
    gerold: int
    grens: str | None
    regelversie: str


class Termijnen(Uit):
    termijnen: list[Termijn]


class Feit(Uit):
    feit: str
    naam: str
    waarde: str | int | bool | None
    leesbaar: str
    uit: list[str] = Field(description="De soorten gebeurtenissen waaruit het volgt.")


class Feiten(Uit):
    feiten: list[Feit]


Stand = Literal["gevraagd", "aangenomen", "geweigerd", "beeindigd"]


class Verwijzing(Uit):
    dossier: str
    verwijzing: str
    organisatie: str
    taak: str
    stand: Stand
    gevraagd_op: date
    antwoord_op: date | None
    van: date
    einde: date | None
    tot: date | None = Field(description="De laatste dag waarop de organisatie het dossier ziet.")


class Verwijzingen(Uit):
    verwijzingen: list[Verwijzing]
    volgende: str | None = None


# ----------------------------------------------------------------------------------------------------- attendance


class Aanwezigheidsregel(In):
    dossier: Sleutel
    aanwezig: Sleutel = Field(description="Een code uit de codelijst aanwezig_les.")
    minuten: int | None = Field(default=None, ge=0, le=1440)
    datum: date | SkipJsonSchema[None] = None


class Aanwezigheid(In):
    """One lesson, or the lessons of a month: then each line has its own day. All of it is recorded, or nothing."""

    datum: date = Field(description="De dag van de les, voor elke regel zonder eigen dag.")
    groep_id: Sleutel | None = None
    zitting_id: Sleutel | None = None
    regels: Annotated[list[Aanwezigheidsregel], Field(min_length=1, max_length=MEESTE_REGELS)]


class AanwezigheidVastgelegd(Uit):
    vastgelegd_op: datetime
    ids: list[UUID] = Field(description="Een id voor elke regel, in dezelfde volgorde.")


# ---------------------------------------------------------------------------------------------------------- totals


class Telling(Uit):
    waarden: list[str | None] = Field(description="Een waarde per dimensie; null is het totaal daarover.")
    stand: Literal["getal", "klein", "verborgen"]
    aantal: int | None


class Indicator(Uit):
    indicator: str
    dimensies: list[list[str]] = Field(description="De mogelijke waarden per dimensie, op volgorde.")
    tellingen: list[Telling]


class Indicatoren(Uit):
    peildatum: date
    indicatoren: list[Indicator]


class Cijfer(Uit):
    """One number of a figure. `waarde` is null where it is kept back, or cannot be measured yet."""

    indicator: str
    dimensies: dict[str, str | None] = Field(description="Zonder een dimensie: opgeteld; null is onbekend.")
    waarde: float | None
    eenheid: str
    van: date | None = Field(description="Het begin van de periode; null als het om de stand gaat.")
    tot: date | None
    peildatum: date
    bekend_op: date | None = Field(description="null: alles wat bij het tellen bekend was.")
    beleid: str
    definitie_versie: int | str
    onderdrukt: bool
    status: Literal["voorlopig", "definitief", "nog_niet_meetbaar"]
    noot: str | None
    teller: float | None
    noemer: float | None


class Cijfers(Uit):
    geteld_op: datetime
    grens: int = Field(description="Het grootste aantal dat klein is en niet wordt getoond.")
    cijfers: list[Cijfer]


# ------------------------------------------------------------------------------------------------------------- law


class Code(Uit):
    code: str
    label: str
    gewoon: str | None
    categorie: str | None
    van: date | None
    tot: date | None


class Codelijst(Uit):
    codelijst: str
    label: str
    codes: list[Code]


class Codelijsten(Uit):
    codelijsten: list[Codelijst]


class Recht(Uit):
    kenmerk: str = Field(description="Verandert als een regel of tabel verandert.")
    beleid: str
    regels: int
    taken: int
    gebeurtenistypen: int
    codelijsten: int


class Regel(Uit):
    versie: str
    id: str
    naam: str
    vorm: str
    aard: str
    eigenaar: str
    geldt_vanaf: date
    zekerheid: str
    strekking: str
    bron: list[str]


class Regels(Uit):
    regels: list[Regel]


class Taak(Uit):
    taak: str
    label: str
    rollen: list[str]
    gegevens: list[str]
    leest: list[str]
    legt_vast: list[str]
    categorieen: list[str]
    termijnen: list[str]
    strekking: str


class Taken(Uit):
    taken: list[Taak]


class Gebeurtenistype(Uit):
    type: str
    label: str
    hoofdstuk: str
    categorie: str
    besluit_van: str
    mag_vastleggen: bool = Field(description="Of de rol van dit systeem dit vastlegt.")


class Gebeurtenistypen(Uit):
    gebeurtenistypen: list[Gebeurtenistype]


class Veld(Uit):
    veld: str
    label: str
    soort: str
    categorie: str
    verplicht: bool
    lijst: str | None
    uitleg: str | None


class GebeurtenistypeVol(Gebeurtenistype):
    zin: str
    vastleggen: list[str] = Field(description="De rollen die het vastleggen.")
    velden: list[Veld]
    json_schema: dict[str, Any] = Field(description="JSON Schema van `gegevens`.")


# ----------------------------------------------------------------------------------------------------------- token


class Token(Uit):
    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int = Field(description="Seconden.")
    scope: str = Field(description="Het doel waarvoor dit systeem vraagt.")


class Tokenfout(Probleem):
    error: Literal["invalid_request", "invalid_client", "unsupported_grant_type", "invalid_scope"]
    error_description: str
