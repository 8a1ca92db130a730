# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the command line understands. Heavy libraries are imported by the command that needs them."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib import import_module
from zoneinfo import ZoneInfo

from regie import __version__
from regie.cli.cluster import cluster_argument
from regie.cli.nederlands import Ontleder

GOED, FOUTE_INVOER, VERKEERD_GEBRUIK = 0, 1, 2
ORGANISATIESOORTEN = ("gemeente", "uitvoeringsorganisatie", "aanbieder", "partner")
DOELEN = ("overdracht", "intake", "uitvoering_binnen", "uitvoering_keten", "nazorg", "verantwoording")


def vandaag() -> date:
    """The clock, read once at the edge."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def dag(tekst: str) -> date:
    """An ISO date; the calendar of the kern runs from 2000 to 2099."""
    try:
        gelezen = date.fromisoformat(tekst)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen datum; schrijf bijvoorbeeld 2022-12-31") from None
    if not 2000 <= gelezen.year <= 2099 or len(tekst) != len("2022-12-31"):
        raise argparse.ArgumentTypeError(f"'{tekst}' ligt buiten 2000 tot en met 2099, of is niet jjjj-mm-dd")
    return gelezen


def geheel(tekst: str) -> int:
    if not tekst.isascii() or not tekst.isdigit():
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen heel getal van 0 of hoger")
    return int(tekst)


def ontleder() -> Ontleder:
    hoofd = Ontleder(
        prog="regie",
        description="Regie: wat is er gebeurd, wat moet er nu gebeuren, wanneer en waarom (Wet inburgering 2021).",
        epilog="Codes: 0 goed · 1 er zijn problemen met de invoer, er is niets geschreven · 2 verkeerd gebruik.",
    )
    hoofd.add_argument("--versie", action="version", version=f"regie {__version__}", help="toon de versie")
    onderdelen = hoofd.add_subparsers(dest="opdracht", metavar="OPDRACHT", required=True, title="Opdrachten")
    for maak in (
        _termijnen,
        _feiten,
        _advies,
        _signalen,
        _monitor,
        _controleer,
        _recht,
        _voorbeeld,
        _demo,
        _start,
        _worker,
        _migreer,
        _instellingen,
        _backup,
        _herstel,
        _gemeente,
        _importeer,
        _herbereken,
        _vernietig,
        _organisatie,
        _oidc,
        _medewerker,
        _api_klant,
        _code,
        _dataverwerkingen,
    ):
        maak(onderdelen)
    return hoofd


def _nieuw(onderdelen: "argparse._SubParsersAction[Ontleder]", naam: str, uitleg: str) -> Ontleder:
    return onderdelen.add_parser(naam, help=uitleg, description=uitleg[0].upper() + uitleg[1:] + ".")


def _invoer(deel: Ontleder) -> None:
    deel.add_argument("bestand", metavar="BESTAND", help="gebeurtenissen: .jsonl, .csv, .parquet of een map")
    deel.add_argument("--vandaag", type=dag, metavar="DATUM", help="de dag van vandaag (anders: de klok)")
    deel.add_argument(
        "--accepteer", action="append", default=[], metavar="CODE", help="een probleem dat een mens mag accepteren"
    )
    deel.add_argument("--gemeente", metavar="CODE", help="gemeentecode van dossiers zonder gemeentecode (0392)")


def _tijden(deel: Ontleder, uit: str = "schrijf naar .csv, .parquet of .json (anders: op het scherm)") -> None:
    deel.add_argument("--peildatum", type=dag, metavar="DATUM", help="zoals het was op deze dag (anders: vandaag)")
    deel.add_argument("--bekend-op", type=dag, metavar="DATUM", help="zoals het bekend was op deze dag (anders: alles)")
    deel.add_argument("--dossier", metavar="DOSSIER", help="alleen dit dossier")
    deel.add_argument("--uit", metavar="UIT", help=uit)


def _termijnen(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "termijnen", "wat moet er gebeuren, voor wie, uiterlijk wanneer en waarom")
    _invoer(deel)
    deel.add_argument(
        "--beleid", required=True, metavar="BELEID", help="naam of bestand van het beleid, of GM0392=haarlem,..."
    )
    _tijden(deel)
    deel.add_argument("--waarom", action="store_true", help="leg elke termijn uit in zinnen, met de bron")
    deel.add_argument("--per-aanleiding", action="store_true", help="een regel per besluit, oproep of tijdvak")
    deel.add_argument("--alles", action="store_true", help="ook regels die voor iemand niet gelden")
    cluster_argument(deel)


def _feiten(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "feiten", "wat er geldt per dossier: data, aantallen, uren en standen")
    _invoer(deel)
    _tijden(deel)
    cluster_argument(deel)


def _advies(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "advies", "wat voor en tegen elke leerroute spreekt; een mens kiest")
    _invoer(deel)
    deel.add_argument(
        "--beleid", required=True, metavar="BELEID", help="naam of bestand van het beleid, of GM0392=haarlem,..."
    )
    deel.add_argument("--soort", required=True, choices=("leerroute",), help="waarover het advies gaat")
    _tijden(deel)


def _signalen(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "signalen", "wie vraagt vroeg aandacht en waarom; of hoe vaak dat klopte")
    _invoer(deel)
    deel.add_argument(
        "--beleid", required=True, metavar="BELEID", help="naam of bestand van het beleid, of GM0392=haarlem,..."
    )
    _tijden(deel)
    deel.add_argument(
        "--later", type=dag, metavar="DATUM", help="meet per groep wie het op deze dag echt niet had gehaald; ook .md"
    )


def _monitor(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "monitor", "de cijfers: hoeveel, hoe lang en welk deel, met hun definitie")
    _invoer(deel)
    deel.add_argument(
        "--beleid", required=True, metavar="BELEID", help="naam of bestand van het beleid, of GM0392=haarlem,..."
    )
    _tijden(deel, "schrijf naar .json, .csv of .xlsx (anders: de totalen op het scherm)")
    deel.add_argument("--van", type=dag, metavar="DATUM", help="eerste dag van de periode (anders: 1 januari)")
    deel.add_argument("--tot", type=dag, metavar="DATUM", help="laatste dag van de periode (anders: de peildatum)")
    deel.add_argument("--indicator", action="append", default=[], metavar="ID", help="alleen dit cijfer; mag vaker")
    deel.add_argument("--tabellen", metavar="MAP", help="map met taakstelling.csv (periode, doel, overloop)")
    deel.add_argument("--zonder-onderdrukking", action="store_true", help="toon ook kleine aantallen, voor wie dat mag")
    cluster_argument(deel)


def _controleer(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "controleer", "controleer een bestand: elk probleem, met rij en veld")
    _invoer(deel)
    deel.add_argument("--uit", metavar="MAP", help="schrijf de gekeurde vorm naar deze map")


def _recht(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "recht", "de regeltabellen: wat er geldt, met bron en zekerheid")
    deel.add_argument("actie", nargs="?", choices=("toon", "controleer"), help="toon ID, of controleer alle tabellen")
    deel.add_argument("id", nargs="?", metavar="ID", help="de regel, het feit of de gebeurtenis")
    deel.add_argument("--vandaag", type=dag, metavar="DATUM", help="de dag van vandaag (anders: de klok)")


def _voorbeeld(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "voorbeeld", "maak een verzonnen gemeente om mee te oefenen en te meten")
    deel.add_argument("--dossiers", type=geheel, required=True, metavar="N", help="aantal dossiers")
    deel.add_argument("--beleid", required=True, metavar="BELEID", help="naam van het beleid")
    deel.add_argument("--seed", type=geheel, required=True, metavar="Z", help="zelfde getal, zelfde bestand")
    deel.add_argument("--uit", required=True, metavar="UIT", help=".jsonl, .csv of .parquet")
    deel.add_argument("--tot", type=dag, metavar="DATUM", help="aan het werk op deze dag, met afspraken voor daarna")
    deel.add_argument("--personen", metavar="UIT", help="schrijf ook verzonnen namen en nummers, als .csv")


def _demo(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "demo", "start Regie met twee verzonnen gemeenten, om te kijken en te oefenen")
    deel.add_argument("--dossiers", type=geheel, default=500, metavar="N", help="aantal dossiers, de eerste keer (500)")


def _start(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    _nieuw(onderdelen, "start", "start Regie: de schermen en de taken (en de databank als er geen DATABASE_URL is)")


def _worker(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "worker", "doe alleen de taken die klaarstaan, zonder schermen")
    deel.add_argument("--bij-start", action="store_true", help=argparse.SUPPRESS)


def _migreer(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "migreer", "maak de databank bij voor deze versie van Regie")
    deel.add_argument("--controleer", action="store_true", help="toon alleen wat er nog moet gebeuren")


def _instellingen(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "instellingen", "toon elke instelling, en waar haar waarde vandaan komt")
    deel.add_argument("--controleer", action="store_true", help="voer ook de genummerde controles uit")


def _backup(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "backup", "bewaar de hele databank in een bestand, heel of niet")
    deel.add_argument("uit", metavar="UIT", help="het bestand, bijvoorbeeld regie.dump")


def _herstel(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "herstel", "zet de databank terug uit een backup, heel of niet")
    deel.add_argument("bestand", metavar="BESTAND", help="een bestand van regie backup")
    deel.add_argument("--vervang", action="store_true", help="vervang alles wat nu in de databank staat")


def _gemeente(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "gemeente", "zet een gemeente in het register, of geef haar een ander beleid")
    deel.add_argument("code", metavar="CODE", help="vier cijfers, bijvoorbeeld 0392")
    deel.add_argument("naam", metavar="NAAM", help="zoals mensen haar noemen")
    deel.add_argument("beleid", metavar="BELEID", help="naam van het beleid (meegeleverd, of in REGIE_BELEID)")


def _importeer(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "importeer", "neem een bestand op in het register, heel of niet")
    _invoer(deel)
    deel.add_argument("--personen", metavar="CSV", help="wie het zijn: dossier, voornamen, achternaam, ...")


def _herbereken(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "herbereken", "reken opnieuw uit wat het register bewaart")
    deel.add_argument("--gemeente", metavar="CODE", help="alleen deze gemeente (anders: alle)")
    deel.add_argument("--vandaag", type=dag, metavar="DATUM", help="de dag van vandaag (anders: de klok)")
    keuze = deel.add_mutually_exclusive_group()
    keuze.add_argument("--controleer", action="store_true", help="vergelijk alleen, en schrijf niets")
    keuze.add_argument("--nieuwe-dag", action="store_true", help="alleen de dossiers waarin vandaag iets verandert")


def _vernietig(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(
        onderdelen, "vernietig", "vernietig een dossier of zijn vrije teksten, met een grond; dit kan niet terug"
    )
    deel.add_argument("dossier", metavar="DOSSIER", help="het kenmerk van het dossier")
    deel.add_argument("--gemeente", required=True, metavar="CODE", help="de gemeente van het dossier")
    deel.add_argument("--grond", required=True, metavar="TEKST", help="het besluit of artikel, met de lijst")
    deel.add_argument("--teksten", action="store_true", help="alleen de vrije teksten")
    deel.add_argument("--vandaag", type=dag, metavar="DATUM", help="de dag van vandaag (anders: de klok)")


def _organisatie(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "organisatie", "zet een organisatie bij een gemeente, of geef haar een andere naam")
    deel.add_argument("gemeente", metavar="CODE", help="de gemeente, bijvoorbeeld 0392")
    deel.add_argument("id", metavar="ID", help="zo heet de organisatie in gebeurtenissen, bijvoorbeeld taalschool-1")
    deel.add_argument("naam", metavar="NAAM", help="zoals mensen haar noemen")
    deel.add_argument("soort", choices=ORGANISATIESOORTEN, help="wat voor organisatie het is")


def _oidc(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "oidc", "laat een organisatie haar eigen mensen inloggen (OpenID Connect)")
    deel.add_argument("id", metavar="ID", help="zo heet deze login, bijvoorbeeld taalschool; het staat in het adres")
    deel.add_argument("--naam", metavar="NAAM", help="zoals het op de inlogpagina staat")
    deel.add_argument("--uitgever", metavar="ADRES", help="de uitgever (issuer): https://...")
    deel.add_argument("--client", metavar="CLIENT", help="de client-id die de uitgever aan Regie gaf")
    deel.add_argument("--geheim-uit", metavar="BESTAND", help="lees het geheim van de client uit dit bestand")
    deel.add_argument("--eigen-mfa", choices=("ja", "nee"), help="vraag ook de tweede stap van Regie (anders: nee)")
    deel.add_argument(
        "--bij",
        action="append",
        default=[],
        metavar="GEMEENTE/ORGANISATIE",
        help="de organisatie die zo inlogt, bijvoorbeeld 0392/taalschool-1; mag vaker",
    )


def _medewerker(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(
        onderdelen,
        "medewerker",
        "accounts: nieuw, een werkplek erbij, een nieuw wachtwoord, app loskoppelen, uitzetten",
    )
    deel.add_argument("actie", choices=("nieuw", "erbij", "wachtwoord", "totp-weg", "uit"), help="wat u wilt doen")
    deel.add_argument("account", metavar="ACCOUNT", help="de gebruikersnaam")
    bij = "nieuw en erbij: "
    deel.add_argument("--gemeente", metavar="CODE", help=bij + "de gemeente, bijvoorbeeld 0392")
    deel.add_argument("--organisatie", default="gemeente", metavar="ID", help=bij + "de organisatie (anders: gemeente)")
    deel.add_argument("--naam", metavar="NAAM", help=bij + "de naam die collega's zien (anders: de gebruikersnaam)")
    deel.add_argument(
        "--rol", action="append", default=[], metavar="ROL", help=bij + "bijvoorbeeld consulent of docent; mag vaker"
    )
    deel.add_argument(
        "--sleutel", metavar="SLEUTEL", help=bij + "zo heet de medewerker in gebeurtenissen (anders: gekozen)"
    )
    deel.add_argument("--team", default="", metavar="TEAM", help=bij + "het team")
    deel.add_argument("--wachtwoord-uit", metavar="BESTAND", help="lees het wachtwoord uit een bestand (anders: typen)")


def _api_klant(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(
        onderdelen, "api-klant", "systemen van anderen: welke mogen vragen via de API, waarvoor en tot wanneer"
    )
    deel.add_argument("actie", choices=("nieuw", "vernieuw", "intrekken", "lijst"), help="wat u wilt doen")
    deel.add_argument("gemeente", metavar="CODE", help="de gemeente, bijvoorbeeld 0392")
    deel.add_argument("id", nargs="?", metavar="SLEUTEL", help="zo heet het systeem in gebeurtenissen: api-taalschool")
    deel.add_argument(
        "--organisatie", default="gemeente", metavar="ID", help="nieuw: van wie het is (anders: gemeente)"
    )
    deel.add_argument("--naam", metavar="NAAM", help="nieuw: de naam die mensen zien")
    deel.add_argument("--rol", action="append", default=[], metavar="ROL", help="nieuw: zoals docent; mag vaker")
    deel.add_argument("--doel", choices=DOELEN, help="nieuw: waarvoor het systeem gegevens gebruikt")
    deel.add_argument("--tot", type=dag, metavar="DATUM", help="nieuw en vernieuw: de laatste dag van het geheim")


def _code(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "code", "alleen in de demo: de inlogcode van nu van een account")
    deel.add_argument("account", metavar="ACCOUNT", help="de gebruikersnaam")


def _dataverwerkingen(onderdelen: "argparse._SubParsersAction[Ontleder]") -> None:
    deel = _nieuw(onderdelen, "dataverwerkingen", "het Logboek Dataverwerkingen van een periode, in een bestand")
    deel.add_argument("--gemeente", required=True, metavar="CODE", help="de gemeente, bijvoorbeeld 0392")
    deel.add_argument("--van", type=dag, required=True, metavar="DATUM", help="de eerste dag")
    deel.add_argument("--tot", type=dag, required=True, metavar="DATUM", help="de laatste dag")
    deel.add_argument("--uit", required=True, metavar="UIT", help="het bestand, bijvoorbeeld verwerkingen.jsonl")


def main(argumenten: Sequence[str] | None = None) -> int:
    gekozen = ontleder().parse_args(argumenten)
    if getattr(gekozen, "vandaag", None) is None:
        gekozen.vandaag = vandaag()
    onderdeel = import_module(f"regie.cli.{gekozen.opdracht.replace('-', '_')}")
    voer_uit: Callable[[argparse.Namespace], int] = onderdeel.voer_uit
    from regie.cli.fouten import meld_fouten

    try:
        return meld_fouten(voer_uit, gekozen)
    except KeyboardInterrupt:
        print("Gestopt. Er is niets geschreven.", file=sys.stderr)
        return FOUTE_INVOER
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe has gone; there is nobody left to tell
        return GOED
