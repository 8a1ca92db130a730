# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Gegevens wijzigen: who somebody is, how to reach them, and what it was before."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers import personen
from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij
from regie.personen.velden import PLAATSVELDEN, VELDEN
from regie.register.beperken import Beperkt
from regie.register.dossier_openen import OPENING, geboren_in
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.personen_wijzigen import Ingehaald, NummerBezet, Wijziging, wijzig_persoon
from regie.toegang.besluit import is_afgeschermd
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.teksten import PAGINA_KAPOT
from regie.web.formulieren.widgets import UIT
from regie.web.personen.bezet import waar_bezet
from regie.web.personen.velden import Persoonsveld, in_woorden

ONJUIST: Final = 422
BOTST: Final = 409
METHODEN: Final = ["GET", "HEAD", "POST"]


class Wijzigformulier(forms.Form):
    """`begin`: what stood there when the form was opened; only what differs from it is a change."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    begin = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None, nu: Rij, namen: list[str], vandaag: date) -> None:
        eerst = {naam: nu[naam] for naam in namen if naam != "bsn"}
        initial = eerst | {"talen": nu["talen"].split(), "versie": nu["versie"], "begin": json.dumps(eerst)}
        initial["geboortedatum"] = in_woorden("geboortedatum", nu["geboortedatum"]) if nu["geboortedatum"] else ""
        super().__init__(data, initial=initial)
        self.namen = namen
        for naam in namen:
            self.fields[naam] = Persoonsveld(naam, vandaag)
        for naam in ("taal", "tolktaal"):
            _met_eigen(self.fields[naam].widget, nu[naam])
        if nu["heeft_bsn"]:
            self.fields["bsn"].help_text = _("Er is een nummer. Vul alleen iets in als het niet klopt.")
        self.fields["reden"] = forms.CharField(
            label=gettext_lazy("Waarom wijzigt u dit?"), required=False, max_length=200,
            help_text=gettext_lazy("Kort en zakelijk. Bijvoorbeeld: belde zelf. Schrijf hier niets over gezondheid."),
            widget=forms.TextInput(attrs={**UIT, "dir": "auto"}),
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Hidden fields are right unless something broke them on the way."""
        try:
            self.eerst: Mapping[str, str] = {**json.loads(self.cleaned_data.get("begin") or "")}
        except (TypeError, ValueError):
            raise forms.ValidationError(str(PAGINA_KAPOT), code="pagina") from None
        if not isinstance(self.cleaned_data.get("versie"), int):
            raise forms.ValidationError(str(PAGINA_KAPOT), code="pagina")
        return self.cleaned_data

    @property
    def wijziging(self) -> Wijziging:
        """Of a form that is right. An empty BSN changes nothing: it is never shown, so it cannot be emptied."""
        velden = self.cleaned_data
        anders = {naam: velden[naam] for naam in self.namen if velden[naam] != self.eerst.get(naam, "")}
        return Wijziging(anders, velden["versie"], velden["reden"])


def _met_eigen(widget: forms.Widget, code: str) -> None:
    """A language that is not in the list stays what it is."""
    keuzes = widget.choices
    if code and code not in dict(keuzes):
        widget.choices = [*keuzes, (code, code)]


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def wijzigen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    nu = personen.gegevens(dossier)
    if nu is None:
        raise Http404
    namen = _namen(hier)
    if request.method != "POST":
        return _toon(request, hier, Wijzigformulier(bewaard.neem(request), nu, namen, hier.vandaag))
    form = Wijzigformulier(request.POST, nu, namen, hier.vandaag)
    if not form.is_valid():
        return _toon(request, hier, form, ONJUIST)
    return _bewaar(request, hier, form)


def _namen(hier: Bezoek) -> list[str]:
    """The place of somebody in hiding is neither shown nor asked."""
    dicht = is_afgeschermd(hier.wie, hier.dossier) and not hier.wie.ziet_plaats(hier.dossier)
    return [naam for naam in VELDEN if not (dicht and naam in PLAATSVELDEN)]


