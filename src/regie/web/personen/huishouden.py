# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Huishouden: who is with whom and who was; somebody comes in, somebody leaves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.bijzonderheden import openingen
from regie.dossiers.dubbelen import gelijkenden
from regie.dossiers.huishoudens import Huisgenoot, huishoudens
from regie.dossiers.zoeken import zoek
from regie.kern.aankomst.bijzonderheden import bijzonderheden
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.termijnen.herleiding import voluit
from regie.personen.huishouden import KanNiet
from regie.register.dossier_openen import open_dossiers
from regie.register.fouten import GeenToegang, MagNiet, RegisterFout
from regie.register.huishouden import LID, beeindig, voeg_toe
from regie.toegang import lezen, mag
from regie.toegang.doelen import doel_van
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.bijzonder import labels
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer
from regie.web.personen.huishouden_formulier import Bekende, Eindeformulier, Zonder
from regie.web.zoeken.formulier import Zoekformulier

ONJUIST: Final = 422
STERK: Final = 70  # a score from which on nobody gets a second dossier in passing
METHODEN: Final = ["GET", "HEAD", "POST"]


@dataclass
class Blad:
    """The page with its four forms; of one of them something was sent."""

    hier: Bezoek
    genoten: list[Huisgenoot]
    zoek: Zoekformulier
    gevonden: Sequence[tuple[str, str]] | None
    bekende: Bekende
    zonder: Zonder
    einde: Eindeformulier

    @property
    def formulieren(self) -> tuple[forms.Form, ...]:
        return self.zoek, self.bekende, self.zonder, self.einde


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def huishouden(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    if not _mag(hier):
        raise Http404
    doe = request.POST.get("doe", "") if request.method == "POST" else ""
    blad = _blad(request, hier, doe)
    doen: dict[str, tuple[forms.Form, Callable[[], str]]] = {
        "bekende": (blad.bekende, lambda: _bekende(blad)),
        "zonder": (blad.zonder, lambda: _zonder(blad)),
        "einde": (blad.einde, lambda: _einde(blad)),
    }
    if doe not in doen:
        return _toon(request, blad)
    form, doe_het = doen[doe]
    if form.is_valid() and (klaar := _probeer(form, doe_het)):
        messages.success(request, klaar)
        return HttpResponseRedirect(adres("persoon_huishouden", dossier), status=303)
    return _toon(request, blad)


def _mag(hier: Bezoek) -> bool:
    """Who may record it, may see it, and may know where this person is."""
    type_ = hier.recht.gebeurtenissen[LID]
    return hier.mag(type_) and mag(hier.wie, lezen(LID, type_), hier.dossier, doel_van(hier.wie))


def _blad(request: HttpRequest, hier: Bezoek, doe: str) -> Blad:
    genoten = huishoudens(hier.dossier)
    cast(Verzoek, request).inzage.lees({een.lid.dossier for een in genoten})
    zoekform = Zoekformulier(request.POST if doe in ("zoek", "bekende") else None, vandaag=hier.vandaag)
    gezocht = doe in ("zoek", "bekende") and zoekform.is_valid()
    gevonden = gevonden_mensen(request, hier, zoekform) if gezocht else None
    eerste = not any(een.lid.dossier == hier.dossier and een.lid.tot is None for een in genoten)
    vast: dict[str, Any] = {
        "recht": hier.recht, "vandaag": hier.vandaag, "naam": naam_of_nummer(hier.naam, hier.dossier), "eerste": eerste
    }  # fmt: skip
    return Blad(
        hier, genoten, zoekform, gevonden,
        Bekende(request.POST if doe == "bekende" else None, gevonden or (), **vast),
        Zonder(request.POST if doe == "zonder" else None, **vast),
        Eindeformulier(request.POST if doe == "einde" else None, _te_eindigen(genoten), hier.vandaag),
    )  # fmt: skip


def gevonden_mensen(request: HttpRequest, hier: Bezoek, form: Zoekformulier) -> list[tuple[str, str]]:
    """Whom one may see and who fits, without the person of this dossier."""
    mensen = [rij for rij in zoek(form.vraag).mensen if rij["dossier"] != hier.dossier]
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in mensen)
    return [(rij["dossier"], _in_keuze(rij["naam"], rij["dossier"], rij["geboortedatum"])) for rij in mensen]


