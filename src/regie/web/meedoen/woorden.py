# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Places in words, and why one fits somebody or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.plekken import Plek
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal
from regie.kern.meedoen.passen import Reden
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.groepen.woorden import uren as dagdelen

Woorden = Mapping[str, str | Promise]

BEGELEIDING: Final[Woorden] = {
    "geen": gettext_lazy("geen begeleiding"),
    "praktijkbegeleider": gettext_lazy("een praktijkbegeleider"),
    "jobcoach": gettext_lazy("een jobcoach"),
    "allebei": gettext_lazy("een praktijkbegeleider en een jobcoach"),
}
VOOR: Final[Woorden] = {
    "eigen": gettext_lazy("alleen onze gemeente"),
    "regio": gettext_lazy("ook andere gemeenten in de regio"),
}
TALIG: Final[Mapping[bool | None, str | Promise]] = {
    True: gettext_lazy("ja"),
    False: gettext_lazy("nee"),
    None: gettext_lazy("nog niet gevraagd"),
}
VELD: Final[Woorden] = {
    "soort": gettext_lazy("Soort"), "naam": gettext_lazy("Wat"), "organisatie": gettext_lazy("Organisatie"),
    "sector": gettext_lazy("Soort werk"), "uren_van": gettext_lazy("Uren vanaf"), "uren_tot": gettext_lazy("Uren tot"),
    "dagdelen": gettext_lazy("Dagdelen"), "capaciteit": gettext_lazy("Plaatsen"),
    "begeleiding": gettext_lazy("Begeleiding"), "van": gettext_lazy("Vanaf"), "voor": gettext_lazy("Voor"),
    "taalniveau": gettext_lazy("Taalniveau"), "nederlandstalig": gettext_lazy("Nederlandstalig"),
    "postcode4": gettext_lazy("Postcode"), "tot": gettext_lazy("Tot en met"),
}  # fmt: skip
TEKEN: Final[Woorden] = {
    "voor": gettext_lazy("Past"), "tegen": gettext_lazy("Let op"), "vraag": gettext_lazy("Vraag na"),
}  # fmt: skip
_VAST: Final[Woorden] = {
    "vol": gettext_lazy("de plek is nu vol"),
    "les_onbekend": gettext_lazy("de lestijden staan nog niet in de weekplanning"),
    "taal_niet_gevraagd": gettext_lazy("er is nog niet gevraagd welk taalniveau nodig is"),
    "uren_onbekend": gettext_lazy("in het plan staat nog niet hoeveel uur iemand kan"),
    "uren_passen": gettext_lazy("de uren passen naast de lessen"),
    "wens_onbekend": gettext_lazy("in het plan staat nog niet welk werk iemand wil"),
    "wens": gettext_lazy("dit soort werk wil de inburgeraar"),
    "ander_werk": gettext_lazy("dit is ander werk dan de inburgeraar wil"),
    "reis_onbekend": gettext_lazy("de reis is niet bekend: de postcode van de plek mist"),
    "woonplek_onbekend": gettext_lazy("de reis is niet bekend: de postcode van de inburgeraar mist"),
    "zelfde_wijk": gettext_lazy("in dezelfde buurt (postcodegebied)"),
    "dichtbij": gettext_lazy("in hetzelfde deel van de stad (postcodegebied)"),
    "zelfde_streek": gettext_lazy("verder weg, in dezelfde streek (postcodegebied)"),
    "ver": gettext_lazy("ver weg (postcodegebied)"),
    "spreektaal_onbekend": gettext_lazy("er is nog niet gevraagd of er Nederlands wordt gesproken"),
    "nederlandstalig": gettext_lazy("er wordt Nederlands gesproken"),
    "niet_nederlandstalig": gettext_lazy("er wordt weinig Nederlands gesproken"),
    "echte_werkvloer": gettext_lazy("een echte werkvloer, ook in de Z-route"),
}


EERST: Final[Woorden] = {
    "les_onbekend": gettext_lazy("Wanneer zijn de lessen?"),
    "niveau_onbekend": gettext_lazy("Welk taalniveau heeft de inburgeraar?"),
    "uren_onbekend": gettext_lazy("Hoeveel uur per week kan de inburgeraar?"),
    "wens_onbekend": gettext_lazy("Welk werk wil de inburgeraar?"),
    "woonplek_onbekend": gettext_lazy("Wat is de postcode, en wanneer kan het?"),
}
"""What is not known of the person, as a question: asked once for all places."""


