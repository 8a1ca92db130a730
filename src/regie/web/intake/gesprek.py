# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording a talk: what was talked about and who was there; the notes of its themes are recorded with it."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.intake import staat_er, tolk_van_vandaag
from regie.kern.intake.gesprekweigeringen import GEWEZEN
from regie.kern.intake.ontbreekt import GESPREK
from regie.register.vastleggen import Nieuw
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.formulieren.keuzes import als_knoppen
from regie.web.formulieren.velden import JaNeeveld
from regie.web.intake import themas
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.web.intake.pagina import basis, tolk_in_woorden, volgende_vorm
from regie.werk.intake.bevoegd import bevoegd, uitleg
from regie.werk.intake.gesprek import mee, nieuwe, stand_van
from regie.werk.intake.notities import haal_weg

STAND: Final = "notities"
NIET_GEVRAAGD: Final = ("medewerker", "groep_id")
NAASTE: Final = "naaste"
MANIER: Final = {"telefoon": "telefonisch", "op_locatie": "aanwezig"}
NEDERLANDS: Final = "nl"


@require_http_methods(METHODEN)
def gesprek(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = intakebezoek(request, dossier)
    type_ = hier.recht.gebeurtenissen[GESPREK]
    if not hier.mag(type_):
        raise Http404
    oordeel = bevoegd(hier.wie, hier.recht, hier.vandaag)
    if oordeel == "mag_niet":
        inhoud = basis(hier) | {"wat": type_.label, "uitleg": " ".join(uitleg(oordeel))}
        return render(request, "dossier/kan_niet.html", inhoud)
    antwoord = _pagina(hier, " ".join(uitleg(oordeel)).strip()).antwoord(request)
    if request.method == "POST" and antwoord.status_code == 303:  # noqa: PLR2004 (recorded)
        _ruim_op(request, hier)
    return antwoord


def _pagina(hier: Intakebezoek, waarschuw: str) -> Formulierpagina:
    Formulier = gebeurtenisformulier(
        GESPREK,
        hier.recht,
        {naam: [] for naam in NIET_GEVRAAGD},
        hier.vandaag,
        hier.wie.categorieen,
        extra=_extra(hier),
    )
    stand = stand_van(hier.notities)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        begin = {VERSIE: versie_in_tekst(hier.kop["laatste"]), STAND: stand} | _begin(hier)
        form = Formulier(getypt, initial=begin)
        for naam in NIET_GEVRAAGD:
            form.fields.pop(naam, None)
        form.fields["tolk"].help_text = _tolkhulp(hier)
        return form

    return Formulierpagina(
        hier, hier.recht.gebeurtenissen[GESPREK].label, "vastgelegd", "intake/gesprek.html", maak,
        lambda form: _nieuw(hier, form), lambda form: _bezwaar(hier, form),
        lambda form: basis(hier) | {"notities": _bij(hier), "waarschuw": waarschuw},
    )  # fmt: skip


def _extra(hier: Intakebezoek) -> Mapping[str, forms.Field]:
    """What the law wants to be answered is asked without a way around it."""
    velden = hier.recht.gebeurtenissen[GESPREK].velden
    vraag = velden[GEWEZEN].model_copy(update={"verplicht": True})
    keuzes = als_knoppen([("ja", _("ja")), ("nee", _("nee"))], verplicht=True)
    uitleg = _("De wet vraagt dat u vertelt dat een gesprek zonder partner of familie kan (Bi art. 5.2).")
    verborgen = forms.CharField(widget=forms.HiddenInput, required=False)
    return {GEWEZEN: JaNeeveld(vraag, None, keuzes, radio=True, help_text=uitleg), STAND: verborgen}


def _begin(hier: Intakebezoek) -> dict[str, Any]:
    nummers = [rij["gegevens"].get("nummer", 0) for rij in hier.van(GESPREK)]
    begin: dict[str, Any] = {"nummer": max(nummers, default=0) + 1, "themas": [een.id for een in _bij(hier)]}
    if vorm := volgende_vorm(hier):
        begin["vorm"] = vorm
    if geboekt := tolk_van_vandaag(hier.dossier, hier.vandaag):
        begin |= {"tolk": MANIER[geboekt["manier"]], "taal": geboekt["taal"]}
    return begin


def _bij(hier: Intakebezoek) -> list[themas.Thema]:
    """The themes with a note that waits to be recorded."""
    zichtbaar = [themas.een(hier, naam) for naam in hier.zichtbaar(hier.notities)]
    return [een for een in zichtbaar if een.stand == "genoteerd"]


def _tolkhulp(hier: Intakebezoek) -> str:
    delen = []
    if (taal := basis(hier)["spreektaal"]) and hier.kop["taal"] != NEDERLANDS:
        delen.append(_("Taal van de inburgeraar: %(taal)s.") % {"taal": taal})
    if geboekt := tolk_in_woorden(hier):
        delen.append(_("Vandaag gevraagd: %(tolk)s.") % {"tolk": geboekt})
    delen.append(_("Laat liever geen familie vertalen: dan kan niet iedereen vrij praten."))
    return " ".join(delen)


def _bezwaar(hier: Intakebezoek, form: Gebeurtenisformulier) -> str:
    if form.cleaned_data.get(STAND) != stand_van(hier.notities) and not staat_er(hier.dossier, form.id):
        form.data = form.data.copy()
        form.data[STAND] = stand_van(hier.notities)
        return _("Een collega schreef intussen verder. Lees de notities hieronder opnieuw, en leg dan vast.")
    return ""


def _nieuw(hier: Intakebezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = naar_gegevens(form) | {"medewerker": hier.wie.medewerker}
    bevindingen = mee(_zichtbaar(hier), gegevens["themas"])
    return nieuwe(hier.dossier, form.id, form.datum, gegevens, bevindingen)


def _zichtbaar(hier: Intakebezoek) -> dict[str, Any]:
    return {naam: een for naam, een in hier.notities.items() if hier.ziet_thema(naam)}


def _ruim_op(request: HttpRequest, hier: Intakebezoek) -> None:
    """In the transaction of the request: what became events is no note any more."""
    klaar = mee(_zichtbaar(hier), request.POST.getlist("themas"))
    haal_weg(hier.dossier, [een["revisie"] for een in klaar])
    if request.POST.get("tolk") == NAASTE:
        waarom = _("Een familielid of bekende heeft vertaald. Boek voor het volgende gesprek een tolk.")
        messages.warning(request, waarom)
