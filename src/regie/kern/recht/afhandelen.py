# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which event types settle a rule row, and everything that a row reads."""

from collections.abc import Iterator

from regie.kern.recht.datumnamen import alle_datums, datums, delen, typen_in
from regie.kern.recht.herkomst import bronnen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.regels import Datum, Feitwaarde, Termijnrij, VanType, Variant
from regie.kern.recht.vormen import FUNCTIES

VOOR_ELKE_RIJ = (
    "groep", "wet", "leerroute", "gemeentecode", "actief", "voldaan",
    "vrijgesteld_geheel", "ontheven_geheel", "buiten_plicht",
)  # fmt: skip
"""What decides for every row whether it is there, under which policy, and whether it lapses."""


def handelt_af(rij: Termijnrij, recht: Recht) -> tuple[str, ...]:
    """The event types that may settle a row: `klaar`, `wat` or `som`, also of its variants.

    Types that the rule names itself come first, in its order; then those behind a fact, the ones that feed few facts
    before those that feed many: a PIP that was taken over settles a row, but only as one of many things.
    """
    genoemd: list[str] = []
    erachter: list[str] = []
    for datum in _afhandeling(rij):
        for deel in delen(datum):
            if isinstance(deel, VanType):
                genoemd += deel.types
            elif isinstance(deel, str):
                erachter += bronnen(_zonder_begin(deel, rij, recht), recht)
    if rij.som is not None:
        erachter += bronnen((rij.som,), recht)
    erachter.sort(key=lambda type_: len(recht.gebeurtenissen[type_].feiten))
    return tuple(dict.fromkeys([*genoemd, *erachter]))


def _afhandeling(rij: Termijnrij) -> Iterator[Datum]:
    for deel in _met_varianten(rij):
        yield from (datum for sleutel, datum in datums(deel) if sleutel in ("klaar", "wat"))


def _met_varianten(rij: Termijnrij) -> tuple[Termijnrij | Variant, ...]:
    return (rij, *rij.variant)


def _zonder_begin(naam: str, rij: Termijnrij, recht: Recht) -> tuple[str, ...]:
    """What a derived fact is read from, without the fact that the row begins with: that one does not settle it."""
    if naam not in recht.afgeleid:
        return (naam,)
    begin = (rij.vanaf, rij.klaar_vanaf, *(variant.vanaf for variant in rij.variant))
    return tuple(deel for deel in recht.afgeleid[naam].uit if deel not in begin)


def leest(rij: Termijnrij) -> Iterator[str]:
    """Every fact, stand and event type that a row reads; rows that it refers to speak for themselves."""
    yield from (*rij.als, *rij.niet, *rij.zolang, *rij.vervalt_bij, *rij.per, *rij.versie_naar)
    yield from FUNCTIES.get(rij.functie or "", ())
    if rij.klaar_vanaf not in ("vanaf", "altijd", "niet_voor"):
        yield rij.klaar_vanaf
    if rij.som is not None:
        yield rij.som
    for deel in _met_varianten(rij):
        if isinstance(deel.minimaal, Feitwaarde):
            yield deel.minimaal.veld
    if rij.verlengd_door is not None:
        yield from filter(None, (rij.verlengd_door.som, rij.verlengd_door.type))
    for _, datum in alle_datums(rij):
        yield from typen_in(datum)
        yield from (naam for naam in delen(datum) if isinstance(naam, str))
