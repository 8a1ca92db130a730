# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The organisations that somebody was referred to: for what, how it stands, whom to call, and what can be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.berichten import BERICHT
from regie.dossiers.sociale_kaart import Contactpersoon, contactpersonen, voor_taak
from regie.dossiers.verwijzen import OPEN, verwijzingen
from regie.dossiers.vraag import Rij
from regie.kern.termijnen.herleiding import voluit
from regie.register.van_wie import SLEUTEL, VERWIJZING
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.verwijzen import mag_zien
from regie.web.dossier.wat_nu import Actie
from regie.web.stand import stand

VORM: Final = {"gevraagd": "wacht", "aangenomen": "loopt", "geweigerd": "dicht", "beeindigd": "vervallen"}
"""State of a verwijzing → the badge it looks like (onderdelen/stand.html)."""
STANDEN: Final = {
    "gevraagd": gettext_lazy("wacht op antwoord"),
    "aangenomen": gettext_lazy("loopt"),
    "geweigerd": gettext_lazy("geweigerd"),
    "beeindigd": gettext_lazy("voorbij"),
}


@dataclass(frozen=True)
class Betrokkene:
    """An organisation with its task. `berichten`: the address of the thread, in words `aantal`; "" for who has none."""

    naam: str
    taak: str
    stand: SafeString
    sinds: str
    mensen: Sequence[Contactpersoon]
    berichten: str
    aantal: str
    acties: Sequence[Actie]


@dataclass(frozen=True)
class Organisaties:
    """`verwijzen`: where one refers, or nothing for who may not."""

    lopend: Sequence[Betrokkene]
    voorbij: Sequence[Betrokkene]
    verwijzen: str


def organisaties(hier: Bezoek) -> Organisaties | None:
    """None for who may not know where this person goes."""
    if not mag_zien(hier):
        return None
    rijen = verwijzingen(hier.dossier)
    mensen = contactpersonen(hier.vandaag) if rijen else []
    lopend: list[Betrokkene] = []
    voorbij: list[Betrokkene] = []
    for rij in rijen:
        (lopend if rij["stand"] in OPEN else voorbij).append(_betrokkene(hier, rij, mensen))
    mag = hier.mag(hier.recht.gebeurtenissen[VERWIJZING])
    return Organisaties(lopend, voorbij, hier.plek("verwijzen") if mag else "")


def _betrokkene(hier: Bezoek, rij: Rij, mensen: Sequence[Contactpersoon]) -> Betrokkene:
    eigen, types = [mens for mens in mensen if mens.organisatie == rij["organisatie"]], hier.recht.gebeurtenissen
    return Betrokkene(
        naam=rij["naam"], taak=hier.recht.taken[rij["taak"]].label,
        stand=stand(VORM[rij["stand"]], stand_in_woorden(rij["stand"])), sinds=sinds_in_woorden(rij),
        mensen=voor_taak(eigen, rij["taak"]),
        berichten=hier.plek("berichten", rij["verwijzing"]) if hier.mag(types[BERICHT]) else "",
        aantal=_aantal(rij), acties=list(_acties(hier, rij)),
    )  # fmt: skip


def stand_in_woorden(stand: str) -> str:
    return str(STANDEN[stand])


def sinds_in_woorden(rij: Rij) -> str:
    """Since when it stands so; of what has an end that is known, also that."""
    match rij["stand"]:
        case "gevraagd":
            return _("gevraagd op %(dag)s") % {"dag": voluit(rij["gevraagd_op"])}
        case "geweigerd":
            return _("op %(dag)s") % {"dag": voluit(rij["antwoord_op"])}
        case "beeindigd":
            return _("tot en met %(dag)s") % {"dag": voluit(rij["einde"])}
    sinds = _("sinds %(dag)s") % {"dag": voluit(rij["antwoord_op"])}
    tot = _("tot en met %(dag)s") % {"dag": voluit(rij["einde"])} if rij["einde"] else ""
    return ", ".join(deel for deel in (sinds, tot) if deel)


def _aantal(rij: Rij) -> str:
    if rij["ongelezen"]:
        wat = ngettext("%(aantal)d nieuw bericht", "%(aantal)d nieuwe berichten", rij["ongelezen"])
        return wat % {"aantal": rij["ongelezen"]}
    if not rij["berichten"]:
        return _("Stuur een bericht")
    return ngettext("%(aantal)d bericht", "%(aantal)d berichten", rij["berichten"]) % {"aantal": rij["berichten"]}


def _acties(hier: Bezoek, rij: Rij) -> Iterator[Actie]:
    mogelijk = {
        "gevraagd": (("verwijzing_antwoord", _("Leg het antwoord vast")), ("verwijzing_einde", _("Trek terug"))),
        "aangenomen": (("afspraak_gemaakt", _("Vraag om een actie")), ("verwijzing_einde", _("Beëindig"))),
    }
    for type_, tekst in mogelijk.get(rij["stand"], ()):
        if hier.mag(hier.recht.gebeurtenissen[type_]):
            yield Actie(tekst, hier.vastleggen(type_, **{SLEUTEL: rij["verwijzing"]}))
