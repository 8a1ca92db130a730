# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which column of a file holds what: guessed by its heading, for a person to look at; and a line read by it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.personen.namen import woorden
from regie.personen.velden import VELDEN, GeenWaarde, lees_veld

_VAN_PERSOON: Final = (
    "voornamen", "tussenvoegsel", "achternaam", "roepnaam", "naam_eigen", "geboortedatum", "bsn", "v_nummer", "taal",
    "tolktaal", "telefoon", "email", "azc_naam", "azc_telefoon", "azc_email",
)  # fmt: skip
CODES: Final = ("groep", "wet")
DAGEN: Final = ("koppeling", "kennisgeving")
AZC: Final = "azc"
DOELEN: Final[Mapping[str, str | Promise]] = {
    **{naam: VELDEN[naam].label for naam in _VAN_PERSOON},
    "groep": gettext_lazy("Groep"),
    "wet": gettext_lazy("Wet"),
    "koppeling": gettext_lazy("Dag van de koppeling"),
    "azc": gettext_lazy("Azc"),
    "kennisgeving": gettext_lazy("Dag van de kennisgeving"),
}
_OOK: Final[Mapping[str, Sequence[str]]] = {
    "voornamen": ("voornaam", "firstname", "givennames"),
    "tussenvoegsel": ("tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix"),
    "achternaam": ("geslachtsnaam", "familienaam", "lastname", "surname"),
    "naam_eigen": ("naameigenschrift", "naamineigenschrift"),
    "geboortedatum": ("geboren", "gebdatum", "geboortedag", "dateofbirth"),
    "bsn": ("burgerservicenummer", "bsnnummer", "sofinummer"),
    "v_nummer": ("vnummer", "vreemdelingennummer", "vnr"),
    "taal": ("voorkeurstaal", "moedertaal", "taal1"),
    "tolktaal": ("taalvandetolk", "taaltolk"),
    "telefoon": ("telefoonnummer", "mobiel", "tel", "mobielnummer", "gsm"),
    "email": ("emailadres", "mail", "mailadres"),
    "groep": ("doelgroep",),
    "wet": ("wetgeving",),
    "koppeling": ("koppeldatum", "datumkoppeling", "gekoppeldop", "dagvandekoppeling"),
    "azc": ("opvanglocatie", "coalocatie", "locatie"),
    "kennisgeving": ("datumkennisgeving", "kennisgevingdatum", "dagvandekennisgeving"),
    "azc_naam": ("contactpersoonopazc", "contactpersoonophetazc", "contactpersoon"),
    "azc_telefoon": ("telefoonvanhetazc", "telefoonazc"),
    "azc_email": ("emailvanhetazc", "emailazc"),
}
_FORMULE: Final = re.compile(r"[=@\t\r]|[+\-](?![0-9 ()]+$)")


def raad(kop: Sequence[str]) -> dict[str, int]:
    """Per thing that can be read the column that is named so; the first of two."""
    gevonden: dict[str, int] = {}
    for plaats, naam in enumerate(kop):
        kaal = "".join(woorden(naam))
        for doel in DOELEN:
            if kaal in (doel.replace("_", ""), *_OOK.get(doel, ())) and doel not in gevonden:
                gevonden[doel] = plaats
    return gevonden


@dataclass
class Regel:
    """A line of the file. `velden`: of personen.velden; `vast`: groep, wet, azc and days; `mis`: column and what."""

    rij: int
    velden: dict[str, str] = field(default_factory=dict)
    vast: dict[str, str] = field(default_factory=dict)
    mis: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Leeswijzer:
    """`kolommen`: what → its column. `altijd`: what holds for a line where the file says nothing. `codes`: per list the
    codes with their labels."""

    kolommen: Mapping[str, int]
    altijd: Mapping[str, str]
    codes: Mapping[str, Mapping[str, str]]
    talen: Mapping[str, str]
    vandaag: date

    def lees(self, rij: int, cellen: Sequence[str]) -> Regel:
        regel = Regel(rij)
        for doel in DOELEN:
            plaats = self.kolommen.get(doel)
            cel = cellen[plaats] if plaats is not None and plaats < len(cellen) else ""
            try:
                waarde = self._lees(doel, cel or self.altijd.get(doel, ""))
            except GeenWaarde as fout:
                regel.mis.append((str(DOELEN[doel]), str(fout)))
                continue
            (regel.velden if doel in VELDEN else regel.vast)[doel] = waarde
        self._keur(regel)
        return regel

    def _lees(self, doel: str, cel: str) -> str:
        if _FORMULE.match(cel):
            raise GeenWaarde(_("Deze cel begint als een formule. Zet er gewone tekst neer."))
        if doel in CODES:
            return self._code(doel, cel)
        if doel in DAGEN:
            return self._dag(cel)
        if doel == AZC:
            return lees_veld("azc_naam", cel, self.vandaag)
        if doel in ("taal", "tolktaal"):
            cel = self.talen.get(cel.lower(), cel.lower())
        return lees_veld(doel, cel, self.vandaag)

    def _code(self, doel: str, cel: str) -> str:
        """A code or its label."""
        codes = self.codes[doel]
        per_label = {label.lower(): code for code, label in codes.items()}
        code = cel if cel in codes else per_label.get(cel.lower(), "")
        if not code:
            raise GeenWaarde(_("Dit ken ik niet, of het is leeg. Kies uit: %s.") % ", ".join(codes.values()))
        return code

    def _dag(self, cel: str) -> str:
        if not cel:
            return ""
        dag = lees_veld("geboortedatum", cel, self.vandaag)
        if len(dag) < len("2026-11-29"):
            raise GeenWaarde(_("Dit is geen hele datum. Schrijf bijvoorbeeld 22-11-2026."))
        return dag

    def _keur(self, regel: Regel) -> None:
        velden, vast = regel.velden, regel.vast
        if not any(velden.get(naam) for naam in ("voornamen", "achternaam", "naam_eigen", "bsn", "v_nummer")):
            regel.mis.append((_("Naam"), _("Er is geen naam en geen nummer. Vul een van beide in.")))
        if not vast.get("koppeling") and not vast.get("kennisgeving"):
            waar = _("Dag van de koppeling")
            regel.mis.append(
                (waar, _("Er is geen dag van koppeling en geen dag van kennisgeving. Vul een van beide in."))
            )
        if "wet" in vast and "groep" in vast and (vast["groep"] == "geen_plicht") != (vast["wet"] == "geen"):
            regel.mis.append((_("Wet"), _("Wie geen plicht heeft, valt onder geen wet; en andersom.")))
