# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From texts to `Recht`: read every table, check every reference, refuse with all problems at once.

First the shapes of all files (what cannot be read cannot be compared), then all that the tables say about each other.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from regie.kern.recht.controle import controleer, controleer_beleid
from regie.kern.recht.fouten import Plek, Probleem, RechtFout
from regie.kern.recht.recht import Recht
from regie.kern.recht.tabellen import REGISTER, Stapel, lees_beleidsbestand, lees_bestand, op_datum, sleutel_van

KEURT = ("gebeurtenissen.toml", "feiten.toml")
"""The files by which events are checked: what was checked before, stays checked while these say the same."""


def bouw(teksten: Mapping[str, str]) -> Recht:
    """Relative path → TOML text. Raises RechtFout with every problem found."""
    stapel = Stapel()
    for bestand in [naam for naam in REGISTER if naam not in teksten]:
        stapel.problemen.append(
            Plek(bestand).mis("dit bestand ontbreekt", "zonder dit bestand is er geen recht", "voeg het toe")
        )
    for bestand in sorted(teksten):
        lees_bestand(stapel, bestand, teksten[bestand])
    _stop_bij(stapel.problemen)
    recht = _recht(stapel, teksten)
    _stop_bij(controleer(recht, stapel))
    return recht


def voeg_beleid_toe(recht: Recht, naam: str, tekst: str) -> Recht:
    """A policy from outside, under the checks of a shipped one; a policy of the same name is replaced."""
    bestand, stapel = f"{naam}.toml", Stapel()
    lees_beleidsbestand(stapel, bestand, naam, tekst)
    _stop_bij(stapel.problemen)
    gelezen = stapel.beleid[naam]
    _stop_bij(controleer_beleid(recht, gelezen))
    kenmerk = kenmerk_van(recht.kenmerk, naam, tekst)
    return replace(recht, beleid={**recht.beleid, naam: gelezen.beleid}, kenmerk=kenmerk)


def _stop_bij(problemen: Iterable[Probleem]) -> None:
    gevonden = list(problemen)
    if gevonden:
        raise RechtFout(gevonden)


def _recht(stapel: Stapel, teksten: Mapping[str, str]) -> Recht:
    landelijk = {soort: op_datum(rijen) for soort, rijen in stapel.landelijk.items()}
    return Recht(
        gebeurtenissen=stapel.register["gebeurtenis"],
        codelijsten=stapel.register["codelijst"],
        feiten=stapel.register["feit"],
        standen=stapel.register["stand"],
        afgeleid=stapel.register["afgeleid"],
        taken=stapel.register["taak"],
        verwerkingen=stapel.register["verwerking"],
        checklijsten=stapel.register["checklijst"],
        stappen=stapel.register["stap"],
        themas=stapel.register["thema"],
        intakestappen=stapel.register["intakestap"],
        vragen=stapel.register["vraag"],
        vraagwoorden=stapel.register["vraagwoord"],
        indicatoren=stapel.register["indicator"],
        identiteiten=stapel.register["identiteit"],
        ankers=stapel.register["anker"],
        tegenspraken=stapel.register["tegenspraak"],
        ontbrekend=stapel.register["ontbreekt"],
        verklaringen=stapel.register["verklaring"],
        uitkomsten=stapel.register["uitkomst"],
        kenmerken=stapel.register["kenmerk"],
        verplichtingen=landelijk["verplichting"],
        adviesredenen=landelijk["adviesreden"],
        pipdelen=landelijk["pipdeel"],
        vertragingen=landelijk["vertraging"],
        signalen=landelijk["signaal"],
        signaaluitkomsten=landelijk["signaaluitkomst"],
        verlengingsgronden=landelijk["verlengingsgrond"],
        swivelden=landelijk["swi_veld"],
        swieisen=landelijk["swi_eis"],
        organisatietermijnen=landelijk["organisatietermijn"],
        termijnen=landelijk["termijn"],
        open_normen=landelijk["open_norm"],
        oordelen=landelijk["oordeel"],
        parameters=landelijk["parameter"],
        gelijkgestelde_dagen=frozenset(rij.dag for rij in landelijk["gelijkgestelde_dag"]),
        beleid={naam: gelezen.beleid for naam, gelezen in stapel.beleid.items()},
        bestanden=_bestanden(stapel),
        kenmerk=kenmerk_van(*chain.from_iterable(sorted(teksten.items()))),
        kenmerk_register=kenmerk_van(*(_inhoud(stapel.ruw[bestand]) for bestand in KEURT)),
    )


def _bestanden(stapel: Stapel) -> dict[str, str]:
    """`termijn pip` → the national file in which it stands."""
    rijen = ((soort, gelezen) for soort, lijst in stapel.landelijk.items() for gelezen in lijst)
    return {f"{soort} {sleutel_van(gelezen.rij)[0]}": gelezen.plek.bestand for soort, gelezen in rijen}


def _inhoud(ruw: dict[str, Any]) -> str:
    """What a file says, whatever its layout, comments and order of keys."""
    return json.dumps(ruw, sort_keys=True, default=str)


def kenmerk_van(*delen: str) -> str:
    """A fingerprint of texts, in this order."""
    return hashlib.sha256("\0".join(delen).encode()).hexdigest()
