# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A rule in plain Dutch: dates, durations and conditions as words, for the command line and the reference."""

from collections.abc import Callable
from typing import Any

from regie.kern.recht.categorie import categorie
from regie.kern.recht.namen import DIMENSIES
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.regels import (
    Datum,
    EersteVan,
    EindeVan,
    Feitwaarde,
    LaatsteVan,
    Norm,
    Termijnrij,
    VanAanleiding,
    VanType,
    Verschoven,
)
from regie.kern.recht.typen.register import Waar

ROL = {"atw": "eerste werkdag (Algemene termijnenwet)", "werkdag": "eerste werkdag", "geen": "schuift niet door"}
KOPPEL = {"eerste_na": "de eerste daarna, oudste eerst", "elk": "elke"}


def in_woorden(recht: Recht, rij: Termijnrij) -> list[tuple[str, str]]:
    """The parts of one version, as (label, words), in reading order."""
    regels = [
        ("geldt", f"vanaf {rij.geldt_vanaf}" + (f" tot en met {rij.geldt_tot}" if rij.geldt_tot else "")),
        ("vorm", f"{rij.vorm} ({rij.aard})"),
        ("van wie", rij.eigenaar),
        ("voor", _doelgroep(recht, rij)),
        *((label, _namen(recht, getattr(rij, label))) for label in ("als", "niet", "zolang", "vervalt_bij")),
        ("per", _aanleiding(recht, rij)),
        *_rekenwijze(recht, rij),
    ]
    for nummer, variant in enumerate(rij.variant, start=1):
        als = " en ".join(f"{naam} {_of(codes)}" for naam, codes in variant.als.items())
        delen = "; ".join(f"{label}: {tekst}" for label, tekst in _rekenwijze(recht, variant) if tekst)
        regels.append((f"variant {nummer}", f"bij {als} → {delen}"))
    regels += [("werkdagen", ROL[rij.rol]), ("klaar als", rij.stappen or ""), ("strekking", rij.strekking)]
    regels.append(("gegevens", categorie(rij, recht).replace("_", " en ")))
    regels += [("bron", "; ".join(map(str, rij.bron))), ("nagekeken", f"{rij.gecontroleerd_op} ({rij.zekerheid})")]
    return [(label, tekst) for label, tekst in regels if tekst]


def _rekenwijze(recht: Recht, deel: Any) -> list[tuple[str, str]]:
    """The parts with which a row (or a variant) computes; an absent one gives no words."""

    def woorden(sleutel: str, maak: Callable[[Any], str]) -> str:
        waarde = getattr(deel, sleutel, None)
        return "" if waarde is None else maak(waarde)

    datum = lambda d: datum_in_woorden(recht, d)  # noqa: E731 - named once, used in the table below
    return [
        ("vanaf", woorden("vanaf", datum)),
        (
            "duur",
            woorden("duur", waarde_in_woorden)
            + (" (de eerste dag telt mee)" if getattr(deel, "eerste_dag_telt", 0) else ""),
        ),
        ("tot", woorden("tot", datum)),
        ("eerder", woorden("eerder", str)),
        ("niet voor", woorden("niet_voor", datum)),
        ("elke", woorden("elke", str)),
        ("wat", woorden("wat", datum)),
        ("som", woorden("som", lambda naam: label(recht, naam))),
        ("minimaal", woorden("minimaal", waarde_in_woorden)),
        ("voor datum", woorden("voor", datum)),
        ("gehaald door", woorden("klaar", datum)),
        ("gekoppeld op", woorden("koppel", lambda k: KOPPEL.get(k, k))),
        ("blijft binnen", woorden("binnen", str)),
    ]


def label(recht: Recht, naam: str) -> str:
    """The label of a fact, stand or derived fact, with its name."""
    stand = naam.removesuffix("_vanaf")
    for tabel, sleutel in ((recht.feiten, naam), (recht.standen, naam), (recht.afgeleid, naam), (recht.standen, stand)):
        if sleutel in tabel:
            begin = "begin van " if sleutel != naam else ""
            return f"{begin}{tabel[sleutel].label} ({naam})"
    return naam


