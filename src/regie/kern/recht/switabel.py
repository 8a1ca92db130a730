# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the delivery to the statistics office: every source exists, and every requirement is about a field."""

from collections import Counter
from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.swi import LESDELEN, MET_GEBEURTENIS, Swieis, Swiveld

VAST = ("datum", "type")  # what every event has
VAKDELEN = ("van", "tot")


def controleer_swi(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    paden = Counter(rij.pad for rij in recht.swivelden)
    velden = {rij.id: rij for rij in recht.swivelden}
    for rij in recht.swivelden:
        plek = Plek("landelijk/swi.toml", f"swi_veld {rij.id}")
        yield from _bron(rij, plek, namen)
        yield from _reeks(rij, plek, recht)
        if paden[rij.pad] > 1:
            yield plek.mis(
                f"het pad {rij.pad} staat er vaker",
                "een plek in het bestand heeft een waarde",
                "kies een ander pad",
            )
    for eis in recht.swieisen:
        plek = Plek("landelijk/swi.toml", f"swi_eis {eis.id}")
        genoemd = [eis.veld, eis.ander, eis.als, eis.bij.veld if eis.bij else None]
        yield from (plek.onbekend("swi_veld", een, sorted(velden)) for een in genoemd if een and een not in velden)
        yield from _herstel(eis, plek, namen)


def _bron(rij: Swiveld, plek: Plek, namen: Namen) -> Iterator[Probleem]:
    if rij.reken in MET_GEBEURTENIS:
        yield from _gebeurtenis(rij, plek, namen)
        return
    bekend = {
        "persoon": ("bsn",), "feit": namen.datums, "getal": namen.getallen, "waarde": namen.feiten,
        "stand": namen.standen, "vakken": namen.standen, "lessen": ("lessen",),
    }[rij.reken]  # fmt: skip
    yield from (plek.onbekend("bron", een, sorted(bekend)) for een in rij.uit if een not in bekend)
    delen = {"vakken": VAKDELEN, "lessen": LESDELEN}.get(rij.reken)
    if delen and rij.veld not in delen:
        yield plek.onbekend("deel", str(rij.veld), delen)


def _gebeurtenis(rij: Swiveld, plek: Plek, namen: Namen) -> Iterator[Probleem]:
    for type_ in rij.uit:
        if type_ not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", type_, sorted(namen.gebeurtenissen))
    velden = {veld for type_ in rij.uit for veld in namen.velden(type_)}
    genoemd = [een for een in (rij.veld, rij.waar.veld if rij.waar else None) if een and een not in VAST]
    yield from (plek.onbekend("veld", een, sorted(velden)) for een in genoemd if een not in velden)


def _reeks(rij: Swiveld, plek: Plek, recht: Recht) -> Iterator[Probleem]:
    """What stands in one list is read from the same things, so that its parts belong together."""
    naast = [ander for ander in recht.swivelden if ander.reeks and ander.reeks == rij.reeks]
    if len({(ander.reken, ander.uit, str(ander.waar)) for ander in naast}) > 1:
        yield plek.mis(
            f"de velden van {rij.reeks}[] komen niet uit dezelfde bron",
            "dan horen de delen van een regel niet bij elkaar",
            "geef ze dezelfde 'reken', 'uit' en 'waar'",
        )


def _herstel(eis: Swieis, plek: Plek, namen: Namen) -> Iterator[Probleem]:
    if eis.type and eis.type not in namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", eis.type, sorted(namen.gebeurtenissen))
