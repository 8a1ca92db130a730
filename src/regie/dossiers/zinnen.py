# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An event in words: its sentence on the timeline, and its fields one by one."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import euro, maand_voluit, opsomming, taal, tijdstip_voluit, uren
from regie.kern.gebeurtenissen.velden import ONDERDELEN
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Code, Veld
from regie.kern.termijnen.herleiding import voluit

Gegevens = Mapping[str, Any]

MET_NAAM: Final = ("medewerker", "organisatie")
"""Keys that stand for somebody with a name, which whoever asks has put in their place."""
_TUSSEN_ZINNEN: Final = re.compile(r"(?<=[.!?]) +")
_PLAATS: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def zin(type_naam: str, gegevens: Gegevens, recht: Recht) -> str:
    """The timeline sentence. A part about a field that is not filled (or may not be seen) is left out."""
    type_ = recht.gebeurtenissen[type_naam]
    woorden = {naam: in_woorden(veld, gegevens.get(naam), recht) for naam, veld in type_.velden.items()}
    delen = [_gevuld(deel, woorden) for deel in _TUSSEN_ZINNEN.split(type_.zin)]
    heel = " ".join(deel for deel in delen if deel)
    return heel[:1].upper() + heel[1:] or f"{type_.label}."


def _gevuld(deel: str, woorden: Mapping[str, str]) -> str:
    """One sentence with its places filled; nothing when one stays empty."""
    if not all(woorden[naam] for naam in _PLAATS.findall(deel)):
        return ""
    return _PLAATS.sub(lambda plaats: woorden[plaats[1]], deel)


def velden_leesbaar(
    type_naam: str,
    gegevens: Gegevens,
    recht: Recht,
    categorieen: frozenset[str],
    verwijzingen: Mapping[str, str] | None = None,
) -> list[tuple[str, str]]:
    """The filled fields that this reader may see, as (label, value). `verwijzingen`: id of an event → its words.

    Keys that only hold events together are for the machine: never said."""
    regels = []
    for naam, veld in recht.gebeurtenissen[type_naam].velden.items():
        if veld.soort == "sleutel" and naam not in MET_NAAM:
            continue
        waarde = zichtbaar(veld, gegevens.get(naam), recht, categorieen)
        if woorden := in_woorden(veld, waarde, recht, verwijzingen):
            regels.append((veld.label, woorden))
    return regels


def zichtbaar(veld: Veld, waarde: Any, recht: Recht, categorieen: frozenset[str]) -> Any:
    """The value, or what is left of it for a reader of these categories: a code may weigh more than its field."""
    if veld.categorie not in categorieen:
        return None
    if veld.soort == "codes" and isinstance(waarde, list):
        return [code for code in waarde if _mag(veld, code, recht, categorieen)]
    return waarde if veld.soort != "code" or _mag(veld, waarde, recht, categorieen) else None


def _mag(veld: Veld, code: Any, recht: Recht, categorieen: frozenset[str]) -> bool:
    gevonden = _code(veld, code, recht)
    return gevonden is None or gevonden.categorie is None or gevonden.categorie in categorieen


def _code(veld: Veld, code: Any, recht: Recht) -> Code | None:
    return recht.codelijsten[veld.lijst or ""].codes.get(str(code))


def in_woorden(veld: Veld, waarde: Any, recht: Recht, verwijzingen: Mapping[str, str] | None = None) -> str:
    """A stored value as words; "" when there is none. What cannot be read (never checked) is shown as it is."""
    if waarde is None or waarde in ("", [], {}):
        return ""
    try:
        return _in_woorden(veld, waarde, recht, verwijzingen or {})
    except (ValueError, TypeError, AttributeError, OverflowError, IndexError):
        return str(waarde)


def _in_woorden(veld: Veld, waarde: Any, recht: Recht, verwijzingen: Mapping[str, str]) -> str:
    match veld.soort:
        case "code":
            return _label(veld, waarde, recht)
        case "codes":
            return opsomming([_label(veld, code, recht) for code in waarde], _("en"))
        case "verwijzing":
            return verwijzingen.get(waarde.lower()) or _("een eerdere gebeurtenis")
    return _WOORDEN.get(veld.soort, str)(waarde)


def _label(veld: Veld, code: Any, recht: Recht) -> str:
    gevonden = _code(veld, code, recht)
    return str(code) if gevonden is None else gevonden.label


def _niveaus(waarde: Mapping[str, str]) -> str:
    return ", ".join(f"{onderdeel_voluit(deel)} {waarde[deel].upper()}" for deel in ONDERDELEN if deel in waarde)


def onderdeel_voluit(onderdeel: str) -> str:
    """The name of a part of the exam within a sentence."""
    return onderdeel.upper() if onderdeel == "knm" else onderdeel


_WOORDEN: Final[dict[str, Callable[[Any], str]]] = {
    "geheel": str,
    "uren": uren,
    "cent": euro,
    "datum": lambda waarde: voluit(date.fromisoformat(waarde)),
    "maand": maand_voluit,
    "tijdstip": tijdstip_voluit,
    "ja_nee": lambda waarde: _("ja") if waarde else _("nee"),
    "teksten": "; ".join,
    "taal": taal,
    "niveaus": _niveaus,
}
