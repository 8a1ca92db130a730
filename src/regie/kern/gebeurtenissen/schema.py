# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one checker of fields: pydantic types made from the registry, run on the distinct texts of a type."""

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NotRequired, cast

import polars as pl
from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from regie.kern.gebeurtenissen.controles import CONTROLES
from regie.kern.gebeurtenissen.ruw import HALF_TEKEN
from regie.kern.gebeurtenissen.strikte_json import GeenJson, is_unicode, ontleed
from regie.kern.gebeurtenissen.velden import VORM, Kolom, kolom, pydantisch
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype, Veld

STUK: Final = 50_000  # distinct texts per call: bounds the Python objects that live at one time

Melding = tuple[str, str, str, str]
"""(veld, code, wat, nu)"""


@dataclass(frozen=True)
class Schema:
    """The checker of one event type."""

    naam: str
    type: Gebeurtenistype
    lijst: TypeAdapter[list[dict[str, Any]]]
    een: TypeAdapter[dict[str, Any]]
    kolommen: dict[str, Kolom]
    codelijsten: dict[str, list[str]]

    def lees(self, teksten: Sequence[str]) -> tuple[dict[str, pl.Series], dict[int, list[Melding]]]:
        """Columns of all fields, and per faulty text (by position) what is wrong with it. For many texts."""
        delen: list[dict[str, pl.Series]] = []
        fouten: dict[int, list[Melding]] = {}
        for begin in range(0, len(teksten), STUK):
            stuk = teksten[begin : begin + STUK]
            waarden, mis = self.waarden(stuk)
            fouten |= {begin + plaats: meldingen for plaats, meldingen in mis.items()}
            delen.append(self.in_kolommen(waarden))
        if len(delen) == 1:
            return delen[0], fouten
        return {naam: pl.concat([deel[naam] for deel in delen]) for naam in self.kolommen if delen}, fouten

    def waarden(self, teksten: Sequence[str]) -> tuple[list[dict[str, Any]], dict[int, list[Melding]]]:
        """The fields of every text, and what is wrong: all at once when nothing is, else one by one to name it all."""
        waarden = self._lees_samen(teksten)
        if waarden is not None and not any(controle_faalt(rij, self.type) for rij in waarden):
            return waarden, {}
        return self._een_voor_een(teksten)

    def in_kolommen(self, waarden: Sequence[Mapping[str, Any]]) -> dict[str, pl.Series]:
        """Values that were read, as a column for every field of the type."""
        return {naam: self.in_kolom(naam, waarden) for naam in self.kolommen}

    def in_kolom(self, naam: str, waarden: Sequence[Mapping[str, Any]]) -> pl.Series:
        return _kolom(naam, self.kolommen[naam], waarden)

    def _lees_samen(self, teksten: Sequence[str]) -> list[dict[str, Any]] | None:
        """The values of faultless texts; None when one of them is not certainly so."""
        if not all(tekst.startswith("{") and tekst.endswith("}") for tekst in teksten):
            return None
        try:
            # a string cannot run over a raw line end, so texts cannot flow into each other
            waarden = self.lijst.validate_json("[" + ",\n".join(teksten) + "]")
        except ValidationError:
            return None
        if len(waarden) != len(teksten):
            return None
        # as many colons as keys: a key that stands twice (or a colon in a text) is looked at again
        eenvoudig = all(tekst.count(":") <= len(rij) for tekst, rij in zip(teksten, waarden, strict=True))
        return waarden if eenvoudig or not any(_leest_dubbel(tekst) for tekst in teksten) else None

    def _een_voor_een(self, teksten: Sequence[str]) -> tuple[list[dict[str, Any]], dict[int, list[Melding]]]:
        waarden, fouten = [], {}
        for plaats, tekst in enumerate(teksten):
            rij, meldingen = self._een(tekst)
            waarden.append(rij)
            if meldingen:
                fouten[plaats] = meldingen
        return waarden, fouten

    def _een(self, tekst: str) -> tuple[dict[str, Any], list[Melding]]:
        try:
            gelezen = ontleed(tekst)
        except GeenJson as fout:
            return {}, [("gegevens", "json", f"gegevens is geen geldige JSON: {fout}.", "Herstel de tekst.")]
        if not is_unicode(json.dumps(gelezen, ensure_ascii=False)):
            return {}, [("gegevens", *HALF_TEKEN)]
        try:
            rij = self.een.validate_json(tekst)
        except ValidationError as fout:
            return {}, list(self._meldingen(fout))
        meldingen = list(controle_faalt(rij, self.type))
        return ({} if meldingen else rij), meldingen

    def _meldingen(self, fout: ValidationError) -> Iterator[Melding]:
        for deel in fout.errors(include_url=False, include_context=False):
            veld = str(deel["loc"][0]) if deel["loc"] else ""
            yield self._melding(veld, deel["type"], deel["input"])

    def _melding(self, veld: str, soort: str, waarde: Any) -> Melding:
        if soort == "extra_forbidden":
            naast = difflib.get_close_matches(veld, self.kolommen, 1)
            bedoeld = f" Bedoelt u {naast[0]}?" if naast else ""
            wat = f"'{self.naam}' kent dit veld niet.{bedoeld}"
            return veld, "veld", wat, f"Velden: {', '.join(self.kolommen) or 'geen'}."
        if soort == "missing":
            label = self.type.velden[veld].label
            return veld, "ontbreekt", f"dit veld ontbreekt ({label}).", f"Vul in: {VORM[self.type.velden[veld].soort]}."
        if veld not in self.type.velden:
            return "gegevens", "gegevens", "gegevens is geen JSON-object.", 'Schrijf {"veld": waarde, ...}.'
        return self._verkeerde_waarde(veld, self.type.velden[veld], waarde)

    def _verkeerde_waarde(self, naam: str, veld: Veld, waarde: Any) -> Melding:
        getoond = json.dumps(waarde, ensure_ascii=False, default=str)[:60]
        if veld.soort in ("code", "codes"):
            codes = self.codelijsten[naam]
            naast = difflib.get_close_matches(str(waarde), codes, 1)
            bedoeld = f" Bedoelt u {naast[0]}?" if naast else ""
            return naam, "code", f"{getoond} staat niet in de lijst.{bedoeld}", f"Kies uit: {', '.join(codes)}."
        grens = f", van {veld.min or 0} tot en met {veld.max}" if veld.max is not None else ""
        return naam, "waarde", f"{getoond} kan hier niet.", f"Schrijf {VORM[veld.soort]}{grens}."


