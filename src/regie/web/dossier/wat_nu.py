# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wat nu: the terms of a dossier in which something must or may happen, why, and what settles them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.dossier import types_van
from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.gebeurtenissen.gebeurd import Verleden
from regie.kern.recht import Recht
from regie.kern.recht.afhandelen import handelt_af
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.dringend import AARD_ORDE
from regie.kern.termijnen.herleiding import Herleiding, statustekst, voluit
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.bij_regel import bladzijde
from regie.web.dossier.eigen_bladzijde import eigen_bladzijde
from regie.web.dossier.wachten import wacht_zinnen
from regie.web.stand import stand
from regie.web.templatetags.regie import nog

PIP: Final = "pip"
TE_DOEN: Final = ("verlopen", "bijna", "open", "loopt")
MEESTE_ACTIES: Final = 2
TOELICHTING: Final = "termijn_toelichting"
_REDEN: Final = ("Reden", "Toelichting")  # labels of its fields in recht/gebeurtenissen.toml


class Actie(NamedTuple):
    tekst: str
    adres: str


@dataclass(frozen=True)
class Werkregel:
    """A term as texts; the first sentence of the herleiding is its name and status. `datum`: "" while there is no last
    day; `nog`: how far off that is."""

    anker: str
    naam: str
    stand: SafeString
    aard: str
    datum: str
    nog: str
    let_op: bool
    zinnen: Sequence[str]
    bron: str
    acties: Sequence[Actie] = ()
    bladzijde: Actie | None = None  # where one sees what is next
    toelichten: str = ""  # where one says why it does not work out
    toegelicht: str = ""  # why it does not, as somebody said last
    wacht: Sequence[str] = ()  # for whom it waits, and since when


def herleiding(bezoek: Bezoek, termijnen: Iterable[Rij], bekend: Iterable[Rij] = ()) -> Herleiding:
    """What explains these rows, with the label of every event that they name. `bekend`: events that were read."""
    deuren = {deur for rij in termijnen for deur in (rij["start_door"], rij["klaar_door"]) if deur and "-" in deur}
    labels = {id_: bezoek.recht.gebeurtenissen[type_].label for id_, type_ in types_van(deuren, bekend).items()}
    return Herleiding(bezoek.recht.regels(bezoek.wie.beleid), labels)


def met_naam(termijnen: Iterable[Rij], uitleg: Herleiding) -> list[Rij]:
    """The rows of rules that this policy knows, each with the name of its rule."""
    return [rij | {"naam": uitleg.regel(rij).naam} for rij in termijnen if uitleg.kent(rij)]


def wat_nu(
    bezoek: Bezoek,
    termijnen: Sequence[Rij],
    uitleg: Herleiding,
    toelichtingen: Sequence[Rij] = (),
    gevraagd: Verleden = (),
    *,
    mag_iets: bool,
) -> list[Werkregel]:
    """What is open: first what asks for attention; in both parts law before policy before targets, then by day.

    `toelichtingen`: the events that say why a term does not work out, newest first. `gevraagd`: what was asked of
    another for the PIP, and the answers.
    """
    open_ = [rij for rij in termijnen if rij["status"] in TE_DOEN and not _achterhaald(rij, termijnen)]
    toegelicht = _toegelicht(bezoek, toelichtingen)
    regels = [(rij, _werkregel(bezoek, rij, uitleg, toegelicht, mag_iets)) for rij in sorted(open_, key=_volgorde)]
    return [
        replace(regel, wacht=tuple(wacht_zinnen(gevraagd, rij, uitleg.regel(rij)))) if rij["termijn"] == PIP else regel
        for rij, regel in regels
    ]


def _achterhaald(rij: Rij, termijnen: Sequence[Rij]) -> bool:
    """A period of a rule that counts anew in every period, after which another has begun: nothing mends it now."""
    return rij["vorm"] == "aantal" and any(
        later["termijn"] == rij["termijn"] and later["start"] is not None and later["start"] > rij["start"]
        for later in termijnen
    )


