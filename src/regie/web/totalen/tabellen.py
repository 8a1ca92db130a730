# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as tables to read: what stands above them, beside them and in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers import totalen
from regie.dossiers.totalen import Cijfers
from regie.dossiers.woorden import fase, getal
from regie.kern.indicatoren.onderdrukking import Getoond
from regie.kern.recht import Recht

SAMEN: Final = None  # in the place of a value: the total over a dimension
STREEP: Final = "–"

Namen = Mapping[str | None, str]


@dataclass(frozen=True, slots=True)
class Cel:
    """`voor_oog`: the sign on the screen; `voluit`: what it says, in a file and to a screen reader."""

    kop: str
    voor_oog: str
    voluit: str
    onderdrukt: bool


@dataclass(frozen=True, slots=True)
class Rij:
    kop: str
    cellen: list[Cel]
    is_samen: bool


@dataclass(frozen=True, slots=True)
class Tabel:
    """`kop`: what the first column holds."""

    id: str
    titel: str
    uitleg: str
    kop: str
    kolommen: list[str]
    rijen: list[Rij]


@dataclass(frozen=True, slots=True)
class Bron:
    """What tables are made of. `grens`: up to where a number is small, for the sign that stands for it."""

    cijfers: Mapping[str, Cijfers]
    recht: Recht
    beleid: str
    grens: int

    def codes(self, lijst: str) -> dict[str | None, str]:
        return {code: rij.label for code, rij in self.recht.codelijsten[lijst].codes.items()}

    def rij(self, kop: str, cellen: Iterable[tuple[str, Getoond]], is_samen: bool = False) -> Rij:
        return Rij(kop, [cel(naam, getoond, self.grens) for naam, getoond in cellen], is_samen)

    def lijst(self, namen: Namen, vakken: Mapping[str | None, Getoond]) -> list[Rij]:
        """Rows of one number each."""
        return [self.rij(naam, [(_("Mensen"), vakken[code])], code is SAMEN) for code, naam in namen.items()]


def tabellen(uit: Bron) -> list[Tabel]:
    """Every table of the page."""
    return [maak(uit) for maak in (_groepen, _fasen, _termijnen, _wachtlijst, _gestart)]


def _groepen(uit: Bron) -> Tabel:
    groepen = uit.codes("groep") | {totalen.ONBEKEND: _("niet bekend"), SAMEN: _("Samen")}
    routes = uit.codes("leerroute") | {totalen.GEEN: _("nog geen leerroute"), SAMEN: _("Samen")}
    actief = uit.cijfers[totalen.ACTIEF].vakken
    rijen = [
        uit.rij(naam, [(kop, actief[groep, route, None]) for route, kop in routes.items()], groep is SAMEN)
        for groep, naam in groepen.items()
    ]
    return Tabel(
        "groepen",
        _("Inburgeraars per groep en leerroute"),
        _("Iedereen met een open dossier telt één keer."),
        _("Groep"),
        list(routes.values()),
        rijen,
    )


def _fasen(uit: Bron) -> Tabel:
    actief = uit.cijfers[totalen.ACTIEF]
    fasen = [code for code in actief.opzet.waarden[totalen.FASE] if code != "gesloten"]  # an open dossier never is
    namen: Namen = {code: fase(code) for code in fasen} | {SAMEN: _("Samen")}
    return Tabel(
        "fasen",
        _("Inburgeraars per fase"),
        _("Dezelfde mensen als hierboven, nu naar hoe ver zij zijn."),
        _("Fase"),
        [_("Mensen")],
        uit.lijst(namen, {code: actief.vakken[None, None, code] for code in namen}),
    )


def _termijnen(uit: Bron) -> Tabel:
    lopend = uit.cijfers[totalen.TERMIJNEN]
    namen = {rij.id: rij.naam for rij in uit.recht.regels(uit.beleid).rijen}
    koppen = {totalen.VOORBIJ: _("Voorbij"), totalen.BIJNA: _("Bijna voorbij")}
    rijen = [
        uit.rij(namen.get(regel, regel), [(kop, lopend.vakken[regel, stand]) for stand, kop in koppen.items()])
        for regel in lopend.opzet.waarden[0]
    ]
    return Tabel(
        "termijnen",
        _("Wettelijke termijnen"),
        _("Hoeveel mensen een open dossier hebben waarin deze termijn voorbij of bijna voorbij is. Iemand kan bij "
          "meer termijnen meetellen; daarom staat hier geen totaal."),
        _("Termijn"),
        list(koppen.values()),
        rijen,
    )  # fmt: skip


def _wachtlijst(uit: Bron) -> Tabel:
    namen: Namen = {
        "kort": _("korter dan 4 weken"),
        "tien_weken": _("4 tot 10 weken"),
        "half_jaar": _("10 tot 26 weken"),
        "lang": _("26 weken of langer"),
        totalen.NOG_NIET: _("wacht nog niet: er is nog geen uitkering aangevraagd"),
        SAMEN: _("Samen"),
    }
    wacht = uit.cijfers[totalen.WACHTLIJST]
    namen = {code: naam for code, naam in namen.items() if code is SAMEN or code in wacht.opzet.waarden[0]}
    return Tabel(
        "wachtlijst",
        _("Wachtlijst voor de brede intake"),
        _("Wie moet inburgeren, hier woont en nog geen eerste gesprek van de intake heeft gehad. De tijd telt zoals "
          "op de wachtlijst van uw gemeente."),
        _("Wacht al"),
        [_("Mensen")],
        uit.lijst(namen, {code: wacht.vakken[code,] for code in namen}),
    )  # fmt: skip


def _gestart(uit: Bron) -> Tabel:
    gestart = uit.cijfers[totalen.GESTART]
    namen: Namen = {code: kwartaal(code) for code in gestart.opzet.waarden[0]} | {SAMEN: _("Samen")}
    return Tabel(
        "gestart",
        _("Gestart met de leerroute"),
        _("Per kwartaal, vorig jaar en dit jaar. Wie intussen klaar is, telt mee zolang het dossier bewaard wordt."),
        _("Kwartaal"),
        [_("Mensen")],
        uit.lijst(namen, {code: gestart.vakken[code,] for code in namen}),
    )


def kwartaal(code: str) -> str:
    """`2026-Q4` as 4e kwartaal 2026."""
    jaar, nummer = code.split("-Q")
    return _("%(nummer)se kwartaal %(jaar)s") % {"nummer": nummer, "jaar": jaar}


def cel(kop: str, getoond: Getoond, grens: int) -> Cel:
    if getoond.aantal is not None:
        return Cel(kop, getal(getoond.aantal), str(getoond.aantal), onderdrukt=False)
    if getoond.stand == "klein":
        klein = f"≤{grens}"
        return Cel(kop, klein, klein, onderdrukt=True)
    return Cel(kop, STREEP, _("niet getoond"), onderdrukt=True)


def is_onderdrukt(tabellen_: Sequence[Tabel]) -> bool:
    """Whether anything is kept back: only then the signs have to be explained."""
    return any(cel_.onderdrukt for tabel in tabellen_ for rij in tabel.rijen for cel_ in rij.cellen)
