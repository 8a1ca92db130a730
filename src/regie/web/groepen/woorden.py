# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups in words: when they meet, how somebody stands in one, and why somebody goes to one or not."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, opsomming, taal
from regie.kern.termijnen.herleiding import voluit
from regie.werk.groepen.model import DAGDELEN, DAGEN, UREN
from regie.werk.groepen.soorten import SOORTEN, VOORWAARDEN

Woorden = Mapping[str, str | Promise]

DAG: Final[Woorden] = {
    "ma": gettext_lazy("maandag"),
    "di": gettext_lazy("dinsdag"),
    "wo": gettext_lazy("woensdag"),
    "do": gettext_lazy("donderdag"),
    "vr": gettext_lazy("vrijdag"),
    "za": gettext_lazy("zaterdag"),
}
DAGDEEL: Final[Woorden] = {
    "ochtend": gettext_lazy("ochtend"),
    "middag": gettext_lazy("middag"),
    "avond": gettext_lazy("avond"),
}
STAND: Final[Woorden] = {
    "voorstel": gettext_lazy("nog leeg"),
    "open": gettext_lazy("plaats over"),
    "vol": gettext_lazy("vol"),
    "loopt": gettext_lazy("loopt"),
    "afgelopen": gettext_lazy("afgelopen"),
    "vervallen": gettext_lazy("gaat niet door"),
}
LIDSTAND: Final[Woorden] = {
    "voorgesteld": gettext_lazy("nog niet uitgenodigd"),
    "wachtlijst": gettext_lazy("wachtlijst"),
    "uitgenodigd": gettext_lazy("uitgenodigd"),
    "bevestigd": gettext_lazy("komt"),
    "afgezegd": gettext_lazy("komt niet"),
    "deelnemer": gettext_lazy("doet mee"),
    "gestopt": gettext_lazy("gestopt"),
    "klaar": gettext_lazy("klaar"),
}
DOEN: Final[Woorden] = {
    "uitgenodigd": gettext_lazy("Nodig uit"),
    "bevestigd": gettext_lazy("Komt"),
    "afgezegd": gettext_lazy("Komt niet"),
    "wachtlijst": gettext_lazy("Naar de wachtlijst"),
    "voorgesteld": gettext_lazy("In de groep"),
    "deelnemer": gettext_lazy("Doet weer mee"),
}
STAP: Final[Woorden] = {
    "wacht": gettext_lazy("Het rekenen begint zo."),
    "lezen": gettext_lazy("De gegevens worden gelezen."),
    "regels": gettext_lazy("De regels worden bekeken."),
    "zoeken": gettext_lazy("Er wordt gezocht naar de beste verdeling."),
    "uitleggen": gettext_lazy("De uitleg wordt gemaakt."),
    "klaar": gettext_lazy("Klaar."),
    "niets": gettext_lazy("Er was niemand meer om te verdelen, of geen groep."),
    "geen_tijd": gettext_lazy(
        "Er is binnen de tijd geen verdeling gevonden. Probeer het met minder groepen of minder mensen."
    ),
    "fout": gettext_lazy(
        "Het rekenen is mislukt. Er is niets veranderd. Probeer het opnieuw; lukt het weer niet, zeg het de beheerder."
    ),
}
REIS: Final = (
    gettext_lazy("woont in de buurt (postcodegebied)"),
    gettext_lazy("woont in hetzelfde deel van de stad (postcodegebied)"),
    gettext_lazy("woont in dezelfde streek (postcodegebied)"),
    gettext_lazy("woont ver weg (postcodegebied)"),
)


def soort(code: str) -> str:
    return str(SOORTEN[code].naam)


def uur(code: str) -> str:
    """dinsdagochtend"""
    dag, _streep, deel = code.partition("-")
    return f"{DAG[dag]}{DAGDEEL[deel]}"


def uren(codes: Iterable[str]) -> str:
    """dinsdagochtend en donderdagmiddag, in the order of the week."""
    gekozen = set(codes)
    return opsomming([uur(code) for code in UREN if code in gekozen], _("en"))


def uurkeuzes() -> list[tuple[str, str]]:
    return [(f"{dag}-{deel}", uur(f"{dag}-{deel}")) for dag in DAGEN for deel in DAGDELEN]


def wanneer(groep: Rij) -> str:
    """vanaf 1 december 2026, dinsdagochtend om 9.30 uur"""
    klok = f"{groep['tijd'].hour}.{groep['tijd'].minute:02d}"
    woorden = {"dag": voluit(groep["begin"]), "uren": uren(groep["uren"]), "klok": klok}
    if groep["einde"] is None:
        return _("%(dag)s, %(uren)s om %(klok)s uur") % woorden
    woorden["einde"] = voluit(groep["einde"])
    return _("%(dag)s tot en met %(einde)s, %(uren)s om %(klok)s uur") % woorden


def plaatsen(groep: Rij) -> str:
    """nog 3 van 15, or vol"""
    vrij = max(0, groep["maximum"] - groep["bezet"])
    if not vrij:
        return _("vol (%(max)s)") % {"max": getal(groep["maximum"])}
    return _("nog %(vrij)s van %(max)s") % {"vrij": getal(vrij), "max": getal(groep["maximum"])}


def en_anderen(aantal: int) -> str:
    """Of whom one does not see who they are."""
    return ngettext("en nog %(n)s persoon van een collega", "en nog %(n)s mensen van collega's", aantal) % {
        "n": getal(aantal)
    }


# ---------------------------------------------------------------------------------------------------------- reasons


