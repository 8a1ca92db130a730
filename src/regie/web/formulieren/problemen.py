# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the kern refuses, at the field and in the words of the screen: no rows, no names of columns."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen.problemen import InvoerFout, Probleem
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.web.formulieren.controles import controle_in_woorden
from regie.web.formulieren.formulier import ID, Dossierformulier, Gebeurtenisformulier
from regie.web.formulieren.gegevens import naar_gegevens
from regie.web.formulieren.herroepen import WAAROM
from regie.web.formulieren.teksten import FOUT, verplicht, waarde_fout
from regie.web.formulieren.woordwissel import in_labels

VAN_DE_RIJ = frozenset({"lengte"})  # codes of columns of the row, that a field of a type may be named after


def zet_problemen(form: Dossierformulier, fout: InvoerFout) -> None:
    """Adds every problem of the kern to a form that was sent."""
    form.is_valid()
    gegevens = naar_gegevens(form) if isinstance(form, Gebeurtenisformulier) else {}
    for probleem in fout.problemen:
        veld = _plaats(form, probleem)
        tekst = _in_schermtaal(form, veld, probleem, gegevens)
        staat_er = form.non_field_errors() if veld is None else form[veld].errors
        if tekst not in staat_er:
            form.add_error(veld, tekst)


def _plaats(form: Dossierformulier, probleem: Probleem) -> str | None:
    """The field that the problem is about; None when there is none to see."""
    if probleem.veld == "reden" and probleem.code in VAN_DE_RIJ:
        return WAAROM if WAAROM in form.fields else None
    if probleem.code in VAN_DE_RIJ or probleem.veld == ID:
        return None
    veld = form.fields.get(probleem.veld)
    return None if veld is None or isinstance(veld.widget, forms.HiddenInput) else probleem.veld


def _in_schermtaal(form: Dossierformulier, plaats: str | None, probleem: Probleem, gegevens: Mapping[str, Any]) -> str:
    if isinstance(form, Gebeurtenisformulier):
        if plaats == "datum":
            return _bij_datum(form, probleem)
        if plaats in form.type.velden:
            return _bij_veld(form, plaats, probleem, gegevens)
        return _boven(probleem, form.recht)
    return _boven(probleem, None)


def _bij_datum(form: Gebeurtenisformulier, probleem: Probleem) -> str:
    if probleem.code == "toekomst":
        wat = _("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor.")
        nu = _("Is er iets gepland? Leg dan vast dat het gepland is.")
        return f"{wat} {nu}"
    return str(FOUT["datum"]) if probleem.code in ("datum", "ontbreekt") else _boven(probleem, form.recht)


def _bij_veld(form: Gebeurtenisformulier, naam: str, probleem: Probleem, gegevens: Mapping[str, Any]) -> str:
    veld = form.type.velden[naam]
    match probleem.code:
        case "ontbreekt":
            return verplicht(veld)
        case "waarde":
            return waarde_fout(veld)
        case "code":
            return _code(veld, probleem, gegevens.get(naam), form.recht)
        case "verwijzing":
            return str(FOUT["verwijzing"])
    in_woorden = controle_in_woorden(form.type, probleem.code, naam, gegevens, form.recht)
    return in_woorden or _boven(probleem, form.recht)


def _code(veld: Veld, probleem: Probleem, waarde: Any, recht: Recht) -> str:
    """A code that never was, or that may not be used on the day of recording."""
    codes = recht.codelijsten[veld.lijst or ""].codes
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    labels = [codes[code].label for code in gekozen if code in codes and f"'{code}'" in probleem.wat]
    if not labels:
        return str(FOUT[veld.soort])
    return _("“%(keuze)s” kan op dit moment niet worden gekozen. Kies iets anders.") % {"keuze": labels[0]}


def _boven(probleem: Probleem, recht: Recht | None) -> str:
    """A problem that no field shows, or for which there are no words of its own."""
    match probleem.code:
        case "dubbel":
            return _(
                "Dit is al vastgelegd. Kijk in het dossier; leg het alleen opnieuw vast als het nog eens gebeurde."
            )
        case "herroept":
            return _(
                "Deze registratie kan niet (meer) worden ingetrokken. Open het dossier opnieuw en kijk wat er staat."
            )
        case "lengte":
            return _("De tekst is te lang om te bewaren. Maak haar korter.")
        case "utf8" | "json":
            return _("In de tekst staat een teken dat niet bewaard kan worden. Typ de tekst opnieuw.")
        case "einde":
            wat = _("Dit is een einde, maar in dit dossier staat geen begin op een eerdere dag")
            nu = _("Leg eerst het begin vast, of verbeter de datum.")
            begin = _types(probleem.wat, recht)
            return f"{wat}{f' ({begin})' if begin else ''}. {nu}"
    zin = f"{probleem.wat} {probleem.nu}".strip()
    zin = in_labels(zin, recht) if recht is not None else zin
    return zin[:1].upper() + zin[1:]


def _types(wat: str, recht: Recht | None) -> str:
    """The labels of the types that the kern names as the start: the last words between quotes."""
    genoemd = re.findall(r"'([a-z0-9_ ]+)'", wat)
    if recht is None or not genoemd:
        return ""
    namen = genoemd[-1].split(" of ")
    return " / ".join(recht.gebeurtenissen[naam].label for naam in namen if naam in recht.gebeurtenissen)
