# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything about one person as a document to read: what happened, what follows from it, who looked, and for what."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.bouwstenen import Blok, deel, kop, lijst, paren, punt, tabel
from regie.documenten.pdf import maak_pdf
from regie.documenten.persoonsaanhang import aanhang, andere_dossiers, eerdere_gegevens
from regie.dossiers.woorden import maand_voluit, opsomming, tijdstip_voluit
from regie.kern.termijnen.herleiding import voluit

SJABLOON: Final = "document.typ"
JAAR, MAAND = len("1988"), len("1988-05")

Gegevens = dict[str, Any]


def persoonsgegevens_pdf(gegevens: Gegevens) -> bytes:
    """From the value of dossiers.persoonsgegevens."""
    return maak_pdf(SJABLOON, document(gegevens), date.fromisoformat(gegevens["gemaakt_op"]))


def document(gegevens: Gegevens) -> dict[str, Any]:
    """The words of the document, in the order in which they are read."""
    naam, gemeente, dag = _naam(gegevens["persoon"]), gegevens["gemeente"]["naam"], _dag(gegevens["gemaakt_op"])
    over_u = (_wie, andere_dossiers, eerdere_gegevens, _gebeurd, _concepten, _feiten, _termijnen)
    gemaakt = [
        *(maak(gegevens) for maak in over_u),
        *aanhang(gegevens),
        *(maak(gegevens) for maak in (_ontvangers, _inzagen, _verzoeken, _doelen, _bewaren, _rechten)),
    ]
    return {
        "titel": _("Alles wat wij over u weten: %(naam)s") % {"naam": naam},
        "voet": _("Gegevens van %(naam)s, gemeente %(gemeente)s, %(dag)s")
        % {"naam": naam, "gemeente": gemeente, "dag": dag},
        "inhoud": _("Inhoud"),
        "bladzijde": _("Bladzijde"),
        "vooraf": [
            _("U heeft gevraagd welke gegevens wij van u hebben. Dit document is alles wat in Regie staat op %(dag)s. "
              "Regie is het systeem waarmee de gemeente %(gemeente)s werkt aan uw inburgering.")
            % {"dag": dag, "gemeente": gemeente},
            _("Begrijpt u iets niet? Vraag het uw consulent. U mag ook iemand meenemen die u helpt."),
            _("Ziet u dit teken: \N{REPLACEMENT CHARACTER}? Dan stond er een letter die wij niet kunnen afdrukken. "
              "In het computerbestand staat die letter wel."),
        ],
        "delen": [een for een in gemaakt if een is not None],
    }  # fmt: skip


def _naam(persoon: Gegevens) -> str:
    delen = (persoon["voornamen"], persoon["tussenvoegsel"], persoon["achternaam"])
    return " ".join(stuk for stuk in delen if stuk) or _("naam onbekend")


def _dag(dag: str) -> str:
    return voluit(date.fromisoformat(dag))


def _geboren(geboren: str) -> str:
    if len(geboren) <= JAAR:
        return geboren
    return maand_voluit(geboren) if len(geboren) == MAAND else _dag(geboren)


def _wie(gegevens: Gegevens) -> dict[str, Any]:
    persoon = gegevens["persoon"]
    rijen = [
        (_("Naam"), _naam(persoon)),
        (_("Roepnaam"), persoon["roepnaam"]),
        (_("Naam in eigen schrift"), persoon["naam_eigen"]),
        (_("Geboren"), _geboren(persoon["geboortedatum"])),
        (_("Burgerservicenummer (BSN)"), persoon["burgerservicenummer"]),
        (_("V-nummer"), persoon["v_nummer"]),
        (_("Telefoon"), persoon["telefoon"]),
        (_("E-mail"), persoon["email"]),
        (_("Taal"), persoon["taal"]["naam"] if persoon["taal"] else ""),
        *((_("Adres"), een["adres"].replace("\n", ", ")) for een in persoon["contact"]),
        (_("Nummer van uw dossier"), gegevens["dossier"]),
    ]
    return deel(_("Wie u bent"), [], [paren(rijen)])


# ------------------------------------------------------------------------------------------- what happened