def reden(wat: Mapping[str, Any]) -> str:
    """One reason in words. Who may not know of a household is not given that reason (werk/groepen/redenen.py)."""
    code = wat["code"]
    if code in ("zelfde_taal", "andere_taal", "alleen_taal"):
        return _TAAL[code] % {"taal": taal(str(wat["taal"]))}
    if code == "wacht":
        dagen = int(wat["dagen"])
        return ngettext("wacht al %(n)s dag", "wacht al %(n)s dagen", dagen) % {"n": getal(dagen)}
    if code == "reis":
        return str(REIS[int(wat["stappen"])])
    if code == "tijd":
        return _("kan niet op %(uren)s") % {"uren": uren(wat["uren"])}
    if code == "al_in_groep":
        return _("zit op %(uren)s al in een andere groep") % {"uren": uren(wat["uren"])}
    if code in _NIVEAU:
        return str(_NIVEAU[code][wat.get("uit", "")])
    if code == "voorwaarde":
        welke = opsomming([str(VOORWAARDEN[een]) for een in wat["welke"]], _("en"))
        return _("mist nog: %(welke)s") % {"welke": welke}
    return str(_VAST[code])


_TAAL: Final[Mapping[str, str | Promise]] = {
    "zelfde_taal": gettext_lazy("spreekt %(taal)s, net als de groep"),
    "andere_taal": gettext_lazy("let op: de groep is in het %(taal)s"),
    "alleen_taal": gettext_lazy("deze groep is alleen voor wie %(taal)s spreekt"),
}
_PAST, _PAST_NIET = gettext_lazy("het taalniveau past"), gettext_lazy("het taalniveau past niet")
_NIVEAU: Final[Mapping[str, Woorden]] = {  # by where the level comes from; "": of a proposal of before that was known
    "niveau_past": {
        "": _PAST,
        "taalniveau": _PAST,
        "leerroute": gettext_lazy("het niveau past, geschat uit de leerroute"),
        "leerbaarheidstoets": gettext_lazy("het niveau past, geschat uit de leerbaarheidstoets"),
    },
    "niveau": {
        "": _PAST_NIET,
        "taalniveau": _PAST_NIET,
        "leerroute": gettext_lazy("het niveau past niet, geschat uit de leerroute"),
        "leerbaarheidstoets": gettext_lazy("het niveau past niet, geschat uit de leerbaarheidstoets"),
    },
}
_VAST: Final[Woorden] = {
    "met_hand": gettext_lazy("met de hand gekozen"),
    "thuis": gettext_lazy("de partner is dan ook weg, en er is geen opvang voor het kind"),
    "niveau_onbekend": gettext_lazy("het taalniveau is niet bekend"),
    "kan_dan": gettext_lazy("kan op deze tijd"),
    "niet_gevraagd": gettext_lazy("niet gevraagd wanneer het kan"),
    "vol": gettext_lazy("vol: anderen wachten langer of passen beter"),
    "was_vol": gettext_lazy("was al vol"),
    "te_weinig": gettext_lazy("gaat niet door: er zijn te weinig mensen die passen"),
    "beter_zonder": gettext_lazy("de verdeling van de anderen wordt er slechter van"),
}


def redenen(rij: Rij, groepen: Mapping[str, Rij]) -> list[str]:
    """Of who has a place: the reasons. Of who has none: a line for each group."""
    if rij["groep"] is not None or not any("groep" in wat for wat in rij["redenen"]):
        return [reden(wat) for wat in rij["redenen"]]
    per_groep: dict[str, list[str]] = {}
    for wat in rij["redenen"]:
        naam = groepen[wat["groep"]]["naam"] if wat.get("groep") in groepen else ""
        per_groep.setdefault(naam, []).append(reden(wat))
    return [f"{naam}: {', '.join(dict.fromkeys(waarom))}" if naam else waarom[0] for naam, waarom in per_groep.items()]


# ---------------------------------------------------------------------------------------------------------- clashes

_WAARDOOR: Final[Woorden] = {
    "alleen_taal": gettext_lazy("spreken een andere taal"),
    "niveau": gettext_lazy("hebben een ander taalniveau"),
    "niveau_onbekend": gettext_lazy("hebben geen bekend taalniveau"),
    "tijd": gettext_lazy("kunnen niet op deze tijd"),
    "al_in_groep": gettext_lazy("zitten dan al in een andere groep"),
    "voorwaarde": gettext_lazy("voldoen nog niet aan een voorwaarde"),
}


def botsing(wat: Mapping[str, Any], groepen: Mapping[str, Rij]) -> str:
    """What cannot go together, in one sentence."""
    naam = groepen[wat["groep"]]["naam"] if wat.get("groep") in groepen else _("een groep")
    if wat["code"] == "te_weinig_passen":
        tekst = _("%(naam)s heeft nog %(nodig)s mensen nodig; er passen er %(passen)s.") % {**wat, "naam": naam}
        return " ".join([tekst, *_van_de_anderen(wat["waarom"])])
    if wat["code"] == "gaat_door":
        return _("%(naam)s gaat zeker door en heeft nog %(nodig)s mensen nodig; %(passen)s mensen zouden passen.") % {
            **wat, "naam": naam
        }  # fmt: skip
    if wat["code"] == "vast":
        return _("Iemand is met de hand in %(naam)s gezet.") % {"naam": naam}
    codes = opsomming([str(_WAARDOOR.get(code, code)) for code in wat["codes"]], _("en"))
    return _("Iemand is met de hand in %(naam)s gezet, maar dat kan niet: deze mensen %(codes)s.") % {
        "naam": naam, "codes": codes
    }  # fmt: skip


def _van_de_anderen(waarom: Iterable[str]) -> Iterable[str]:
    delen = [f"{aantal} {_WAARDOOR[code]}" for code, _dp, aantal in (een.partition(":") for een in waarom)]
    return [_("Van de mensen: %(delen)s.") % {"delen": opsomming(delen, _("en"))}] if delen else []
