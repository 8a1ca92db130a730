# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The next step in words, with the buttons that belong to it, and why the other steps cannot be taken yet."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import AFGEROND, AFWEZIG, CONTACT, LAATSTE, ONZICHTBAAR, Ronde
from regie.kern.intake.oproepweigeringen import weigeringen
from regie.kern.termijnen.herleiding import voluit
from regie.web.adressen import adres
from regie.web.oproep.bezoek import Oproepbezoek
from regie.web.rechten import heeft
from regie.werk.oproep.vooraf import als_oproep, vroegste_dag


@dataclass(frozen=True)
class Knop:
    tekst: str
    adres: str


@dataclass(frozen=True)
class Volgende:
    kop: str
    uitleg: list[str]
    knoppen: list[Knop] = field(default_factory=list)


def volgende(hier: Oproepbezoek) -> Volgende:
    match hier.stand.stap:
        case "oproepen" | "waarschuwen":
            return _oproep(hier)
        case "wachten":
            return _wachten(hier, hier.stand.rondes[-1])
        case "vastleggen":
            return _vastleggen(hier, hier.stand.rondes[-1])
        case "vragen":
            return _vragen(hier, hier.stand.rondes[-1])
        case "afronden":
            return _afronden(hier)
        case _:
            return Volgende(_("Er is nu geen oproep nodig"), [_("De inburgeraar is gekomen, of de intake is klaar.")])


def _oproep(hier: Oproepbezoek) -> Volgende:
    nummer = hier.stand.nummer
    vroegste = voluit(vroegste_dag(hier.recht, hier.wie.beleid, hier.vandaag))
    uitleg = [_("Kies een dag vanaf %(dag)s: iemand moet tijd hebben om te komen.") % {"dag": vroegste}]
    if hier.stand.stap == "waarschuwen":
        uitleg.insert(0, _("In deze brief staat de schriftelijke waarschuwing. De wet vraagt die nu (Wi artikel 14)."))
    elif hier.stand.rondes and hier.stand.rondes[-1].nummer == nummer:
        uitleg.insert(0, _("Er was een goede reden. Deze keer telt niet mee, dus het nummer blijft hetzelfde."))
    if nummer == LAATSTE:
        uitleg.append(_("Bel of bezoek iemand ook. Dit is de laatste oproep."))
    kop = _("Stuur oproep %(nummer)s") % {"nummer": nummer}
    brief = Knop(_("Schrijf de brief"), f"{hier.plek('brief')}?sjabloon=oproep_{nummer}")
    oordeel = list(_oordeel(hier, uitleg))
    return Volgende(kop, uitleg, [brief, *oordeel])


def _oordeel(hier: Oproepbezoek, uitleg: list[str]) -> Iterator[Knop]:
    """A reason that nobody judged: good or not is for a person to say, before a warning goes out or the intake ends."""
    gemist = hier.stand.rondes[-1].gemist if hier.stand.rondes else None
    if gemist is None or gemist.gegevens.get("reden") in (None, "onbekend") or "goede_reden" in gemist.gegevens:
        return
    if gemist.gegevens["reden"] == ONZICHTBAAR:
        uitleg.insert(0, _("Er is een reden vastgelegd die u niet mag zien. Vraag de consulent of die goed is."))
        return
    uitleg.insert(0, _("Er is een reden vastgelegd. Is die goed? Zet dat erbij. Dan telt deze keer niet mee."))
    yield Knop(_("Zet erbij of de reden goed is"), hier.plek("verbeteren", gemist.id))


def _wachten(hier: Oproepbezoek, ronde: Ronde) -> Volgende:
    uitleg = [_("De inburgeraar wordt verwacht op %(dag)s.") % {"dag": voluit(ronde.dag)}]
    return Volgende(_("Wacht tot de afspraak"), uitleg, [_niet_gekomen(hier)] if ronde.gemist is None else [])


def _vastleggen(hier: Oproepbezoek, ronde: Ronde) -> Volgende:
    uitleg = [_("De afspraak was op %(dag)s. Is de inburgeraar gekomen?") % {"dag": voluit(ronde.dag)}]
    knoppen = [_niet_gekomen(hier)]
    if heeft(hier.wie, "intake_gesprek"):
        knoppen.insert(0, Knop(_("Gekomen: leg het gesprek vast"), hier.plek("intake_gesprek")))
    return Volgende(_("Leg vast wat er gebeurde"), uitleg, knoppen)


def _niet_gekomen(hier: Oproepbezoek) -> Knop:
    return Knop(_("Niet gekomen"), hier.plek("oproep_gemist"))


def _vragen(hier: Oproepbezoek, ronde: Ronde) -> Volgende:
    uitleg = [
        _("Stuur een bericht of bel, en leg dat contact vast. Pas daarna volgt een waarschuwing of een oproep."),
        _("Was er een goede reden? Zet die erbij. Dan telt deze keer niet mee."),
    ]
    contact = f"{adres('vastleggen', hier.dossier, CONTACT)}?{urlencode({'richting': 'uit'})}"
    knoppen = [Knop(_("Leg het contact vast"), contact)]
    if ronde.gemist is not None:
        knoppen.append(Knop(_("Zet de reden erbij"), hier.plek("verbeteren", ronde.gemist.id)))
    return Volgende(_("Vraag eerst waarom iemand niet kwam"), uitleg, knoppen)


def _afronden(hier: Oproepbezoek) -> Volgende:
    uitleg = [
        _("Er waren drie oproepen, en de inburgeraar kwam niet. U kunt de intake afronden met wat bekend is."),
        _("Is er een manier die u nog niet hebt geprobeerd? Doe dat eerst."),
    ]
    klaar = Knop(_("Rond af zonder gesprek"), hier.plek("oproep_afronden"))
    oordeel = list(_oordeel(hier, uitleg))
    return Volgende(_("Rond de intake af"), uitleg, [klaar, *oordeel])


def nog_niet(hier: Oproepbezoek) -> list[tuple[str, str]]:
    """(step, why it cannot be taken now) of the later oproepen and of the end."""
    if hier.stand.stap == "klaar":
        return []
    regels = []
    for nummer in range(1, LAATSTE + 1):
        poging = als_oproep(nummer, vroegste_dag(hier.recht, hier.wie.beleid, hier.vandaag), hier.vandaag)
        is_geweest = any(ronde.nummer == nummer for ronde in hier.stand.rondes)
        aan_de_beurt = hier.stand.stap in ("oproepen", "waarschuwen") and hier.stand.nummer == nummer
        if not is_geweest and not aan_de_beurt:
            regels.append((_("Oproep %(nummer)s") % {"nummer": nummer}, _waarom_niet(hier, poging)))
    if hier.stand.stap != "afronden":
        einde = Gebeurd("", AFGEROND, hier.vandaag, {AFWEZIG: True})
        regels.append((_("Afronden zonder gesprek"), _waarom_niet(hier, einde)))
    return regels


def _waarom_niet(hier: Oproepbezoek, poging: Gebeurd) -> str:
    gevonden = weigeringen(poging, hier.verleden)
    return f"{gevonden[0].wat} {gevonden[0].waarom}" if gevonden else _("Vraag eerst waarom iemand niet kwam.")
