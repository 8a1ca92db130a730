# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was found, as texts: how each kind stands, the figures that a check touches, and how late things came."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.kwaliteit import checks
from regie.dossiers.woorden import getal, moment_voluit
from regie.kern.kwaliteit.vertraging import GEMEENTE
from regie.kern.recht import Recht
from regie.kern.recht.typen.kwaliteit import Kwaliteitscheck
from regie.kern.termijnen.herleiding import voluit
from regie.monitor.kwaliteit.stand import Oordeel, Stand
from regie.register.klopt_het import Bevinding
from regie.toegang.medewerkers import Collega
from regie.web.dossier.punt import BRONNEN

VERBORGEN: Final = gettext_lazy("niet te zien")
SOORTEN: Final[dict[str, str | Promise]] = {
    "herbereken": gettext_lazy("Wat het register bewaart, is gelijk aan wat er opnieuw is uitgerekend"),
    "identiteit": gettext_lazy("Cijfers die bij elkaar horen, tellen op"),
    "aansluiting": gettext_lazy("Onze tellingen zijn gelijk aan die van DUO en COA"),
    "tegenspraak": gettext_lazy("In geen dossier spreken twee dingen elkaar tegen"),
}
TYPEN_GETOOND: Final = 15


class Regel(NamedTuple):
    """One kind. `code`: the picture beside the words."""

    wat: str
    oordeel: str
    code: str
    wanneer: str


class Check(NamedTuple):
    """One check. `aantal`: dossiers; `adres`: of who they are, '' for who may not open them."""

    naam: str
    uitleg: str
    nu: str
    aantal: str
    raakt: str
    adres: str


class Optelling(NamedTuple):
    naam: str
    links: str
    rechts: str
    oordeel: str
    code: str


class Laat(NamedTuple):
    """`tot`: the last day on which something of it was recorded."""

    naam: str
    aantal: str
    mediaan: str
    laat: str
    erg_laat: str
    tot: str


class Last(NamedTuple):
    naam: str
    tegenspraken: str
    ontbreekt: str
    adres: str


def regels(stand: Stand) -> list[Regel]:
    return [_regel(een) for een in stand.oordelen]


def _regel(een: Oordeel) -> Regel:
    wanneer = moment_voluit(een.moment)
    if een.klopt is None:
        oordeel = _("niets om te vergelijken") if een.moment else _("nog niet bekeken")
        return Regel(str(SOORTEN[een.soort]), oordeel, "wacht", wanneer)
    if een.klopt:
        return Regel(str(SOORTEN[een.soort]), _("klopt"), "gehaald", wanneer)
    zin = ngettext("klopt niet: %(n)s punt", "klopt niet: %(n)s punten", een.mis) % {"n": getal(een.mis)}
    return Regel(str(SOORTEN[een.soort]), zin, "verlopen", wanneer)


def optellingen(stand: Stand, recht: Recht) -> list[Optelling]:
    """Every sum as a whole, and each part of it that is not right. Small numbers say only whether they add up."""
    return [
        _optelling(een, stand, recht) for een in stand.bevindingen("identiteit") if not een.deel or een.klopt is False
    ]


def _optelling(een: Bevinding, stand: Stand, recht: Recht) -> Optelling:
    naam = recht.identiteiten[een.id].naam if een.id in recht.identiteiten else een.id
    if een.deel:
        naam = f"{naam} ({een.deel.replace('=', ': ')})"
    links, rechts = _zijde(een.links, stand), _zijde(een.rechts, stand)
    if een.klopt is None:
        return Optelling(naam, links, rechts, _("nog niet te meten"), "wacht")
    if een.klopt:
        return Optelling(naam, links, rechts, _("klopt"), "gehaald")
    return Optelling(naam, links, rechts, _("klopt niet"), "verlopen")


def _zijde(aantal: int | None, stand: Stand) -> str:
    return _("nog niet te meten") if aantal is None else _aantal(aantal, stand)


def _aantal(aantal: int, stand: Stand) -> str:
    gezien = stand.toon(aantal)
    return str(VERBORGEN) if gezien is None else getal(gezien)


