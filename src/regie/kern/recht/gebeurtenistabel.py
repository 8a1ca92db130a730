# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the event types: fields, code lists, timeline sentence, checks, and the facts they say to feed."""

from collections.abc import Iterable, Iterator
from itertools import chain
from string import Formatter

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import GETALLEN, Namen
from regie.kern.recht.typen.register import Codelijst, Controle, Gebeurtenistype, Veld
from regie.kern.recht.waar import controleer_codes

BESTAND = "gebeurtenissen.toml"
GERESERVEERD = frozenset(
    ("d", "id", "datum", "bekend", "vastgelegd", "herroepen_op", "dossier", "type", "gegevens")
)  # columns that every event has; a field of that name would hide one
ALLEEN_BIJ_SOORT = {
    "min": GETALLEN,
    "max": GETALLEN,
    "naar": ("verwijzing",),
    "vervangt": ("verwijzing",),
    "anders": ("datum",),
    "lijst": ("code", "codes"),
}
VERPLICHT_BIJ_SOORT = {"code": "lijst", "codes": "lijst", "verwijzing": "naar"}


def controleer_gebeurtenissen(namen: Namen) -> Iterator[Probleem]:
    for naam, lijst in namen.codelijsten.items():
        yield from _codelijst(Plek(BESTAND, f"codelijst {naam}"), lijst)
    gelezen = gelezen_uit(namen)
    for naam, soort in namen.gebeurtenissen.items():
        plek = Plek(BESTAND, f"gebeurtenis {naam}")
        yield from _zin(plek, soort)
        yield from _feiten(plek, soort, gelezen.get(naam, ()))
        if soort.organisatie and soort.organisatie not in soort.velden:
            yield plek.bij("organisatie").onbekend("veld", soort.organisatie, soort.velden)
        for veldnaam, veld in soort.velden.items():
            yield from _veld(plek.bij(f"veld {veldnaam}"), namen, soort, veldnaam, veld)
        for controle in soort.controle:
            yield from _controle(plek.bij(f"controle {controle.soort}"), namen, soort, controle)


def _codelijst(plek: Plek, lijst: Codelijst) -> Iterator[Probleem]:
    for naam, code in lijst.codes.items():
        if code.van and code.tot and code.tot < code.van:
            yield plek.mis(
                f"code '{naam}' eindigt ({code.tot}) voordat zij begint ({code.van})",
                "zo is de code nooit te gebruiken",
                "draai van en tot om",
            )


def _zin(plek: Plek, soort: Gebeurtenistype) -> Iterator[Probleem]:
    try:
        plaatsen = [naam for _, naam, _, _ in Formatter().parse(soort.zin) if naam is not None]
    except ValueError:
        yield plek.mis("in de zin staat een losse accolade", "zo is niet te zien wat de plaats is", "schrijf {veld}")
        return
    for naam in plaatsen:
        if naam not in soort.velden:
            yield plek.bij("zin").onbekend("veld", naam, soort.velden)


def gelezen_uit(namen: Namen) -> dict[str, list[str]]:
    """Per event type the facts and standen that are read from it, in the order of feiten.toml."""
    gelezen: dict[str, list[str]] = {}
    for naam, typen in chain(_feittypen(namen), _standtypen(namen)):
        for type in typen:
            gelezen.setdefault(type, []).append(naam)
    return gelezen


def _feittypen(namen: Namen) -> Iterator[tuple[str, set[str]]]:
    for naam, feit in namen.feiten.items():
        yield naam, {type for type in (*(b.type for b in feit.bronnen), feit.na_laatste, feit.vanaf_laatste) if type}


def _standtypen(namen: Namen) -> Iterator[tuple[str, set[str]]]:
    for naam, stand in namen.standen.items():
        yield naam, {bron.type for bron in stand.begin + stand.einde}


def _feiten(plek: Plek, soort: Gebeurtenistype, gelezen: Iterable[str]) -> Iterator[Probleem]:
    te_veel, te_weinig = set(soort.feiten) - set(gelezen), set(gelezen) - set(soort.feiten)
    if te_veel:
        yield plek.mis(
            f"'feiten' noemt {_opsomming(te_veel)}",
            "feiten.toml leest dat niet uit dit type",
            "haal de naam hier weg, of noem dit type als bron in feiten.toml",
        )
    if te_weinig:
        yield plek.mis(
            f"in 'feiten' ontbreekt {_opsomming(te_weinig)}",
            "feiten.toml leest dat wel uit dit type; wie dit type vastlegt moet het opnieuw laten berekenen",
            "zet de naam erbij",
        )


