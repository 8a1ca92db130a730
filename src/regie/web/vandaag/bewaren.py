# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a filter under a name, and taking it away again."""

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from regie.bestanden.recht import lees_recht
from regie.dossiers.filters import MEESTE, TeVeel, bewaar, verwijder
from regie.web.formulieren.leeswijzen import te_bewaren

PAGINA: Final = "vandaag"
LANGSTE: Final = 60


class Naamveld(forms.CharField):
    """A short name that can be stored."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Naam van dit filter"),
            help_text=gettext_lazy("Alleen u ziet het. Zet er geen namen van mensen in."),
            widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
            error_messages={"required": gettext_lazy("Dit veld is leeg. Geef het filter een naam.")},
        )
        self.validators = []  # one message per mistake: see `clean`

    def clean(self, value: Any) -> str:
        naam = super().clean(value)
        if not te_bewaren(naam):
            raise ValidationError(_("Hier staat een teken dat niet bewaard kan worden. Typ de naam opnieuw."))
        if len(naam) > LANGSTE:
            wat = _("Deze naam is te lang: %(aantal)d tekens. Maak er hooguit %(meest)d van.")
            raise ValidationError(wat % {"aantal": len(naam), "meest": LANGSTE})
        return str(naam)


class Bewaarformulier(forms.Form):
    naam = Naamveld()


@require_POST
def bewaar_filter(request: HttpRequest) -> HttpResponse:
    """Only what the filters of this person mean is kept, never the text of an address."""
    from regie.web.vandaag.lijst import toon, wie_vraagt  # the page shows what is wrong
    from regie.web.vandaag.vraag import lees, met

    wie = wie_vraagt(request)
    vraag = lees(request.POST, wie, lees_recht()).tekst
    formulier = Bewaarformulier(request.POST, auto_id="bewaar-%s")
    if formulier.is_valid():
        try:
            bewaar(wie, PAGINA, formulier.cleaned_data["naam"], vraag)
        except TeVeel:
            formulier.add_error("naam", _("U hebt al %(meest)d filters bewaard. Verwijder er eerst een.") % {"meest": MEESTE})
    if formulier.errors:
        return toon(request, request.POST, formulier)
    messages.success(request, _("Het filter “%(naam)s” is bewaard.") % {"naam": formulier.cleaned_data["naam"]})
    return HttpResponseRedirect(reverse("vandaag") + met(vraag), status=303)


@require_POST
def verwijder_filter(request: HttpRequest) -> HttpResponse:
    naam = request.POST.get("naam", "")
    if te_bewaren(naam) and verwijder(PAGINA, naam):
        messages.success(request, _("Het filter “%(naam)s” is verwijderd.") % {"naam": naam})
    return HttpResponseRedirect(reverse("vandaag"), status=303)
