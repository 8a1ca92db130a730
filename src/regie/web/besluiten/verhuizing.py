# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""To another gemeente: what may go along, and the package, which the dossier remembers that it was given."""

import io
import zipfile
from typing import Any, Final

from django import forms
from django.core.validators import RegexValidator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.documenten.overdracht import Stuk, overdracht_pdf
from regie.documenten.pdf import DocumentFout
from regie.kern.besluiten.overdracht import VAN_HET_PIP, Overdracht
from regie.kern.gebeurtenissen import InvoerFout
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import leg_vast
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.pip.plan import Plan, plan_van
from regie.web.pip.woorden import inhoud
from regie.werk.besluiten.handtekening import kenmerk, merk, onderteken
from regie.werk.besluiten.overdragen import CONTACT, bewijs, maak

ONJUIST: Final = 422
ZIP: Final = "application/zip"
NAAM: Final = "overdracht-pip.zip"  # a name of a file goes into logs of browsers: nothing of a person is in it


_GEEN_CODE: Final = gettext_lazy("Dit is geen code van een gemeente. Vul vier cijfers in.")


class Overdrachtformulier(Dossierformulier):
    naar = forms.CharField(
        label=gettext_lazy("Code van de nieuwe gemeente"), help_text=gettext_lazy("Vier cijfers."), max_length=4,
        validators=[RegexValidator(r"^[0-9]{4}$", _GEEN_CODE)],
        error_messages={"required": gettext_lazy("Dit veld is leeg. Vul de code van de nieuwe gemeente in.")},
    )  # fmt: skip
    gevraagd = forms.BooleanField(
        label=gettext_lazy("De nieuwe gemeente heeft om deze gegevens gevraagd"),
        error_messages={"required": gettext_lazy("De gegevens mogen alleen mee als de nieuwe gemeente erom vraagt.")},
    )
    boetes = forms.BooleanField(label=gettext_lazy("De nieuwe gemeente vroeg ook om de boetes"), required=False)


@require_http_methods(METHODEN)
def verhuizing(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who does not decide on the PIP, or may not write down that it was given."""
    plan = plan_van(bezoek(request, dossier))
    hier = plan.hier
    if not plan.mag_besluiten or not hier.mag(hier.recht.gebeurtenissen[CONTACT]):
        raise Http404
    form = _formulier(hier, request)
    if request.method == "POST" and form.is_valid():
        pakket = _maak(plan, form)
        if pakket is not None:
            antwoord = HttpResponse(pakket, content_type=ZIP)
            antwoord["Content-Disposition"] = f'attachment; filename="{NAAM}"'
            return antwoord
    return render(request, "besluiten/verhuizing.html", _context(plan, form), status=ONJUIST if form.errors else 200)


def _formulier(hier: Bezoek, request: HttpRequest) -> Overdrachtformulier:
    form = Overdrachtformulier(request.POST if request.method == "POST" else None)
    if "handhaving" not in hier.wie.categorieen:
        del form.fields["boetes"]
    return form


def _context(plan: Plan, form: Overdrachtformulier) -> dict[str, Any]:
    hier = plan.hier
    return {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "wat": _("Overdragen aan een andere gemeente"),
        "form": form, "kan": plan.geldend is not None, "pip": [] if plan.geldend is None else _pip(plan),
    }  # fmt: skip


def _pip(plan: Plan) -> list[tuple[str, str]]:
    """Only what goes along, in words."""
    assert plan.geldend is not None
    return inhoud(plan.hier, {naam: waarde for naam, waarde in plan.geldend.inhoud.items() if naam in VAN_HET_PIP})


def _maak(plan: Plan, form: Overdrachtformulier) -> bytes | None:
    """The package, after its receipt; None where it cannot be made, and then the form says why."""
    hier, gelezen = plan.hier, form.cleaned_data
    try:
        een = maak(hier.wie, hier.dossier, hier.recht, hier.vandaag, gelezen["naar"],
                   met_boetes=bool(gelezen.get("boetes")))  # fmt: skip
        bestand = onderteken(een)
        stuk = overdracht_pdf(_stuk(plan, een, bestand))
        leg_vast(hier.wie, [bewijs(form.id, hier.dossier, hier.vandaag, een, kenmerk(bestand))], hier.recht)
    except (RegisterFout, InvoerFout, DocumentFout) as fout:
        form.add_error(None, str(fout))
        return None
    return _zip({"overdracht.json": bestand, "overdracht.pdf": stuk})


def _stuk(plan: Plan, een: Overdracht, bestand: bytes) -> Stuk:
    hier = plan.hier
    return Stuk(een, naam_of_nummer(hier.naam, hier.dossier), hier.wie.gemeente_naam, _pip(plan), kenmerk(bestand),
                merk(bestand))  # fmt: skip


def _zip(bestanden: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud_ in bestanden.items():
            pakket.writestr(naam, inhoud_)
    return uit.getvalue()
