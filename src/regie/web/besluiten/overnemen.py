# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From another gemeente: choose the file, look at what it says and by whose key, and take it over in one go."""

from collections.abc import Mapping
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

from regie.dossiers import besluiten as vragen
from regie.dossiers.zinnen import in_woorden
from regie.kern.besluiten.duren import pip_na_verhuizing
from regie.kern.besluiten.overdracht import Boete, Examen, GeenOverdracht, Overdracht
from regie.kern.pip.verleden import OVERGENOMEN, VASTGESTELD
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren import VERSIE, versie_in_tekst
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.velden import Typveld
from regie.web.importeren.grens import is_te_groot
from regie.werk.besluiten.handtekening import kenmerk, merk, open_
from regie.werk.besluiten.overdragen import (
    CONTACT,
    NIVEAUS,
    VERHUIZING,
    Meegekomen,
    Stuk,
    keur,
    over_te_nemen,
    zet_niveaus_klaar,
)

KLAAR, ONJUIST = 303, 422
ZOUT: Final = "regie.overnemen"
GELEZEN: Final = "gelezen"
NAGEVRAAGD, BIJ = "nagevraagd", "gevraagd_bij"
GELDIG: Final = 12 * 60 * 60  # seconds: what was looked at yesterday is looked at again
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
    """`gelezen`: the fields and exams that come along and the marks of the file, sealed for this dossier; the BSN is
    not among them. Whoever makes a file signs it: that its key is of that gemeente, somebody there must say."""

    def __init__(self, hier: Bezoek, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dag = Veld(label=_("Ingeschreven in deze gemeente op"), soort="datum", categorie="gewoon", verplicht=True)
        bij = Veld(label=_("Bij welke afdeling vroeg u het na?"), soort="tekst", categorie="gewoon", verplicht=True,
                   uitleg=_("Schrijf geen namen van medewerkers op."))  # fmt: skip
        self.fields["datum"] = Typveld(dag, initial=hier.vandaag.isoformat())
        self.fields[NAGEVRAAGD] = forms.BooleanField(
            label=_("Ik heb het merk van de sleutel nagevraagd bij de andere gemeente, en het is hetzelfde"),
            error_messages={"required": _("Zonder navraag weet u niet van wie dit bestand is. Bel de andere gemeente,"
                                          " op een nummer dat u zelf opzoekt.")},
        )  # fmt: skip
        self.fields[BIJ] = Typveld(bij)
        self.fields[GELEZEN] = forms.CharField(widget=forms.HiddenInput)
        self.hier = hier

    def mee(self) -> Meegekomen:
        gelezen = self.cleaned_data[GELEZEN]
        examens = [Examen.model_validate_json(een) for een in gelezen["examens"]]
        return Meegekomen(dict(gelezen["velden"]), examens, Stuk(*gelezen["stuk"]))

    def clean_gelezen(self) -> dict[str, Any]:
        try:
            gelezen = signing.loads(self.cleaned_data[GELEZEN], salt=_zout(self.hier), max_age=GELDIG)
        except signing.BadSignature:
            raise forms.ValidationError(_("Deze pagina is niet heel, of te oud. Kies het bestand opnieuw.")) from None
        return cast(dict[str, Any], gelezen)

    def clean(self) -> dict[str, Any]:
        """Who moved with a PIP came after it (Bi 5.3(3))."""
        gelezen = super().clean()
        if gelezen.get("datum") and GELEZEN in gelezen and gelezen["datum"] < self.mee().velden["dagtekening"]:
            self.add_error("datum", _("Op deze dag was het PIP van de andere gemeente er nog niet. Verbeter de datum,"
                                      " of vraag het de andere gemeente."))  # fmt: skip
        return gelezen


def _zout(hier: Bezoek) -> str:
    return f"{ZOUT}.{hier.wie.gemeente}.{hier.dossier}"


@require_http_methods(METHODEN)
def overnemen(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record it."""
    hier = bezoek(request, dossier)
    if not all(hier.mag(hier.recht.gebeurtenissen[naam]) for naam in (OVERGENOMEN, VERHUIZING, CONTACT)):
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
        keur(hier.wie, hier.dossier, een, hier.recht, hier.vandaag)
    except GeenOverdracht as fout:
        form.add_error("bestand", str(fout))
        return None
    gelezen = {
        "velden": _velden(hier, een) | {"merk": merk(tekst)}, "stuk": [kenmerk(tekst), merk(tekst)],
        "examens": [ex.model_dump_json() for ex in een.examens], "ook": _ook(hier, een),
    }  # fmt: skip
    begin = {GELEZEN: signing.dumps(gelezen, salt=_zout(hier)), VERSIE: versie_in_tekst(hier.kop["laatste"])}
    return {"form": Overneemformulier(hier, initial=begin), **_beeld(hier, gelezen)}


def _beeld(hier: Bezoek, gelezen: Mapping[str, Any]) -> dict[str, Any]:
    """What comes along, in words, with the mark to ask after: also when something on the form was wrong."""
    return {
        "regels": _regels(hier, gelezen), "merk": gelezen["velden"]["merk"], "weken": pip_na_verhuizing(hier.recht),
        "vorig_merk": vragen.merk_van(hier.wie, gelezen["velden"]["gemeentecode"]),
    }  # fmt: skip


def _velden(hier: Bezoek, een: Overdracht) -> dict[str, Any]:
    """With the fines, where this reader may know of them."""
    boetes = [_boete(boete) for boete in een.boetes or ()]
    if not boetes or "handhaving" not in hier.wie.categorieen:
        return een.overgenomen()
    return een.overgenomen() | {"boetes": boetes}


def _boete(een: Boete) -> str:
    bedrag = f"{een.bedrag_cent // 100},{een.bedrag_cent % 100:02}"
    return _("artikel %(nr)s, € %(bedrag)s, %(dag)s") % {"nr": een.artikel, "bedrag": bedrag, "dag": voluit(een.datum)}


def _ook(hier: Bezoek, een: Overdracht) -> list[tuple[str, str]]:
    """What is shown of a file besides its fields and exams."""
    label = hier.recht.gebeurtenissen[OVERGENOMEN].velden["boetes"].label
    gemaakt = (_("Gemaakt op"), voluit(een.gemaakt_op))
    if een.boetes and "handhaving" in hier.wie.categorieen:
        return [gemaakt]
    geen = _("niet gevraagd") if een.boetes is None else _("niet voor u zichtbaar") if een.boetes else _("geen")
    return [(label, geen), gemaakt]


def _regels(hier: Bezoek, gelezen: Mapping[str, Any]) -> list[tuple[str, str]]:
    velden, mee = hier.recht.gebeurtenissen[OVERGENOMEN].velden, gelezen["velden"].items()
    regels = [(velden[naam].label, _woord(hier, naam, waarde)) for naam, waarde in mee if naam != "merk"]
    examens = [(_("Examen"), _examen(hier, Examen.model_validate_json(een))) for een in gelezen["examens"]]
    return [*regels, *(examens or [(_("Examens"), _("geen"))]), *map(tuple, gelezen["ook"])]


def _examen(hier: Bezoek, een: Examen) -> str:
    lijst = hier.recht.codelijsten
    niveau = f" ({een.niveau.upper()})" if een.niveau else ""
    woorden = {
        "deel": lijst["examenonderdeel"].codes[een.onderdeel].label + niveau, "nr": een.poging,
        "uitslag": lijst["uitslag"].codes[een.uitslag].label, "dag": voluit(een.datum),
    }  # fmt: skip
    return _("%(deel)s, poging %(nr)s, %(dag)s: %(uitslag)s") % woorden


def _woord(hier: Bezoek, naam: str, waarde: Any) -> str:
    return in_woorden(hier.recht.gebeurtenissen[OVERGENOMEN].velden[naam], waarde, hier.recht)


def _neem_over(request: HttpRequest, hier: Bezoek) -> HttpResponse:
    """What was read and checked, with the day of registration. The levels that were decided go in the draft of the PIP
    that this gemeente makes, where this person makes it."""

    def maak(getypt: QueryDict | None) -> Overneemformulier:
        return Overneemformulier(hier, getypt)

    antwoord = Formulierpagina(
        hier, _rond(hier)["wat"], "vastgelegd", "besluiten/overnemen_nakijken.html", maak,
        lambda form: _nieuw(hier, form), erbij=lambda form: _erbij(hier, form),
    ).antwoord(request)  # fmt: skip
    if antwoord.status_code == KLAAR and hier.mag(hier.recht.gebeurtenissen[VASTGESTELD]):
        form = maak(request.POST)
        zet_niveaus_klaar(hier.wie, hier.dossier, form.mee().velden.get(NIVEAUS, {}) if form.is_valid() else {})
    return antwoord


def _erbij(hier: Bezoek, form: Overneemformulier) -> dict[str, Any]:
    form.is_valid()  # one that is shown to be sent once more was not read yet
    gelezen = form.cleaned_data.get(GELEZEN)
    return {} if gelezen is None else _beeld(hier, gelezen)


def _nieuw(hier: Bezoek, form: Overneemformulier) -> list[Nieuw]:
    dagen = date.fromisoformat(form.cleaned_data["datum"]), hier.vandaag
    return over_te_nemen(form.id, hier.dossier, dagen, form.mee(), hier.wie.gemeente, form.cleaned_data[BIJ])
