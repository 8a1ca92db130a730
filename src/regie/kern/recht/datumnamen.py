# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the names of dates in a rule: facts, events, moved dates, ends of other rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.typen.regels import (
    Datum,
    EersteVan,
    EindeVan,
    LaatsteVan,
    OpenNorm,
    Termijnrij,
    VanAanleiding,
    VanType,
    Variant,
    Verschoven,
)
from regie.kern.recht.waar import controleer_waar

DATUMSLEUTELS = ("vanaf", "klaar", "tot", "niet_voor", "wat", "voor")
Rijen = Mapping[str, Sequence[Termijnrij]]


@dataclass(frozen=True)
class Regelboek:
    """What a rule may refer to: names, other rows (by id, all versions) and open norms."""

    namen: Namen
    rijen: Rijen
    normen: Mapping[str, Sequence[OpenNorm]]


def datums(rij: Termijnrij | Variant) -> Iterator[tuple[str, Datum]]:
    """Every date that a row (not its variants) names, with its key."""
    for sleutel in DATUMSLEUTELS:
        datum = getattr(rij, sleutel, None)
        if datum is not None:
            yield sleutel, datum


def alle_datums(rij: Termijnrij) -> Iterator[tuple[str, Datum]]:
    yield from datums(rij)
    for variant in rij.variant:
        yield from datums(variant)


def delen(datum: Datum) -> Iterator[Datum]:
    """A date and all dates inside it."""
    yield datum
    if isinstance(datum, EersteVan):
        onderdelen: tuple[Datum, ...] = datum.eerste_van
    elif isinstance(datum, LaatsteVan):
        onderdelen = datum.laatste_van
    else:
        onderdelen = (datum.van,) if isinstance(datum, Verschoven) else ()
    for deel in onderdelen:
        yield from delen(deel)


def typen_in(datum: Datum) -> tuple[str, ...]:
    return tuple(type for deel in delen(datum) if isinstance(deel, VanType) for type in deel.types)


def controleer_datum(plek: Plek, boek: Regelboek, rij: Termijnrij, datum: Datum) -> Iterator[Probleem]:
    for deel in delen(datum):
        if isinstance(deel, str):
            yield from controleer_feitdatum(plek, boek.namen, (deel,))
        elif isinstance(deel, VanType):
            yield from _van_type(plek, boek.namen, deel)
        elif isinstance(deel, EindeVan):
            yield from _einde_van(plek, boek, rij, deel)
        elif isinstance(deel, VanAanleiding):
            yield from controleer_aanleidingveld(plek, boek.namen, rij, deel.veld)
        elif isinstance(deel, LaatsteVan):
            yield from (plek.onbekend("datum in genoeg", n, ()) for n in deel.genoeg if n not in deel.laatste_van)
        elif isinstance(deel, Verschoven) and (deel.plus is None) == (deel.min is None):
            yield plek.mis(
                "'van' heeft niet precies één van plus en min", "zo is de richting onduidelijk", "kies er één"
            )


def controleer_feitdatum(plek: Plek, namen: Namen, datums: Iterable[str]) -> Iterator[Probleem]:
    for naam in datums:
        if naam in namen.datums:
            continue
        if naam in namen.feiten or naam in namen.standen or naam in namen.afgeleid:
            nu = f"schrijf {naam}_vanaf" if naam in namen.standen else "noem een feit met een datum"
            yield plek.mis(f"'{naam}' is geen datum", "hier is een dag nodig om van te rekenen", nu)
        else:
            yield plek.onbekend("feit", naam, namen.datums)


def _van_type(plek: Plek, namen: Namen, deel: VanType) -> Iterator[Probleem]:
    for type in deel.types:
        if type not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", type, namen.gebeurtenissen)
            continue
        yield from controleer_waar(plek, namen, type, deel.waar)
        if deel.veld:
            yield from _datumveld(plek, namen, type, deel.veld)