def checks_van(soort: str, aantallen: Mapping[str, str], recht: Recht, *, opent: bool) -> list[Check]:
    """Those that found something, in the order of the table. `aantallen`: by name; `opent`: may see who they are."""
    return [
        Check(een.naam, een.uitleg, een.nu, aantallen[naam], _raakt(een, recht), _adres(soort, naam) if opent else "")
        for (van, naam), een in checks(recht).items()
        if van == soort and naam in aantallen
    ]


def aantallen_van(soort: str, stand: Stand) -> dict[str, str]:
    mis = {een.id: (een.links or 0) - (een.rechts or 0) for een in stand.bevindingen(soort)}
    return {naam: _aantal(aantal, stand) for naam, aantal in mis.items() if aantal}


def _raakt(een: Kwaliteitscheck, recht: Recht) -> str:
    """The names of the figures."""
    return ", ".join(recht.indicatoren[id_].naam for id_ in een.raakt)


def _adres(soort: str, naam: str, consulent: str = "") -> str:
    vraag = {"soort": soort, "id": naam, "consulent": consulent}
    return f"{reverse('klopt_het')}?{urlencode({k: w for k, w in vraag.items() if w})}#wachtrij"


def per_bron(stand: Stand) -> list[Laat]:
    return [_laat(een, _bron(een.deel), stand) for een in stand.bevindingen("vertraging") if een.id == "bron"]


def _bron(code: str) -> str:
    if code == GEMEENTE:
        return _("de gemeente zelf")
    return _(BRONNEN[code]) if code in BRONNEN else code


def per_type(stand: Stand, recht: Recht) -> list[Laat]:
    """The types that come latest, as far as there are enough of them."""
    alle = [een for een in stand.bevindingen("vertraging") if een.id == "type" and een.deel in recht.gebeurtenissen]
    alle.sort(key=lambda een: (-een.cijfers["laat"] / (een.links or 1), een.deel))
    laat = [een for een in alle if een.cijfers["laat"]][:TYPEN_GETOOND]
    return [_laat(een, recht.gebeurtenissen[een.deel].label, stand) for een in laat]


def per_collega(stand: Stand, collegas: Mapping[str, Collega]) -> list[Laat]:
    return [
        _laat(een, collegas[een.deel].naam, stand)
        for een in stand.bevindingen("vertraging")
        if een.id == "consulent" and een.deel in collegas
    ]


def _laat(een: Bevinding, naam: str, stand: Stand) -> Laat:
    aantal = een.links or 0
    tot = voluit(date.fromisoformat(een.cijfers["laatste"]))
    if stand.toon(aantal) is None:
        weg = str(VERBORGEN)
        return Laat(naam, weg, weg, weg, weg, tot)
    return Laat(naam, *eigen_laat(een), tot)


def eigen_laat(een: Bevinding) -> tuple[str, str, str, str]:
    """How many, the median of days, and the shares that came late and very late."""
    aantal = een.links or 0
    mediaan = ngettext("%(n)s dag", "%(n)s dagen", een.cijfers["mediaan"]) % {"n": getal(een.cijfers["mediaan"])}
    return getal(aantal), mediaan, *(_procent(een.cijfers[naam], aantal) for naam in ("laat", "erg_laat"))


def _procent(deel: int, geheel: int) -> str:
    """Whole percents, half upwards."""
    return _("%(n)s procent") % {"n": getal((200 * deel + geheel) // (2 * geheel))}


def lasten(stand: Stand, collegas: Mapping[str, Collega]) -> list[Last]:
    """How much each consulent can put right. Only for who may see every dossier."""
    return [
        Last(
            collegas[wie].naam if wie in collegas else wie or _("zonder consulent"),
            getal(per_soort.get("tegenspraak", 0)), getal(per_soort.get("ontbreekt", 0)),
            _adres("tegenspraak", "", wie) if wie in collegas else "",
        )
        for wie, per_soort in sorted(stand.consulenten.items())
    ]  # fmt: skip
