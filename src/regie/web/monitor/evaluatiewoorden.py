# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study in words: its choices, what was found, and why there is no answer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.documenten.grafiek import Kromme, Stap, Trap
from regie.documenten.monitor.namen import CODES, NATIONALITEITEN
from regie.dossiers.woorden import getal
from regie.kern.indicatoren.binnen import Binnen
from regie.kern.indicatoren.curve import WAARSCHUWINGEN, Punt, Vergelijking
from regie.kern.indicatoren.kenmerken import ONBEKEND
from regie.kern.indicatoren.overleving import DAGEN_PER_MAAND, Mediaan
from regie.kern.kalender import Duur
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.monitor.evaluatie import ANDEREN, BINNEN, Antwoord, Bezwaar, Groep, Vraag
from regie.web.totalen.tabellen import kwartaal as kwartaal_voluit

Woord: TypeAlias = str | Promise
ZEKER: Final = 0.05
"""Below this chance a difference is called probably no coincidence."""
WEEK: Final = 7
IN_WEKEN: Final = 26 * WEEK
UITKOMSTEN: Final[Mapping[str, Woord]] = {
    "kennisgeving_pip": gettext_lazy("Van de kennisgeving van DUO tot het PIP"),
    "kennisgeving_intake": gettext_lazy("Van de kennisgeving van DUO tot de brede intake"),
    "huisvesting_intake": gettext_lazy("Van de woning tot de brede intake"),
    "pip_leerroute": gettext_lazy("Van het PIP tot de start van de leerroute"),
    "pip_participatie": gettext_lazy("Van het PIP tot werk of meedoen"),
    "pip_voldaan": gettext_lazy("Van het PIP tot klaar met inburgeren"),
}
NAMEN: Final[Mapping[str, Woord]] = {
    "groep": gettext_lazy("Groep"),
    "wet": gettext_lazy("Wet"),
    "geslacht": gettext_lazy("Geslacht"),
    "nationaliteit": gettext_lazy("Nationaliteit"),
    "leeftijd": gettext_lazy("Leeftijd"),
    "leerroute": gettext_lazy("Leerroute"),
}
TERMIJNEN: Final[Mapping[Duur, Woord]] = dict(
    zip(BINNEN, (gettext_lazy("Binnen 10 weken"), gettext_lazy("Binnen 1 jaar"), gettext_lazy("Binnen 3 jaar")),
        strict=True)
)  # fmt: skip
MARGE: Final = gettext_lazy("95 % zekerheid")


def codes(recht: Recht, kenmerk: str) -> dict[str, str]:
    """The values of a characteristic with their names."""
    if kenmerk == "nationaliteit":
        namen = {code: str(naam) for code, naam in NATIONALITEITEN.items()}
        namen = dict(sorted(namen.items(), key=lambda rij: rij[1]))
    elif kenmerk == "leeftijd":
        namen = {code: str(naam) for code, naam in CODES["leeftijd"].items()}
    else:
        namen = {code: str(rij.label) for code, rij in recht.codelijsten[kenmerk].codes.items()}
    return {**namen, ONBEKEND: _("niet bekend")}


def naam_van(recht: Recht, wie: Mapping[str, str]) -> str:
    """What a group is called."""
    return ", ".join(_waarde(recht, naam, code) for naam, code in wie.items()) or _("iedereen")


def _waarde(recht: Recht, naam: str, code: str) -> str:
    if code == ANDEREN:
        return _("alle anderen (%(kenmerk)s)") % {"kenmerk": str(NAMEN[naam]).lower()}
    return codes(recht, naam).get(code, code)


# ------------------------------------------------------------------------------------------- what was found


def mensen(aantal: int | None, grens: int) -> str:
    return _("%(grens)s of minder") % {"grens": grens} if aantal is None else _("ongeveer %(n)s") % {"n": getal(aantal)}


def tijd(dagen: int) -> str:
    """In whole weeks, and from half a year on in months: to the day would be about one person."""
    if dagen < IN_WEKEN:
        return _("%(n)s weken") % {"n": getal(round(dagen / WEEK))}
    return _("%(n)s maanden") % {"n": getal(round(dagen / DAGEN_PER_MAAND))}


def helft(groep: Groep) -> str:
    """When half of a group was there."""
    mediaan = groep.curve.mediaan
    if mediaan is None:
        return _("te weinig mensen")
    if mediaan.dag is None:
        return _("niet te zeggen: de lijn komt nog niet tot de helft")
    return f"{tijd(mediaan.dag)} ({_tussen(mediaan)})"


def _tussen(mediaan: Mediaan) -> str:
    laag = tijd(mediaan.laag) if mediaan.laag is not None else tijd(0)
    if mediaan.hoog is None:
        return _("ligt waarschijnlijk na %(laag)s; hoe laat is nog niet te meten") % {"laag": laag}
    return _("ligt waarschijnlijk tussen %(laag)s en %(hoog)s") % {"laag": laag, "hoog": tijd(mediaan.hoog)}


def deel(een: Binnen) -> str:
    """A share with its interval in whole percents."""
    if een.status == "nog_niet_meetbaar":
        return _("nog niet te meten")
    if een.aandeel is None:
        return _("niet getoond")
    waarde, laag, hoog = (round(100 * kans) for kans in (een.aandeel.waarde, een.aandeel.laag, een.aandeel.hoog))
    return _("%(waarde)s %% (waarschijnlijk tussen %(laag)s %% en %(hoog)s %%)") % {
        "waarde": waarde, "laag": laag, "hoog": hoog,
    }  # fmt: skip


