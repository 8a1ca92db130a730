# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One condition on a field of an event: the field exists, and the condition fits its kind."""

from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import GETALLEN, Namen
from regie.kern.recht.typen.register import Veld, Waar

SOORTEN = {
    "in": ("code", "codes", "taal"),
    "niet_in": ("code", "codes"),
    "minstens": GETALLEN,
    "is": ("ja_nee",),
}  # `gevuld` may be asked of any field


def controleer_waar(plek: Plek, namen: Namen, type: str, waar: Waar | None) -> Iterator[Probleem]:
    if waar is None or type not in namen.gebeurtenissen:
        return
    veld = namen.veld(type, waar.veld)
    if veld is None:
        yield plek.onbekend(f"veld van {type}", waar.veld, namen.velden(type))
        return
    yield from _een_voorwaarde(plek, waar)
    yield from _past_bij_veld(plek, waar, veld)
    yield from controleer_codes(plek, namen, veld, waar.in_ + waar.niet_in)


def _gezegd(waar: Waar) -> list[str]:
    delen = {"in": waar.in_, "niet_in": waar.niet_in, "minstens": waar.minstens, "is": waar.is_, "gevuld": waar.gevuld}
    return [naam for naam, waarde in delen.items() if waarde not in ((), None)]


def _een_voorwaarde(plek: Plek, waar: Waar) -> Iterator[Probleem]:
    gezegd = _gezegd(waar)
    if len(gezegd) != 1:
        yield plek.mis(
            f"de voorwaarde op veld '{waar.veld}' zegt {' en '.join(gezegd) or 'niets'}",
            "een voorwaarde heeft precies één van in, niet_in, minstens, is, gevuld",
            "houd er één over",
        )


def _past_bij_veld(plek: Plek, waar: Waar, veld: Veld) -> Iterator[Probleem]:
    for naam in _gezegd(waar):
        if naam in SOORTEN and veld.soort not in SOORTEN[naam]:
            yield plek.mis(
                f"'{naam}' past niet bij veld '{waar.veld}' van soort {veld.soort}",
                f"'{naam}' kan alleen bij soort {' of '.join(SOORTEN[naam])}",
                "kies een voorwaarde die bij het veld past",
            )


def controleer_codes(plek: Plek, namen: Namen, veld: Veld, codes: tuple[str, ...]) -> Iterator[Probleem]:
    bekend = namen.codes(veld.lijst)
    if veld.lijst in namen.codelijsten:
        yield from (plek.onbekend(f"code in lijst {veld.lijst}", code, bekend) for code in codes if code not in bekend)
