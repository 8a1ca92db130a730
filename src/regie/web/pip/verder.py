# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the PIP on: per task that follows from the plan who has it already, and for the rest what is there and what is
still missing for a verwijzing, with the place to fill it in. Nothing goes by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.dossier import van_type
from regie.dossiers.pip import op_de_hoogte
from regie.dossiers.verwijzen import (
    OPEN,
    alleen_op_verzoek,
    heeft_opleiding,
    nodig_in_woorden,
    ontbreekt,
    organisaties_per_taak,
    verwijzingen,
)
from regie.dossiers.vraag import Rij
from regie.kern.pip.vervolg import gevraagd, taken_uit
from regie.kern.recht.typen.taken import Nodig, Uitpip
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.organisaties import Organisatie
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.organisaties import sinds_in_woorden, stand_in_woorden
from regie.web.dossier.verwijzen import UIT_PLAN, mag_verwijzen, mag_zien
from regie.web.pip.plan import Plan
from regie.web.rechten import heeft
from regie.werk.pip.aanmelden import SCHOOLTAAK
from regie.werk.pip.berichten import TEKSTEN

SCHOOL: Final = ("schoolkeuze", "toelating", "schoolintake")
GEDAAN: Final[Mapping[str, str]] = {SCHOOLTAAK: "gestart_leerroute"}
"""Task → the fact after which it needs nobody any more, whoever did it."""
WAAROM: Final[Mapping[Uitpip, str | Promise]] = {
    "route": gettext_lazy("de lessen van de leerroute"),
    "pvt": gettext_lazy("het participatieverklaringstraject (PVT)"),
    "map": gettext_lazy("de module arbeidsmarkt en participatie (MAP)"),
    "meedoen": gettext_lazy("de uren meedoen van de Z-route"),
    "begeleiding": gettext_lazy("de maatschappelijke begeleiding"),
    "vaste_lasten": gettext_lazy("het betalen van de vaste lasten"),
}
INVULLEN: Final[Mapping[Nodig, str]] = {
    "telefoon": "persoon_wijzigen", "email": "persoon_wijzigen", "taal": "persoon_wijzigen",
    "leerroute": "leerroute", "intensiteit": "pip", "opleiding": "intake",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nodigregel:
    """What a verwijzing needs. `adres`: where it is filled in; "" when it is there, or not for this person."""

    wat: str
    er_is: bool
    adres: str


@dataclass(frozen=True, slots=True)
class Taakregel:
    """`lopend`: who has it, in words. Where nobody has: what is needed, and where one goes on; `uitleg` in words."""

    naam: str
    waarom: str
    lopend: Sequence[str]
    uitleg: Sequence[str] = ()
    nodig: Sequence[Nodigregel] = ()
    adres: str = ""
    knop: str = ""


def hierna(plan: Plan) -> list[Taakregel]:
    """Nothing before there is a PIP, nor for who may not know where this person goes."""
    hier = plan.hier
    if plan.geldend is None or not mag_zien(hier):
        return []
    taken = taken_uit(hier.recht.taken, gevraagd(plan.geldend.inhoud, plan.situatie))
    lopend = [rij for rij in verwijzingen(hier.dossier) if rij["stand"] in OPEN]
    weten = op_de_hoogte(hier.dossier, TEKSTEN)
    maker = _Maker(hier, organisaties_per_taak(hier.recht, hier.vandaag), heeft_opleiding(hier.dossier))
    return [
        maker.regel(naam, waarom, [_loopt(rij, weten) for rij in lopend if rij["taak"] == naam])
        for naam, waarom in taken.items()
    ]


def _loopt(rij: Rij, weten: Mapping[str, date]) -> str:
    waarden = {"naam": rij["naam"], "stand": stand_in_woorden(rij["stand"]), "sinds": sinds_in_woorden(rij)}
    zin = _("%(naam)s: %(stand)s, %(sinds)s.") % waarden
    bericht = weten.get(rij["verwijzing"])
    return zin if bericht is None else f"{zin} {_('Kreeg bericht van het PIP op %(dag)s.') % {'dag': voluit(bericht)}}"


@dataclass(frozen=True)
class _Maker:
    hier: Bezoek
    per_taak: Mapping[str, Sequence[Organisatie]]
    opleiding: bool

    def regel(self, naam: str, waarom: Sequence[Uitpip], lopend: Sequence[str]) -> Taakregel:
        hier, taak = self.hier, self.hier.recht.taken[naam]
        kop, woorden = taak.label, ", ".join(str(WAAROM[deel]) for deel in waarom)
        sinds = hier.kop.get(GEDAAN.get(naam, ""))
        if lopend or sinds:
            klaar = [_("Begonnen op %(dag)s.") % {"dag": voluit(sinds)}] if sinds and not lopend else []
            return Taakregel(kop, woorden, [*lopend, *klaar])
        uitleg, organisatie = self._naar_wie(naam)
        if not self.per_taak.get(naam) or not mag_verwijzen(hier):
            return Taakregel(kop, woorden, (), uitleg)
        vraag = {"taak": naam, "uit": UIT_PLAN} | ({"organisatie": organisatie.id} if organisatie else {})
        adres = reverse("verwijzen", args=[hier.dossier], query=vraag)
        knop = _("Verwijs naar %(naam)s") % {"naam": organisatie.naam} if organisatie else _("Kies een organisatie")
        return Taakregel(kop, woorden, (), uitleg, self._nodig(naam), adres, knop)

    def _nodig(self, naam: str) -> list[Nodigregel]:
        taak = self.hier.recht.taken[naam]
        mist = ontbreekt(taak, self.hier.kop, self.opleiding)
        return [Nodigregel(nodig_in_woorden(een), een not in mist, self._waar(een, mist)) for een in taak.nodig]

    def _waar(self, een: Nodig, mist: Sequence[Nodig]) -> str:
        route = INVULLEN[een]
        return self.hier.plek(route) if een in mist and heeft(self.hier.wie, route) else ""

    def _naar_wie(self, naam: str) -> tuple[list[str], Organisatie | None]:
        """Words for who refers, and the organisation where there is no choice left."""
        mogelijk, hier = self.per_taak.get(naam, ()), self.hier
        zinnen = [] if mogelijk else [_("In deze gemeente is er nog geen organisatie met deze taak in Regie.")]
        if alleen_op_verzoek(hier.recht.taken[naam], hier.kop):
            zinnen.append(_("De inburgeraar kiest en betaalt zelf een school. Lenen kan bij DUO."))
            zinnen.append(_("Help alleen met aanmelden als de inburgeraar daar zelf om vraagt."))
        school = self._school() if naam == SCHOOLTAAK else ""
        if not school:
            return zinnen, mogelijk[0] if len(mogelijk) == 1 else None
        gekozen = next((een for een in mogelijk if een.id == school), None)
        zinnen.append(_("Gekozen school: %(naam)s.") % {"naam": hier.organisatie(school)})
        if gekozen is None:
            zinnen.append(_("Die school werkt niet met Regie. Meld de inburgeraar daar zelf aan, en leg dat vast."))
        return zinnen, gekozen

    def _school(self) -> str:
        """The last school that was spoken of, first of all the person's own choice."""
        gezegd = van_type(self.hier.dossier, SCHOOL)
        return next((rij["gegevens"]["aanbieder"] for soort in SCHOOL for rij in gezegd
                     if rij["type"] == soort and rij["gegevens"].get("aanbieder")), "")  # fmt: skip
