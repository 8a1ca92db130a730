# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From TOML text to rows: whatever is not exactly of the declared shape is a problem with its place."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from regie.kern.recht.fouten import Plek, Probleem, raad
from regie.kern.recht.typen.aankomst import Bewijs, Checklijst, Stap, Verplichting
from regie.kern.recht.typen.adviezen import Adviesreden, Drempel, Kenmerk, Uitkomst, Voorwaarde
from regie.kern.recht.typen.basis import Tabelrij
from regie.kern.recht.typen.intake import Intakestap, Thema
from regie.kern.recht.typen.pip import Pipdeel
from regie.kern.recht.typen.regels import Grens, Termijnrij, Variant, Verlenging
from regie.kern.recht.typen.register import Controle, Feitbron, Standbron, Veld, Waar
from regie.kern.recht.typen.signalen import Signaal
from regie.kern.recht.typen.swi import Organisatietermijn, Swibij, Swieis, Swiveld
from regie.kern.recht.typen.taken import Taak
from regie.kern.recht.typen.traject import Vertraging
from regie.kern.recht.typen.verwerkingen import Bijzonder, Verwerking

R = TypeVar("R", bound=Tabelrij)
SLEUTELS = sorted(
    {veld.alias or naam
     for m in (Adviesreden, Bewijs, Bijzonder, Checklijst, Controle, Drempel, Feitbron, Grens, Intakestap,
               Kenmerk, Organisatietermijn, Pipdeel, Signaal, Standbron, Stap, Swibij, Swieis, Swiveld, Taak,
               Termijnrij, Thema, Uitkomst, Variant, Veld, Verlenging, Verplichting, Vertraging, Verwerking,
               Voorwaarde, Waar)
     for naam, veld in m.model_fields.items()}
)  # fmt: skip
UITLEG = {
    "int_type": "moet een geheel getal zijn, zonder aanhalingstekens",
    "bool_type": "moet true of false zijn",
    "string_type": "moet tekst zijn, tussen aanhalingstekens",
    "date_type": "moet een datum zijn, zonder aanhalingstekens: 2022-01-01",
    "tuple_type": "moet een lijst zijn: [ … ]",
    "dict_type": "moet een tabel zijn: { … }",
    "model_type": "moet een tabel zijn: { … }",
    "dataclass_exact_type": "moet een duur zijn, bijvoorbeeld '10 weken'",
    "string_pattern_mismatch": "heeft niet de goede schrijfwijze",
    "string_too_short": "mag niet leeg zijn",
    "too_short": "mag niet leeg zijn",
    "greater_than_equal": "is te klein",
}


@dataclass(frozen=True, slots=True)
class Gelezen(Generic[R]):
    """A row with the place where it stands."""

    plek: Plek
    rij: R


def lees_toml(bestand: str, tekst: str) -> dict[str, Any] | Probleem:
    try:
        return tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        waar = re.search(r"\(at (?:line (\d+), column (\d+)|end of document)\)", str(fout))
        plaats = f"regel {waar[1]}, kolom {waar[2]}" if waar and waar[1] else "einde van het bestand"
        melding = str(fout).split(" (at ")[0]
        return Plek(bestand, plaats).mis(
            f"dit is geen geldige TOML ({melding})",
            "wat niet te lezen is, telt niet half mee",
            "verbeter de schrijfwijze op deze plaats",
        )


def onveranderlijk(waarde: Any) -> Any:
    """Lists become tuples, so that the models can be strict: no text where a number belongs."""
    if isinstance(waarde, list):
        return tuple(map(onveranderlijk, waarde))
    if isinstance(waarde, dict):
        return {sleutel: onveranderlijk(deel) for sleutel, deel in waarde.items()}
    return waarde


def lees_rij(model: type[R], ruw: object, plek: Plek) -> Gelezen[R] | list[Probleem]:
    try:
        return Gelezen(plek, model.model_validate(onveranderlijk(ruw), strict=True))
    except ValidationError as fouten:
        return [_probleem(plek, fout) for fout in _diepste(fouten.errors(include_url=False))]


def plaats_van(soort: str, ruw: object) -> str:
    """`termijn pip@2022-01-01`, as far as the row says so itself."""
    if not isinstance(ruw, Mapping):
        return soort
    naam = ruw.get("id") or ruw.get("dag") or "zonder id"
    sleutel = f" ({ruw['sleutel']})" if "sleutel" in ruw else ""
    vanaf = f"@{ruw['geldt_vanaf']}" if "geldt_vanaf" in ruw else ""
    return f"{soort} {naam}{sleutel}{vanaf}"


# ---------------------------------------------------------------------------- pydantic's errors in Dutch


def _diepste(fouten: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Of the alternatives of one key (a term may be a duration or a norm) only the one that was meant."""
    per_sleutel: dict[tuple[int | str, ...], list[ErrorDetails]] = {}
    for fout in fouten:
        diepte = 2 if len(fout["loc"]) > 1 and isinstance(fout["loc"][1], int) else 1
        per_sleutel.setdefault(fout["loc"][:diepte], []).append(fout)
    for groep in per_sleutel.values():
        sleutelfouten = [fout for fout in groep if fout["type"] in ("extra_forbidden", "missing", "literal_error")]
        eigen = [fout for fout in groep if fout["type"] == "value_error"]
        yield from sleutelfouten or eigen or groep[:1]


def _probleem(plek: Plek, fout: ErrorDetails) -> Probleem:
    pad = _sleutels(fout["loc"])
    if fout["type"] in ("extra_forbidden", "missing"):
        pad = [*_sleutels(fout["loc"][:-1]), str(fout["loc"][-1])]
    sleutel = pad[-1] if pad else ""
    plek = plek.bij(".".join(pad[:-1])) if pad[:-1] else plek
    context = fout.get("ctx", {})
    if fout["type"] == "extra_forbidden":
        nu = raad(sleutel, [s for s in SLEUTELS if s != sleutel]) or "verwijder de sleutel"
        return plek.mis(f"onbekende sleutel '{sleutel}'", "een sleutel die niet bestaat zou stil niets doen", nu)
    if fout["type"] == "missing":
        return plek.mis(f"'{sleutel}' ontbreekt", "zonder dit deel is de rij niet af", f"vul '{sleutel}' in")
    if fout["type"] == "literal_error":
        keuzes = str(context["expected"]).replace(" or ", ", ")
        return plek.mis(f"'{sleutel}' is {fout['input']!r}", "dat is geen van de keuzes", f"kies uit {keuzes}")
    if fout["type"] == "value_error":
        plek = plek.bij(sleutel) if sleutel else plek
        return plek.mis(str(context["error"]), "zo is de rij niet te gebruiken", "verbeter dit deel")
    uitleg = UITLEG.get(fout["type"], "past bij geen van de vormen die hier mogen")
    return plek.mis(f"'{sleutel}' is {fout['input']!r}", f"de waarde {uitleg}", "verbeter de waarde")


def _sleutels(pad: Sequence[int | str]) -> list[str]:
    """The keys in a path (a place in a list counts from 1); pydantic's names of alternatives are no keys."""
    delen = (str(deel + 1) if isinstance(deel, int) else deel for deel in pad)
    return list(dict.fromkeys(deel for deel in delen if deel.isdigit() or re.fullmatch(r"[a-z][a-z0-9_]*", deel)))
