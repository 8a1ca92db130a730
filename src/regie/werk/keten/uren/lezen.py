# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One row of a file: its cells as days, hours and the key of a pupil, with everything that is wrong at once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.utils.translation import gettext as _

from regie.bestanden.rekenblad import FORMULE
from regie.kern.kalender.maand import Maand
from regie.personen.nummers import GeenNummer, lees_nummer
from regie.werk.keten.uren.kolommen import BSN, LEERLING, NAAM, SOORT, TOT, UREN, VAN
from regie.werk.keten.uren.regel import Mis, Uren, masker

_LANGST: Final = 100
_KWARTIER: Final = 0.25
_GETAL: Final = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")
_DAG: Final = re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})-(?P<dag>[0-9]{2})")
_DAG_NL: Final = re.compile(r"(?P<dag>[0-9]{1,2})[-/.](?P<maand>[0-9]{1,2})[-/.](?P<jaar>[0-9]{4})")
_ACHT_CIJFERS: Final = re.compile(r"[0-9]{8}")


@dataclass(frozen=True, slots=True)
class Opgave:
    """What a row says of whom. `sleutel`: the number of a dossier, or a BSN that passed its test."""

    rij: int
    soort_sleutel: Literal["leerling", "bsn", ""] = ""
    sleutel: str = ""
    uren: Uren | None = None
    mis: tuple[Mis, ...] = ()

    @property
    def kenmerk(self) -> str:
        return masker(self.sleutel)


@dataclass(frozen=True, slots=True)
class Maandvraag:
    """What the rows are held against. `hele_maand`: they have no days of their own."""

    maand: Maand
    vandaag: date
    soorten: Collection[str]
    hele_maand: bool = False


def lees_rij(rij: int, cellen: Mapping[str, str], vraag: Maandvraag) -> Opgave:
    formules = [
        Mis(kolom, _("Deze cel begint als een formule."), _("Begin niet met = + - @ of een tab. Verzuim is nooit min."))
        for kolom, cel in cellen.items()
        if kolom != NAAM and cel.startswith(FORMULE)
    ]
    if formules:
        return Opgave(rij, mis=tuple(formules))
    mis: list[Mis] = []
    soort_sleutel, sleutel = _wie(cellen, mis)
    van, tot = _periode(cellen, vraag, mis)
    soort = _soort(cellen[SOORT], vraag.soorten, mis)
    getallen = [_getal(kolom, cellen[kolom], mis) for kolom in UREN]
    if not mis:
        mis += _som(getallen)
    uren = None if mis else Uren(van, tot, soort, *getallen)
    return Opgave(rij, soort_sleutel, sleutel, uren, tuple(mis))


def _wie(cellen: Mapping[str, str], mis: list[Mis]) -> tuple[Literal["leerling", "bsn", ""], str]:
    leerling, bsn = (cellen.get(kolom, "").strip() for kolom in (LEERLING, BSN))
    if leerling and bsn:
        mis.append(Mis(BSN, _("Leerling en bsn zijn allebei ingevuld."), _("Vul er een van in.")))
    elif bsn:
        return _lees_bsn(bsn, mis)
    elif leerling and len(leerling) <= _LANGST:
        return "leerling", leerling
    else:
        mis.append(Mis(LEERLING, _("Er staat niet van wie dit is."), _("Vul leerling of bsn in.")))
    return "", ""


def _lees_bsn(tekst: str, mis: list[Mis]) -> tuple[Literal["bsn", ""], str]:
    if _ACHT_CIJFERS.fullmatch(tekst):
        nu = _("Een rekenblad haalt de 0 vooraan weg. Maak van de kolom tekst en zet de 0 terug.")
        mis.append(Mis(BSN, _("Dit burgerservicenummer heeft 8 cijfers, het moeten er 9 zijn."), nu))
        return "", ""
    try:
        return "bsn", lees_nummer("bsn", tekst)
    except GeenNummer as fout:
        wat, _punt, nu = str(fout).rpartition(". ")
        mis.append(Mis(BSN, f"{wat}.", nu))
        return "", ""


def _periode(cellen: Mapping[str, str], vraag: Maandvraag, mis: list[Mis]) -> tuple[date, date]:
    maand = vraag.maand
    if vraag.hele_maand:
        van, tot = maand.eerste, maand.laatste
    else:
        dagen = [_dag(kolom, cellen[kolom], mis) for kolom in (VAN, TOT)]
        if None in dagen:
            return maand.eerste, maand.laatste
        van, tot = (dag for dag in dagen if dag is not None)
    if van not in maand or tot not in maand:
        mis.append(
            Mis(
                VAN,
                _("Deze dagen liggen niet in de maand die u koos."),
                _("Verbeter de dagen, of kies de andere maand."),
            )
        )
    elif tot < van:
        mis.append(Mis(TOT, _("De laatste dag ligt voor de eerste."), _("Verbeter een van de twee dagen.")))
    elif tot > vraag.vandaag:
        mis.append(
            Mis(
                TOT,
                _("Deze dagen zijn nog niet voorbij."),
                _("Lever uren aan tot en met vandaag, of wacht tot de maand om is."),
            )
        )
    return van, tot


def _dag(kolom: str, cel: str, mis: list[Mis]) -> date | None:
    delen = _DAG.fullmatch(cel.strip()) or _DAG_NL.fullmatch(cel.strip())
    try:
        if delen is not None:
            return date(int(delen["jaar"]), int(delen["maand"]), int(delen["dag"]))
    except ValueError:
        pass  # 31 february
    wat = _("Dit is geen datum.") if cel.strip() else _("Deze cel is leeg.")
    mis.append(Mis(kolom, wat, _("Schrijf een dag als 01-10-2026.")))
    return None


def _soort(cel: str, soorten: Collection[str], mis: list[Mis]) -> str:
    soort = cel.strip().lower()
    if soort not in soorten:
        wat = _("Deze soort les bestaat niet.") if soort else _("Deze cel is leeg.")
        mis.append(Mis(SOORT, wat, _("Kies uit: %s.") % ", ".join(soorten)))
    return soort


def _getal(kolom: str, cel: str, mis: list[Mis]) -> float:
    tekst = cel.strip()
    if not _GETAL.fullmatch(tekst):
        wat = _("Dit is geen aantal uren.") if tekst else _("Deze cel is leeg.")
        mis.append(Mis(kolom, wat, _("Schrijf uren als 40 of 37,5. Is het niets? Schrijf 0.")))
        return 0
    aantal = float(tekst.replace(",", "."))
    if aantal % _KWARTIER:
        mis.append(Mis(kolom, _("Uren gaan in kwartieren."), _("Rond af op ,25 of ,5 of ,75 of hele uren.")))
    return aantal


def _som(getallen: list[float]) -> list[Mis]:
    aangeboden, *delen = getallen
    if aangeboden == sum(delen):
        return []
    wat = _("Gevolgd en verzuim zijn samen %(samen)s uur, maar aangeboden is %(aangeboden)s uur.")
    wat %= {"samen": uren_tekst(sum(delen)), "aangeboden": uren_tekst(aangeboden)}
    return [Mis("aangeboden", wat, _("Maak de uren gelijk."))]


def uren_tekst(aantal: float) -> str:
    """With the Dutch comma."""
    return f"{aantal:.15g}".replace(".", ",")
