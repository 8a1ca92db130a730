# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A week in words: times, blocks, what clashes, and why."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.woorden import getal, opsomming
from regie.web.agenda.woorden import WEEKDAGEN, minuten_voluit
from regie.web.dossier.persoon import naam_of_nummer
from regie.werk.weekplan.model import Afvaller, Blok, Botsing, Gezin, Keuze, Reden, Tijd

SOORTEN: Final[Mapping[str, str | Promise]] = {
    "les": gettext_lazy("les"),
    "werk": gettext_lazy("werk, stage of vrijwilligerswerk"),
    "begeleiding": gettext_lazy("begeleiding of training"),
    "zorg": gettext_lazy("zorg voor de kinderen"),
    "school": gettext_lazy("school"),
    "opvang": gettext_lazy("kinderopvang"),
    "anders": gettext_lazy("bezet"),
    "afspraak": gettext_lazy("afspraak"),
}
KORT: Final[Mapping[str, str | Promise]] = {
    "werk": gettext_lazy("werk"),
    "begeleiding": gettext_lazy("begeleiding"),
    "zorg": gettext_lazy("zorg"),
    "opvang": gettext_lazy("opvang"),
}
"""Where a name says the rest."""
BRONNEN: Final[Mapping[str, str | Promise]] = {
    "inburgeraar": gettext_lazy("de inburgeraar"),
    "school": gettext_lazy("de school"),
    "werkgever": gettext_lazy("de werkgever"),
    "opvang": gettext_lazy("de kinderopvang"),
    "gemeente": gettext_lazy("de gemeente"),
}
AVOND, ZATERDAG = 18 * 60, 6


def klok(minuten: int) -> str:
    """9.30"""
    return f"{minuten // 60}.{minuten % 60:02d}"


def van_tot(tijd: Tijd) -> str:
    return _("%(van)s tot %(tot)s uur") % {"van": klok(tijd.van), "tot": klok(tijd.tot)}


def dag(nummer: int) -> str:
    return str(WEEKDAGEN[nummer - 1])


def keuze_voluit(keuze: Keuze) -> str:
    """Groep A: maandag en woensdag, 9.00 tot 11.30 uur (avond)."""
    dagen = opsomming([dag(tijd.dag) for tijd in keuze.tijden], _("en"))
    tekst = _("%(dagen)s, %(tijd)s") % {"dagen": dagen, "tijd": van_tot(keuze.tijden[0])}
    erbij = [_("avond")] if keuze.tijden[0].van >= AVOND else []
    erbij += [_("weekend")] if any(tijd.dag >= ZATERDAG for tijd in keuze.tijden) else []
    if erbij:
        tekst = f"{tekst} ({', '.join(erbij)})"
    return f"{keuze.naam}: {tekst}" if keuze.naam else tekst


def wat(blok: Blok) -> str:
    """werk (Bakkerij)."""
    if not blok.naam:
        return str(SOORTEN[blok.soort])
    return _("%(soort)s (%(wat)s)") % {"soort": KORT.get(blok.soort, SOORTEN[blok.soort]), "wat": blok.naam}


def uren(minuten: int) -> str:
    """2,5 uur."""
    return _("%(uren)s uur") % {"uren": getal(round(minuten / 60, 1))}


