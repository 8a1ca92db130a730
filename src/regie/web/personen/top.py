# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What else a dossier tells about who it is; where somebody lived and lives; and who decided on the duty."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.personen import PLICHTTYPEN, WOONTYPEN, azc_geldt, op_volgorde, plat
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import taal
from regie.kern.aankomst.bijzonderheden import Bijzonderheid, bijzonderheden
from regie.kern.termijnen.herleiding import voluit
from regie.web.bijzonder import label, uitleg
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.persoon import Gegeven, Regel, bereikbaar
from regie.web.personen.velden import in_woorden

TYPEN: Final = (*WOONTYPEN, *PLICHTTYPEN)


def erbij(hier: Bezoek) -> list[Gegeven]:
    """Names, languages and addresses, as far as they are known to who reads."""
    return [gegeven for gegeven in _erbij(plat(hier.kop), hier) if gegeven.regels]


def _erbij(nu: Rij, hier: Bezoek) -> Iterator[Gegeven]:
    yield Gegeven(_("Roepnaam"), _regels(nu["roepnaam"]))
    yield Gegeven(_("Naam in eigen schrift"), _regels(nu["naam_eigen"]))
    yield Gegeven(_("Andere talen"), _regels(in_woorden("talen", nu["talen"]) if nu["talen"] else ""))
    yield Gegeven(_("Tolk"), _tolk(nu))
    yield Gegeven(_("Postadres"), _regels(*nu["post_adres"].splitlines()))
    if azc_geldt(nu, hier.kop["huisvesting"], hier.vandaag):
        telefoon, email = bereikbaar("tel:", nu["azc_telefoon"]), bereikbaar("mailto:", nu["azc_email"])
        wie = _regels(*nu["azc_adres"].splitlines(), nu["azc_naam"])
        yield Gegeven(_("Bereiken via het azc"), (*wie, *telefoon, *email))


def _regels(*teksten: str) -> tuple[Regel, ...]:
    return tuple(Regel(tekst) for tekst in teksten if tekst)


def _tolk(nu: Rij) -> tuple[Regel, ...]:
    if nu["tolk_nodig"] == "nee":
        return (Regel(_("niet nodig")),)
    if nu["tolk_nodig"] != "ja" and not nu["tolktaal"]:
        return ()
    return (Regel(_("nodig") if nu["tolk_nodig"] else _("niet bekend of het nodig is"), erbij=taal(nu["tolktaal"])),)


def bijzonder(hier: Bezoek, gebeurd: Mapping[str, Sequence[Rij]]) -> list[Bijzonderheid]:
    """Age, and how or for what somebody came: what matters for the duty besides the group."""
    opening = [rij["gegevens"] for rij in gebeurd.get("dossier_geopend", ())]
    geboren = hier.kop["geboortedatum"] or ""
    return bijzonderheden(hier.recht, hier.vandaag, geboren, opening[0] if opening else {}, hier.wie.categorieen)


def let_op(hier: Bezoek, alle: Sequence[Bijzonderheid]) -> Iterator[Gegeven]:
    """What each means for the duty. Nothing is refused because of it."""
    if alle:
        yield Gegeven(_("Let op bij de plicht"), tuple(_uitgelegd(hier, een) for een in alle))


def _uitgelegd(hier: Bezoek, een: Bijzonderheid) -> Regel:
    naam = label(hier.recht, een)
    return Regel(naam[:1].upper() + naam[1:], erbij=uitleg(hier.recht, een))


class Stap(NamedTuple):
    """A step of a history in words. `door`: who decided, where that is told."""

    dag: str
    wat: str
    erbij: str = ""
    door: str = ""


Gebeurd = Mapping[str, Sequence[Rij]]


def woonverloop(hier: Bezoek, gebeurd: Gebeurd) -> list[Stap]:
    """Where somebody lived and lives, oldest first. What may not be known is not among the events."""
    return [_woonstap(hier, een) for een in op_volgorde(gebeurd, WOONTYPEN)]


def _woonstap(hier: Bezoek, een: Rij) -> Stap:
    velden, dag = een["gegevens"], voluit(een["datum"])
    match een["type"]:
        case "koppeling":
            return Stap(dag, _("Opvang: gekoppeld aan de gemeente"), velden.get("azc", ""))
        case "koppeling_einde":
            return Stap(dag, _("Koppeling gestopt"))
        case "huisvesting":
            soort = hier.recht.codelijsten["soort_huisvesting"].codes[velden["soort"]]
            return Stap(dag, _("Woonplek: %(soort)s") % {"soort": soort.label}, soort.gewoon or "")
        case "inschrijving_brp":
            erbij = _("op het adres van een opvang") if velden.get("in_opvang") else ""
            return Stap(dag, _("Ingeschreven in de BRP van %(code)s") % {"code": velden["gemeentecode"]}, erbij)
        case "verhuizing":
            van, naar = (velden.get(naam) or _("onbekend") for naam in ("van", "naar"))
            return Stap(dag, _("Verhuisd van gemeente %(van)s naar gemeente %(naar)s") % {"van": van, "naar": naar})
    soort = hier.recht.codelijsten["soort_vertrek"].codes[velden["soort"]]
    return Stap(dag, _("Vertrokken: %(soort)s") % {"soort": soort.label})


_BESLUIT_VAN: Final = ("kennisgeving_plicht", "plicht_gewijzigd", "plicht_ingetrokken")  # of DUO: taken over


def plichtverloop(hier: Bezoek, gebeurd: Gebeurd) -> list[Stap]:
    """Which law and group, since when, and who decided that."""
    return [_plichtstap(hier, een) for een in op_volgorde(gebeurd, PLICHTTYPEN)]


def _plichtstap(hier: Bezoek, een: Rij) -> Stap:
    codes, velden = hier.recht.codelijsten, een["gegevens"]
    delen = [codes[naam].codes[velden[naam]].label for naam in ("groep", "wet") if velden.get(naam)]
    collega = hier.collega(een["door"]) if een["door"] else _("een bestand")
    door = _("DUO, overgenomen door %(wie)s") if een["type"] in _BESLUIT_VAN else _("%(wie)s")
    label = hier.recht.gebeurtenissen[een["type"]].label
    return Stap(voluit(een["datum"]), label, " · ".join(delen), door % {"wie": collega})