def _gebeurd(gegevens: Gegevens) -> dict[str, Any]:
    uitleg = _(
        "Dit is er gebeurd of opgeschreven, het oudste eerst. Wat niet klopte en is ingetrokken, staat er ook bij."
    )
    return deel(_("Wat er is gebeurd"), [uitleg], _per_jaar(gegevens["gebeurtenissen"]))


def _per_jaar(gebeurtenissen: list[Gegevens]) -> Iterator[Blok]:
    for jaar, rijen in groupby(gebeurtenissen, key=lambda een: een["datum"][:JAAR]):
        yield kop(jaar)
        yield from (_gebeurtenis(een) for een in rijen)


def _gebeurtenis(een: Gegevens) -> Blok:
    vastgelegd = _("Opgeschreven op %(dag)s%(door)s.") % {
        "dag": _dag(een["vastgelegd_op"]), "door": _door(een["vastgelegd_door"])
    }  # fmt: skip
    bron = _("Dit kwam van: %(bron)s.") % {"bron": een["bron"]} if een["bron"] else ""
    erbij = f"{vastgelegd} {bron}".strip()
    return punt(_kop(een), [een["zin"], _ingetrokken(een["ingetrokken"])], _velden(een), [erbij], niveau=3)


def _kop(een: Gegevens) -> str:
    return f"{_dag(een['datum'])}: {een['naam']}"


def _velden(een: Gegevens) -> list[tuple[str, str]]:
    return [(veld["naam"], veld["leesbaar"]) for veld in een["gegevens"] if veld["leesbaar"]]


def _door(wie: dict[str, str]) -> str:
    return _(" door: %(functie)s van %(organisatie)s") % wie if wie["functie"] else ""


def _ingetrokken(ingetrokken: Gegevens | None) -> str:
    if ingetrokken is None:
        return ""
    wat = _("Let op: dit is ingetrokken op %(dag)s en telt niet meer mee.") % {"dag": _dag(ingetrokken["op"])}
    return wat + (_(" Waarom: %(reden)s") % {"reden": ingetrokken["reden"]} if ingetrokken["reden"] else "")


def _concepten(gegevens: Gegevens) -> dict[str, Any] | None:
    if not gegevens["concepten"]:
        return None
    uitleg = _("Dit is getypt, maar nog niet vastgelegd. Het kan nog veranderen.")
    punten = (punt(_kop(een), [een["zin"]], _velden(een)) for een in gegevens["concepten"])
    return deel(_("Wat nog niet vaststaat"), [uitleg], punten)


# --------------------------------------------------------------------------------------- what follows from it


def _feiten(gegevens: Gegevens) -> dict[str, Any]:
    uitleg = _("Dit leidt Regie af uit wat er is gebeurd. In de laatste kolom staat waar het uit komt.")
    rijen = [(een["naam"], een["leesbaar"], opsomming(een["uit"], _("en"))) for een in gegevens["feiten"]]
    return deel(_("Wat daaruit volgt"), [uitleg], [tabel((_("Wat"), _("Nu"), _("Komt uit")), (3, 2, 4), rijen)])


def _termijnen(gegevens: Gegevens) -> dict[str, Any]:
    uitleg = _("Voor uw inburgering gelden termijnen. Een computer rekent ze uit; een mens neemt het besluit.")
    punten = (
        punt(f"{een['naam']}: {een['stand']}", een["uitleg"], [], [_staat_in(een["bron"])])
        for een in gegevens["termijnen"]
    )
    return deel(_("Termijnen"), [uitleg], punten)


# ------------------------------------------------------------------------------------------ who got, who looked


def _ontvangers(gegevens: Gegevens) -> dict[str, Any]:
    if not gegevens["ontvangers"]:
        return deel(_("Wie uw gegevens kreeg"), [_("Wij hebben u niet naar een andere organisatie verwezen.")], [])
    uitleg = _("Deze organisaties doen iets voor uw inburgering. Zij zien alleen wat daarvoor nodig is.")
    return deel(_("Wie uw gegevens kreeg"), [uitleg], (_ontvanger(een) for een in gegevens["ontvangers"]))


