# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How one person takes part: the plan, where, the hours, who helps, and places that could fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.meedoen import Kandidaat, Meedoen, Plaatsing, kandidaat, meedoen
from regie.dossiers.plekken import Plek, open_plekken
from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import loopt_in_de_week, staat_in_de_week
from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.meedoen.passen import onbekend, rangschik
from regie.kern.termijnen.herleiding import voluit
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.meedoen import woorden
from regie.web.meedoen.plekken import Plekregel, regel
from regie.web.meedoen.volgorde import Volgorde, volgorde_van
from regie.web.meedoen.werk import nog_te_beginnen
from regie.web.rechten import heeft
from regie.werk.meedoen.werk_gevonden import BETAALD, blok_van

GROEPEN: Final = "meedoen_groepen"
GEEN: Final = "geen"  # the gemeente looks at each person alone
VERLOREN: Final = ("ontslag", "contract_einde")  # reasons of an end with which the rule na_einde_contract begins
ENTREE: Final = "entree"
HOOGSTENS: Final = 12  # places on the page; the register has them all


@dataclass(frozen=True)
class Plaatsingsregel:
    """A placement in words. `uur`, `einde`: where hours and the end are recorded, or nothing."""

    id: str
    kop: str
    onder: str
    maanden: Sequence[tuple[str, str]]
    plek: str
    uur: str
    einde: str


@dataclass(frozen=True)
class Voorstel:
    """A place with its reasons. `kies`: where it is chosen, or nothing."""

    regel: Plekregel
    redenen: Sequence[woorden.Redenregel]
    kies: str


@require_safe
def bladzijde(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    hoe = meedoen(dossier)
    volgorde, wie = volgorde_van(hier.recht, hier.wie.beleid, hier.vandaag), _te_plaatsen(hier)
    inhoud = {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, dossier), "melding": neem_melding(request, dossier),
        "plan": _plan(hier, hoe), "groepen": _groepen(hier), "nu": [_plaatsing(hier, een) for een in hoe.lopend],
        "eerder": [_plaatsing(hier, een) for een in hoe.plaatsingen if een.tot is not None],
        "hulp": [_hulp(hier, een) for een in hoe.hulp],
        "koppelingen": [woorden.koppeling(hier.recht, een) for een in hoe.koppelingen],
        "zoekvragen": [_zoekvraag(hier, een) for een in hoe.zoekvragen], "contacten": _contacten(hier, hoe),
        "voorstellen": [] if wie is None else _voorstellen(hier, wie, volgorde), "volgorde": volgorde,
        "eerst": [] if wie is None else _eerst(hier, wie, volgorde), "is_open": wie is not None,
        "wens": _bladzijde(hier, "groepen_wens") if wie is not None and wie.mens.postcode4 else "",
        "werk": _werk(hier, hoe),
        "vast": _vastleggen(hier), "knelt": " ".join(_knelt(hoe)), "entree": _met_entree(hier, hoe),
        "gepland": _gepland(hier),
        "nog_in_de_week": _nog_in_de_week(hier, hoe),
    }  # fmt: skip
    return render(request, "meedoen/meedoen.html", inhoud)


def _werk(hier: Bezoek, hoe: Meedoen) -> list[tuple[str, str]] | None:
    """Of paid work whose times are not in the week yet: its name and where one types them. None: there is no work."""
    betaald = [een for een in hoe.lopend if een.gegevens["soort"] == BETAALD]
    if not betaald:
        return None
    if not heeft(hier.wie, "meedoen_werk"):
        return []
    er_al = staat_in_de_week(hier.dossier, [blok_van(een.id) for een in betaald])
    return [
        (een.gegevens.get("organisatie") or _("betaald werk"), f"{hier.plek('meedoen_werk')}?plaatsing={een.id}")
        for een in betaald
        if blok_van(een.id) not in er_al
    ]


def _plan(hier: Bezoek, hoe: Meedoen) -> list[tuple[str, str]]:
    """What the plan says; a field that is not filled, or not for who reads, is not shown."""
    if hoe.plan is None:
        return []
    velden: dict[str, Any] = hoe.plan["gegevens"]
    type_ = hier.recht.gebeurtenissen["participatieplan"]
    regels = [(_("Gemaakt op"), voluit(hoe.plan["datum"]))]
    for naam, veld in type_.velden.items():
        if velden.get(naam) in (None, "", []):
            continue
        regels.append((veld.label, _veld(hier, veld, velden[naam])))
    return regels


