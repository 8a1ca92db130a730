# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The words of the forms per kind of field: help beside the field, and what is wrong and what now."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.dossiers.woorden import bedrag
from regie.kern.recht.typen.register import Veld

UITLEG: Final[dict[str, Promise]] = {
    "vrije_tekst": _("De inburgeraar mag dit lezen."),
    "teksten": _("Schrijf elk onderwerp op een eigen regel."),
    "codes": _("U kunt meer dan één keuze aanvinken."),
    "geheel": _("Een heel getal."),
    "uren": _("Uren en kwartieren, bijvoorbeeld 2,5 of 2,25."),
    "cent": _("Een bedrag in euro's, bijvoorbeeld 1.234,56."),
    "datum": _("Dag, maand en jaar."),
    "maand": _("Bijvoorbeeld 1988-05 voor mei 1988."),
    "tijdstip": _("Dag en tijd in Nederland."),
    "sleutel": _("Een nummer of kenmerk, geen naam."),
    "verwijzing": _("Kies uit wat eerder in dit dossier is vastgelegd."),
    "gemeentecode": _("De gemeentecode, bijvoorbeeld 0392 voor Haarlem."),
    "land": _("Bijvoorbeeld SYR voor Syrië of ERI voor Eritrea."),
    "taal": _("Een taalcode, bijvoorbeeld ar voor Arabisch of ti voor Tigrinya."),
    "niveaus": _("Kies een niveau per onderdeel. Laat leeg wat u niet weet."),
}

FOUT: Final[dict[str, Promise]] = {
    "tekst": _("Deze tekst is te lang. Schrijf hooguit 200 tekens."),
    "vrije_tekst": _("Deze tekst is te lang. Schrijf hooguit 20.000 tekens."),
    "teksten": _("Een van deze regels is te lang. Schrijf hooguit 200 tekens op een regel."),
    "code": _("Deze keuze bestaat niet. Kies een van de keuzes die er staan."),
    "codes": _("Een van deze keuzes bestaat niet. Kies uit de keuzes die er staan."),
    "geheel": _("Dit is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 12."),
    "uren": _(
        "Dit is geen aantal uren. Schrijf uren en kwartieren zonder punt voor duizend, bijvoorbeeld 2,5 of 2,25."
    ),
    "cent": _("Dit is geen bedrag. Schrijf euro's, met centen na een komma, bijvoorbeeld 1.234,56."),
    "datum": _("Deze datum bestaat niet of ligt buiten 2000 tot en met 2099. Schrijf bijvoorbeeld 22-11-2026."),
    "maand": _("Dit is geen maand. Schrijf jaar en maand, bijvoorbeeld 1988-05."),
    "tijdstip": _("Dit is geen dag met een tijd, of ligt buiten 2000 tot en met 2099. Kies een dag en een tijd."),
    "ja_nee": _("Dit is geen ja of nee. Kies een van beide."),
    "sleutel": _("Dit kenmerk kan niet. Gebruik hooguit 64 letters, cijfers, streepjes en punten, zonder spaties."),
    "verwijzing": _("Deze gebeurtenis staat niet in dit dossier. Kies een van de gebeurtenissen die er staan."),
    "gemeentecode": _("Dit is geen gemeentecode. Schrijf vier cijfers, bijvoorbeeld 0392."),
    "land": _("Dit is geen landcode. Schrijf drie letters, bijvoorbeeld SYR."),
    "taal": _("Dit is geen taalcode. Schrijf twee of drie letters, bijvoorbeeld ar of ti."),
    "niveaus": _("Een van deze niveaus bestaat niet. Kies uit de niveaus die er staan."),
}

KAN_NIET: Final[dict[str, Promise]] = {
    "geheel": _("Dit getal kan hier niet. Schrijf een getal van 0 of hoger, en niet te groot."),
    "uren": _("Dit aantal uren kan niet. Schrijf hele uren, of uren met ,25 of ,5 of ,75."),
    "cent": _("Dit bedrag kan niet. Schrijf een bedrag van 0 euro of hoger, en niet te groot."),
}
TUSSEN: Final = _("Dit getal kan hier niet. Schrijf een getal van %(van)s tot en met %(tot)s.")

KLOK_NOOIT: Final = _("Deze tijd bestaat niet: de klok gaat die nacht van 2 naar 3 uur. Kies een andere tijd.")
KLOK_TWEEMAAL: Final = _(
    "Deze tijd komt twee keer voor: de klok gaat die nacht terug. Kies een tijd voor 2 of na 3 uur."
)
NIET_TE_BEWAREN: Final = _("Hier staat een teken dat niet bewaard kan worden. Haal het weg of typ de tekst opnieuw.")
PAGINA_KAPOT: Final = _("Deze pagina is niet heel meer aangekomen. Open het formulier opnieuw en vul het nog eens in.")
NIET_INGEVULD: Final = _("niet ingevuld")
MAAK_EEN_KEUZE: Final = _("Maak een keuze")


def verplicht(veld: Veld) -> str:
    """What is said when a required field is empty."""
    if veld.soort in ("code", "codes", "ja_nee", "verwijzing"):
        return str(_("Hier is nog niets gekozen. Kies wat past bij “%(label)s”.")) % {"label": veld.label}
    return str(_("Dit veld is leeg. Vul “%(label)s” in.")) % {"label": veld.label}


def uitleg(veld: Veld) -> str:
    """The help of the field itself, then that of its kind, then its bounds."""
    delen = (veld.uitleg or "", str(UITLEG.get(veld.soort, "")), grens(veld))
    return " ".join(deel for deel in delen if deel)


def waarde_fout(veld: Veld) -> str:
    """What is said of a value that could be read and that the field cannot hold."""
    if veld.max is not None and veld.soort == "geheel":
        return str(TUSSEN) % _grenzen(veld)
    return " ".join(deel for deel in (str(KAN_NIET.get(veld.soort, FOUT[veld.soort])), grens(veld)) if deel)


def grens(veld: Veld) -> str:
    """The bounds of a number, in the unit of the screen; "" when it has no highest value."""
    return "" if veld.max is None else str(_("Van %(van)s tot en met %(tot)s.")) % _grenzen(veld)


def _grenzen(veld: Veld) -> dict[str, str]:
    van, tot = (bedrag(g) if veld.soort == "cent" else str(g) for g in (veld.min or 0, veld.max or 0))
    return {"van": van, "tot": tot}
