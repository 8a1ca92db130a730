# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Staff in words: how somebody stands now, and what was changed."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega
from regie.toegang.personeel import Mens, Mutatie
from regie.toegang.rollen import ROLLEN

VELDEN: Final[dict[str, Promise]] = {
    "naam": gettext_lazy("naam"),
    "email": gettext_lazy("e-mailadres"),
    "organisatie": gettext_lazy("organisatie"),
    "rollen": gettext_lazy("rollen"),
    "team": gettext_lazy("team"),
    "van": gettext_lazy("eerste werkdag"),
    "tot": gettext_lazy("laatste werkdag"),
    "herzien_op": gettext_lazy("nagekeken op"),
    "account": gettext_lazy("account"),
}


class Stand(NamedTuple):
    """`code`: the look of onderdelen/stand.html."""

    code: str
    tekst: str


def rollen_voluit(rollen: tuple[str, ...]) -> str:
    return ", ".join(ROLLEN[rol].naam if rol in ROLLEN else rol for rol in rollen)


def stand(mens: Mens, vandaag: date) -> Stand:
    """How somebody stands now, in one phrase."""
    if mens.tot is not None and mens.is_uit_dienst(vandaag):
        return Stand("dicht", _("uit dienst sinds %(dag)s") % {"dag": voluit(mens.tot)})
    if not mens.is_actief:
        return Stand("vervallen", _("account staat uit"))
    if mens.account is None:
        return Stand("wacht", _("uitgenodigd")) if mens.uitgenodigd_tot else Stand("open", _("niet uitgenodigd"))
    if mens.tot is not None:
        return Stand("bijna", _("tot en met %(dag)s") % {"dag": voluit(mens.tot)})
    return Stand("loopt", _("in dienst"))


class Regel(NamedTuple):
    """A line of the log of changes."""

    moment: Any
    door: str
    wat: str


def in_woorden(mutatie: Mutatie, collegas: Mapping[str, Collega]) -> Regel:
    door = collegas[mutatie.door].naam if mutatie.door in collegas else _("het systeem")
    return Regel(mutatie.moment, door, _WOORDEN[mutatie.wat](mutatie.oud or {}, mutatie.nieuw or {}))


def _medewerker(oud: dict[str, Any], nieuw: dict[str, Any]) -> str:
    if not oud:
        return _("toegevoegd, met de rollen %(rollen)s") % {"rollen": rollen_voluit(tuple(nieuw["rollen"]))}
    delen = [_wissel(naam, oud.get(naam), nieuw.get(naam)) for naam in VELDEN if oud.get(naam) != nieuw.get(naam)]
    return "; ".join(delen)


def _wissel(naam: str, was: Any, is_: Any) -> str:
    if naam == "account":
        return _("heeft nu een account") if is_ else _("heeft geen account meer")
    return _("%(veld)s: van %(was)s naar %(nu)s") % {"veld": VELDEN[naam], "was": _waarde(was), "nu": _waarde(is_)}


def _waarde(waarde: Any) -> str:
    if isinstance(waarde, list):
        return rollen_voluit(tuple(waarde))
    return _dag(str(waarde)) if waarde else _("niets")


def _dag(tekst: str) -> str:
    """A day in words; any other text as it is."""
    try:
        return voluit(date.fromisoformat(tekst))
    except ValueError:
        return tekst


def _kwalificatie(oud: dict[str, Any], nieuw: dict[str, Any]) -> str:
    if not nieuw:
        return _("kwalificatie %(soort)s weggehaald") % {"soort": oud["soort"]}
    tot = _("tot en met %(dag)s") % {"dag": _dag(nieuw["tot"])} if nieuw["tot"] else _("zonder einde")
    return _("kwalificatie %(soort)s, %(tot)s") % {"soort": nieuw["soort"], "tot": tot}


def _uitnodiging(oud: dict[str, Any], nieuw: dict[str, Any]) -> str:
    if not oud:
        return _("uitgenodigd")
    return _("uitnodiging aangenomen") if nieuw["gebruikt_op"] else _("uitnodiging ingetrokken")


_WOORDEN: Final = {"medewerker": _medewerker, "kwalificatie": _kwalificatie, "uitnodiging": _uitnodiging}