def _met_entree(hier: Bezoek, hoe: Meedoen) -> str:
    """Where to put down what comes after the entreeopleiding, for who combines it with the B1-route; else ""."""
    combinatie = None if hoe.plan is None else hoe.plan["gegevens"].get("combinatie")
    return _bladzijde(hier, "intake_doelen") if combinatie == ENTREE else ""


def _veld(hier: Bezoek, veld: Any, waarde: Any) -> str:
    match veld.soort:
        case "code":
            return woorden.label(hier.recht, veld.lijst, waarde)
        case "codes":
            return woorden.labels(hier.recht, veld.lijst, waarde)
        case "uren":
            return getal(waarde)
    return str(waarde)


def _groepen(hier: Bezoek) -> tuple[Sequence[tuple[str, str]], str] | None:
    """The groups that the policy works with, in words, and what each is for; None where it has none."""
    gekozen = hier.recht.regels(hier.wie.beleid).gekozen(GROEPEN, hier.vandaag)
    namen = () if gekozen is None else cast(tuple[str, ...], gekozen.waarde)
    if gekozen is None or GEEN in namen:
        return None
    codes = hier.recht.codelijsten["meedoen_groep"].codes
    zichtbaar = [codes[code] for code in namen if (codes[code].categorie or "gewoon") in hier.wie.categorieen]
    return [(een.label, een.gewoon or "") for een in zichtbaar], gekozen.strekking


def _plaatsing(hier: Bezoek, een: Plaatsing) -> Plaatsingsregel:
    soort = woorden.label(hier.recht, "soort_plaatsing", een.gegevens["soort"])
    delen = [soort, _("%(n)s uur per week") % {"n": getal(een.gegevens["uren_per_week"])}]
    if taal := een.gegevens.get("gekoppeld_aan_taal"):
        delen.append(woorden.label(hier.recht, "gekoppeld_aan_taal", taal))
    sinds = _("sinds %(dag)s") % {"dag": voluit(een.sinds)}
    if een.tot is not None:
        reden = woorden.label(hier.recht, "reden_plaatsing_einde", een.reden) if een.reden else ""
        sinds = _("%(van)s tot %(tot)s") % {"van": voluit(een.sinds), "tot": voluit(een.tot)}
        sinds = f"{sinds} ({reden})" if reden else sinds
    loopt, sleutel = een.tot is None, {"plaatsing_id": een.sleutel} if een.sleutel else {}
    return Plaatsingsregel(
        een.id, een.gegevens.get("organisatie") or soort, " · ".join([*delen, sinds]),
        [(maand_voluit(maand), getal(uren)) for maand, uren in een.uren.items()],
        adres("plekken_plek", een.plek) if een.plek else "",
        _vast(hier, "participatie_uren", **sleutel) if loopt else "",
        _vast(hier, "plaatsing_einde", soort=een.gegevens["soort"], **sleutel) if loopt else "",
    )  # fmt: skip


def _vast(hier: Bezoek, type_naam: str, **vraag: str) -> str:
    """Where a type is recorded, for who may."""
    return hier.vastleggen(type_naam, **vraag) if hier.mag(hier.recht.gebeurtenissen[type_naam]) else ""


def _vastleggen(hier: Bezoek) -> dict[str, str]:
    types = (
        "participatieplan", "instrument_inzet", "vrijwilliger_koppeling", "zoekvraag", "contact", "baanverlies",
        "plaatsing_start",
    )  # fmt: skip
    return {naam: _vast(hier, naam) for naam in types}


def _hulp(hier: Bezoek, een: Rij) -> str:
    velden = een["gegevens"]
    soort = woorden.label(hier.recht, "soort_instrument", velden["soort"]) if "soort" in velden else _("hulp")
    van, tot = velden.get("van", een["datum"].isoformat()), velden.get("tot")
    zin = _("%(soort)s, vanaf %(van)s") % {"soort": soort, "van": voluit(date.fromisoformat(van))}
    if tot:
        zin += " " + _("tot en met %(tot)s") % {"tot": voluit(date.fromisoformat(tot))}
    return f"{zin}. {velden['resultaat']}" if velden.get("resultaat") else zin


def _zoekvraag(hier: Bezoek, een: Rij) -> str:
    soort = een["gegevens"].get("soort")
    wat = woorden.label(hier.recht, "soort_zoekvraag", soort) if soort else _("zoekvraag")
    stand = woorden.label(hier.recht, "stand_zoekvraag", een["gegevens"]["stand"])
    return _("%(soort)s: %(stand)s op %(dag)s") % {"soort": wat, "stand": stand, "dag": voluit(een["datum"])}


