# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters in words: how far each is, by which way it goes, and what stands in the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import taal, tijdstip_voluit
from regie.web.adressen import adres

KANALEN: Final = {
    "email": gettext_lazy("e-mail"),
    "sms": gettext_lazy("sms"),
    "brief": gettext_lazy("op papier"),
    "aangetekend": gettext_lazy("op papier, aangetekend"),
}
STANDEN: Final = {
    "concept": gettext_lazy("nog niet verstuurd"),
    "klaar": gettext_lazy("staat klaar"),
    "onderweg": gettext_lazy("onderweg"),
    "verzonden": gettext_lazy("verstuurd"),
    "mislukt": gettext_lazy("niet verstuurd: mislukt"),
    "overgeslagen": gettext_lazy("overgeslagen"),
    "vervallen": gettext_lazy("wordt niet verstuurd"),
}
# the badge of a term with the same meaning: a shape of its own, not only a colour
_BADGE: Final = {
    "concept": "open", "klaar": "wacht", "onderweg": "loopt", "verzonden": "gehaald", "mislukt": "verlopen",
    "overgeslagen": "vervallen", "vervallen": "vervallen",
}  # fmt: skip


@dataclass(frozen=True)
class Regel:
    """A letter in a list. `uitleg`: why it waits, failed or was skipped."""

    id: UUID
    wie: str
    wat: str
    hoe: str
    taal: str
    stand: str
    badge: str
    uitleg: str
    wanneer: str
    adres: str
    dossier_adres: str
    onzeker: bool = False


def naam_van(sjabloon: str) -> str:
    """The name of a template; of one that is no longer there, its key."""
    gevonden = laad().get(sjabloon)
    return sjabloon if gevonden is None else gevonden.naam


def los_te_schrijven() -> dict[str, Briefsjabloon]:
    """The templates for who writes a letter. One with a code has a page of its own, which knows its address."""
    return {id_: een for id_, een in laad().items() if not een.met_code}


def regels(rijen: Iterable[Rij]) -> list[Regel]:
    return [regel(rij) for rij in rijen]


def regel(rij: Rij) -> Regel:
    return Regel(
        id=rij["id"],
        wie=rij["naam"] or rij["dossier"],
        wat=naam_van(rij["sjabloon"]),
        hoe=str(KANALEN[rij["kanaal"]]),
        taal=in_talen(rij["taal"]),
        stand=_("misschien al bezorgd") if _is_onzeker(rij) else str(STANDEN[rij["stand"]]),
        badge=_BADGE[rij["stand"]],
        uitleg=_uitleg(rij),
        wanneer=_moment(rij["verzonden_op"] or rij["moment"]),
        adres=adres("brief_lezen", rij["dossier"], str(rij["id"])),
        dossier_adres=adres("brief", rij["dossier"]),
        onzeker=_is_onzeker(rij),
    )


def _is_onzeker(rij: Rij) -> bool:
    return bool(rij["onzeker"]) and rij["stand"] == "mislukt"


def in_talen(code: str) -> str:
    return taal("nl") if code == "nl" else _("Nederlands en %(taal)s") % {"taal": taal(code)}


def _uitleg(rij: Rij) -> str:
    if rij["stand"] == "overgeslagen":
        return str(rij["overslaan_reden"])
    if rij["stand"] == "verzonden" and rij["fout"]:
        return _("Staat niet op de tijdlijn: %(reden)s") % {"reden": rij["fout"]}
    if rij["stand"] == "klaar" and rij["fout"]:
        wanneer = _moment(rij["volgende_poging"])
        return _("%(fout)s Regie probeert het weer op %(wanneer)s.") % {"fout": rij["fout"], "wanneer": wanneer}
    if rij["stand"] == "klaar" and rij["volgende_poging"] is None:
        return _("Wacht op de printer.")
    if rij["stand"] == "onderweg" and rij["printronde"] is not None:
        return _("In een printronde.")
    return str(rij["fout"])


def _moment(moment: datetime) -> str:
    return tijdstip_voluit(moment.isoformat())


def keuzes_kanaal(sjabloon: Briefsjabloon) -> list[tuple[str, str]]:
    return [(kanaal, str(KANALEN[kanaal])) for kanaal in sjabloon.kanalen]


def keuzes_taal(sjabloon: Briefsjabloon) -> list[tuple[str, str]]:
    return [(code, in_talen(code)) for code in sjabloon.teksten]


def brieven_adres() -> str:
    return reverse("brieven")


def met_uitleg(sjablonen: Iterable[Briefsjabloon]) -> list[dict[str, Any]]:
    return [{"id": een.id, "naam": een.naam, "uitleg": een.uitleg} for een in sjablonen]
