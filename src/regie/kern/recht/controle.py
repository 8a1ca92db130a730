# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the tables say about each other, checked: names, versions, rules, policies."""

from collections.abc import Iterable, Iterator
from typing import Any

from regie.kern.recht.aankomsttabel import controleer_aankomst
from regie.kern.recht.adviestabel import controleer_advies, controleer_eigen_redenen
from regie.kern.recht.ankertabel import controleer_ankers
from regie.kern.recht.beleid import controleer_eigen_rij, controleer_norm, controleer_volledig
from regie.kern.recht.datumnamen import Regelboek, Rijen, kringen
from regie.kern.recht.feitentabel import controleer_feiten
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.gebeurtenistabel import controleer_gebeurtenissen
from regie.kern.recht.indicatortabel import controleer_indicatoren
from regie.kern.recht.intaketabel import controleer_intake
from regie.kern.recht.kwaliteittabel import controleer_kwaliteit
from regie.kern.recht.lezen import Gelezen
from regie.kern.recht.namen import DIMENSIES, Namen
from regie.kern.recht.piptabel import controleer_pip
from regie.kern.recht.recht import Recht
from regie.kern.recht.rijen import controleer_rij
from regie.kern.recht.signaaltabel import controleer_signalen
from regie.kern.recht.switabel import controleer_swi
from regie.kern.recht.taaktabel import controleer_taken
from regie.kern.recht.tabellen import GEMEENTE, Beleidsbestand, Stapel, sleutel_van
from regie.kern.recht.trajecttabel import controleer_traject
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.recht.verlengingtabel import controleer_verlenging
from regie.kern.recht.versies import controleer_versies
from regie.kern.recht.verwerkingstabel import controleer_verwerkingen
from regie.kern.recht.vragenlijsttabel import controleer_vragenlijst


def _namen(recht: Recht) -> Namen:
    return Namen(recht.codelijsten, recht.gebeurtenissen, recht.feiten, recht.standen, recht.afgeleid)


def _per_id(rijen: Iterable[Any]) -> dict[str, list[Any]]:
    per_id: dict[str, list[Any]] = {}
    for rij in rijen:
        per_id.setdefault(rij.id, []).append(rij)
    return per_id


def controleer(recht: Recht, stapel: Stapel) -> Iterator[Probleem]:
    namen = _namen(recht)
    boek = Regelboek(namen, _per_id(recht.termijnen), _per_id(recht.open_normen))
    yield from _codelijsten(namen)
    yield from controleer_gebeurtenissen(namen)
    yield from controleer_feiten(namen)
    yield from controleer_taken(recht, namen)
    yield from controleer_verwerkingen(recht, namen)
    yield from controleer_aankomst(recht, namen)
    yield from controleer_advies(recht, namen)
    yield from controleer_intake(recht, namen)
    yield from controleer_vragenlijst(recht, namen)
    yield from controleer_pip(recht, namen)
    yield from controleer_traject(recht, namen)
    yield from controleer_signalen(recht)
    yield from controleer_indicatoren(recht)
    yield from controleer_ankers(recht)
    yield from controleer_kwaliteit(recht)
    yield from controleer_verlenging(recht, namen)
    yield from controleer_swi(recht, namen)
    for rijen in stapel.landelijk.values():
        yield from _versies(rijen)
    for gelezen in stapel.landelijk["termijn"]:
        yield from _landelijke_rij(gelezen.plek, boek, gelezen.rij)
    yield from _kringen(Plek("landelijk/"), boek.rijen, set(boek.rijen))
    for beleid in stapel.beleid.values():
        yield from controleer_beleid(recht, beleid)


def _codelijsten(namen: Namen) -> Iterator[Probleem]:
    for lijst in DIMENSIES.values():
        if lijst not in namen.codelijsten:
            yield Plek("gebeurtenissen.toml").onbekend("codelijst", lijst, namen.codelijsten)


def _landelijke_rij(plek: Plek, boek: Regelboek, rij: Termijnrij) -> Iterator[Probleem]:
    yield from controleer_rij(plek, boek, rij)
    if rij.binnen:
        yield plek.mis(
            "'binnen' staat in een landelijke rij", "alleen een beleidsrij blijft binnen de wet", "verwijder"
        )


def _versies(rijen: Iterable[Gelezen[Any]]) -> Iterator[Probleem]:
    per_sleutel: dict[object, list[tuple[Plek, Any]]] = {}
    for gelezen in rijen:
        per_sleutel.setdefault(sleutel_van(gelezen.rij), []).append((gelezen.plek, gelezen.rij))
    for versies in per_sleutel.values():
        yield from controleer_versies(versies)
        if isinstance(versies[0][1], Termijnrij):
            yield from _versiekeuze([(plek, rij) for plek, rij in versies])


def _versiekeuze(versies: list[tuple[Plek, Termijnrij]]) -> Iterator[Probleem]:
    """All versions must agree on the date that chooses between them."""
    plek, laatste = versies[-1]
    if len({(rij.versie_naar, rij.vorm) for _, rij in versies}) > 1:
        yield plek.mis(
            "de versies verschillen in 'versie_naar' of 'vorm'",
            "dan wijst elke versie een andere dag aan om een versie mee te kiezen",
            "geef elke versie dezelfde 'versie_naar' en 'vorm'",
        )
    if len(versies) > 1 and laatste.vorm == "drempel" and not laatste.versie_naar:
        yield plek.mis(
            "'versie_naar' ontbreekt", "een drempel heeft geen 'vanaf' om een versie mee te kiezen", "vul in"
        )


def _kringen(plek: Plek, rijen: Rijen, eigen: set[str]) -> Iterator[Probleem]:
    """Rings through the rows of this file (a ring of national rows is told once, with the law)."""
    for kring in (kring for kring in kringen(rijen) if eigen & set(kring)):
        yield plek.bij(f"termijn {kring[0]}").mis(
            f"einde_van loopt rond: {' → '.join((*kring, kring[0]))}",
            "geen van deze rijen kan als eerste worden berekend",
            "haal één van de verwijzingen weg",
        )


def controleer_beleid(recht: Recht, gelezen: Beleidsbestand) -> Iterator[Probleem]:
    beleid, landelijk = gelezen.beleid, {rij.id for rij in recht.termijnen}
    rijen = _per_id((*recht.termijnen, *beleid.termijn))
    boek = Regelboek(_namen(recht), rijen, _per_id(recht.open_normen))
    plek = Plek(gelezen.bestand)
    for norm in gelezen.rijen["norm"]:
        yield from controleer_norm(norm.plek, boek, norm.rij)
    for rij in gelezen.rijen["termijn"]:
        yield from controleer_rij(rij.plek, boek, rij.rij)
        yield from controleer_eigen_rij(rij.plek, boek, landelijk, rij.rij)
    for soort in GEMEENTE:
        yield from _versies(gelezen.rijen[soort])
    yield from controleer_eigen_redenen(plek, recht, boek.namen, beleid)
    yield from controleer_volledig(plek, beleid, (*recht.termijnen, *beleid.termijn))
    yield from _kringen(plek, rijen, {rij.id for rij in beleid.termijn})