def verschil(toets: Vergelijking) -> tuple[str, str]:
    """What the comparison says, and what it does not say."""
    uitleg = _(WAARSCHUWINGEN[toets.waarschuwing])
    if toets.p is None:
        return _("De groepen zijn nu niet te vergelijken."), uitleg
    if toets.p >= ZEKER:
        kans = max(round(100 * toets.p), 5)
        zin = _(
            "Dit verschil kan toeval zijn. Ook als er geen verschil is, komt zoiets voor: %(kans)s van de 100 keer."
        )
        return zin % {"kans": kans}, uitleg
    return _("Dit verschil is waarschijnlijk geen toeval. Zonder echt verschil komt dit minder dan 5 van de 100 keer "
             "voor."), uitleg  # fmt: skip


# ---------------------------------------------------------------------------------------------------- chart


def grafiek(recht: Recht, vraag: Vraag, antwoord: Antwoord) -> Trap | None:
    """For how many it has happened, by month; None where no group has a line."""
    krommen = tuple(
        Kromme(naam_van(recht, groep.wie), tuple(_stappen(groep.curve.punten)), _maanden(groep.curve.punten[-1]))
        for groep in antwoord.groepen
        if len(groep.curve.punten) > 1
    )
    if not krommen:
        return None
    titel = _("%(uitkomst)s: bij hoeveel procent is het zover?") % {"uitkomst": UITKOMSTEN[vraag.uitkomst]}
    return Trap(titel=titel, eenheid="%", kop=_("maanden"), krommen=krommen, marge=str(MARGE))


def _maanden(punt: Punt) -> int:
    return round(punt.dag / DAGEN_PER_MAAND)


def _stappen(punten: Sequence[Punt]) -> Iterator[Stap]:
    """In whole percents, and only where those change: a step holds until the next one."""
    vorige: tuple[int, ...] = ()
    for punt in punten:
        getallen = tuple(round(100 * (1 - kans)) for kans in (punt.nog_niet, punt.hoog, punt.laag))
        if getallen != vorige:
            yield Stap(_maanden(punt), *getallen)
        vorige = getallen


def zonder_lijn(recht: Recht, antwoord: Antwoord) -> list[str]:
    """Why a group has no line."""
    zinnen = []
    for groep in antwoord.groepen:
        if groep.curve.waarschuwing is not None:
            zinnen.append(f"{_hoofdletter(naam_van(recht, groep.wie))}: {_(WAARSCHUWINGEN[groep.curve.waarschuwing])}")
        elif len(groep.curve.punten) < 2:
            zinnen.append(
                _("%(groep)s: er is nog te weinig gebeurd voor een lijn.")
                % {"groep": _hoofdletter(naam_van(recht, groep.wie))}
            )
    return zinnen


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


# ------------------------------------------------------------------------------------------ why no answer

_ZINNEN: Final[Mapping[str, Woord]] = {
    "te_vroeg_bekend": gettext_lazy(
        "De leerroute is bij deze start nog niet bekend. Kies een uitkomst die begint bij het PIP, of alle leerroutes."
    ),
    "bestaat_niet": gettext_lazy("Deze groep bestaat niet. Kies een groep uit de lijst."),
    "te_klein": gettext_lazy(
        "Deze groep kunt u niet kiezen. De groep is te klein, of er blijven naast de andere groepen te weinig mensen "
        "over. Iemand is dan te herkennen."
    ),
    "niemand": gettext_lazy("Op deze peildatum is bij niemand deze start bekend. Kies een andere uitkomst."),
    "leeg": gettext_lazy("In deze periode zijn er te weinig mensen om te volgen. Kies een langere periode."),
    "begin_kan_niet": gettext_lazy(
        "Met dit begin is een deel van de groep zo klein dat iemand te herkennen is. Laat het begin leeg, of kies: "
        "%(kan)s."
    ),
    "einde_kan_niet": gettext_lazy(
        "Met dit einde is een deel van de groep zo klein dat iemand te herkennen is. Laat het einde leeg, of kies: "
        "%(kan)s."
    ),
}


def bezwaar(recht: Recht, vraag: Vraag, een: Bezwaar) -> tuple[str, str]:
    """The field, and what is wrong with it and what can be done."""
    zin = str(_ZINNEN[een.soort]) % {"kan": ", ".join(map(_kwartaal, een.kan))}
    if een.soort != "te_klein":
        return een.veld, zin
    naam = vraag.tegen[0] if een.veld == "tegen" and vraag.tegen else een.veld
    namen = codes(recht, naam)
    return een.veld, f"{zin} {_kan([namen.get(code, code) for code in een.codes])}"


def _kan(groepen: list[str]) -> str:
    if not groepen:
        return _("Kies een grotere groep, of kies bij één kenmerk minder.")
    return _("Dit kan wel, ook naast alle anderen: %(groepen)s.") % {"groepen": ", ".join(groepen)}


def _kwartaal(een: Kwartaal) -> str:
    return kwartaal_voluit(str(een))
