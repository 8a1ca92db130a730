# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on one rule row: every name in it exists, and its parts fit each other."""

from collections.abc import Iterator

from regie.kern.kalender import Duur
from regie.kern.recht.datumnamen import (
    Regelboek,
    alle_datums,
    controleer_datum,
    controleer_feitdatum,
    typen_in,
)
from regie.kern.recht.duren import valt_buiten_atw
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import DIMENSIES
from regie.kern.recht.typen.regels import Feitwaarde, Norm, Termijnrij, Variant
from regie.kern.recht.varianten import controleer_varianten
from regie.kern.recht.vormen import controleer_vorm
from regie.kern.recht.waar import controleer_waar

KOPPELWOORDEN = ("eerste_na", "elk")
DUUREENHEDEN = ("dagen", "weken", "maanden")


def controleer_rij(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    yield from controleer_vorm(plek, rij)
    for sleutel, datum in alle_datums(rij):
        yield from controleer_datum(plek.bij(sleutel), boek, rij, datum)
    yield from _doelgroep(plek, boek, rij)
    yield from _feitnamen(plek, boek, rij)
    yield from _normen(plek, boek, rij)
    yield from _minimaal(plek, boek, rij)
    yield from _per(plek, boek, rij)
    yield from _koppel(plek, boek, rij)
    yield from _verlengd_door(plek, boek, rij)
    yield from _atw(plek, boek, rij)
    yield from controleer_varianten(plek, boek, rij)


def _doelgroep(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    wie = () if isinstance(rij.wie, Norm) else rij.wie
    for sleutel, dimensie, codes in (
        ("wie", "groep", wie),
        ("wet", "wet", rij.wet),
        ("leerroute",) * 2 + (rij.leerroute,),
    ):
        bekend = boek.namen.codes(DIMENSIES[dimensie])
        yield from (plek.bij(sleutel).onbekend(dimensie, code, bekend) for code in codes if code not in bekend)
    if not rij.wet or rij.wie == ():
        yield plek.mis("'wie' of 'wet' is leeg", "zo geldt de rij voor niemand", "noem de groepen en de wet")


def _feitnamen(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    for sleutel in ("als", "niet", "zolang"):
        for naam in getattr(rij, sleutel):
            if naam not in boek.namen.voorwaarden:
                yield plek.bij(sleutel).onbekend("feit of stand", naam, boek.namen.voorwaarden)
    for naam in rij.vervalt_bij:
        if naam not in boek.namen.standen:
            yield plek.bij("vervalt_bij").onbekend("stand", naam, boek.namen.standen)
    yield from controleer_feitdatum(plek.bij("versie_naar"), boek.namen, rij.versie_naar)
    if rij.klaar_vanaf not in ("vanaf", "altijd", "niet_voor"):
        yield from controleer_feitdatum(plek.bij("klaar_vanaf"), boek.namen, (rij.klaar_vanaf,))
    for sleutel, som in (("som", rij.som), ("verlengd_door", rij.verlengd_door and rij.verlengd_door.som)):
        if som and som not in boek.namen.sommen:
            yield plek.bij(sleutel).onbekend("feit van soort som", som, boek.namen.sommen)
    if rij.grens and rij.grens.einde_van and rij.grens.einde_van not in boek.rijen:
        yield plek.bij("grens").onbekend("rij in einde_van", rij.grens.einde_van, boek.rijen)


# ------------------------------------------------------------------------------------ norms and numbers


def stukken(rij: Termijnrij) -> tuple[Termijnrij | Variant, ...]:
    """A row and its variants: the places where a duration or a minimum can stand."""
    return (rij, *rij.variant)


def normen_van(rij: Termijnrij) -> Iterator[tuple[str, Norm, tuple[str, ...]]]:
    """Every open norm that a row uses: the key, the norm, the units that fit there."""
    if isinstance(rij.wie, Norm):
        yield "wie", rij.wie, ("groepen",)
    for deel in stukken(rij):
        if isinstance(deel.duur, Norm):
            yield "duur", deel.duur, DUUREENHEDEN
        if isinstance(deel.minimaal, Norm):
            yield "minimaal", deel.minimaal, ("aantal",)


def _normen(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    for sleutel, norm, eenheden in normen_van(rij):
        versies = boek.normen.get(norm.norm, ())
        if not versies:
            yield plek.bij(sleutel).onbekend("open norm", norm.norm, boek.normen)
        for eenheid in {versie.eenheid for versie in versies} - set(eenheden):
            yield plek.bij(sleutel).mis(
                f"norm '{norm.norm}' is in {eenheid}",
                f"hier is een norm in {' of '.join(eenheden)} nodig",
                "kies een andere norm",
            )


def _minimaal(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    uren = rij.som is not None and boek.namen.in_uren(rij.som)
    for deel in stukken(rij):
        waarde = deel.minimaal
        if isinstance(waarde, Feitwaarde):
            if waarde.veld not in boek.namen.getallen:
                yield plek.bij("minimaal").onbekend("feit met een getal", waarde.veld, boek.namen.getallen)
            elif boek.namen.in_uren(waarde.veld) != uren:
                yield _verkeerde_eenheid(plek, f"feit '{waarde.veld}'", uren)
            waarde = waarde.anders
        if waarde is not None and not isinstance(waarde, Norm) and isinstance(waarde, str) != uren:
            yield _verkeerde_eenheid(plek, f"'{waarde}'", uren)


def _verkeerde_eenheid(plek: Plek, wat: str, uren: bool) -> Probleem:
    return plek.bij("minimaal").mis(
        f"{wat} heeft niet de goede eenheid",
        "de som telt uren" if uren else "hier worden aantallen geteld, geen uren",
        "schrijf bijvoorbeeld '600 uren'" if uren else "schrijf een geheel getal",
    )


# ---------------------------------------------------------------------------------------- per, koppel


def _per(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    for type in rij.per:
        if type not in boek.namen.gebeurtenissen:
            yield plek.bij("per").onbekend("gebeurtenistype", type, boek.namen.gebeurtenissen)
        for waar in rij.per_waar:
            yield from controleer_waar(plek.bij("per_waar"), boek.namen, type, waar)


def _koppel(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    if rij.koppel is None or rij.koppel in KOPPELWOORDEN:
        return
    klaar = [datum for sleutel, datum in alle_datums(rij) if sleutel in ("klaar", "wat")]
    typen = [type for datum in klaar for type in typen_in(datum)]
    if any(isinstance(datum, str) for datum in klaar):
        yield plek.mis("een feit is niet te koppelen", "een feit heeft geen velden", "noem het type: { type = … }")
    yield from _koppelveld(plek, boek, rij.per, typen, rij.koppel)


def _koppelveld(plek: Plek, boek: Regelboek, per: tuple[str, ...], typen: list[str], koppel: str) -> Iterator[Probleem]:
    """The field stands on the event that settles; on the aanleiding too, unless it is what the field refers to."""
    verwezen: set[str] = set()
    for type in typen:
        veld = boek.namen.veld(type, koppel)
        verwezen |= set(veld.naar) if veld else set()
        if veld is None and type in boek.namen.gebeurtenissen:
            yield plek.bij("koppel").onbekend(f"veld van {type}", koppel, boek.namen.velden(type))
    for type in per:
        if type in boek.namen.gebeurtenissen and boek.namen.veld(type, koppel) is None and type not in verwezen:
            yield plek.bij("koppel").onbekend(f"veld van {type}", koppel, boek.namen.velden(type))


def _verlengd_door(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    door = rij.verlengd_door
    if door is None or door.type is None:
        return
    plek = plek.bij("verlengd_door")
    if door.type not in boek.namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", door.type, boek.namen.gebeurtenissen)
    elif door.koppel:
        yield from _koppelveld(plek, boek, rij.per, [door.type], door.koppel)
    elif rij.per:
        yield plek.mis("'koppel' ontbreekt", "het is niet te zien welke aanleiding wordt verlengd", "noem het veld")


# --------------------------------------------------------------------------------------------- atw


def duren_van(boek: Regelboek, rij: Termijnrij) -> Iterator[Duur]:
    """Every duration that the row can have; of an open norm the longest that its bounds allow."""
    for duur in (rij.duur, *(variant.duur for variant in rij.variant)):
        if isinstance(duur, Duur):
            yield duur
        elif isinstance(duur, Norm):
            for norm in boek.normen.get(duur.norm, ()):
                if norm.max is not None and norm.eenheid in DUUREENHEDEN:
                    yield Duur.lees(f"{norm.max} {norm.eenheid}")


def _atw(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    for duur in duren_van(boek, rij):
        if rij.rol == "atw" and valt_buiten_atw(duur):
            yield plek.bij("rol").mis(
                f"rol 'atw' bij een duur van {duur}",
                "de Algemene termijnenwet geldt niet boven 90 dagen, 12 weken of 3 maanden, en niet in jaren (art. 4)",
                "schrijf rol = 'geen'",
            )
