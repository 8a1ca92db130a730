# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Proof that of the variants of a row exactly one fits, whatever the codes are."""

from collections.abc import Iterator, Mapping
from itertools import product

from regie.kern.recht.datumnamen import Regelboek
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import DIMENSIES, Namen
from regie.kern.recht.typen.regels import Norm, Termijnrij, Variant

ONTBREEKT = "ontbreekt"
Waarden = Mapping[str, tuple[str, ...]]


def controleer_varianten(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    dimensies = list(dict.fromkeys(naam for variant in rij.variant for naam in variant.als))
    waarden = {naam: _waarden(boek, rij, naam) for naam in dimensies}
    onbekend = [naam for naam, codes in waarden.items() if not codes]
    for naam in onbekend:
        bekend = [*DIMENSIES, *_codevelden(boek.namen, rij)]
        yield plek.bij("variant").onbekend("onderscheid", naam, bekend)
    if onbekend or not rij.variant:
        return
    yield from _codes(plek, rij, waarden)
    yield from _precies_een(plek, rij, waarden)


def _waarden(boek: Regelboek, rij: Termijnrij, dimensie: str) -> tuple[str, ...]:
    """The codes that a dimension can have in this row: its own groups, laws and routes, or those of the field."""
    if dimensie in DIMENSIES:
        return eigen_codes(boek, rij, dimensie)
    velden = [boek.namen.veld(type, dimensie) for type in rij.per]
    if not velden or any(veld is None or veld.soort != "code" for veld in velden):
        return ()
    codes = [code for veld in velden if veld for code in boek.namen.codes(veld.lijst)]
    leeg = [ONTBREEKT] if any(veld and not veld.verplicht for veld in velden) else []
    return tuple(dict.fromkeys(codes + leeg))


def eigen_codes(boek: Regelboek, rij: Termijnrij, dimensie: str) -> tuple[str, ...]:
    """`wie`, `wet` or `leerroute` of the row; where it names none (or a norm does): all codes."""
    eigen = {"groep": rij.wie, "wet": rij.wet, "leerroute": rij.leerroute}[dimensie]
    if isinstance(eigen, Norm):
        keuzes = {keuze for norm in boek.normen.get(eigen.norm, ()) for keuze in norm.keuzes}
        eigen = tuple(sorted(keuzes))
    return eigen or boek.namen.codes(DIMENSIES[dimensie])


def _codevelden(namen: Namen, rij: Termijnrij) -> set[str]:
    velden = [{naam for naam in namen.velden(type) if _is_code(namen, type, naam)} for type in rij.per]
    return set.intersection(*velden) if velden else set()


def _is_code(namen: Namen, type: str, naam: str) -> bool:
    veld = namen.veld(type, naam)
    return veld is not None and veld.soort == "code"


def _codes(plek: Plek, rij: Termijnrij, waarden: Waarden) -> Iterator[Probleem]:
    for nummer, variant in enumerate(rij.variant, start=1):
        for naam, codes in variant.als.items():
            onbekend = (code for code in codes if code not in waarden[naam])
            yield from (plek.bij(f"variant {nummer}").onbekend(f"code van {naam}", c, waarden[naam]) for c in onbekend)


def past(variant: Variant, codes: Mapping[str, str]) -> bool:
    return all(codes[naam] in toegestaan for naam, toegestaan in variant.als.items())


def _precies_een(plek: Plek, rij: Termijnrij, waarden: Waarden) -> Iterator[Probleem]:
    for combinatie in product(*waarden.values()):
        codes = dict(zip(waarden, combinatie, strict=True))
        passend = [str(nummer) for nummer, variant in enumerate(rij.variant, start=1) if past(variant, codes)]
        if len(passend) != 1:
            bij = ", ".join(f"{naam} = {code}" for naam, code in codes.items())
            yield plek.mis(
                f"bij {bij} past {'geen variant' if not passend else 'meer dan één variant: ' + ' en '.join(passend)}",
                "voor iedere inburgeraar moet precies één variant gelden",
                "verdeel de codes over de varianten, elk één keer",
            )
