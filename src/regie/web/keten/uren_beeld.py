# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A delivery as rows of texts for the screen."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.werk.keten.leerlingen import Leerling
from regie.werk.keten.uren.levering import Blik
from regie.werk.keten.uren.opslag import OpenRegel
from regie.werk.keten.uren.plan import Stap
from regie.werk.keten.uren.regel import Mis, Regel, Uren
from regie.werk.keten.uren.totaal import Totaal, tel, van_nu, van_straks
from regie.werk.keten.uren.vastgelegd import Vastgelegd

PER_BLAD: Final = 100


class Urenrij(NamedTuple):
    """A line, or a row of the register. `wat`: what happens with it."""

    rij: str
    naam: str
    dossier: str
    dagen: str = ""
    soort: str = ""
    aangeboden: str = ""
    gevolgd: str = ""
    geoorloofd: str = ""
    ongeoorloofd: str = ""
    wat: str = ""
    is_fout: bool = False


class Foutrij(NamedTuple):
    """One thing that is wrong with a line."""

    rij: str
    wie: str
    kolom: str
    wat: str
    nu: str


class Openrij(NamedTuple):
    """A wrong line that waits."""

    rij: str
    maand: str
    wie: str
    fouten: tuple[str, ...]
    levering: str


class Getallen(NamedTuple):
    """A total in words."""

    wat: str
    leerlingen: str
    regels: str
    aangeboden: str
    gevolgd: str
    geoorloofd: str
    ongeoorloofd: str


def urenrijen(blik: Blik, recht: Recht, regels: Sequence[Regel]) -> list[Urenrij]:
    stappen = {stap.regel.rij: stap for stap in blik.plan.stappen}
    return [_urenrij(regel, stappen.get(regel.rij), blik, recht) for regel in regels]


def _urenrij(regel: Regel, stap: Stap | None, blik: Blik, recht: Recht) -> Urenrij:
    naam = _naam(regel, blik.mensen)
    if regel.uren is None or regel.mis:
        return Urenrij(str(regel.rij), naam, regel.dossier or "", wat=_("Klopt niet, zie hierboven"), is_fout=True)
    wat = _wat(stap) if blik.levering.status == "proef" else _("Vastgelegd")
    return Urenrij(str(regel.rij), naam, regel.dossier or "", *_in_woorden(regel.uren, recht), wat)


def _wat(stap: Stap | None) -> str:
    match stap:
        case Stap(soort="nieuw"):
            return _("Komt erbij")
        case Stap(soort="gelijk"):
            return _("Staat er al")
        case Stap(oud=Vastgelegd() as oud):
            return _("Vervangt %(gevolgd)s gevolgd van %(aangeboden)s") % {
                "gevolgd": getal(oud.uren.gevolgd),
                "aangeboden": getal(oud.uren.aangeboden),
            }
    return _("Kan niet samen met wat er nu staat. Lever opnieuw aan.")


def staande(rijen: Sequence[Vastgelegd], blik: Blik, recht: Recht) -> list[Urenrij]:
    """Rows of the register."""
    return [Urenrij("", blik.mensen[rij.dossier].naam, rij.dossier, *_in_woorden(rij.uren, recht)) for rij in rijen]


def _in_woorden(uren: Uren, recht: Recht) -> tuple[str, str, str, str, str, str]:
    """Days, kind of lesson, and the four numbers."""
    dagen = _("%(van)d tot en met %(tot)s") % {"van": uren.van.day, "tot": voluit(uren.tot)}
    soort = recht.codelijsten["soort_lesuren"].codes[uren.soort].label
    verzuim = getal(uren.geoorloofd_verzuim), getal(uren.ongeoorloofd_verzuim)
    return dagen, soort, getal(uren.aangeboden), getal(uren.gevolgd), *verzuim


def foutrijen(blik: Blik) -> list[Foutrij]:
    return [
        Foutrij(str(regel.rij), _naam(regel, blik.mensen), mis.kolom, mis.wat, mis.nu)
        for regel in blik.fout
        for mis in regel.mis
    ]


def openrijen(regels: Sequence[OpenRegel], mensen: dict[str, Leerling]) -> list[Openrij]:
    return [
        Openrij(
            str(een.regel.rij),
            maand_voluit(str(een.maand)),
            _naam(een.regel, mensen),
            tuple(_zin(mis) for mis in een.regel.mis),
            str(een.levering),
        )
        for een in regels
    ]


def _zin(mis: Mis) -> str:
    return f"{mis.kolom}: {mis.wat} {mis.nu}" if mis.kolom else f"{mis.wat} {mis.nu}"


def _naam(regel: Regel, mensen: dict[str, Leerling]) -> str:
    """Who a line is about; of who is not ours only the end of what stood there."""
    if regel.dossier in mensen:
        return mensen[regel.dossier].naam
    return _("eindigt op %s") % regel.kenmerk.removeprefix("…") if regel.kenmerk else ""


def totalen(blik: Blik) -> list[Getallen]:
    """What is in the file, what stands there now, and what will."""
    goed = [(regel.dossier or "", regel.uren) for regel in blik.regels if regel.is_goed and regel.uren is not None]
    rijen = [_getallen(_("In orde in het bestand"), tel(goed)), _getallen(_("Nu vastgelegd"), van_nu(blik.nu))]
    if blik.plan.ontbreekt:
        rijen.append(_getallen(_("Straks, als u de rest laat staan"), van_straks(blik.nu, blik.plan)))
        weg = van_straks(blik.nu, blik.plan, zonder_ontbrekende=True)
        return [*rijen, _getallen(_("Straks, als u de rest intrekt"), weg)]
    return [*rijen, _getallen(_("Straks vastgelegd"), van_straks(blik.nu, blik.plan))]


def _getallen(wat: str, totaal: Totaal) -> Getallen:
    aantallen = (totaal.leerlingen, totaal.regels, totaal.aangeboden, totaal.gevolgd, totaal.geoorloofd_verzuim,
                 totaal.ongeoorloofd_verzuim)  # fmt: skip
    return Getallen(wat, *map(getal, aantallen))
