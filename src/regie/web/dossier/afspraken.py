# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was agreed and is still to come: appointments from today on, and actions that are not done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import in_amsterdam, taal, tijdstip_voluit
from regie.kern.termijnen.herleiding import voluit
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.persoon import Gebeurtenissen
from regie.web.dossier.wat_nu import Actie
from regie.web.rechten import heeft

TYPES: Final = ("afspraak_gepland", "afspraak_vervallen", "afspraak_gemaakt", "afspraak_stand")


@dataclass(frozen=True)
class Afspraak:
    wat: str
    wanneer: str
    erbij: Sequence[str]
    acties: Sequence[Actie]


def afspraken(bezoek: Bezoek, gebeurtenissen: Gebeurtenissen) -> list[Afspraak]:
    """Appointments in the order of the clock, then actions by their last day."""
    gepland = _zonder(gebeurtenissen, "afspraak_gepland", "afspraak_vervallen", "afspraak_id")
    komt = [rij for rij in gepland if in_amsterdam(rij["gegevens"]["begin"]).date() >= bezoek.vandaag]
    acties = _zonder(gebeurtenissen, "afspraak_gemaakt", "afspraak_stand", "actie_id")
    return [
        *(_gepland(bezoek, rij) for rij in sorted(komt, key=lambda rij: in_amsterdam(rij["gegevens"]["begin"]))),
        *(_actie(bezoek, rij) for rij in sorted(acties, key=_laatste_dag)),
    ]


def _zonder(gebeurtenissen: Gebeurtenissen, begin: str, einde: str, sleutel: str) -> list[Rij]:
    klaar = {rij["gegevens"][sleutel] for rij in gebeurtenissen.get(einde, ())}
    return [rij for rij in gebeurtenissen.get(begin, ()) if rij["gegevens"][sleutel] not in klaar]


def _laatste_dag(rij: Rij) -> str:
    return str(rij["gegevens"].get("uiterlijk") or date.max.isoformat())


def _gepland(bezoek: Bezoek, rij: Rij) -> Afspraak:
    gegevens = rij["gegevens"]
    duur = _("%(minuten)d minuten") % {"minuten": gegevens["duur_minuten"]}
    tolk = _("tolk: %(taal)s") % {"taal": taal(gegevens["tolktaal"])} if gegevens.get("tolktaal") else ""
    erbij = [deel for deel in (duur, gegevens.get("plaats", ""), tolk) if deel]
    wanneer = tijdstip_voluit(gegevens["begin"])
    return Afspraak(gegevens["soort"], wanneer, erbij, _met_de_afspraak(bezoek, rij))


def _met_de_afspraak(bezoek: Bezoek, rij: Rij) -> list[Actie]:
    """To its own page; who has no agenda can still say that it does not go on."""
    if heeft(bezoek.wie, "afspraak"):
        return [Actie(_("Bekijk, verzet of zeg af"), adres("afspraak", bezoek.dossier, rij["id"]))]
    sleutel = rij["gegevens"]["afspraak_id"]
    return _acties(bezoek, "afspraak_vervallen", _("Gaat niet door"), afspraak_id=sleutel)


def _actie(bezoek: Bezoek, rij: Rij) -> Afspraak:
    gegevens = rij["gegevens"]
    wie = bezoek.recht.codelijsten["wie"].codes[gegevens["wie"]].label
    uiterlijk = gegevens.get("uiterlijk")
    dag = date.fromisoformat(uiterlijk) if uiterlijk else None
    wanneer = _("uiterlijk %(dag)s") % {"dag": voluit(dag)} if dag else _("zonder laatste dag")
    erbij = [_("te doen door: %(wie)s") % {"wie": wie}]
    if dag is not None and dag < bezoek.vandaag:
        erbij.append(_("deze dag is voorbij"))
    acties = _acties(bezoek, "afspraak_stand", _("Stand vastleggen"), actie_id=gegevens["actie_id"])
    return Afspraak(gegevens.get("wat") or _("Afgesproken actie"), wanneer, erbij, acties)


def _acties(bezoek: Bezoek, type_: str, tekst: str, **sleutel: str) -> list[Actie]:
    if not bezoek.mag(bezoek.recht.gebeurtenissen[type_]):
        return []
    return [Actie(tekst, bezoek.vastleggen(type_, **sleutel))]
