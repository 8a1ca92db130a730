# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reading the files of recht/: which tables a file may hold, and every row of them in its shape."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.lezen import Gelezen, lees_rij, lees_toml, plaats_van
from regie.kern.recht.typen.aankomst import Checklijst, Stap, Verplichting
from regie.kern.recht.typen.adviezen import Adviesreden, Kenmerk, Uitkomst
from regie.kern.recht.typen.ankers import Anker
from regie.kern.recht.typen.basis import Tabelrij
from regie.kern.recht.typen.indicatoren import Identiteit, Indicator
from regie.kern.recht.typen.intake import Intakestap, Thema
from regie.kern.recht.typen.kwaliteit import Kwaliteitscheck, Verklaring
from regie.kern.recht.typen.pip import Pipdeel
from regie.kern.recht.typen.regels import (
    Beleid,
    GelijkgesteldeDag,
    Gemeente,
    Normwaarde,
    Oordeel,
    OpenNorm,
    Parameter,
    Termijnrij,
)
from regie.kern.recht.typen.register import Afgeleid, Codelijst, Feit, Gebeurtenistype, Stand
from regie.kern.recht.typen.signalen import Signaal, Signaaluitkomst
from regie.kern.recht.typen.swi import Organisatietermijn, Swieis, Swiveld
from regie.kern.recht.typen.taken import Taak
from regie.kern.recht.typen.traject import Vertraging
from regie.kern.recht.typen.verlenging import Verlengingsgrond
from regie.kern.recht.typen.verwerkingen import Verwerking
from regie.kern.recht.typen.vragenlijst import Vraag, Vraagwoord

REGISTER: Mapping[str, Mapping[str, type[Tabelrij]]] = {
    "gebeurtenissen.toml": {"codelijst": Codelijst, "gebeurtenis": Gebeurtenistype},
    "feiten.toml": {"feit": Feit, "stand": Stand, "afgeleid": Afgeleid},
    "taken.toml": {"taak": Taak},
    "verwerkingen.toml": {"verwerking": Verwerking},
    "checklijsten.toml": {"checklijst": Checklijst, "stap": Stap},
    "adviezen.toml": {"uitkomst": Uitkomst, "kenmerk": Kenmerk},
    "intake.toml": {"thema": Thema, "intakestap": Intakestap},
    "vragenlijst.toml": {"vraag": Vraag, "vraagwoord": Vraagwoord},
    "indicatoren.toml": {"indicator": Indicator, "identiteit": Identiteit},
    "ankers.toml": {"anker": Anker},
    "kwaliteit.toml": {"tegenspraak": Kwaliteitscheck, "ontbreekt": Kwaliteitscheck, "verklaring": Verklaring},
}
LANDELIJK: Mapping[str, type[Tabelrij]] = {
    "termijn": Termijnrij,
    "open_norm": OpenNorm,
    "oordeel": Oordeel,
    "parameter": Parameter,
    "gelijkgestelde_dag": GelijkgesteldeDag,
    "verplichting": Verplichting,
    "adviesreden": Adviesreden,
    "pipdeel": Pipdeel,
    "vertraging": Vertraging,
    "signaal": Signaal,
    "signaaluitkomst": Signaaluitkomst,
    "verlengingsgrond": Verlengingsgrond,
    "swi_veld": Swiveld,
    "swi_eis": Swieis,
    "organisatietermijn": Organisatietermijn,
}
GEMEENTE: Mapping[str, type[Tabelrij]] = {"norm": Normwaarde, "termijn": Termijnrij, "adviesreden": Adviesreden}
NAAM = re.compile(r"^[a-z][a-z0-9_]*$")


@dataclass
class Stapel:
    """What was read so far: rows per table, policies per file, and the problems with shapes."""

    register: dict[str, dict[str, Any]] = field(default_factory=lambda: {s: {} for d in REGISTER.values() for s in d})
    landelijk: dict[str, list[Gelezen[Any]]] = field(default_factory=lambda: {soort: [] for soort in LANDELIJK})
    beleid: dict[str, "Beleidsbestand"] = field(default_factory=dict)
    ruw: dict[str, dict[str, Any]] = field(default_factory=dict)  # what each file says
    problemen: list[Probleem] = field(default_factory=list)

    def bewaar(self, gelezen: Gelezen[Any] | list[Probleem]) -> Gelezen[Any] | None:
        if isinstance(gelezen, Gelezen):
            return gelezen
        self.problemen += gelezen
        return None


@dataclass(frozen=True)
class Beleidsbestand:
    """A policy with the place of each of its rows."""

    bestand: str
    beleid: Beleid
    rijen: Mapping[str, tuple[Gelezen[Any], ...]]