def _bewaar(request: HttpRequest, hier: Bezoek, form: Wijzigformulier) -> HttpResponse:
    try:
        aantal = wijzig_persoon(hier.wie, hier.dossier, form.wijziging, hier.vandaag)
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except Beperkt as fout:
        form.add_error(None, str(fout))
    except NummerBezet as fout:
        form.add_error(fout.veld, waar_bezet(fout))
    except Ingehaald as fout:
        return _toon(request, hier, _met_die_van_anderen(hier, form, fout), BOTST)
    else:
        _zeg_het(request, aantal)
        if "geboortedatum" in form.wijziging.velden:
            _wijs_op_jaar(request, hier, form.wijziging.velden["geboortedatum"])
        return HttpResponseRedirect(hier.adres, status=303)
    return _toon(request, hier, form, ONJUIST)


def _met_die_van_anderen(hier: Bezoek, form: Wijzigformulier, fout: Ingehaald) -> Wijzigformulier:
    """What was typed stays; at each field what somebody else made of it. Sent once more, it is kept."""
    velden = form.data.copy()
    velden["versie"] = str(fout.versie)
    form.data = velden
    form.add_error(None, str(fout))
    for ander in fout.anderen:
        zin = _("%(wie)s maakte hier intussen van: %(waarde)s. Bewaart u, dan geldt wat hier staat.")
        waarde = in_woorden(ander.veld, ander.waarde)
        form.add_error(ander.veld, zin % {"wie": hier.collega(ander.door), "waarde": waarde})
    return form


def _zeg_het(request: HttpRequest, aantal: int) -> None:
    if not aantal:
        messages.info(request, _("Er is niets gewijzigd: alles stond er al zo."))
        return
    zin = ngettext("Bewaard: %(aantal)d gegeven is gewijzigd.", "Bewaard: %(aantal)d gegevens zijn gewijzigd.", aantal)
    messages.success(request, zin % {"aantal": aantal})


def _wijs_op_jaar(request: HttpRequest, hier: Bezoek, geboren: str) -> None:
    """The rules read the year and month of birth from the opening of the dossier: an event, which somebody mends."""
    for een in van_type(hier.dossier, [OPENING])[:1]:
        bekend = {naam: een["gegevens"].get(naam) for naam in ("geboortejaar", "geboortemaand")}
        if any(bekend[naam] not in (None, waarde) for naam, waarde in geboren_in(geboren).items()):
            zin = _("Bij Dossier geopend staat nog een ander geboortejaar of een andere maand. Verbeter dat in de"
                    " tijdlijn: daar rekenen termijnen mee, zoals de AOW-leeftijd.")  # fmt: skip
            messages.warning(request, zin)


_DELEN: Final = (
    (gettext_lazy("Wie"), ("voornamen", "tussenvoegsel", "achternaam", "roepnaam", "naam_eigen", "geboortedatum",
                           "bsn", "v_nummer")),
    (gettext_lazy("Taal"), ("taal", "talen", "tolk_nodig", "tolktaal")),
    (gettext_lazy("Bereiken"), ("telefoon", "email", "post_adres")),
    (gettext_lazy("Contact via het azc"), ("azc_adres", "azc_naam", "azc_telefoon", "azc_email", "azc_van", "azc_tot")),
    (gettext_lazy("Bij deze wijziging"), ("reden",)),
)  # fmt: skip


def _toon(request: HttpRequest, hier: Bezoek, form: Wijzigformulier, status: int = 200) -> HttpResponse:
    delen = [(kop, [form[naam] for naam in namen if naam in form.fields]) for kop, namen in _DELEN]
    inhoud = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, hier.dossier),
        "form": form,
        "delen": [(kop, velden) for kop, velden in delen if velden],
        "eerder": [_regel(hier, een) for een in personen.eerder(hier.dossier)],
    }
    return render(request, "personen/wijzigen.html", inhoud, status=status)


def _regel(hier: Bezoek, een: Rij) -> dict[str, Any]:
    naam = cast(str, een["veld"])
    return {
        "moment": een["moment"],
        "veld": VELDEN[naam].label,
        "oud": in_woorden(naam, een["oud"]),
        "nieuw": in_woorden(naam, een["nieuw"]),
        "reden": een["reden"],
        "door": hier.collega(een["door"]),
    }