def _namen(recht: Recht, namen: tuple[str, ...]) -> str:
    return " en ".join(label(recht, naam) for naam in namen)


def _aanleiding(recht: Recht, rij: Termijnrij) -> str:
    voorwaarden = " en ".join(waar_in_woorden(recht, rij.per, waar) for waar in rij.per_waar)
    return _typen(recht, rij.per) + (f" ({voorwaarden})" if voorwaarden else "")


def _typen(recht: Recht, typen: tuple[str, ...]) -> str:
    return _of([recht.gebeurtenissen[type].label for type in typen])


def _of(delen: Any) -> str:
    return " of ".join(delen)


def _doelgroep(recht: Recht, rij: Termijnrij) -> str:
    wie = waarde_in_woorden(rij.wie) if isinstance(rij.wie, Norm) else _codes(recht, "groep", rij.wie)
    route = f"; leerroute {_codes(recht, 'leerroute', rij.leerroute)}" if rij.leerroute else ""
    return f"{wie} ({_codes(recht, 'wet', rij.wet)}{route})"


def _codes(recht: Recht, dimensie: str, codes: tuple[str, ...]) -> str:
    lijst = recht.codelijsten[DIMENSIES[dimensie]].codes
    return ", ".join(lijst[code].label for code in codes)


def waarde_in_woorden(waarde: object) -> str:
    if isinstance(waarde, Norm):
        return f"wat het beleid kiest ({waarde.norm})" + (
            f", ten minste {waarde.min}" if waarde.min is not None else ""
        )
    if isinstance(waarde, Feitwaarde):
        return f"volgens {waarde.veld}" + (f", anders {waarde.anders}" if waarde.anders is not None else "")
    return str(waarde)


def waar_in_woorden(recht: Recht, typen: tuple[str, ...], waar: Waar) -> str:
    veld = next(
        (v.label for type in typen if (v := recht.gebeurtenissen[type].velden.get(waar.veld))), waar.veld
    ).lower()
    voorwaarden = (
        (bool(waar.in_), f"{veld} is {_of(waar.in_)}"),
        (bool(waar.niet_in), f"{veld} is niet {_of(waar.niet_in)}"),
        (waar.minstens is not None, f"{veld} is minstens {waar.minstens}"),
        (waar.is_ is not None, f"{veld} is {'ja' if waar.is_ else 'nee'}"),
    )
    return next((tekst for geldt, tekst in voorwaarden if geldt), f"{veld} is {'ingevuld' if waar.gevuld else 'leeg'}")


def datum_in_woorden(recht: Recht, datum: Datum) -> str:
    if isinstance(datum, str):
        return label(recht, datum)
    if isinstance(datum, EersteVan):
        return "de eerste van: " + " of ".join(datum_in_woorden(recht, deel) for deel in datum.eerste_van)
    if isinstance(datum, LaatsteVan):
        genoeg = f" (genoeg is {_namen(recht, datum.genoeg)})" if datum.genoeg else ""
        return "de laatste van: " + " en ".join(datum_in_woorden(recht, deel) for deel in datum.laatste_van) + genoeg
    if isinstance(datum, Verschoven):
        return f"{datum.plus or datum.min} {'na' if datum.plus else 'voor'} {datum_in_woorden(recht, datum.van)}"
    if isinstance(datum, EindeVan):
        return f"het einde van '{datum.einde_van}'"
    if isinstance(datum, VanAanleiding):
        return f"{datum.veld} van de aanleiding"
    return _van_type(recht, datum)


def _van_type(recht: Recht, datum: VanType) -> str:
    nummer = f"de {datum.nummer}e keer " if datum.nummer else ""
    waar = f" waar {waar_in_woorden(recht, datum.types, datum.waar)}" if datum.waar else ""
    return f"{datum.veld + ' van ' if datum.veld else ''}{nummer}{_typen(recht, datum.types)}{waar}"
