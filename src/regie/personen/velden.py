# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is kept about who somebody is, field by field: its name in words, and how it is read from what was typed.

Every value is a text, "" where nothing is known: so that a change can be kept as what it was and what it became.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.personen.geboren import GeenGeboortedatum, lees_geboortedatum
from regie.personen.nummers import GeenNummer, lees_nummer

LANGST: Final = 200
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TAAL: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class GeenWaarde(ValueError):
    """What is wrong with what was typed, and what to do. Never repeats it: it may be the number of somebody."""


Lezer = Callable[[str, date], str]


class Veld(NamedTuple):
    """`plaats`: it says where somebody is, and is hidden like every place."""

    label: Promise
    lees: Lezer
    plaats: bool = False


def _tekst(tekst: str, _vandaag: date) -> str:
    kaal = " ".join(tekst.split())
    if len(kaal) > LANGST:
        raise GeenWaarde(_("Dit is te lang. Gebruik hooguit %d tekens.") % LANGST)
    if any(unicodedata.category(teken) in ("Cc", "Cs") for teken in kaal):
        raise GeenWaarde(_("Hier staat een teken in dat niet te bewaren is. Typ de tekst opnieuw."))
    return kaal


def _adres(tekst: str, vandaag: date) -> str:
    """Lines stay lines."""
    return "\n".join(regel for deel in tekst.splitlines() if (regel := _tekst(deel, vandaag)))


def _email(tekst: str, vandaag: date) -> str:
    if (kaal := _tekst(tekst, vandaag)) and _EMAIL.fullmatch(kaal) is None:
        raise GeenWaarde(_("Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl."))
    return kaal


def _geboren(tekst: str, vandaag: date) -> str:
    try:
        return lees_geboortedatum(tekst, vandaag) if tekst.strip() else ""
    except GeenGeboortedatum as fout:
        raise GeenWaarde(str(fout)) from None


def _nummer(soort: str) -> Lezer:
    def lees(tekst: str, _vandaag: date) -> str:
        try:
            return lees_nummer(soort, tekst) if tekst.strip() else ""
        except GeenNummer as fout:
            raise GeenWaarde(str(fout)) from None

    return lees


def _taal(tekst: str, _vandaag: date) -> str:
    if (kaal := tekst.strip()) and _TAAL.fullmatch(kaal) is None:
        raise GeenWaarde(_("Deze taal ken ik niet. Kies een taal uit de lijst."))
    return kaal


def _talen(tekst: str, vandaag: date) -> str:
    """Codes with a space between them, each once."""
    return " ".join(sorted({_taal(code, vandaag) for code in tekst.split()}))


def _ja_nee(tekst: str, _vandaag: date) -> str:
    if tekst not in ("", "ja", "nee"):
        raise GeenWaarde(_("Kies ja of nee."))
    return tekst


def _dag(tekst: str, _vandaag: date) -> str:
    try:
        return date.fromisoformat(tekst.strip()).isoformat() if tekst.strip() else ""
    except ValueError:
        raise GeenWaarde(_("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")) from None


VELDEN: Final[Mapping[str, Veld]] = {
    "voornamen": Veld(gettext_lazy("Voornamen"), _tekst),
    "tussenvoegsel": Veld(gettext_lazy("Tussenvoegsel"), _tekst),
    "achternaam": Veld(gettext_lazy("Achternaam"), _tekst),
    "roepnaam": Veld(gettext_lazy("Roepnaam"), _tekst),
    "naam_eigen": Veld(gettext_lazy("Naam in eigen schrift"), _tekst),
    "geboortedatum": Veld(gettext_lazy("Geboortedatum"), _geboren),
    "bsn": Veld(gettext_lazy("Burgerservicenummer"), _nummer("bsn")),
    "v_nummer": Veld(gettext_lazy("V-nummer"), _nummer("v_nummer")),
    "taal": Veld(gettext_lazy("Taal"), _taal),
    "talen": Veld(gettext_lazy("Andere talen"), _talen),
    "tolk_nodig": Veld(gettext_lazy("Tolk nodig"), _ja_nee),
    "tolktaal": Veld(gettext_lazy("Taal van de tolk"), _taal),
    "telefoon": Veld(gettext_lazy("Telefoon"), _nummer("telefoon")),
    "email": Veld(gettext_lazy("E-mail"), _email),
    "post_adres": Veld(gettext_lazy("Postadres"), _adres, plaats=True),
    "azc_naam": Veld(gettext_lazy("Contactpersoon op het azc"), _tekst, plaats=True),
    "azc_telefoon": Veld(gettext_lazy("Telefoon van het azc"), _nummer("telefoon"), plaats=True),
    "azc_email": Veld(gettext_lazy("E-mail van het azc"), _email, plaats=True),
    "azc_adres": Veld(gettext_lazy("Azc"), _adres, plaats=True),
    "azc_van": Veld(gettext_lazy("Op het azc vanaf"), _dag, plaats=True),
    "azc_tot": Veld(gettext_lazy("Op het azc tot en met"), _dag, plaats=True),
}
NUMMERS: Final = ("bsn", "v_nummer", "telefoon")
GESCHEIDEN: Final = ("post", "azc")  # kinds of contact, each with fields of its own
PLAATSVELDEN: Final = frozenset(naam for naam, veld in VELDEN.items() if veld.plaats)


def lees_veld(naam: str, tekst: str, vandaag: date) -> str:
    """What was typed as it is kept. Raises GeenWaarde."""
    return VELDEN[naam].lees(tekst, vandaag)


def bedekt(naam: str, waarde: str) -> str:
    """A value as it may stand in a trail: of a BSN the last two digits, no more."""
    return "*" * 7 + waarde[-2:] if naam == "bsn" and waarde else waarde