def _ontvanger(een: Gegevens) -> Blok:
    rijen = [
        (_("Waarvoor"), een["taak"]),
        (_("Stand"), een["stand"]),
        (_("Kreeg te zien"), opsomming(een["gegevens"], _("en"))),
        (_("Leest ook"), opsomming(een["leest"], _("en"))),
        (_("Vanaf"), _dag(een["van"])),
        (_("Tot en met"), _dag(een["tot"]) if een["tot"] else _("nog geen einde")),
    ]
    return punt(een["organisatie"], [], [paar for paar in rijen if paar[1]])


def _inzagen(gegevens: Gegevens) -> dict[str, Any]:
    uitleg = _(
        "Elke keer dat iemand uw gegevens bekijkt, schrijft Regie dat op. Namen van medewerkers staan er niet bij."
    )
    rijen = [
        (_moment(een["moment"]), f"{een['functie']}, {een['organisatie']}", een["doel"], een["wat"])
        for een in gegevens["inzagen"]
    ]
    kolommen = (_("Wanneer"), _("Wie"), _("Waarvoor"), _("Wat"))
    blokken = [tabel(kolommen, (3, 4, 3, 3), rijen)] if rijen else []
    return deel(_("Wie naar uw gegevens keek"), [uitleg if rijen else _("Nog niemand.")], blokken)


def _moment(moment: str) -> str:
    return tijdstip_voluit(datetime.fromisoformat(moment).isoformat())


def _verzoeken(gegevens: Gegevens) -> dict[str, Any]:
    punten = (
        punt(f"{_dag(een['ontvangen_op'])}: {een['naam']}", [_stand(een)], [], [een["reden"], *_stappen(een)])
        for een in gegevens["verzoeken"]
    )
    return deel(_("Wat u ons vroeg over uw gegevens"), [], punten)


def _stappen(een: Gegevens) -> Iterator[str]:
    for stap in een["stappen"]:
        yield f"{_dag(stap['op'])}: {stap['wat']}. {stap['toelichting']}".strip()


def _stand(een: Gegevens) -> str:
    return _("Stand: %(stand)s. U krijgt antwoord voor of op %(dag)s.") % {
        "stand": een["stand"], "dag": _dag(een["uiterlijk"])
    }  # fmt: skip


# ------------------------------------------------------------------------------------- for what, and how long


def _doelen(gegevens: Gegevens) -> dict[str, Any]:
    punten = (
        punt(een["naam"], [een["uitleg"], *een["grondslagen"]], [], [_ook_naar(een["ontvangers"])])
        for een in gegevens["doelen"]
    )
    return deel(_("Waarvoor wij uw gegevens gebruiken"), [_("Bij elk doel staat waarom het mag.")], punten)


def _ook_naar(ontvangers: list[str]) -> str:
    return _("Gegevens gaan ook naar: %(wie)s.") % {"wie": "; ".join(ontvangers)} if ontvangers else ""


def _bewaren(gegevens: Gegevens) -> dict[str, Any]:
    bewaren = gegevens["bewaren"]
    tot = _("Het is nog niet bekend op welke dag uw gegevens weggaan.")
    if bewaren["tot"]:
        tot = _("Uw gegevens gaan weg na %(dag)s.") % {"dag": _dag(bewaren["tot"])}
    uitleg = [tot, bewaren["regel"], bewaren["daarna"], _staat_in(bewaren["bron"])]
    return deel(_("Hoe lang wij uw gegevens bewaren"), uitleg, [])


def _staat_in(bron: str) -> str:
    return _("Dit staat in: %(bron)s.") % {"bron": bron}


def _rechten(gegevens: Gegevens) -> dict[str, Any]:
    mag = [
        _("Klopt iets niet? Vraag de gemeente om het te verbeteren."),
        _("Wilt u dat de gemeente even niets met uw gegevens doet? Vraag om een beperking."),
        _("Wilt u dat gegevens weggaan? Vraag om wissing. Soms moet de gemeente gegevens bewaren van de wet."),
        _("Bent u het niet eens met het antwoord? Dan kunt u bezwaar maken bij de gemeente."),
        _("U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens."),
    ]
    return deel(_("Wat u kunt doen"), [], [lijst(mag)])
