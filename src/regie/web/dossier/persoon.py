# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The top of a dossier: who it is, how to reach this person, the household, and who is involved."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import maand_voluit, taal
from regie.kern.kalender.leeftijd import JAAR, MAAND, jaren_op, kan_geboren_zijn
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek

Gebeurtenissen = Mapping[str, Sequence[Rij]]
"""Type → its standing events, newest first."""


class Regel(NamedTuple):
    tekst: str
    adres: str = ""  # what a link goes to
    erbij: str = ""  # in softer type behind it
    richting: str = ""  # of a number: it reads from left to right in every language


class Gegeven(NamedTuple):
    label: str
    regels: tuple[Regel, ...]


def naam_of_nummer(naam: str, dossier: str) -> str:
    return naam or _("Naam onbekend (%(dossier)s)") % {"dossier": dossier}


def persoon(bezoek: Bezoek, huisgenoten: Sequence[Rij], gebeurtenissen: Gebeurtenissen) -> list[Gegeven]:
    """What stands in the top, as far as it is known."""
    kop = bezoek.kop
    gegevens = [
        Gegeven(_("Geboren"), _geboren(kop["geboortedatum"], bezoek.vandaag)),
        Gegeven(_("Taal"), _taal(kop["taal"], _tolk(gebeurtenissen, bezoek.recht))),
        Gegeven(_("Telefoon"), bereikbaar("tel:", kop["telefoon"])),
        Gegeven(_("E-mail"), bereikbaar("mailto:", kop["email"])),
        Gegeven(_("V-nummer"), (Regel(kop["v_nummer"]),) if kop["v_nummer"] else ()),
        Gegeven(_("Huishouden"), tuple(_huisgenoot(rij, bezoek.vandaag) for rij in huisgenoten)),
        Gegeven(_("Laatste contact"), (Regel(voluit(dag)),) if (dag := kop["laatste_contact"]) else ()),
    ]
    return [gegeven for gegeven in gegevens if gegeven.regels]


def bereikbaar(soort: str, waarde: str | None) -> tuple[Regel, ...]:
    richting = "ltr" if soort == "tel:" else ""
    return (Regel(waarde, f"{soort}{waarde.replace(' ', '')}", richting=richting),) if waarde else ()


def _huisgenoot(rij: Rij, vandaag: date) -> Regel:
    plek = adres("dossier", rij["dossier"])
    return Regel(naam_of_nummer(rij["naam"], rij["dossier"]), plek, leeftijd(rij["geboortedatum"], vandaag))


def _geboren(geboren: str | None, vandaag: date) -> tuple[Regel, ...]:
    return (Regel(geboren_voluit(geboren), erbij=leeftijd(geboren, vandaag)),) if geboren else ()


def geboren_voluit(geboren: str) -> str:
    """1988, mei 1988 or 1 mei 1988: as much as is known."""
    if len(geboren) == JAAR:
        return geboren
    return maand_voluit(geboren) if len(geboren) == MAAND else voluit(date.fromisoformat(geboren))


def leeftijd(geboren: str | None, vandaag: date) -> str:
    """36 jaar; 35 of 36 jaar where the day is not known."""
    if not geboren:
        return ""
    jongste, oudste = (jaren_op(dag, vandaag) for dag in reversed(kan_geboren_zijn(geboren)))
    if jongste == oudste:
        return ngettext("%(jaren)d jaar", "%(jaren)d jaar", oudste) % {"jaren": oudste}
    return _("%(jongste)d of %(oudste)d jaar") % {"jongste": jongste, "oudste": oudste}


def _taal(code: str | None, tolk: tuple[str, date] | None) -> tuple[Regel, ...]:
    if tolk is None:
        return (Regel(taal(code)),) if code else ()
    laatst = _("%(tolk)s, laatst op %(dag)s") % {"tolk": tolk[0], "dag": voluit(tolk[1])}
    return (Regel(taal(code) if code else _("niet bekend"), erbij=laatst),)


def tolktypes(recht: Recht) -> list[str]:
    """The types of talks at which an interpreter may be present."""
    return [naam for naam, type_ in recht.gebeurtenissen.items() if "tolk" in type_.velden]


