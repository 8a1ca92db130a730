# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on advice: every name in a reason exists, and no reason leans on a later one."""

from collections.abc import Iterable, Iterator, Set
from itertools import chain

from regie.kern.recht.categorie import ZWAARTE
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.herkomst import typen_achter
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.adviezen import Adviesreden, Uitkomst, Voorwaarde
from regie.kern.recht.typen.basis import Categorie
from regie.kern.recht.typen.regels import Beleid
from regie.kern.recht.waar import controleer_waar

BESTAND = "adviezen.toml"
BEVINDING = "intake_bevinding"


def controleer_advies(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for naam, uitkomst in recht.uitkomsten.items():
        yield from _uitkomst(Plek(BESTAND, f"uitkomst {naam}"), namen, uitkomst)
    yield from _kenmerken(recht, namen)
    yield from controleer_redenen(Plek("landelijk/"), recht, namen, recht.adviesredenen, frozenset())


def controleer_eigen_redenen(plek: Plek, recht: Recht, namen: Namen, beleid: Beleid) -> Iterator[Probleem]:
    """The reasons of a policy come after the national ones and do not replace them."""
    landelijk = {rij.id for rij in recht.adviesredenen}
    for rij in beleid.adviesreden:
        if rij.id in landelijk:
            yield plek.bij(f"adviesreden {rij.id}").mis(
                "deze reden is al landelijk",
                "een beleid vult de landelijke redenen aan en vervangt ze niet",
                "kies een eigen id",
            )
    yield from controleer_redenen(plek, recht, namen, beleid.adviesreden, landelijk)


def controleer_redenen(
    plek: Plek, recht: Recht, namen: Namen, redenen: Iterable[Adviesreden], eerder: Set[str]
) -> Iterator[Probleem]:
    bekend = set(eerder)
    for rij in redenen:
        hier = plek.bij(f"adviesreden {rij.id}")
        for _, uitkomst in rij.gevolgen:
            if uitkomst not in recht.uitkomsten or recht.uitkomsten[uitkomst].soort != rij.soort:
                yield hier.onbekend(f"uitkomst van {rij.soort}", uitkomst, recht.uitkomsten)
        for deel in rij.als:
            yield from _voorwaarde(hier.bij("als"), recht, namen, deel, bekend)
        for plaats in rij.plekken:
            if plaats not in rij.getallen:
                yield hier.bij("zin").onbekend("getal", plaats, rij.getallen)
        bekend.add(rij.id)


def _uitkomst(plek: Plek, namen: Namen, uitkomst: Uitkomst) -> Iterator[Probleem]:
    for lijst, code in (("leerroute", uitkomst.leerroute), ("variant_leerroute", uitkomst.variant)):
        if code is not None and code not in namen.codes(lijst):
            yield plek.onbekend(f"code in lijst {lijst}", code, namen.codes(lijst))


def _kenmerken(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    van: dict[str, str] = {}
    for naam, kenmerk in recht.kenmerken.items():
        plek = Plek(BESTAND, f"kenmerk {naam}")
        if kenmerk.thema not in namen.codes("themas"):
            yield plek.onbekend("thema", kenmerk.thema, namen.codes("themas"))
        for code in kenmerk.codes:
            if code in van:
                yield plek.mis(
                    f"code '{code}' is al van kenmerk {van[code]}",
                    "een code zegt één ding, anders is niet te zeggen welk antwoord het laatste is",
                    "kies een andere code",
                )
            van.setdefault(code, naam)


def _voorwaarde(plek: Plek, recht: Recht, namen: Namen, deel: Voorwaarde, bekend: Set[str]) -> Iterator[Probleem]:
    if deel.type:
        yield from _gebeurtenis(plek, namen, deel)
    if deel.kenmerk:
        yield from _kenmerk(plek, recht, deel)
    if deel.feit and deel.feit not in namen.getallen:
        yield plek.onbekend("feit met een getal", deel.feit, namen.getallen)
    if deel.versie_naar and deel.versie_naar not in namen.datums:
        yield plek.onbekend("feit met een datum", deel.versie_naar, namen.datums)
    yield from (plek.onbekend("groep", g, namen.codes("groep")) for g in deel.groep if g not in namen.codes("groep"))
    yield from (plek.onbekend("eerdere reden", reden, bekend) for reden in deel.reden if reden not in bekend)
    yield from _drempel(plek, recht, deel)


def _gebeurtenis(plek: Plek, namen: Namen, deel: Voorwaarde) -> Iterator[Probleem]:
    type_ = deel.type or ""
    if type_ not in namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", type_, namen.gebeurtenissen)
        return
    for waar in deel.waar:
        yield from controleer_waar(plek, namen, type_, waar)
    if deel.per and namen.veld(type_, deel.per) is None:
        yield plek.onbekend(f"veld van {type_}", deel.per, namen.velden(type_))


def _kenmerk(plek: Plek, recht: Recht, deel: Voorwaarde) -> Iterator[Probleem]:
    kenmerk = recht.kenmerken.get(deel.kenmerk or "")
    if kenmerk is None:
        yield plek.onbekend("kenmerk", deel.kenmerk or "", recht.kenmerken)
        return
    for code in (code for code in deel.is_ if code not in kenmerk.codes):
        yield plek.onbekend(f"code van kenmerk {deel.kenmerk}", code, kenmerk.codes)


def _drempel(plek: Plek, recht: Recht, deel: Voorwaarde) -> Iterator[Probleem]:
    if deel.drempel is None:
        return
    parameters, normen = ({rij.id for rij in rijen} for rijen in (recht.parameters, recht.open_normen))
    if deel.drempel.parameter and deel.drempel.parameter not in parameters:
        yield plek.onbekend("parameter", deel.drempel.parameter, parameters)
    if deel.drempel.norm and deel.drempel.norm not in normen:
        yield plek.onbekend("open norm", deel.drempel.norm, normen)


# ------------------------------------------------------------------------------------------- category


def reden_categorie(rij: Adviesreden, recht: Recht, redenen: Iterable[Adviesreden]) -> Categorie:
    """What the row says itself, else the heaviest category of what it reads: it must not tell more than that."""
    eerder = {andere.id: andere for andere in redenen}
    gelezen = chain.from_iterable(_gelezen(deel, recht, eerder) for deel in rij.als)
    return max((rij.categorie or ZWAARTE[0], *gelezen), key=ZWAARTE.index)


def _gelezen(deel: Voorwaarde, recht: Recht, redenen: dict[str, Adviesreden]) -> Iterator[Categorie]:
    if deel.type:
        type_ = recht.gebeurtenissen[deel.type]
        yield type_.categorie
        yield from (type_.velden[waar.veld].categorie for waar in deel.waar)
    if deel.kenmerk:
        yield recht.kenmerken[deel.kenmerk].categorie
    if deel.feit:
        yield from (recht.gebeurtenissen[type_].categorie for type_ in typen_achter([deel.feit], recht))
    yield from (reden_categorie(redenen[naam], recht, redenen.values()) for naam in deel.reden)
