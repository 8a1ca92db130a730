# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the document for a person besides what happened: letters, appointments, groups, hours, and the logs.

A part with nothing in it is left out. From the value of dossiers.persoonsgegevens.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from regie.documenten.bouwstenen import deel, punt, tabel
from regie.dossiers.woorden import getal, in_amsterdam, opsomming, taal, tijdstip_voluit
from regie.kern.termijnen.herleiding import voluit

Gegevens = dict[str, Any]
Tekst: TypeAlias = str | Promise
Cel = Callable[[Gegevens], str]


@dataclass(frozen=True, slots=True)
class Tabel:
    """`kolommen`: the heading, how broad, and what stands in it."""

    sleutel: str
    kop: Tekst
    uitleg: Tekst
    kolommen: Sequence[tuple[Tekst, int, Cel]]


def aanhang(gegevens: Gegevens) -> Iterator[dict[str, Any]]:
    if gegevens["brieven"]:
        yield _brieven(gegevens["brieven"])
    for een in TABELLEN:
        if gegevens[een.sleutel]:
            yield _als_deel(een, gegevens[een.sleutel])


def eerdere_gegevens(gegevens: Gegevens) -> dict[str, Any] | None:
    """What was kept about who somebody is, before it was changed."""
    rijen = [
        (_dag(een["op"]), een["veld"], een["was"] or _("(leeg)"), een["werd"] or _("(leeg)"), een["reden"])
        for persoon in (gegevens["persoon"], *(een["persoon"] for een in gegevens["andere_dossiers"]))
        for een in persoon["eerdere_gegevens"]
    ]
    if not rijen:
        return None
    kolommen = (_("Gewijzigd"), _("Wat"), _("Was"), _("Werd"), _("Waarom"))
    uitleg = _("Dit hebben wij over u gewijzigd. Van uw BSN bewaren wij hier alleen de laatste twee cijfers.")
    return deel(_("Wat er eerst over u stond"), [uitleg], [tabel(kolommen, (3, 3, 3, 3, 3), rijen)])


def andere_dossiers(gegevens: Gegevens) -> dict[str, Any] | None:
    """Who somebody is according to a dossier that was made one with this."""
    if not gegevens["andere_dossiers"]:
        return None
    uitleg = _("U had meer dan een dossier. Ze zijn samengevoegd. Dit stond er in het andere dossier over wie u bent.")
    punten = (
        punt(een["dossier"], [], [paar for paar in _paren(een["persoon"]) if paar[1]])
        for een in gegevens["andere_dossiers"]
    )
    return deel(_("Uw andere dossier"), [uitleg], punten)


def _paren(persoon: Gegevens) -> list[tuple[str, str]]:
    naam = " ".join(persoon[veld] for veld in ("voornamen", "tussenvoegsel", "achternaam") if persoon[veld])
    return [
        (_("Naam"), naam), (_("Roepnaam"), persoon["roepnaam"]), (_("Geboren"), persoon["geboortedatum"]),
        (_("Burgerservicenummer (BSN)"), persoon["burgerservicenummer"]), (_("V-nummer"), persoon["v_nummer"]),
        (_("Telefoon"), persoon["telefoon"]), (_("E-mail"), persoon["email"]),
        *((_("Adres"), een["adres"].replace("\n", ", ")) for een in persoon["contact"]),
    ]  # fmt: skip


def _brieven(brieven: Sequence[Gegevens]) -> dict[str, Any]:
    punten = (
        punt(
            f"{_dag(een['verzonden_op'] or een['gemaakt_op'])}: {een['naam']}",
            [alinea.removeprefix("## ") for alinea in (*(een["tekst"] or [een["sms"]]), *een["vertaling"])],
            [paar for paar in _verzending(een) if paar[1]],
            [_door(een["door"])],
        )
        for een in brieven
    )  # fmt: skip
    return deel(_("Brieven aan u"), [_("Ook brieven die nog niet weg zijn, of niet weggingen, staan hier.")], punten)


def _verzending(een: Gegevens) -> Iterator[tuple[str, str]]:
    yield _("Stand"), _woord(een["stand"])
    yield _("Hoe"), _woord(een["kanaal"])
    yield _("Naar"), een["aan"]
    yield _("Waarom niet"), een["overslaan_reden"]