def _datumveld(plek: Plek, namen: Namen, type: str, veld: str) -> Iterator[Probleem]:
    if veld != "datum" and namen.veld(type, veld) is None:
        yield plek.onbekend(f"veld van {type}", veld, namen.velden(type))
    elif not namen.is_datumveld(type, veld):
        yield plek.mis(
            f"veld '{veld}' van {type} is geen datum", "hier is een dag nodig", "noem een veld van soort datum"
        )


def controleer_aanleidingveld(plek: Plek, namen: Namen, rij: Termijnrij, veld: str) -> Iterator[Probleem]:
    if not rij.per:
        yield plek.mis(
            f"{{ veld = '{veld}' }} staat in een rij zonder 'per'",
            "zonder aanleiding is er geen gebeurtenis met dat veld",
            "noem het type: { type = …, veld = … }, of geef de rij 'per'",
        )
    for type in rij.per:
        if type in namen.gebeurtenissen:
            yield from _datumveld(plek, namen, type, veld)


# ------------------------------------------------------------------------------------- einde_van


def heeft_einde(rij: Termijnrij) -> bool:
    """Whether a row has a last day at all: a step has none."""
    waarden = (rij.duur, rij.tot, rij.elke, rij.voor, *(v.duur or v.tot for v in rij.variant))
    return any(waarde is not None for waarde in waarden)


def _einde_van(plek: Plek, boek: Regelboek, rij: Termijnrij, deel: EindeVan) -> Iterator[Probleem]:
    doelen = boek.rijen.get(deel.einde_van, ())
    if not doelen:
        yield plek.onbekend("rij in einde_van", deel.einde_van, boek.rijen)
    for doel in doelen:
        if not heeft_einde(doel):
            yield plek.mis(
                f"rij '{doel.id}' heeft geen laatste dag",
                "einde_van rekent met de laatste dag van die rij",
                "verwijs naar een rij met een duur of tot",
            )
        yield from _koppel_naar(plek, boek.namen, rij, doel, deel.koppel)


def _koppel_naar(plek: Plek, namen: Namen, rij: Termijnrij, doel: Termijnrij, koppel: str | None) -> Iterator[Probleem]:
    if koppel is None:
        if doel.per and rij.per != doel.per:
            yield plek.mis(
                f"rij '{doel.id}' geldt per {', '.join(doel.per)}, deze rij niet",
                "het is niet te zeggen welk einde bedoeld is",
                "noem het verbindende veld in 'koppel', of gebruik dezelfde 'per'",
            )
        return
    if not rij.per:
        yield plek.mis(
            f"koppel '{koppel}' staat in een rij zonder 'per'", "er is geen aanleiding met dat veld", "verwijder"
        )
    for type in rij.per:
        veld = namen.veld(type, koppel)
        if type in namen.gebeurtenissen and (veld is None or not set(veld.naar) & set(doel.per)):
            yield plek.mis(
                f"veld '{koppel}' van {type} verwijst niet naar een aanleiding van rij '{doel.id}'",
                f"die rij geldt per {', '.join(doel.per) or 'dossier'}",
                "noem een veld van soort verwijzing naar een van die typen",
            )


def einden_in(rij: Termijnrij) -> set[str]:
    """The rows whose end this row needs."""
    einden = {d.einde_van for _, datum in alle_datums(rij) for d in delen(datum) if isinstance(d, EindeVan)}
    return einden | ({rij.grens.einde_van} if rij.grens and rij.grens.einde_van else set())


def kringen(rijen: Rijen) -> Iterator[tuple[str, ...]]:
    """Rows that wait for each other's end, each ring once, from its first id."""
    wacht_op = {id: set().union(*map(einden_in, versies)) for id, versies in rijen.items()}
    for id in sorted(rijen):
        kring = _terug_naar(id, wacht_op)
        if kring and id == min(kring):
            yield kring


def _terug_naar(begin: str, wacht_op: Mapping[str, set[str]]) -> tuple[str, ...]:
    paden: list[tuple[str, ...]] = [(begin,)]
    gezien: set[str] = set()
    while paden:
        pad = paden.pop()
        for volgende in sorted(wacht_op.get(pad[-1], ())):
            if volgende == begin:
                return pad
            if volgende not in gezien:
                gezien.add(volgende)
                paden.append((*pad, volgende))
    return ()
