# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on a policy: it fills open norms within their bounds, adds rows, and never weakens the law."""

from collections.abc import Collection, Iterable, Iterator

from regie.kern.kalender import Duur
from regie.kern.recht.datumnamen import Regelboek
from regie.kern.recht.duren import is_zeker_langer
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import DIMENSIES
from regie.kern.recht.rijen import normen_van
from regie.kern.recht.typen.regels import Beleid, Normwaarde, OpenNorm, Termijnrij, Variant
from regie.kern.recht.varianten import eigen_codes
from regie.kern.recht.versies import periode

Stuk = Termijnrij | Variant
"""A row, or one of its variants."""


def controleer_norm(plek: Plek, boek: Regelboek, waarde: Normwaarde) -> Iterator[Probleem]:
    versies = boek.normen.get(waarde.id, ())
    if not versies:
        yield plek.onbekend("open norm", waarde.id, boek.normen)
        return
    samen = [versie for versie in versies if overlapt(versie, waarde)]
    if not samen:
        yield plek.mis(
            f"de norm bestaat niet in de periode {periode(waarde)}",
            f"de wet laat deze waarde open {' en '.join(map(periode, versies))}",
            "pas de periode aan",
        )
    for norm in samen:
        yield from _waarde(plek, boek, norm, waarde)


def overlapt(een: Normwaarde | OpenNorm | Termijnrij, ander: Normwaarde | OpenNorm | Termijnrij) -> bool:
    een_voor_ander = een.geldt_tot is not None and een.geldt_tot < ander.geldt_vanaf
    ander_voor_een = ander.geldt_tot is not None and ander.geldt_tot < een.geldt_vanaf
    return not een_voor_ander and not ander_voor_een


SCHRIJF = {tuple: "schrijf een lijst", str: "schrijf een keuze", dict: "schrijf een tabel", int: "schrijf een getal"}
SOORT: dict[str, type] = {
    "groepen": tuple,
    "keuze": str,
    "lijst": tuple,
    "uren_per_product": dict,
    "procent_per_fase": dict,
    "minuten_per_product": dict,
    "mensen_per_soort": dict,
    "klokuren": dict,
}
"""Other units: a number."""


def _waarde(plek: Plek, boek: Regelboek, norm: OpenNorm, rij: Normwaarde) -> Iterator[Probleem]:
    waarde, soort = rij.waarde, SOORT.get(norm.eenheid, int)
    if not isinstance(waarde, soort):
        yield plek.mis(
            f"waarde {waarde!r} past niet bij een norm in {norm.eenheid}",
            "een waarde zonder de goede vorm is niet te gebruiken",
            SCHRIJF[soort],
        )
    elif isinstance(waarde, int):
        yield from _getallen(plek, norm, (waarde,))
    elif isinstance(waarde, dict):
        yield from _delen(plek, norm, waarde)
        yield from _getallen(plek, norm, waarde.values())
        yield from _klok(plek, norm, waarde)
    else:
        bekend = norm.keuzes or (boek.namen.codes("groep") if norm.eenheid == "groepen" else ())
        keuzes = waarde if isinstance(waarde, tuple) else (waarde,)
        yield from (
            plek.onbekend(f"keuze bij norm {norm.id}", keuze, bekend) for keuze in keuzes if keuze not in bekend
        )
        yield from _dubbel(plek, norm, keuzes)


def _dubbel(plek: Plek, norm: OpenNorm, keuzes: tuple[str, ...]) -> Iterator[Probleem]:
    for keuze in sorted({keuze for keuze in keuzes if keuzes.count(keuze) > 1}):
        yield plek.mis(
            f"norm {norm.id} noemt '{keuze}' twee keer",
            "in een lijst staat elke keuze één keer, ook omdat de volgorde kan tellen",
            "haal er een weg",
        )