def _contacten(hier: Bezoek, hoe: Meedoen) -> list[tuple[str, str]]:
    return [
        (voluit(een["datum"]), str(een["gegevens"].get("onderwerp", ""))) for een in hoe.contacten
    ]  # fmt: skip


def _te_plaatsen(hier: Bezoek) -> Kandidaat | None:
    """None of who died or left, or whose dossier is closed: to them nothing is offered."""
    gevonden = kandidaat(hier.dossier, hier.vandaag)
    return gevonden if gevonden is not None and gevonden.is_actief else None


def _eerst(hier: Bezoek, wie: Kandidaat, volgorde: Volgorde) -> list[tuple[str, str]]:
    """What is not known of the person, as a question, and where the answer is typed by who may."""
    plan, wens = _vast(hier, "participatieplan"), _bladzijde(hier, "groepen_wens")
    naar = {
        "les_onbekend": _bladzijde(hier, "week_erbij"), "niveau_onbekend": _bladzijde(hier, "intake"),
        "uren_onbekend": plan, "wens_onbekend": plan, "woonplek_onbekend": wens,
    }  # fmt: skip
    return [(str(woorden.EERST[code]), naar[code]) for code in onbekend(wie.mens, volgorde.punten)]


def _bladzijde(hier: Bezoek, route: str) -> str:
    return hier.plek(route) if heeft(hier.wie, route) else ""


def _voorstellen(hier: Bezoek, wie: Kandidaat, volgorde: Volgorde) -> list[Voorstel]:
    """Places that are open now, in the order of the policy. A person chooses."""
    per_id: dict[str, Plek] = {str(een.id): een for een in open_plekken(hier.vandaag)}
    gewogen = rangschik(wie.mens, [een.te_wegen for een in per_id.values()], volgorde.punten, HOOGSTENS)
    mag = heeft(hier.wie, "meedoen_kiezen")
    return [
        Voorstel(
            regel(per_id[een.id], hier.recht), woorden.van_de_plek(waarom),
            adres("meedoen_kiezen", hier.dossier, een.id) if mag and een.over > 0 else "",
        )
        for een, waarom in gewogen
    ]  # fmt: skip


def _gepland(hier: Bezoek) -> list[tuple[str, str]]:
    """Work that is still to begin, and where one says that it began."""
    if not heeft(hier.wie, "meedoen_werk"):
        return []
    zin = _("Werk bij %(wie)s begint op %(dag)s.")
    return [
        (zin % {"wie": een.organisatie, "dag": voluit(een.vanaf)}, f"{hier.plek('meedoen_werk')}?gepland={een.id}")
        for een in nog_te_beginnen(hier.dossier)
    ]


def _nog_in_de_week(hier: Bezoek, hoe: Meedoen) -> list[tuple[str, str]]:
    """Paid work that ended while its times still stand in the week: its name, and where they are changed."""
    voorbij = [een for een in hoe.plaatsingen if een.tot is not None and een.gegevens["soort"] == BETAALD]
    if not voorbij or not heeft(hier.wie, "meedoen_werk"):
        return []
    over = loopt_in_de_week(hier.dossier, [blok_van(een.id) for een in voorbij], hier.vandaag)
    return [
        (een.gegevens.get("organisatie") or _("betaald werk"), hier.plek("week_blok", str(blok_van(een.id))))
        for een in voorbij
        if blok_van(een.id) in over
    ]


def _knelt(hoe: Meedoen) -> list[str]:
    """Lost work, or a contract that ended, and no new place since: said at the top, with what decides who helps now."""
    gestopt = [een for een in hoe.plaatsingen if een.tot is not None and een.reden in VERLOREN]
    verloren = [een["datum"] for een in hoe.baanverlies] + [een.tot for een in gestopt if een.tot is not None]
    if not verloren or any(een.sinds >= max(verloren) for een in hoe.plaatsingen):
        return []
    zinnen = [_("Op %(dag)s verloor de inburgeraar het werk. Spreek elkaar en zoek een nieuwe plek.")
              % {"dag": voluit(max(verloren))}]  # fmt: skip
    if gestopt:
        laatst = max(gestopt, key=lambda een: een.sinds)
        zinnen.append(_("Het werk duurde van %(van)s tot %(tot)s.")
                      % {"van": voluit(laatst.sinds), "tot": voluit(laatst.tot or laatst.sinds)})  # fmt: skip
    zinnen.append(_("Kijk naar het taalniveau, naar wat iemand zelf kan, en of de inburgeringsplicht nog loopt."))
    return zinnen