def _als_deel(een: Tabel, rijen: Sequence[Gegevens]) -> dict[str, Any]:
    koppen = [str(kop) for kop, _breed, _cel in een.kolommen]
    breedtes = [breed for _kop, breed, _cel in een.kolommen]
    inhoud = [[cel(rij) for _kop, _breed, cel in een.kolommen] for rij in rijen]
    return deel(str(een.kop), [str(een.uitleg)] if een.uitleg else [], [tabel(koppen, breedtes, inhoud)])


# ------------------------------------------------------------------------------------------------------------- cells


def _dag(dag: str | None) -> str:
    if not dag:
        return ""
    return voluit(in_amsterdam(dag).date() if "T" in dag else date.fromisoformat(dag))


def _moment(moment: str | None) -> str:
    return tijdstip_voluit(moment) if moment else ""


def _door(wie: Gegevens) -> str:
    return f"{wie['functie']}, {wie['organisatie']}" if wie["functie"] else ""


def _woord(code: str) -> str:
    return str(WOORDEN.get(code, code.replace("_", " ")))


def _dagdelen(delen: Sequence[str]) -> str:
    """di-ochtend → dinsdag ochtend."""
    return opsomming([" ".join(_woord(stuk) for stuk in een.split("-")) for een in delen], _("en"))


def _weektijden(tijden: Sequence[Gegevens]) -> str:
    """maandag en woensdag 09:00–11:30; what only could be, says so."""
    dagen = [_woord(dag) for dag in ("ma", "di", "wo", "do", "vr", "za", "zo")]
    return "; ".join(
        f"{opsomming([dagen[dag - 1] for dag in een['dagen']], _('en'))} {een['van']}–{een['tot']}"
        f"{'' if een['geldt'] else ' ' + _('(kan ook)')}"
        for een in tijden
    )


def _antwoorden(gegeven: Mapping[str, Gegevens]) -> str:
    """Question: answer, as they are kept until they are handed in."""
    return "; ".join(f"{_woord(vraag)}: {_antwoord(antwoord)}" for vraag, antwoord in sorted(gegeven.items()))


def _antwoord(antwoord: Gegevens) -> str:
    if "niet" in antwoord:
        return _("wil ik niet zeggen")
    waarde = next(iter(antwoord.values()))
    return ", ".join(map(_woord, waarde)) if isinstance(waarde, list) else str(waarde)


def _als(naam: str, maak: Callable[[Any], str] = str) -> Cel:
    return lambda een: "" if een[naam] is None else maak(een[naam])


def _periode(een: Gegevens, van: str = "van", tot: str = "tot") -> str:
    return " – ".join(_dag(een[naam]) for naam in (van, tot) if een[naam])


def _lesuren(een: Gegevens) -> str:
    namen = {
        "aangeboden": _("%s aangeboden"),
        "gevolgd": _("%s gevolgd"),
        "geoorloofd_verzuim": _("%s met geldige reden gemist"),
        "ongeoorloofd_verzuim": _("%s zonder geldige reden gemist"),
    }
    return ", ".join(woorden % getal(een[naam]) for naam, woorden in namen.items() if een[naam] is not None)


WOORDEN: Final[Mapping[str, Tekst]] = {
    "concept": _l("nog niet verstuurd"), "klaar": _l("klaar"), "verzonden": _l("verstuurd"),
    "mislukt": _l("versturen is niet gelukt"), "overgeslagen": _l("niet verstuurd"), "vervallen": _l("gaat niet door"),
    "email": _l("e-mail"), "aangetekend": _l("aangetekende brief"), "wachtlijst": _l("op de wachtlijst"),
    "pip": "PIP", "mb": _l("maatschappelijke begeleiding"), "pvt": "PVT", "map": "MAP", "nt2": _l("Nederlands (NT2)"),
    "ma": _l("maandag"), "di": _l("dinsdag"), "wo": _l("woensdag"), "do": _l("donderdag"), "vr": _l("vrijdag"),
    "za": _l("zaterdag"), "zo": _l("zondag"), "dossier": _l("het hele dossier"), "teksten": _l("vrije teksten"),
    "proef": _l("nog niet opgenomen"), "goed": _l("goed"), "fout": _l("klopte niet"),
}  # fmt: skip
"""What is not read as it stands."""

