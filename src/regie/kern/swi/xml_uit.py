# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A writer of XML that knows no schema: a table says which value goes into which element, and how often.

The schema of the statistics office was not seen. Until a table is supplied with the name of every element, nothing is
written: a guessed name is worse than no file.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.etree import ElementTree

from regie.kern.recht.typen.swi import Swiveld


class GeenSchema(LookupError):
    """The names of the elements are not known."""


class PastNiet(ValueError):
    """A value that has to be there is not, or one that may be there once is there more often."""


@dataclass(frozen=True, slots=True)
class Element:
    """`pad`: where the value stands in the JSON. `naam`: elements inside each other, with a / between them; those of
    one list begin with the same element."""

    pad: str
    naam: str
    soort: str
    aantal: str


def tabel_van(velden: Sequence[Swiveld]) -> tuple[Element, ...]:
    """Raises GeenSchema with the fields whose element is not known."""
    zonder = [veld.naam for veld in velden if veld.element is None]
    if zonder:
        raise GeenSchema(f"Van {len(zonder)} velden is niet bekend hoe zij in de XML heten: {', '.join(zonder[:5])}.")
    return tuple(Element(veld.pad, veld.element or "", veld.soort, veld.aantal) for veld in velden)


def xml_uit(record: Mapping[str, Any], tabel: Iterable[Element], wortel: str) -> bytes:
    """One record as an element `wortel`, its parts in the order of the table. Raises PastNiet."""
    boom = ElementTree.Element(wortel)
    groepen: dict[tuple[str, int], ElementTree.Element] = {}
    for een in tabel:
        reeks, _, binnen = een.pad.rpartition("[].")
        if not reeks:
            _schrijf(boom, een.naam, _op(record, een.pad), een)
            continue
        eerste, _, rest = een.naam.partition("/")
        for nummer, stuk in enumerate(_op(record, reeks) or ()):
            if (reeks, nummer) not in groepen:
                groepen[reeks, nummer] = ElementTree.SubElement(boom, eerste)
            _schrijf(groepen[reeks, nummer], rest, _op(stuk, binnen), een)
    tekst: bytes = ElementTree.tostring(boom, encoding="utf-8", xml_declaration=True)
    return tekst


def _op(bron: Any, pad: str) -> Any:
    for deel in pad.split("."):
        bron = bron.get(deel) if isinstance(bron, Mapping) else None
    return bron


def _schrijf(boom: ElementTree.Element, naam: str, waarde: Any, een: Element) -> None:
    if waarde is None:
        if een.aantal == "1":
            raise PastNiet(f"'{een.pad}' is verplicht en ontbreekt.")
        return
    stuks = waarde if isinstance(waarde, list) else [waarde]
    if een.soort != "codes" and isinstance(waarde, list):
        raise PastNiet(f"'{een.pad}' mag een keer voorkomen en staat er {len(stuks)} keer.")
    *boven, laatste = naam.split("/")
    for deel in boven:
        gevonden = boom.find(deel)
        boom = ElementTree.SubElement(boom, deel) if gevonden is None else gevonden
    for stuk in stuks:
        ElementTree.SubElement(boom, laatste).text = TEKST.get(een.soort, str)(stuk)


TEKST: Final[Mapping[str, Callable[[Any], str]]] = {"ja_nee": lambda waarde: "true" if waarde else "false"}
"""How a kind of value is written; the others as they are."""