def _kolom(naam: str, kolom_: Kolom, rijen: Sequence[Mapping[str, Any]]) -> pl.Series:
    if not any(naam in rij for rij in rijen):
        return kolom_.leeg.new_from_index(0, len(rijen))
    return kolom_.maak([rij.get(naam) for rij in rijen])


def _leest_dubbel(tekst: str) -> bool:
    try:
        ontleed(tekst)
    except GeenJson:
        return True
    return False


def controle_faalt(rij: dict[str, Any], type_: Gebeurtenistype) -> list[Melding]:
    """The checks over several fields of one event that do not hold."""
    return [melding for controle in type_.controle if (melding := CONTROLES[controle.soort](rij, controle)) is not None]


def _vorm(naam: str, velden: dict[str, Any]) -> Any:
    """A closed and strict TypedDict; its name and fields come from the registry."""
    maak: Any = TypedDict
    vorm = maak(naam, velden)
    vorm.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return vorm


@lru_cache(maxsize=1024)
def schema(naam: str, recht: Recht) -> Schema:
    type_ = recht.gebeurtenissen[naam]
    lijsten = dict(recht.codelijsten)
    velden = {
        veld: beschrijving_type if beschrijving.verplicht else NotRequired[beschrijving_type | None]
        for veld, beschrijving in type_.velden.items()
        for beschrijving_type in (pydantisch(beschrijving, lijsten),)
    }
    vorm, lijst_van = _vorm(naam, velden), cast(Any, list)
    return Schema(
        naam,
        type_,
        TypeAdapter(lijst_van[vorm]),
        TypeAdapter(vorm),
        {veld: kolom(beschrijving, lijsten) for veld, beschrijving in type_.velden.items()},
        {veld: list(lijsten[b.lijst].codes) for veld, b in type_.velden.items() if b.lijst},
    )
