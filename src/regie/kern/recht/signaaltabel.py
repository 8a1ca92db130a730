# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the signals: the limits are norms, and a sentence names only figures that its form has."""

from collections.abc import Iterator
from string import Formatter
from typing import Final

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.signalen import CIJFERS, OOK, Signaal

ALTIJD: Final = frozenset({"cijfer", "drempel"})


def controleer_signalen(recht: Recht) -> Iterator[Probleem]:
    normen = sorted({rij.id for rij in recht.open_normen})
    yield from _codes(recht)
    for rij in recht.signalen:
        plek = Plek("landelijk/", f"signaal {rij.id}")
        yield from (plek.onbekend("open norm", norm, normen) for norm in (rij.norm, *rij.ook.values())
                    if norm not in normen)  # fmt: skip
        yield from _vorm(rij, plek)
        if dubbel := sorted({een.id for een in recht.signalen if een.reken == rij.reken} - {rij.id}):
            yield plek.mis(
                f"de vorm {rij.reken} staat ook bij {', '.join(dubbel)}",
                "een cijfer hoort bij een regel",
                "voeg de twee samen, of kies een andere vorm",
            )


def _vorm(rij: Signaal, plek: Plek) -> Iterator[Probleem]:
    mag = ALTIJD | CIJFERS.get(rij.reken, frozenset())
    zinnen = rij.zin + (rij.zin_onder_nul or "")
    genoemd = {naam for _, naam, _, _ in Formatter().parse(zinnen) if naam is not None}
    yield from (plek.onbekend("cijfer in de zin", een, sorted(mag)) for een in sorted(genoemd - mag))
    nodig = OOK.get(rij.reken, frozenset())
    if set(rij.ook) != nodig:
        yield plek.mis(
            f"'ook' noemt {sorted(rij.ook)}, maar de vorm {rij.reken} vraagt {sorted(nodig)}",
            "een vorm rekent met de normen die zij kent, en met elk daarvan",
            "noem bij 'ook' precies die normen",
        )


def _codes(recht: Recht) -> Iterator[Probleem]:
    """What can be put away is what can be a signal."""
    lijst, ids = recht.codelijsten.get("signaal"), {rij.id for rij in recht.signalen}
    codes = set(lijst.codes) if lijst else set()
    if codes != ids:
        yield Plek("gebeurtenissen.toml", "codelijst signaal").mis(
            f"de lijst is niet gelijk aan de signalen; alleen op een plek staan: {', '.join(sorted(codes ^ ids))}",
            "een signaal dat niet in de lijst staat, kan niemand wegleggen",
            "zet in de lijst elk signaal van landelijk/signalen.toml, en niets anders",
        )