def _tolk(gebeurtenissen: Gebeurtenissen, recht: Recht) -> tuple[str, date] | None:
    """How someone interpreted at the last talk of which that is known."""
    met = [rij for naam in tolktypes(recht) for rij in gebeurtenissen.get(naam, ()) if rij["gegevens"].get("tolk")]
    laatste = max(met, key=lambda rij: (rij["datum"], rij["vastgelegd_op"]), default=None)
    if laatste is None:
        return None
    return recht.codelijsten["tolk"].codes[laatste["gegevens"]["tolk"]].label, laatste["datum"]


# --------------------------------------------------------------------------------------------- who is involved

BETROKKEN: Final = (
    "toewijzing", "toewijzing_einde", "aanmelding_leerroute", "start_leerroute", "einde_leerroute",
    "mb_start", "mb_einde",
)  # fmt: skip


def betrokken(bezoek: Bezoek, consulent: str | None, gebeurtenissen: Gebeurtenissen) -> list[Gegeven]:
    """Consulent first; then who else was assigned, the school, and who gives maatschappelijke begeleiding."""
    naam = bezoek.collega(consulent) if consulent else _("nog niet toegewezen")
    school = _lopend(gebeurtenissen, ("aanmelding_leerroute", "start_leerroute"), "einde_leerroute", "aanbieder")
    mb = _lopend(gebeurtenissen, ("mb_start",), "mb_einde", "uitvoerder")
    vast = Regel(naam, erbij=_sinds(consulent, gebeurtenissen))
    gegevens = [Gegeven(_("Consulent"), (vast,)), *toegewezen(bezoek, gebeurtenissen)]
    gegevens += [Gegeven(_("School"), (Regel(school),))] if school else []
    gegevens += [Gegeven(_("Maatschappelijke begeleiding"), (Regel(mb),))] if mb else []
    return gegevens


def _sinds(consulent: str | None, gebeurtenissen: Gebeurtenissen) -> str:
    """Since when somebody has had this consulent; "" where no assignment says so."""
    eigen = [rij["datum"] for rij in gebeurtenissen.get("toewijzing", ()) if _rol_en_wie(rij) == ("regie", consulent)]
    return _("sinds %(dag)s") % {"dag": voluit(max(eigen))} if eigen else ""


def toegewezen(bezoek: Bezoek, gebeurtenissen: Gebeurtenissen) -> Iterator[Gegeven]:
    """Who was assigned in another role than the consulent, and has not ended."""
    geweest = {_rol_en_wie(rij): rij["datum"] for rij in reversed(gebeurtenissen.get("toewijzing_einde", ()))}
    labels = bezoek.recht.codelijsten["rol_medewerker"].codes
    gezien = set()
    for rij in gebeurtenissen.get("toewijzing", ()):
        rol, wie = sleutel = _rol_en_wie(rij)
        einde = geweest.get(sleutel)
        if rol == "regie" or sleutel in gezien or (einde is not None and einde >= rij["datum"]):
            continue
        gezien.add(sleutel)
        label = labels[rol].label
        yield Gegeven(
            label[:1].upper() + label[1:], (Regel(bezoek.collega(wie), erbij=rij["gegevens"].get("organisatie", "")),)
        )


def _rol_en_wie(rij: Rij) -> tuple[str, str]:
    return rij["gegevens"]["rol"], rij["gegevens"].get("medewerker", "")


def _lopend(gebeurtenissen: Gebeurtenissen, begin: Sequence[str], einde: str, veld: str) -> str:
    """Who gives what began last and has not ended; "" where nobody does or nobody is named."""
    begonnen = [rij for type_ in begin for rij in gebeurtenissen.get(type_, ()) if rij["gegevens"].get(veld)]
    laatste = max(begonnen, key=lambda rij: (rij["datum"], rij["vastgelegd_op"]), default=None)
    geeindigd = max((rij["datum"] for rij in gebeurtenissen.get(einde, ())), default=None)
    if laatste is None or (geeindigd is not None and geeindigd > laatste["datum"]):
        return ""
    return str(laatste["gegevens"][veld])
