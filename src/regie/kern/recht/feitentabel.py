# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on feiten.toml: every fact and stand reads from types and fields that exist and fit its kind."""

from collections import Counter
from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import GETALLEN, Namen
from regie.kern.recht.typen.register import Feit, Feitbron, Stand, Standbron
from regie.kern.recht.waar import controleer_waar

BESTAND = "feiten.toml"
VELD_NODIG = ("laatste_waarde", "som", "verschillende")
ALLEEN_BIJ = {"vanaf": "som", "later_van": "eerste_datum"}


def controleer_feiten(namen: Namen) -> Iterator[Probleem]:
    yield from _dubbele_namen(namen)
    for naam, feit in namen.feiten.items():
        plek = Plek(BESTAND, f"feit {naam}")
        yield from _feit(plek, namen, feit)
        for bron in feit.bronnen:
            yield from _feitbron(plek.bij(f"bron {bron.type}"), namen, feit, bron)
    for naam, stand in namen.standen.items():
        yield from _stand(Plek(BESTAND, f"stand {naam}"), namen, stand)
    bekend = (*namen.feiten, *namen.standen, *namen.afgeleid)
    for naam, afgeleid in namen.afgeleid.items():
        plek = Plek(BESTAND, f"afgeleid {naam}").bij("uit")
        yield from (plek.onbekend("feit", deel, bekend) for deel in afgeleid.uit if deel not in bekend)


def _dubbele_namen(namen: Namen) -> Iterator[Probleem]:
    vanaf = [f"{naam}_vanaf" for naam in namen.standen]
    teller = Counter([*namen.feiten, *namen.standen, *namen.afgeleid, *vanaf])
    for naam in (naam for naam, aantal in teller.items() if aantal > 1):
        yield Plek(BESTAND, naam).mis(
            f"de naam '{naam}' wordt twee keer gebruikt",
            "feiten, standen, afgeleide feiten en <stand>_vanaf delen één lijst van namen",
            "geef één van de twee een andere naam",
        )


def _feit(plek: Plek, namen: Namen, feit: Feit) -> Iterator[Probleem]:
    for sleutel, soort in ALLEEN_BIJ.items():
        if sleutel in feit.model_fields_set and feit.soort != soort:
            yield plek.mis(
                f"'{sleutel}' hoort niet bij een feit van soort {feit.soort}",
                f"'{sleutel}' heeft alleen betekenis bij soort {soort}",
                f"verwijder '{sleutel}'",
            )
    for sleutel, type in (("na_laatste", feit.na_laatste), ("vanaf_laatste", feit.vanaf_laatste)):
        if type and type not in namen.gebeurtenissen:
            yield plek.bij(sleutel).onbekend("gebeurtenistype", type, namen.gebeurtenissen)
    if feit.vanaf and feit.vanaf not in namen.datums:
        yield plek.bij("vanaf").onbekend("datum", feit.vanaf, namen.datums)


def _feitbron(plek: Plek, namen: Namen, feit: Feit, bron: Feitbron) -> Iterator[Probleem]:
    if bron.type not in namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", bron.type, namen.gebeurtenissen)
        return
    yield from controleer_waar(plek, namen, bron.type, bron.waar)
    yield from _bronveld(plek, namen, feit, bron)
    for datumveld in filter(None, (bron.begin, feit.later_van)):
        yield from _datumveld(plek, namen, bron.type, datumveld)
    if feit.soort != "som" and (bron.begin or bron.altijd):
        yield plek.mis("'begin' en 'altijd' horen alleen bij een som", "andere feiten hebben geen periode", "verwijder")


def _bronveld(plek: Plek, namen: Namen, feit: Feit, bron: Feitbron) -> Iterator[Probleem]:
    if bron.veld is None:
        if feit.soort in VELD_NODIG:
            yield plek.mis("'veld' ontbreekt", f"een feit van soort {feit.soort} leest een veld", "noem het veld")
        return
    veld = namen.veld(bron.type, bron.veld)
    if feit.soort in ("eerste_datum", "laatste_datum"):
        yield from _datumveld(plek, namen, bron.type, bron.veld)
    elif feit.soort == "aantal":
        yield plek.mis(
            "'veld' hoort niet bij een aantal", "geteld worden gebeurtenissen, geen velden", "verwijder 'veld'"
        )
    elif veld is None:
        yield plek.onbekend(f"veld van {bron.type}", bron.veld, namen.velden(bron.type))
    elif feit.soort == "som" and veld.soort not in GETALLEN:
        yield plek.mis(
            f"veld '{bron.veld}' is van soort {veld.soort}", "alleen getallen zijn op te tellen", "kies een getal"
        )
    elif veld.soort not in (soorten := _veldsoorten(namen, feit)):
        yield plek.mis(
            f"veld '{bron.veld}' is van soort {veld.soort}, een andere bron van {', '.join(sorted(soorten))}",
            "één feit heeft één eenheid",
            "gebruik velden van dezelfde soort",
        )


def _veldsoorten(namen: Namen, feit: Feit) -> set[str]:
    """The kind of the first source: the others must have the same."""
    velden = (namen.veld(bron.type, bron.veld) for bron in feit.bronnen if bron.veld)
    return set([veld.soort for veld in velden if veld][:1])


def _datumveld(plek: Plek, namen: Namen, type: str, veld: str) -> Iterator[Probleem]:
    if veld != "datum" and namen.veld(type, veld) is None:
        yield plek.onbekend(f"veld van {type}", veld, namen.velden(type))
    elif not namen.is_datumveld(type, veld):
        yield plek.mis(f"veld '{veld}' is geen datum", "hier is een datum nodig", "noem een veld van soort datum")


def _stand(plek: Plek, namen: Namen, stand: Stand) -> Iterator[Probleem]:
    for bron in stand.begin + stand.einde:
        yield from _standbron(plek.bij(f"bron {bron.type}"), namen, stand, bron)
    for bron in stand.begin:
        if stand.veld_tot and bron.type in namen.gebeurtenissen:
            yield from _datumveld(plek.bij("veld_tot"), namen, bron.type, stand.veld_tot)
    if len({bron.waarde is None for bron in stand.begin}) > 1:
        yield plek.mis("niet elk begin heeft een 'waarde'", "een stand heeft altijd een waarde of nooit", "vul aan")


def _standbron(plek: Plek, namen: Namen, stand: Stand, bron: Standbron) -> Iterator[Probleem]:
    if bron.type not in namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", bron.type, namen.gebeurtenissen)
        return
    yield from controleer_waar(plek, namen, bron.type, bron.waar)
    if bron.ingang:
        yield from _datumveld(plek, namen, bron.type, bron.ingang)
    for veld in filter(None, (bron.waarde, stand.sleutel)):
        if namen.veld(bron.type, veld) is None:
            yield plek.onbekend(f"veld van {bron.type}", veld, namen.velden(bron.type))