def _opsomming(namen: Iterable[str]) -> str:
    return ", ".join(sorted(namen))


def _veld(plek: Plek, namen: Namen, soort: Gebeurtenistype, naam: str, veld: Veld) -> Iterator[Probleem]:
    if naam in GERESERVEERD:
        yield plek.mis("deze naam is bezet", "elke gebeurtenis heeft al een kolom die zo heet", "kies een andere naam")
    yield from _sleutels(plek, veld)
    if veld.zoals and (veld.zoals not in soort.velden or soort.velden[veld.zoals].soort != "code"):
        yield plek.mis(
            f"'zoals' is '{veld.zoals}', dat is geen veld met een code",
            "alleen een code zegt hoe zwaar dit veld weegt",
            "noem een veld van soort code van dezelfde gebeurtenis",
        )
    if veld.lijst and veld.lijst not in namen.codelijsten:
        yield plek.onbekend("codelijst", veld.lijst, namen.codelijsten)
    for type in veld.naar:
        if type not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", type, namen.gebeurtenissen)
    if veld.anders and not _is_datum(soort, veld.anders):
        yield plek.mis(
            f"'anders' is '{veld.anders}', dat is geen datumveld",
            "alleen een datum kan een datum vervangen",
            "noem een veld van soort datum, of 'datum'",
        )
    if veld.min is not None and veld.max is not None and veld.max < veld.min:
        yield plek.mis(f"max ({veld.max}) is kleiner dan min ({veld.min})", "zo past geen enkele waarde", "draai ze om")


def _sleutels(plek: Plek, veld: Veld) -> Iterator[Probleem]:
    for sleutel, soorten in ALLEEN_BIJ_SOORT.items():
        if sleutel in veld.model_fields_set and veld.soort not in soorten:
            yield plek.mis(
                f"'{sleutel}' hoort niet bij een veld van soort {veld.soort}",
                f"'{sleutel}' heeft alleen betekenis bij soort {', '.join(soorten)}",
                f"verwijder '{sleutel}' of kies een andere soort",
            )
    nodig = VERPLICHT_BIJ_SOORT.get(veld.soort)
    if nodig and not getattr(veld, nodig):
        yield plek.mis(
            f"'{nodig}' ontbreekt",
            f"een veld van soort {veld.soort} kan niet zonder",
            f"vul '{nodig}' in",
        )


def _is_datum(soort: Gebeurtenistype, veld: str) -> bool:
    return veld == "datum" or (veld in soort.velden and soort.velden[veld].soort == "datum")


# ----------------------------------------------------------------------- checks over fields of one event

CONTROLESOORTEN = {"som": GETALLEN, "volgorde": ("datum",)}


def _controle(plek: Plek, namen: Namen, soort: Gebeurtenistype, controle: Controle) -> Iterator[Probleem]:
    velden = controle.velden + ((controle.is_,) if controle.is_ else ())
    for naam in velden:
        if naam not in soort.velden and not (controle.soort == "volgorde" and naam == "datum"):
            yield plek.onbekend("veld", naam, soort.velden)
        elif naam in soort.velden:
            yield from _controleveld(plek, controle, naam, soort.velden[naam])
    if not controle.velden or (controle.soort == "som") != bool(controle.is_):
        yield plek.mis(
            "de controle is niet af", "een som heeft velden en 'is'; andere soorten alleen velden", "vul aan"
        )
    if (controle.soort == "alleen_bij") != bool(controle.bij):
        yield plek.mis("'bij' past niet bij de soort", "alleen 'alleen_bij' heeft 'bij', en heeft het nodig", "vul aan")
    for naam, codes in (controle.bij or {}).items():
        if naam not in soort.velden:
            yield plek.onbekend("veld", naam, soort.velden)
        else:
            yield from controleer_codes(plek, namen, soort.velden[naam], codes)


def _controleveld(plek: Plek, controle: Controle, naam: str, veld: Veld) -> Iterator[Probleem]:
    soorten = CONTROLESOORTEN.get(controle.soort)
    if soorten and veld.soort not in soorten:
        yield plek.mis(
            f"veld '{naam}' is van soort {veld.soort}",
            f"controle '{controle.soort}' rekent met soort {', '.join(soorten)}",
            "kies een ander veld",
        )
