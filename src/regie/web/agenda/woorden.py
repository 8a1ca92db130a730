# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Times and refusals of the agenda in words."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.woorden import getal
from regie.kern.kalender.amsterdam import ZONE
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega
from regie.werk.agenda.fouten import Bezet

WEEKDAGEN: Final = (
    gettext_lazy("maandag"), gettext_lazy("dinsdag"), gettext_lazy("woensdag"), gettext_lazy("donderdag"),
    gettext_lazy("vrijdag"), gettext_lazy("zaterdag"), gettext_lazy("zondag"),
)  # fmt: skip
MANIEREN: Final[dict[str, str | Promise]] = {
    "telefoon": gettext_lazy("aan de telefoon"),
    "op_locatie": gettext_lazy("op locatie"),
}
STANDEN: Final[dict[str, str | Promise]] = {
    "gevraagd": gettext_lazy("gevraagd"),
    "bevestigd": gettext_lazy("bevestigd"),
    "geweigerd": gettext_lazy("kan niet"),
    "geweest": gettext_lazy("geweest"),
    "niet_gekomen": gettext_lazy("voor niets"),
    "te_laat_afgezegd": gettext_lazy("te laat afgezegd"),
    "afgezegd": gettext_lazy("afgezegd"),
}
VELD_VAN: Final = {"ruimte": "ruimte", "medewerker": "begin", "dossier": "begin", "tolk": "tolk"}
"""At which field of the form a refusal stands."""


def hier(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(ZONE))


def klok(moment: datetime) -> str:
    """9.30, on the Dutch clock."""
    plaats = hier(moment)
    return f"{plaats.hour}.{plaats.minute:02d}"


def dag_voluit(dag: date) -> str:
    """dinsdag 8 december 2026."""
    return f"{WEEKDAGEN[dag.weekday()]} {voluit(dag)}"


def wanneer(begin: datetime, einde: datetime) -> str:
    """dinsdag 8 december 2026 van 10.00 tot 11.00 uur."""
    waarden = {"dag": dag_voluit(hier(begin).date()), "van": klok(begin), "tot": klok(einde)}
    return _("%(dag)s van %(van)s tot %(tot)s uur") % waarden


def minuten_voluit(minuten: int) -> str:
    """45 minuten; from an hour on also in hours: 90 minuten (1,5 uur)."""
    tekst = ngettext("%(aantal)s minuut", "%(aantal)s minuten", minuten) % {"aantal": getal(minuten)}
    if minuten < 60:
        return tekst
    return _("%(tekst)s (%(uren)s uur)") % {"tekst": tekst, "uren": getal(round(minuten / 60, 2))}


def door_wie(fout: Bezet, collegas: Mapping[str, Collega]) -> str:
    """The colleague, or the group that meets there."""
    if fout.groep:
        return _("de groep %(naam)s") % {"naam": fout.groep}
    return collegas[fout.medewerker].naam if fout.medewerker in collegas else fout.medewerker


def al_bezet(fout: Bezet, collegas: Mapping[str, Collega], zelf: str, ruimte: str = "") -> str:
    """Who or what stands there, and until when."""
    if fout.begin is None or fout.einde is None:
        return _("Iemand anders was net iets eerder. Kies een andere tijd.")
    waarden = {"wat": ruimte, "wie": door_wie(fout, collegas), "wanneer": wanneer(fout.begin, fout.einde)}
    if fout.soort == "ruimte":
        return _("%(wat)s is dan al bezet: %(wanneer)s, door %(wie)s. Kies een andere ruimte of tijd.") % waarden
    if fout.soort == "tolk":
        return _("Deze tolk is dan al gevraagd door %(wie)s: %(wanneer)s. Kies een andere tolk of tijd.") % waarden
    if fout.soort == "dossier":
        return _("Deze persoon heeft dan al een afspraak met %(wie)s: %(wanneer)s. Kies een andere tijd.") % waarden
    if fout.medewerker == zelf:
        return _("U heeft dan al een afspraak: %(wanneer)s. Kies een andere tijd.") % waarden
    return _("%(wie)s heeft dan al een afspraak: %(wanneer)s. Kies een andere tijd.") % waarden