def _in_keuze(naam: str, dossier: str, geboren: str) -> str:
    erbij = _("geboren %(dag)s") % {"dag": geboren_voluit(geboren)} if geboren else _("geboortedatum niet bekend")
    return f"{naam_of_nummer(naam, dossier)}, {erbij}"


def _te_eindigen(genoten: Sequence[Huisgenoot]) -> list[tuple[str, str]]:
    return [
        (f"{een.lid.dossier}|{een.lid.huishouden}", naam_of_nummer(een.naam, een.lid.dossier))
        for een in genoten
        if een.lid.tot is None
    ]


def _probeer(form: forms.Form, doe_het: Callable[[], str]) -> str:
    """What was done, in words; "" when it was refused, which is then said above the form."""
    try:
        with transaction.atomic():
            return doe_het()
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except (KanNiet, RegisterFout) as fout:
        form.add_error(None, str(fout))
    except InvoerFout as fout:
        for probleem in fout.problemen:
            form.add_error(None, f"{probleem.wat} {probleem.nu}")
    return ""


def _bekende(blad: Blad) -> str:
    voeg_toe(blad.hier.wie, blad.bekende.erbij(blad.hier.dossier), blad.hier.recht)
    return _("Toegevoegd aan het huishouden.")


def _zonder(blad: Blad) -> str:
    hier = blad.hier
    opening = blad.zonder.opening
    if any(een.score >= STERK for een in gelijkenden(hier.wie, opening.velden, behalve=[opening.dossier])):
        raise KanNiet(_("Er is al een dossier dat hier sterk op lijkt. Zoek het eerst op, of vraag uw teamleider."))
    open_dossiers(hier.wie, [opening], hier.recht, hier.vandaag)
    voeg_toe(hier.wie, blad.zonder.erbij(hier.dossier), hier.recht)
    return _("Er is een dossier zonder plicht geopend, en het is aan het huishouden toegevoegd.")


def _einde(blad: Blad) -> str:
    dossier, huis = blad.einde.lid
    beeindig(blad.hier.wie, dossier, huis, blad.einde.cleaned_data["op"], blad.hier.recht)
    return _("Vastgelegd: deze persoon hoort niet meer bij het huishouden.")


def _toon(request: HttpRequest, blad: Blad) -> HttpResponse:
    hier, regels = blad.hier, _regels(blad.hier, blad.genoten)
    inhoud = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, hier.dossier),
        "blad": blad,
        "nu": [regel for regel in regels if not regel["tot"]],
        "eerder": [regel for regel in regels if regel["tot"]],
        "met_fouten": any(form.errors for form in blad.formulieren),
    }
    return render(request, "personen/huishouden.html", inhoud, status=ONJUIST if inhoud["met_fouten"] else 200)


def _regels(hier: Bezoek, genoten: Sequence[Huisgenoot]) -> list[dict[str, str]]:
    geopend = openingen({een.lid.dossier for een in genoten})
    return [_regel(hier, een, geopend.get(een.lid.dossier, {}).get("gegevens", {})) for een in genoten]


def _regel(hier: Bezoek, een: Huisgenoot, opening: Mapping[str, Any]) -> dict[str, str]:
    codes, lid = hier.recht.codelijsten, een.lid
    bijzonder = bijzonderheden(hier.recht, hier.vandaag, een.geboortedatum, opening, hier.wie.categorieen)
    plicht = [codes[lijst].codes[code].label for lijst, code in (("groep", een.groep), ("wet", een.wet)) if code]
    return {
        "naam": naam_of_nummer(een.naam, lid.dossier),
        "adres": "" if lid.dossier == hier.dossier else adres("dossier", lid.dossier),
        "rol": codes["rol_huishouden"].codes[lid.rol].label,
        "plicht": ", ".join([*plicht, *labels(hier.recht, bijzonder)]),
        "van": voluit(lid.van),
        "tot": voluit(lid.tot) if lid.tot else "",
    }