def _delen(plek: Plek, norm: OpenNorm, waarde: Collection[str]) -> Iterator[Probleem]:
    """Where the norm names its parts: these, all of them, and no other."""
    if not norm.keuzes:
        return
    for deel in waarde:
        if deel not in norm.keuzes:
            yield plek.onbekend(f"deel van norm {norm.id}", deel, norm.keuzes)
    for deel in norm.keuzes:
        if deel not in waarde:
            yield plek.mis(
                f"norm {norm.id} mist '{deel}'",
                "een deel zonder waarde zou stil niet meetellen",
                f"geef '{deel}' een waarde",
            )


def _klok(plek: Plek, norm: OpenNorm, waarde: dict[str, int]) -> Iterator[Probleem]:
    if norm.eenheid == "klokuren" and {"van", "tot"} <= waarde.keys() and waarde["van"] >= waarde["tot"]:
        yield plek.mis(
            f"norm {norm.id} loopt van {waarde['van']} tot {waarde['tot']} uur",
            "zo blijft er geen tijd over",
            "zet bij 'tot' een later uur dan bij 'van'",
        )


def _getallen(plek: Plek, norm: OpenNorm, getallen: Iterable[int]) -> Iterator[Probleem]:
    yield from (_buiten_grens(plek, norm, getal) for getal in getallen if not _binnen_grens(norm, getal))


def _binnen_grens(norm: OpenNorm, getal: int) -> bool:
    return (norm.min is None or getal >= norm.min) and (norm.max is None or getal <= norm.max)


def _buiten_grens(plek: Plek, norm: OpenNorm, getal: int) -> Probleem:
    onder = "zonder ondergrens" if norm.min is None else f"ten minste {norm.min}"
    boven = "zonder bovengrens" if norm.max is None else f"ten hoogste {norm.max}"
    return plek.mis(
        f"waarde {getal} valt buiten de grens ({norm.eenheid})",
        f"de norm is {onder} en {boven}: {', '.join(map(str, norm.bron))}",
        "kies een waarde binnen de grens",
    )


def controleer_volledig(plek: Plek, beleid: Beleid, rijen: tuple[Termijnrij, ...]) -> Iterator[Probleem]:
    """Every norm that a row uses has a value."""
    gevuld = {waarde.id for waarde in beleid.norm}
    nodig = {norm.norm: rij.id for rij in rijen for _, norm, _ in normen_van(rij)}
    for norm, rij in nodig.items():
        if norm not in gevuld:
            yield plek.mis(
                f"norm '{norm}' heeft geen waarde",
                f"regel '{rij}' rekent ermee; er is geen landelijke waarde om op terug te vallen",
                f"voeg een [[norm]] met id = '{norm}' toe",
            )


# ------------------------------------------------------------------------------------------- own rows


def controleer_eigen_rij(plek: Plek, boek: Regelboek, landelijk: set[str], rij: Termijnrij) -> Iterator[Probleem]:
    if rij.aard not in ("beleid", "streven"):
        yield plek.mis(
            f"aard is '{rij.aard}'", "een gemeente maakt geen wet", "schrijf aard = 'beleid' of aard = 'streven'"
        )
    if rij.id in landelijk:
        yield plek.mis(
            f"id '{rij.id}' is al van een landelijke rij",
            "een beleid vult de wet aan en vervangt haar niet",
            f"kies een eigen id; maakt de rij de wet concreet, zeg dan binnen = '{rij.id}'",
        )
    if rij.functie:
        yield plek.bij("functie").mis(
            "een beleid kent geen 'functie'", "alleen landelijke rijen hebben er een", "verwijder"
        )
    if rij.binnen and rij.binnen not in landelijk:
        yield plek.bij("binnen").onbekend("landelijke rij", rij.binnen, landelijk)
    for wet in (versie for id in sorted(landelijk - {rij.id}) for versie in boek.rijen[id]):
        if overlapt(wet, rij) and _zelfde_mensen(boek, wet, rij):
            yield from _verzwakt(plek, boek, wet, rij)