def _toegelicht(bezoek: Bezoek, toelichtingen: Sequence[Rij]) -> Mapping[str, str]:
    """Per rule the last reason, with its day: beside the term it explains nothing away."""
    gezegd = {}
    for rij in reversed(toelichtingen):
        reden = velden_leesbaar(TOELICHTING, rij["gegevens"], bezoek.recht, bezoek.wie.categorieen)
        woorden = ", ".join(waarde for label, waarde in reden if label in _REDEN)
        gezegd[rij["gegevens"]["termijn"]] = _("%(dag)s: %(reden)s") % {"dag": voluit(rij["datum"]), "reden": woorden}
    return gezegd


def _volgorde(rij: Rij) -> tuple[bool, int, date, str]:
    return not rij["let_op"], AARD_ORDE.index(rij["aard"]), rij["uiterlijk"] or date.max, rij["naam"]


def _werkregel(
    bezoek: Bezoek, rij: Rij, uitleg: Herleiding, toegelicht: Mapping[str, str], mag_iets: bool
) -> Werkregel:
    regel = uitleg.regel(rij)
    *zinnen, bron = uitleg.zinnen(rij)
    blad = _bladzijde(bezoek, rij) if mag_iets else None
    return Werkregel(
        anker=f"termijn-{rij['termijn']}-{rij['aanleiding']}".rstrip("-"),
        naam=regel.naam, stand=stand(rij["status"], statustekst(rij)), aard=aard_in_woorden(rij["aard"]),
        datum=voluit(rij["uiterlijk"]) if rij["uiterlijk"] else "", nog=nog(rij["dagen"]),
        let_op=rij["let_op"], zinnen=zinnen[1:], bron=bron,
        acties=[een for een in _acties(bezoek, regel) if blad is None or een.adres != blad.adres] if mag_iets else (),
        bladzijde=blad,
        toelichten=_toelichten(bezoek, rij) if mag_iets else "",
        toegelicht=toegelicht.get(rij["termijn"], ""),
    )  # fmt: skip


AARDEN: Final = {
    "wet": gettext_lazy("wet"),
    "gevolg": gettext_lazy("gevolg van de wet"),
    "beleid": gettext_lazy("beleid van de gemeente"),
    "streven": gettext_lazy("streven"),
}


def aard_in_woorden(aard: str) -> str:
    return str(AARDEN[aard])


def _acties(bezoek: Bezoek, regel: Termijnrij) -> list[Actie]:
    """The events that settle the row and that this person may record, the most direct first."""
    types = bezoek.recht.gebeurtenissen
    mogelijk = [naam for naam in handelt_af(regel, bezoek.recht) if bezoek.mag(types[naam])]
    return [Actie(types[naam].label, _waar(bezoek, naam, regel)) for naam in mogelijk[:MEESTE_ACTIES]]


def _waar(bezoek: Bezoek, type_naam: str, regel: Termijnrij) -> str:
    return eigen_bladzijde(bezoek, type_naam, {}) or bezoek.vastleggen(type_naam, termijn=regel.id)


def _bladzijde(bezoek: Bezoek, rij: Rij) -> Actie | None:
    tekst, plek = bladzijde(bezoek, rij["termijn"])
    return Actie(tekst, plek) if plek else None


def _toelichten(bezoek: Bezoek, rij: Rij) -> str:
    mag = rij["let_op"] and bezoek.mag(bezoek.recht.gebeurtenissen[TOELICHTING])
    return bezoek.vastleggen(TOELICHTING, termijn=rij["termijn"]) if mag else ""


def termijnnaam(recht: Recht, beleid: str, id_: str) -> str:
    """The name of a rule; "" for one that this policy does not know."""
    return next((rij.naam for rij in reversed(recht.regels(beleid).rijen) if rij.id == id_), "")
