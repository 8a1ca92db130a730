# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""To another gemeente: what may go along, the receipt with the mark of the key, and the package itself. The dossier
remembers that it was given, the log that it was taken out."""

import io
import zipfile
from typing import Any, Final, cast

from django import forms
from django.core.validators import RegexValidator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.documenten.overdracht import Leesbaar, overdracht_pdf
from regie.documenten.pdf import DocumentFout
from regie.kern.besluiten.overdracht import VAN_HET_PIP, VRIJ, Overdracht
from regie.kern.gebeurtenissen import InvoerFout
from regie.register.fouten import AndereInhoud, RegisterFout
from regie.register.vastleggen import leg_vast
from regie.toegang.middleware import Verzoek
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.pip.plan import Plan, plan_van
from regie.web.pip.woorden import inhoud
from regie.werk.besluiten.handtekening import kenmerk, merk, onderteken
from regie.werk.besluiten.overdragen import CONTACT, Stuk, bewijs, maak

ONJUIST: Final = 422
SLUITEN: Final = "dossier_gesloten"
HAAL: Final = "haal"
"""Name of the button that takes the package out, once its receipt is there."""
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
    nagekeken = forms.BooleanField(
        label=gettext_lazy("Ik heb de teksten gelezen. Er staat niets in over gezondheid, gezin of geld."),
        error_messages={"required": gettext_lazy("Lees de teksten die meegaan. Staat er iets in dat niet mee mag?"
                                                 " Wijzig dan eerst het PIP.")},
    )  # fmt: skip
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
        bestand = _maak(plan, form)
        if bestand is not None:
            return _geef(request, plan, form, *bestand)
    return render(request, "besluiten/verhuizing.html", _context(plan, form), status=ONJUIST if form.errors else 200)


def _formulier(hier: Bezoek, request: HttpRequest) -> Overdrachtformulier:
    form = Overdrachtformulier(request.POST if request.method == "POST" else None)
    if "handhaving" not in hier.wie.categorieen:
        del form.fields["boetes"]
    return form


def _geef(request: HttpRequest, plan: Plan, form: Overdrachtformulier, een: Overdracht, bestand: bytes) -> HttpResponse:
    """The page that says it was made, with what to read out on the telephone; then the package."""
    if HAAL not in request.POST:
        return render(request, "besluiten/verhuizing_gemaakt.html", _context(plan, form) | _van(bestand)._asdict())
    try:
        leesbaar = overdracht_pdf(_leesbaar(plan, een, bestand))
    except DocumentFout as fout:
        form.add_error(None, str(fout))
        return render(request, "besluiten/verhuizing.html", _context(plan, form), status=ONJUIST)
    cast(Verzoek, request).inzage.soort = "exporteren"
    pakket = _zip({"overdracht.json": bestand, "overdracht.pdf": leesbaar})
    antwoord = HttpResponse(pakket, content_type=ZIP)
    antwoord["Content-Disposition"] = f'attachment; filename="{NAAM}"'
    return antwoord


def _context(plan: Plan, form: Overdrachtformulier) -> dict[str, Any]:
    hier = plan.hier
    return {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "wat": _("Overdragen aan een andere gemeente"),
        "form": form, "kan": plan.geldend is not None, "pip": [] if plan.geldend is None else _pip(plan),
        "vrij": [] if plan.geldend is None else _vrij(plan),
        "sluiten": hier.vastleggen(SLUITEN) if hier.mag(hier.recht.gebeurtenissen[SLUITEN]) else "",
    }  # fmt: skip


def _pip(plan: Plan) -> list[tuple[str, str]]:
    """Only what goes along, in words."""
    assert plan.geldend is not None
    return inhoud(plan.hier, {naam: waarde for naam, waarde in plan.geldend.inhoud.items() if naam in VAN_HET_PIP})


def _vrij(plan: Plan) -> list[tuple[str, str]]:
    """Only what somebody typed in it: that is read before it goes."""
    assert plan.geldend is not None
    return inhoud(plan.hier, {naam: waarde for naam, waarde in plan.geldend.inhoud.items() if naam in VRIJ})


def _maak(plan: Plan, form: Overdrachtformulier) -> tuple[Overdracht, bytes] | None:
    """The signed file, after its receipt; None where it cannot be made, and then the form says why."""
    hier, gelezen = plan.hier, form.cleaned_data
    try:
        een = maak(hier.wie, hier.dossier, hier.recht, hier.vandaag, gelezen["naar"],
                   met_boetes=bool(gelezen.get("boetes")))  # fmt: skip
        bestand = onderteken(een)
        leg_vast(hier.wie, [bewijs(form.id, hier.dossier, hier.vandaag, een, _van(bestand))], hier.recht)
    except AndereInhoud:
        form.add_error(None, _("Er is iets veranderd nadat dit pakket werd gemaakt. Open deze bladzijde opnieuw, kijk"
                               " wat er meegaat, en maak een nieuw pakket."))  # fmt: skip
        return None
    except (RegisterFout, InvoerFout) as fout:
        form.add_error(None, str(fout))
        return None
    return een, bestand


def _van(bestand: bytes) -> Stuk:
    return Stuk(kenmerk(bestand), merk(bestand))


def _leesbaar(plan: Plan, een: Overdracht, bestand: bytes) -> Leesbaar:
    hier = plan.hier
    return Leesbaar(een, naam_of_nummer(hier.naam, hier.dossier), hier.wie.gemeente_naam, _pip(plan),
                    *_van(bestand))  # fmt: skip


def _zip(bestanden: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud_ in bestanden.items():
            pakket.writestr(naam, inhoud_)
    return uit.getvalue()