TABELLEN: Final = (
    Tabel("woongeschiedenis", _l("Waar u woonde"), _l("Dit komt uit wat er is gebeurd."), (
        (_l("Wanneer"), 2, _als("datum", _dag)), (_l("Wat"), 6, _als("zin")))),
    Tabel("intakenotities", _l("Aantekeningen voor de intake"), _l("Het gesprek is nog niet vastgelegd."), (
        (_l("Wanneer"), 2, _als("op", _dag)), (_l("Waarover"), 2, _als("thema", _woord)), (_l("Wat"), 6, _als("tekst")),
        (_l("Van wie"), 2, _als("bron", _woord)), (_l("Door"), 3, _als("door", _door)))),
    Tabel("pip_concepten", _l("Concept van uw plan (PIP)"), _l("Dit is nog niet besloten."), (
        (_l("Wanneer"), 2, _als("op", _dag)), (_l("Onderdeel"), 3, _als("veld", _woord)),
        (_l("Wat"), 5, lambda een: ", ".join(een["waarde"])), (_l("Door"), 3, _als("door", _door)))),
    Tabel("pip_nagekeken", _l("Wie uw plan nakeek"), _l("Een collega keek mee voor het besluit."), (
        (_l("Gevraagd op"), 2, _als("op", _dag)), (_l("Antwoord"), 2, _als("oordeel", _woord)),
        (_l("Toelichting"), 4, _als("toelichting")), (_l("Gevraagd door"), 3, _als("door", _door)))),
    Tabel("pip_documenten", _l("Besluiten over uw plan"), _l("U kunt een kopie vragen."), (
        (_l("Gemaakt op"), 2, _als("op", _dag)), (_l("Soort"), 2, _als("soort", _woord)),
        (_l("Taal"), 2, _als("taal", taal)), (_l("Versie"), 1, _als("versie")))),
    Tabel("pip_handtekeningen", _l("Namen onder uw plan"), _l("Deze naam is op ons scherm getypt, onder het plan."), (
        (_l("Wanneer"), 2, _als("op", _dag)), (_l("Naam"), 4, _als("naam")),
        (_l("Getypt door"), 2, _als("getypt_door", _woord)), (_l("Bij"), 3, _als("door", _door)))),
    Tabel("afspraken", _l("Afspraken in onze agenda"), "", (
        (_l("Begin"), 3, _als("begin", _moment)), (_l("Einde"), 3, _als("einde", _moment)),
        (_l("Waarvoor"), 2, _als("product", _woord)), (_l("Waar"), 2, _als("ruimte")),
        (_l("Met"), 3, _als("met", _door)))),
    Tabel("herinneringen", _l("Herinneringen aan een afspraak"), "", (
        (_l("Klaargezet"), 1, _als("klaargezet_op", _moment)),)),
    Tabel("tolken", _l("Tolken"), _l("De naam van een tolk staat er niet bij: dat is een gegeven van een ander."), (
        (_l("Begin"), 3, _als("begin", _moment)), (_l("Minuten"), 2, _als("minuten")),
        (_l("Taal"), 2, _als("taal", taal)),
        (_l("Hoe"), 2, _als("manier", _woord)), (_l("Stand"), 2, _als("stand", _woord)),
        (_l("Niet gekomen"), 2, _als("afwezig", _woord)), (_l("Gevraagd door"), 3, _als("door", _door)))),
    Tabel("uren", _l("Uren die wij voor u schreven"), "", (
        (_l("Dag"), 2, _als("datum", _dag)), (_l("Waarvoor"), 2, _als("product", _woord)),
        (_l("Minuten"), 2, _als("minuten")), (_l("Wie"), 3, _als("door", _door)))),
    Tabel("groepen", _l("Groepen van de gemeente"), "", (
        (_l("Groep"), 3, _als("naam")), (_l("Soort"), 2, _als("soort", _woord)),
        (_l("Van en tot"), 3, lambda een: _periode(een, "begin", "einde")), (_l("Stand"), 2, _als("stand", _woord)),
        (_l("Reden"), 2, _als("reden", _woord)), (_l("Sinds"), 2, _als("sinds", _dag)))),
    Tabel("groepswensen", _l("Wanneer u naar een groep kunt"), "", (
        (_l("Wanneer"), 4, _als("uren", _dagdelen)), (_l("Postcode"), 1, _als("postcode4")),
        (_l("Opgeschreven"), 2, _als("op", _dag)), (_l("Door"), 3, _als("door", _door)))),
    Tabel("groepsvoorstellen", _l("Voorstellen voor een groep"),
          _l("Een computer doet een voorstel; een mens beslist."), (
        (_l("Wanneer"), 2, _als("op", _dag)), (_l("Soort"), 2, _als("soort", _woord)), (_l("Groep"), 2, _als("naam")),
        (_l("Stand"), 2, _als("stand", _woord)),
        (_l("Waarom"), 4, _als("redenen", lambda codes: opsomming([_woord(een) for een in codes], _("en")))))),
    Tabel("klassen", _l("Klassen op school"), "", (
        (_l("Klas"), 2, _als("naam")), (_l("School"), 3, _als("organisatie")), (_l("Van en tot"), 3, _periode))),
    Tabel("schooluren", _l("Uren die de school doorgaf"), _l("Wat is opgenomen, staat ook bij wat er is gebeurd."), (
        (_l("School"), 3, _als("organisatie")), (_l("Van en tot"), 3, _periode),
        (_l("Soort"), 2, _als("soort", _woord)), (_l("Uren"), 4, _lesuren), (_l("Stand"), 2, _als("stand", _woord)))),
    Tabel("gelezen_berichten", _l("Berichten over u die zijn gelezen"),
          _l("Het bericht zelf staat bij wat er is gebeurd."), (
        (_l("Gelezen door"), 2, _als("kant", _woord)), (_l("Wanneer"), 3, _als("gelezen_op", _moment)))),
    Tabel("vragenlijsten", _l("Vragenlijsten"), _l("Wat is ingeleverd, staat bij wat er is gebeurd."), (
        (_l("Gegeven"), 3, _als("gemaakt_op", _moment)), (_l("Taal"), 2, _als("taal", taal)),
        (_l("Ingeleverd"), 3, _als("ingeleverd_op", _moment)),
        (_l("Nog niet ingeleverd"), 5, _als("antwoorden", _antwoorden)), (_l("Door"), 3, _als("door", _door)))),
    Tabel("weekblokken", _l("Uw gewone week"), _l("Zo maken wij een planning die past."), (
        (_l("Soort"), 2, _als("soort", _woord)), (_l("Wat"), 3, _als("wat")), (_l("Waar"), 2, _als("waar")),
        (_l("Wanneer"), 4, _als("tijden", _weektijden)),
        (_l("Van en tot"), 3, lambda een: _periode(een, "van_op", "tot_op")), (_l("Door"), 3, _als("door", _door)))),
    Tabel("plekken", _l("Plekken om mee te doen"), _l("Hoe het ging, staat bij wat er is gebeurd."), (
        (_l("Gekozen op"), 2, _als("op", _dag)), (_l("Wat"), 3, _als("naam")), (_l("Waar"), 3, _als("organisatie")),
        (_l("Soort"), 2, _als("soort", _woord)), (_l("Door"), 3, _als("door", _door)))),
    Tabel("cbs_leveringen", _l("Leveringen aan het CBS"),
          _l("De wet vraagt elk kwartaal gegevens voor de statistiek. Alleen wat is vrijgegeven, ging weg."), (
        (_l("Kwartaal"), 2, _als("kwartaal")), (_l("Levering"), 1, _als("nummer")),
        (_l("Gemaakt op"), 3, _als("op", _moment)), (_l("Vrijgegeven op"), 3, _als("vrijgegeven_op", _moment)),
        (_l("Door"), 3, _als("door", _door)))),
    Tabel("noodtoegang", _l("Noodtoegang"), _l("Een medewerker kon door nood even in uw dossier."), (
        (_l("Van"), 3, _als("van", _moment)), (_l("Tot"), 3, _als("tot", _moment)),
        (_l("Waarvoor"), 2, _als("waarvoor", _woord)),
        (_l("Reden"), 4, _als("reden")), (_l("Wie"), 3, _als("door", _door)))),
    Tabel("beperkingen", _l("Beperkingen"), _l("In deze tijd deden wij niets met uw gegevens."), (
        (_l("Wanneer"), 3, _als("op", _moment)), (_l("Wat"), 2, _als("soort", _woord)), (_l("Reden"), 4, _als("reden")),
        (_l("Wie"), 3, _als("door", _door)))),
    Tabel("samenvoegingen", _l("Samengevoegde dossiers"), _l("Wij dachten dat twee dossiers van u waren."), (
        (_l("Wanneer"), 3, _als("op", _moment)), (_l("Waarom"), 4, _als("reden")),
        (_l("Ongedaan gemaakt"), 3, _als("ongedaan_op", _moment)), (_l("Wie"), 3, _als("door", _door)))),
    Tabel("vernietiging", _l("Vernietigen van uw gegevens"), "", (
        (_l("Wanneer"), 3, _als("op", _moment)), (_l("Wat"), 2, _als("soort", _woord)), (_l("Grond"), 4, _als("grond")),
        (_l("Besluit"), 2, _als("besluit", _woord)))),
)  # fmt: skip
