# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From another gemeente: choose the file, look at what it says and by whose key, and take it over in one go."""

from datetime import date
from typing import Any, Final, cast

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.dossiers.woorden import getal
from regie.dossiers.zinnen import in_woorden
from regie.kern.besluiten.overdracht import GeenOverdracht, Overdracht
from regie.kern.pip.verleden import OVERGENOMEN
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren import VERSIE, versie_in_tekst
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.velden import Typveld
from regie.web.importeren.grens import is_te_groot
from regie.werk.besluiten.handtekening import merk, open_
from regie.werk.besluiten.overdragen import VERHUIZING, keur, over_te_nemen

ONJUIST: Final = 422
ZOUT: Final = "regie.overnemen"
GELEZEN: Final = "gelezen"
HOOGSTENS: Final = 200_000  # bytes: a handover is a few thousand
_GEEN = gettext_lazy("Er is geen bestand gekozen. Kies het bestand overdracht.json van de andere gemeente.")


class Bestandformulier(forms.Form):
    bestand = forms.FileField(
        label=gettext_lazy("Bestand van de andere gemeente"),
        help_text=gettext_lazy("Het bestand overdracht.json uit het pakket."),
        widget=forms.FileInput(attrs={"accept": ".json"}),
        error_messages={"required": _GEEN, "missing": _GEEN, "invalid": _GEEN, "empty": _GEEN},
    )


class Overneemformulier(Dossierformulier):
    """`gelezen`: the fields that come along, sealed for this dossier; the BSN is not among them."""

    def __init__(self, hier: Bezoek, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dag = Veld(label=_("Ingeschreven in deze gemeente op"), soort="datum", categorie="gewoon", verplicht=True)
        self.fields["datum"] = Typveld(dag, initial=hier.vandaag.isoformat())
        self.fields[GELEZEN] = forms.CharField(widget=forms.HiddenInput)
        self.hier = hier

    def velden(self) -> dict[str, Any]:
        return dict(self.cleaned_data[GELEZEN])

    def clean_gelezen(self) -> dict[str, Any]:
        try:
            return cast(dict[str, Any], signing.loads(self.cleaned_data[GELEZEN], salt=_zout(self.hier)))
        except signing.BadSignature:
            raise forms.ValidationError(_("Deze pagina is niet heel. Kies het bestand opnieuw.")) from None


def _zout(hier: Bezoek) -> str:
    return f"{ZOUT}.{hier.wie.gemeente}.{hier.dossier}"


@require_http_methods(METHODEN)
def overnemen(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record it."""
    hier = bezoek(request, dossier)
    if not all(hier.mag(hier.recht.gebeurtenissen[naam]) for naam in (OVERGENOMEN, VERHUIZING)):
        raise Http404
    if request.method == "POST" and GELEZEN in request.POST:
        return _neem_over(request, hier)
    form = Bestandformulier(request.POST, request.FILES) if request.method == "POST" else Bestandformulier()
    een = _gelezen(request, hier, form) if form.is_bound and form.is_valid() else None
    if een is None:
        inhoud = _rond(hier) | {"form": form}
        return render(request, "besluiten/overnemen.html", inhoud, status=ONJUIST if form.errors else 200)
    return render(request, "besluiten/overnemen_nakijken.html", _rond(hier) | een)


def _rond(hier: Bezoek) -> dict[str, Any]:
    wat = _("PIP van een andere gemeente overnemen")
    return {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "wat": wat}


def _gelezen(request: HttpRequest, hier: Bezoek, form: Bestandformulier) -> dict[str, Any] | None:
    bestand = cast(UploadedFile, form.cleaned_data["bestand"])
    if is_te_groot(request) or (bestand.size or 0) > HOOGSTENS:
        form.add_error("bestand", _("Dit bestand is te groot voor een overdracht. Kies het bestand overdracht.json."))
        return None
    tekst = bestand.read()
    try:
        een = open_(tekst)
        keur(hier.wie, hier.dossier, een, hier.vandaag)
    except GeenOverdracht as fout:
        form.add_error("bestand", str(fout))
        return None
    begin = {GELEZEN: signing.dumps(een.overgenomen(), salt=_zout(hier)), VERSIE: versie_in_tekst(hier.kop["laatste"])}
    return {"form": Overneemformulier(hier, initial=begin), "regels": _regels(hier, een), "merk": merk(tekst)}


def _regels(hier: Bezoek, een: Overdracht) -> list[tuple[str, str]]:
    velden = hier.recht.gebeurtenissen[OVERGENOMEN].velden
    mee = [(velden[naam].label, _woord(hier, naam, waarde)) for naam, waarde in een.overgenomen().items()]
    boetes = _("niet gevraagd") if een.boetes is None else getal(len(een.boetes))
    return [*mee, (_("Aantal boetes van de andere gemeente"), boetes), (_("Gemaakt op"), voluit(een.gemaakt_op))]


def _woord(hier: Bezoek, naam: str, waarde: Any) -> str:
    return in_woorden(hier.recht.gebeurtenissen[OVERGENOMEN].velden[naam], waarde, hier.recht)


def _neem_over(request: HttpRequest, hier: Bezoek) -> HttpResponse:
    """What was read and checked, with the day of registration."""

    def maak(getypt: QueryDict | None) -> Overneemformulier:
        return Overneemformulier(hier, getypt)

    return Formulierpagina(
        hier, _rond(hier)["wat"], "vastgelegd", "besluiten/overnemen_nakijken.html", maak,
        lambda form: list(over_te_nemen(form.id, hier.dossier, date.fromisoformat(form.cleaned_data["datum"]),
                                        form.velden(), hier.wie.gemeente)),
    ).antwoord(request)  # fmt: skip