def _zelfde_mensen(boek: Regelboek, wet: Termijnrij, rij: Termijnrij) -> bool:
    return all(set(eigen_codes(boek, wet, naam)) & set(eigen_codes(boek, rij, naam)) for naam in DIMENSIES)


def _verzwakt(plek: Plek, boek: Regelboek, wet: Termijnrij, rij: Termijnrij) -> Iterator[Probleem]:
    """A row within the law, or on the same two moments as a statutory row, asks at least as much."""
    binnen = rij.binnen == wet.id
    if not binnen and (rij.binnen is not None or wet.aard != "wet"):
        return
    for deel, ander in ((w, r) for w in _stukken(boek, wet, rij) for r in _stukken(boek, rij, wet)):
        if not (_zelfde_begin(wet, deel, rij, ander) and (binnen or _zelfde_doel(wet, deel, rij, ander))):
            continue
        duur, eigen = _keuze(wet, deel, "duur"), _keuze(rij, ander, "duur")
        vergelijkbaar = wet.vorm != "aantal" or _keuze(wet, deel, "minimaal") == _keuze(rij, ander, "minimaal")
        if vergelijkbaar and isinstance(duur, Duur) and isinstance(eigen, Duur) and is_zeker_langer(eigen, duur):
            yield _zwakker(plek, wet, f"een duur van {eigen}; de wet zegt {duur}")
        minimaal, eigen_minimaal = _getal(_keuze(wet, deel, "minimaal")), _getal(_keuze(rij, ander, "minimaal"))
        if minimaal is not None and eigen_minimaal is not None and eigen_minimaal < minimaal:
            yield _zwakker(plek, wet, f"minimaal {eigen_minimaal}; de wet zegt {minimaal}")


def _stukken(boek: Regelboek, rij: Termijnrij, ander: Termijnrij) -> tuple[Stuk, ...]:
    """The variants of a row that can hold for somebody whom the other row concerns too; else the row itself."""

    def raakt(variant: Variant) -> bool:
        dimensies = (naam for naam in ("groep", "wet", "leerroute") if naam in variant.als)
        return all(set(variant.als[naam]) & set(eigen_codes(boek, ander, naam)) for naam in dimensies)

    return tuple(filter(raakt, rij.variant)) or (rij,)


def _keuze(rij: Termijnrij, stuk: Stuk, sleutel: str) -> object:
    eigen = getattr(stuk, sleutel, None)
    return eigen if eigen is not None else getattr(rij, sleutel)


def _zelfde_begin(wet: Termijnrij, deel: Stuk, rij: Termijnrij, ander: Stuk) -> bool:
    return wet.per == rij.per and _keuze(wet, deel, "vanaf") == _keuze(rij, ander, "vanaf")


def _zelfde_doel(wet: Termijnrij, deel: Stuk, rij: Termijnrij, ander: Stuk) -> bool:
    """Both are settled by the same thing. A window is settled by nothing, so it never has the same goal."""
    doelen = [(_keuze(wet, deel, sleutel), _keuze(rij, ander, sleutel)) for sleutel in ("klaar", "wat", "som")]
    return all(een == twee for een, twee in doelen) and any(een is not None for een, _ in doelen)


def _getal(waarde: object) -> int | None:
    if isinstance(waarde, str):
        return int(waarde.split()[0])
    return waarde if isinstance(waarde, int) else None


def _zwakker(plek: Plek, wet: Termijnrij, wat: str) -> Probleem:
    return plek.mis(
        f"deze rij verzwakt '{wet.id}': {wat}",
        f"een gemeente mag strenger zijn voor zichzelf, niet soepeler dan {', '.join(map(str, wet.bron))}",
        f"maak de duur korter of het minimum hoger; maakt de rij '{wet.id}' concreet, zeg dan binnen = '{wet.id}'",
    )