@dataclass(frozen=True)
class Redenregel:
    """`teken`: what the reason is for; also without colour it can be told."""

    weging: str
    teken: str
    tekst: str


def redenregels(gevonden: Sequence[Reden]) -> list[Redenregel]:
    return [Redenregel(een.weging, str(TEKEN[een.weging]), _reden(een)) for een in gevonden]


def van_de_plek(gevonden: Sequence[Reden]) -> list[Redenregel]:
    """Beside other places: what is not known of the person stands once above them, and here only what a place asks."""
    return [
        Redenregel(een.weging, str(TEKEN[een.weging]), _vraagt(een) if een.van_wie else _reden(een))
        for een in gevonden
        if not een.van_wie or "nodig" in een.waarden
    ]


def _vraagt(wat: Reden) -> str:
    return _("de plek vraagt %(nodig)s") % {"nodig": str(wat.waarden["nodig"]).upper()}


def _reden(wat: Reden) -> str:
    waarden: Mapping[str, Any] = wat.waarden
    match wat.code:
        case "tijdens_les":
            return _("valt samen met de lessen: %(wanneer)s") % {"wanneer": dagdelen(waarden["dagdelen"])}
        case "naast_les" | "kan_dan":
            return _("kan naast de lessen: %(wanneer)s") % {"wanneer": dagdelen(waarden["dagdelen"])}
        case "kan_dan_niet":
            return _("iemand kan dan niet: %(wanneer)s") % {"wanneer": dagdelen(waarden["dagdelen"])}
        case "niveau_onbekend":
            return _("het taalniveau is niet bekend; de plek vraagt %(nodig)s") % {"nodig": waarden["nodig"].upper()}
        case "taal_genoeg" | "taal_te_weinig":
            zin = _("de plek vraagt %(nodig)s, de inburgeraar heeft %(heeft)s")
            return zin % {naam: str(waarde).upper() for naam, waarde in waarden.items()}
        case "te_veel_uren":
            zin = _("de plek vraagt %(nodig)s uur of meer, in het plan staat %(kan)s uur")
            return zin % {naam: getal(waarde) for naam, waarde in waarden.items()}
    return str(_VAST[wat.code])


def niveau(code: str | None) -> str:
    return code.upper() if code else _("nog niet gevraagd")


def uren(plek: Plek) -> str:
    van, tot = getal(plek.uren_van), getal(plek.uren_tot)
    if van == tot:
        return _("%(van)s uur per week") % {"van": van}
    return _("%(van)s tot %(tot)s uur per week") % {"van": van, "tot": tot}


def plaatsen(plek: Plek) -> str:
    """nog 2 van 3, or vol."""
    if plek.over <= 0:
        return _("vol (%(max)s)") % {"max": getal(plek.capaciteit)}
    return _("nog %(over)s van %(max)s") % {"over": getal(plek.over), "max": getal(plek.capaciteit)}


def label(recht: Recht, lijst: str, code: str) -> str:
    """A code in words; what is no code of the list (any more) stays."""
    gevonden = recht.codelijsten[lijst].codes.get(code)
    return code if gevonden is None else gevonden.label


def labels(recht: Recht, lijst: str, codes: Any) -> str:
    return ", ".join(label(recht, lijst, str(code)) for code in codes or ())


def koppeling(recht: Recht, een: Rij) -> str:
    """A taalmaatje or buddy: what kind, how it stands and since when."""
    soort = label(recht, "soort_vrijwilliger", een["gegevens"]["soort"])
    stand = label(recht, "stand_koppeling", een["gegevens"]["stand"])
    return _("%(soort)s: %(stand)s op %(dag)s") % {"soort": soort, "stand": stand, "dag": voluit(een["datum"])}


def waarde(recht: Recht, veld: str, wat: Any) -> str:
    """A value of a place in words, for what changed."""
    if wat is None:
        return _("leeg") if veld != "nederlandstalig" else str(TALIG[None])
    match veld:
        case "soort":
            return label(recht, "soort_plaatsing", wat)
        case "sector":
            return label(recht, "sector", wat)
        case "dagdelen":
            return dagdelen(wat)
        case "begeleiding":
            return str(BEGELEIDING[wat])
        case "voor":
            return str(VOOR[wat])
        case "nederlandstalig":
            return str(TALIG[wat])
        case "taalniveau":
            return niveau(wat)
        case "uren_van" | "uren_tot" | "capaciteit":
            return getal(wat)
    return str(wat)