class Namen:
    """What belongs to the keys of a family."""

    def __init__(self, gezin: Gezin) -> None:
        self._gezin = gezin
        self._mensen = {mens.id: naam_of_nummer(mens.naam, mens.id) for mens in gezin.mensen}

    def mens(self, id_: str) -> str:
        return self._mensen.get(id_, id_)

    def blok(self, id_: str) -> str:
        """les (Nederlands) van Amina."""
        blok = self._gezin.blok(id_)
        return _("%(wat)s van %(wie)s") % {"wat": wat(blok), "wie": self.mens(blok.wie)}

    def blokken(self, ids: Iterable[str]) -> str:
        return opsomming([self.blok(id_) for id_ in ids], _("en"))

    def botsing(self, een: Botsing) -> str:
        waarden = {
            "wie": self.mens(een.wie),
            "wat": opsomming([wat(self._gezin.blok(id_)) for id_ in een.blokken], _("en")),
            "dag": dag(een.tijd.dag),
            "van": klok(een.tijd.van),
            "tot": klok(een.tijd.tot),
            "blokken": self.blokken(een.blokken),
        }
        match een.code:
            case "tegelijk":
                return _("Op %(dag)s heeft %(wie)s tegelijk: %(wat)s.") % waarden
            case "reis":
                return _("Op %(dag)s heeft %(wie)s te weinig tijd om te reizen tussen %(wat)s.") % waarden
            case "na_school":
                return _("Op %(dag)s is er na school van %(van)s tot %(tot)s uur niemand bij %(wie)s. Dat komt door:"
                         " %(blokken)s.") % waarden  # fmt: skip
            case "vol":
                return _("Er zijn te weinig plaatsen voor: %(blokken)s.") % waarden
        return (
            _("Op %(dag)s is er van %(van)s tot %(tot)s uur niemand bij %(wie)s. Dat komt door: %(blokken)s.") % waarden
        )

    def eis(self, reden: Reden) -> str:
        """A demand of a week that is impossible."""
        waarden = reden.waarden
        match reden.code:
            case "kind":
                return _("Er moet altijd iemand bij %(wie)s zijn.") % {"wie": self.mens(str(waarden["wie"]))}
            case "reis":
                return _("%(wie)s heeft tijd nodig om te reizen.") % {"wie": self.mens(str(waarden["wie"]))}
            case "vol":
                n = int(waarden["plaatsen"])
                plaats = ngettext("%(n)s plaats", "%(n)s plaatsen", n) % {"n": getal(n)}
                naam = self.blok(str(waarden["blok"]))
                return _("Er is maar %(plaats)s voor: %(blok)s.") % {"plaats": plaats, "blok": naam}
        blok = self._gezin.blok(str(waarden["blok"]))
        if blok.vast:
            return _("%(blok)s staat vast.") % {"blok": self.blok(blok.id)}
        tel = ngettext("%(n)s keuze", "%(n)s keuzes", len(blok.keuzes)) % {"n": getal(len(blok.keuzes))}
        return _("%(blok)s moet een tijd krijgen (%(keuzes)s).") % {"blok": self.blok(blok.id), "keuzes": tel}

    def afvaller(self, een: Afvaller) -> list[str]:
        """Why a choice is not taken."""
        if een.botsingen:
            return [self.botsing(botsing) for botsing in een.botsingen]
        return [slechter(reden) for reden in een.slechter] or [_("Dit kan ook, en is even goed.")]


def slechter(reden: Reden) -> str:
    n = int(reden.waarden["erbij"])
    match reden.code:
        case "zelfde_dag":
            tekst = ngettext("Kan ook, maar dan hebben beide ouders op %(n)s dag meer samen les.",
                             "Kan ook, maar dan hebben beide ouders op %(n)s dagen meer samen les.", n)  # fmt: skip
            return tekst % {"n": getal(n)}
        case "verschil":
            return _("Kan ook, maar dan is de zorg minder gelijk verdeeld: %(uren)s meer verschil.") % {"uren": uren(n)}
        case "gat":
            return _("Kan ook, maar dan is er %(tijd)s meer loze tijd tussen de blokken.") % {"tijd": minuten_voluit(n)}
        case "verschoven":
            return _("Kan ook, maar dan verandert een tijd die nu al geldt.")
    return _("Kan ook, maar staat lager in uw rijtje.")


WAAROM: Final[Mapping[str, str | Promise]] = {
    "enige_keuze": gettext_lazy("Dit is de enige keuze."),
    "enige_die_past": gettext_lazy("Dit is de enige keuze die past."),
    "blijft": gettext_lazy("Dit blijft zoals het is."),
    "beste": gettext_lazy("Dit past het best bij de rest van de week."),
}
