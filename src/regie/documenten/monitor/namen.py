# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the dimensions of indicators and their codes are called, where recht/ has no name for them."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

DIMENSIES: Final[Mapping[str, str]] = {
    "aanbieder": _("school"), "artikel": _("artikel"), "bij": _("waarvoor"), "cohort": _("begonnen in"),
    "consulent": _("consulent"), "doelgroep": _("groep"), "domein": _("soort hulp"), "examen": _("examen"),
    "gemeente": _("gemeente"), "geslacht": _("geslacht"), "halfjaar": _("half jaar"),
    "hervestigers": _("hervestigers"), "kwartaal": _("kwartaal"), "leeftijd": _("leeftijd"),
    "leerroute": _("leerroute"), "maand": _("maand"), "maat": _("wat"), "mist": _("wat mist"),
    "moment": _("moment"), "naar": _("bestemming"), "nationaliteit": _("nationaliteit"), "niveau": _("niveau"),
    "onderdeel": _("wat"), "ontzorgd": _("hulp met vaste lasten"), "reden": _("reden"), "richting": _("richting"),
    "schakel": _("wachten op"), "soort": _("soort"), "stap": _("stap"), "team": _("team"), "termijn": _("termijn"),
    "tolk": _("tolk"), "variant": _("geteld"), "verband": _("les en werk"), "wijze": _("einde met"),
    "jaar": _("jaar"), "groep": _("lesgroep"), "product": _("soort werk"), "uitkomst": _("uitkomst"),
}  # fmt: skip
CODELIJSTEN: Final[Mapping[str, str]] = {
    "leerroute": "leerroute", "geslacht": "geslacht", "soort": "soort_plaatsing", "examen": "examenonderdeel",
    "niveau": "taalniveau", "tolk": "tolk", "domein": "domein", "wijze": "wijze_voldaan", "bij": "bij",
    "uitkomst": "uitkomst_overdracht",
}  # fmt: skip
"""Which list of recht/gebeurtenissen.toml names the codes of a dimension."""
NATIONALITEITEN: Final[Mapping[str, str]] = {
    "AFG": _("Afghaanse"), "ALB": _("Albanese"), "AGO": _("Angolese"), "ARM": _("Armeense"),
    "AZE": _("Azerbeidzjaanse"), "BGD": _("Bengalese"), "BLR": _("Belarussische"), "BRA": _("Braziliaanse"),
    "BDI": _("Burundese"), "CAN": _("Canadese"), "CHN": _("Chinese"), "CMR": _("Kameroense"), "COD": _("Congolese"),
    "COL": _("Colombiaanse"), "CUB": _("Cubaanse"), "DOM": _("Dominicaanse"), "DZA": _("Algerijnse"),
    "EGY": _("Egyptische"), "ERI": _("Eritrese"), "ETH": _("Ethiopische"), "GBR": _("Britse"), "GEO": _("Georgische"),
    "GHA": _("Ghanese"), "GIN": _("Guinese"), "IDN": _("Indonesische"), "IND": _("Indiase"), "IRN": _("Iraanse"),
    "IRQ": _("Iraakse"), "JOR": _("Jordaanse"), "KEN": _("Keniaanse"), "LBN": _("Libanese"), "LBY": _("Libische"),
    "LKA": _("Sri Lankaanse"), "MAR": _("Marokkaanse"), "MMR": _("Myanmarese"), "NGA": _("Nigeriaanse"),
    "NPL": _("Nepalese"), "PAK": _("Pakistaanse"), "PHL": _("Filipijnse"), "PSE": _("Palestijnse"),
    "RUS": _("Russische"), "RWA": _("Rwandese"), "SDN": _("Soedanese"), "SLE": _("Sierra Leoonse"),
    "SOM": _("Somalische"), "SRB": _("Servische"), "SSD": _("Zuid-Soedanese"), "SUR": _("Surinaamse"),
    "SYR": _("Syrische"), "THA": _("Thaise"), "TUN": _("Tunesische"), "TUR": _("Turkse"), "UGA": _("Oegandese"),
    "UKR": _("Oekraïense"), "USA": _("Amerikaanse"), "VEN": _("Venezolaanse"), "VNM": _("Vietnamese"),
    "XXX": _("onbekend of staatloos"), "YEM": _("Jemenitische"), "ZAF": _("Zuid-Afrikaanse"),
    "ZWE": _("Zimbabwaanse"),
}  # fmt: skip
"""Of the countries that most people come from; another code stays as it is."""
_JA_NEE: Final = {"ja": _("ja"), "nee": _("nee")}
CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "doelgroep": {
        "asiel": _("asielstatushouders"), "hervestiger": _("hervestigers"), "gezin": _("gezinsmigranten"),
        "oude_wet": _("oude wet (2013)"),
    },
    "leeftijd": {
        "<18": _("jonger dan 18"), "18-26": _("18 tot en met 26"), "27-34": _("27 tot en met 34"),
        "35-44": _("35 tot en met 44"), "45-54": _("45 tot en met 54"), "55-67": _("55 tot en met 67"),
        ">67": _("ouder dan 67"),
    },
    "nationaliteit": NATIONALITEITEN,
    "variant": {"registraties": _("bij de school"), "pip": _("in het PIP")},
    "hervestigers": {"met": _("met hervestigers"), "zonder": _("zonder hervestigers")},
    "richting": {
        "lichter": _("naar een lichtere route"), "zwaarder": _("naar een zwaardere route"), "anders": _("anders"),
    },
    "verband": {
        "los": _("los van elkaar"), "afgestemd": _("op elkaar afgestemd"), "geintegreerd": _("samen in één programma"),
        "onbekend": _("onbekend"),
    },
    "moment": {
        "tijdens": _("tijdens de inburgering"), "einde": _("aan het einde"), "6_maanden": _("na 6 maanden"),
        "12_maanden": _("na 12 maanden"),
    },
    "soort": {"brugklas": _("brugklas"), "intake": _("intake"), "map": _("MAP"), "pvt": _("PVT")},
    "ontzorgd": _JA_NEE,
    "stap": {
        "koppeling_kennismaking": _("van koppeling tot kennismaking"),
        "huisvesting_intake": _("van woning tot intake"), "kennisgeving_pip": _("van kennisgeving tot PIP"),
        "pip_start": _("van PIP tot start op school"), "pip_voldaan": _("van PIP tot klaar"),
    },
    "schakel": {
        "intake": _("de intake"), "toets": _("de leerbaarheidstoets"), "pip": _("het PIP"),
        "brugklas": _("de brugklas"),
        "leerroute": _("de leerroute"), "mb": _("maatschappelijke begeleiding"), "training": _("de training"),
        "kinderopvang": _("kinderopvang"),
    },
    "mist": {
        "telefoon": _("telefoonnummer"), "email": _("e-mailadres"), "opleiding": _("opleiding"), "taal": _("taal"),
        "huishouden": _("huishouden"), "consulent": _("consulent"), "nationaliteit": _("nationaliteit"),
        "geboortejaar": _("geboortejaar"),
    },
    "reden": {
        "zonder_consulent": _("heeft geen consulent"), "geen_contact": _("lang geen contact"),
        "contact_zonder_norm": _("geen contact, en de gemeente koos geen norm"),
        "partner_zonder_iets": _("partner zonder uitkering en zonder plek"),
    },
    "maat": {"n": _("antwoorden"), "gemiddelde": _("gemiddeld cijfer")},
    "onderdeel": {
        "actief": _("aantal"), "aantal": _("aantal"), "dossiers": _("aantal"), "aandeel": _("aandeel"),
        "onder_regie": _("begeleid door de gemeente"), "wacht": _("wacht op begeleiding"),
        "gepauzeerd": _("tijdelijk gestopt"), "wi2013": _("oude wet (2013)"),
        "zonder_pip": _("zonder PIP"), "pip": _("met PIP"), "pip_verlengd": _("met PIP en verlenging"),
        "opgeroepen": _("kreeg een uitnodiging"), "aandeel_opgeroepen": _("aandeel met uitnodiging"),
        "binnen": _("op tijd"), "niet_binnen": _("niet op tijd"), "aandeel_binnen": _("aandeel op tijd"),
        "binnen_termijn": _("binnen drie jaar"), "verlengd": _("met verlenging"), "later": _("later"),
        "nog_niet": _("nog niet"), "aandeel_binnen_termijn": _("aandeel binnen drie jaar"),
        "doel": _("doel"), "gerealiseerd": _("gerealiseerd"), "overloop": _("van eerder"),
        "zonder_dossier": _("zonder dossier"), "voorsprong": _("voorsprong"),
        "in": _("erbij"), "uit": _("eraf"), "open": _("aan het einde"),
        "gedaan": _("gedaan"), "geslaagd_eerste": _("in een keer gehaald"), "geslaagd_later": _("later gehaald"),
        "aandeel_geslaagd": _("aandeel gehaald"), "routes_afgerond": _("leerroutes afgerond"),
        "gebleven": _("in de eerste route gebleven"), "aandeel_gebleven": _("aandeel gebleven"),
        "keuzes": _("keuzes"), "anders_dan_toets": _("anders dan de toets"),
        "anders_dan_school": _("anders dan de school"),
        "aangeboden": _("aangeboden"), "gevolgd": _("gevolgd"), "geoorloofd_verzuim": _("verzuim met goede reden"),
        "ongeoorloofd_verzuim": _("verzuim zonder goede reden"), "meldingen": _("meldingen"),
        "norm_gehaald": _("norm gehaald"), "gevoerd": _("gevoerd"), "norm": _("norm"),
        "per_dossier": _("per dossier"), "aan_het_werk": _("aan het werk"), "zonder_bijstand": _("zonder bijstand"),
        "lopend": _("loopt"), "zes_maanden_om": _("zes maanden voorbij"), "gestopt": _("gestopt"),
        "verlengd_1": _("1 maand langer"), "verlengd_2": _("2 maanden langer"), "verlengd_3": _("3 maanden langer"),
        "verlengd_meer": _("meer dan 3 maanden langer"), "aandeel_langer": _("aandeel langer"),
        "training_voor_einde": _("training op tijd af"), "aandeel_training": _("aandeel training op tijd"),
        "opgepakt": _("opgepakt"), "afgerond": _("afgerond"), "geweigerd": _("geweigerd"),
        "met_achterstand": _("met een achterstand"), "waarschuwingen": _("waarschuwingen"),
        "voornemens": _("voornemens"), "boetes": _("boetes"), "boetes_duo": _("boetes van DUO"),
        "maatregelen": _("maatregelen"), "bezwaren": _("bezwaren"), "beroepen": _("beroepen"),
        "niet_afgemeld": _("niet afgemeld"), "op_tijd": _("op tijd"), "te_laat": _("te laat"),
        "verlopen": _("verlopen"), "vervallen": _("vervallen"), "loopt": _("loopt nog"),
        "gewogen": _("gewogen aantal"), "dossiers_per_fte": _("per fte"),
        "gewogen_per_fte": _("gewogen per fte"), "betaald": _("betaald"), "met_betaling": _("met een betaling"),
        "restant": _("nog te betalen"), "met_advies": _("met advies van de school"), "met_toets": _("met een toets"),
        "afspraken": _("afspraken"), "uren": _("uren"), "beantwoord": _("beantwoord"), "meetbaar": _("te meten"),
        "uit_bijstand": _("uit de bijstand"),
        "mediaan_dagen": _("mediaan"), "gemiddelde_dagen": _("gemiddeld"), "p90_dagen": _("9 van de 10 binnen"),
    },
}  # fmt: skip