def lees_bestand(stapel: Stapel, bestand: str, tekst: str) -> None:
    map, _, naam = bestand.removesuffix(".toml").rpartition("/")
    if bestand in REGISTER:
        _lees_register(stapel, bestand, tekst)
    elif map == "landelijk":
        _lees_landelijk(stapel, bestand, tekst)
    elif map == "gemeenten":
        lees_beleidsbestand(stapel, bestand, naam, tekst)
    else:
        plek = Plek(bestand)
        nu = "zet het in landelijk/ of gemeenten/, of haal het weg"
        stapel.problemen.append(plek.mis("dit bestand hoort hier niet", "het zou stil niet worden gelezen", nu))


def _tabellen(stapel: Stapel, bestand: str, tekst: str, bekend: Iterable[str], vorm: type) -> Iterator[tuple[str, Any]]:
    """The known top-level tables of a file, each of the right kind (`vorm`: list or dict)."""
    ruw = lees_toml(bestand, tekst)
    if isinstance(ruw, Probleem):
        stapel.problemen.append(ruw)
        return
    stapel.ruw[bestand] = ruw
    for soort, inhoud in ruw.items():
        plek = Plek(bestand, soort)
        if soort not in bekend:
            stapel.problemen.append(_onbekende_tabel(plek, soort, bekend))
        elif not isinstance(inhoud, vorm) and soort != "gemeente":
            teken = f"[[{soort}]]" if vorm is list else f"[{soort}.naam]"
            stapel.problemen.append(
                plek.mis(f"'{soort}' heeft niet de goede vorm", "zo zijn er geen rijen", f"schrijf {teken}")
            )
        else:
            yield soort, inhoud


def _onbekende_tabel(plek: Plek, soort: str, bekend: Iterable[str]) -> Probleem:
    if soort in LANDELIJK:
        return plek.mis(
            f"een beleid kan geen '{soort}' bevatten",
            "wat landelijk vastligt, verandert een gemeente niet",
            "haal de rij weg; een gemeente vult open normen met [[norm]] en voegt eigen [[termijn]] toe",
        )
    return plek.mis(
        f"onbekende tabel '{soort}'", "de inhoud zou stil niet worden gelezen", f"kies uit {', '.join(bekend)}"
    )


def _lees_register(stapel: Stapel, bestand: str, tekst: str) -> None:
    modellen = REGISTER[bestand]
    for soort, inhoud in _tabellen(stapel, bestand, tekst, modellen, dict):
        for naam, ruw in inhoud.items():
            plek = Plek(bestand, f"{soort} {naam}")
            gelezen = stapel.bewaar(lees_rij(modellen[soort], ruw, plek))
            if not NAAM.match(naam):
                stapel.problemen.append(
                    plek.mis(f"'{naam}' is geen naam", "namen zijn kleine letters, cijfers en _", "hernoem")
                )
            elif gelezen:
                stapel.register[soort][naam] = gelezen.rij


def _lees_landelijk(stapel: Stapel, bestand: str, tekst: str) -> None:
    for soort, inhoud in _tabellen(stapel, bestand, tekst, LANDELIJK, list):
        stapel.landelijk[soort] += _lees_rijen(stapel, bestand, soort, LANDELIJK[soort], inhoud)


def _lees_rijen(stapel: Stapel, bestand: str, soort: str, model: type[Tabelrij], inhoud: Any) -> list[Gelezen[Any]]:
    rijen = (stapel.bewaar(lees_rij(model, ruw, Plek(bestand, plaats_van(soort, ruw)))) for ruw in inhoud)
    return [rij for rij in rijen if rij]


def lees_beleidsbestand(stapel: Stapel, bestand: str, naam: str, tekst: str) -> None:
    aantal = len(stapel.problemen)
    inhoud = dict(_tabellen(stapel, bestand, tekst, [*GEMEENTE, "gemeente"], list))
    if len(stapel.problemen) > aantal:
        return
    gemeente = stapel.bewaar(lees_rij(Gemeente, inhoud.get("gemeente", {}), Plek(bestand, "gemeente")))
    rijen = {s: tuple(_lees_rijen(stapel, bestand, s, model, inhoud.get(s, ()))) for s, model in GEMEENTE.items()}
    if gemeente:
        eigen = {soort: op_datum(rijen[soort]) for soort in GEMEENTE}
        stapel.beleid[naam] = Beleidsbestand(bestand, Beleid(gemeente=gemeente.rij, **eigen), rijen)


def op_datum(rijen: Iterable[Gelezen[Any]]) -> tuple[Any, ...]:
    """Rows in the order of the file, versions of one id together, oldest first."""
    per_id: dict[object, list[Any]] = {}
    for gelezen in rijen:
        per_id.setdefault(sleutel_van(gelezen.rij), []).append(gelezen.rij)
    return tuple(chain.from_iterable(sorted(versies, key=lambda rij: rij.geldt_vanaf) for versies in per_id.values()))


def sleutel_van(rij: Any) -> tuple[object, ...]:
    """What versions of one row share."""
    return (rij.dag,) if isinstance(rij, GelijkgesteldeDag) else (rij.id, getattr(rij, "sleutel", None))
