# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a file with persons: the file, its columns, and what to do with each line."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.personen_inlezen import Levering
from regie.kern.recht import Recht
from regie.personen.kolommen import CODES, DOELEN, raad
from regie.web.formulieren.bestand import Bestandformulier, Bestandveld
from regie.web.formulieren.widgets import UIT, Lijst


class Uploadformulier(Bestandformulier):
    bestand = Bestandveld(
        gettext_lazy("Bestand met mensen"),
        gettext_lazy("Een CSV met een kop en een regel per persoon, hooguit 200 regels."),
        gettext_lazy("Er is geen bestand gekozen. Kies het bestand met de mensen."),
        gettext_lazy("Dit bestand is leeg. Kies het bestand met de mensen."),
    )


class Kolomformulier(forms.Form):
    """Per thing that Regie reads the column of the file; and what holds where the file says nothing."""

    def __init__(self, data: QueryDict | None, levering: Levering, recht: Recht) -> None:
        gekozen = levering.kolommen if levering.kolommen is not None else raad(levering.kop)
        altijd = levering.keuzes.get("altijd", {})
        super().__init__(data, initial={f"k-{doel}": str(plaats) for doel, plaats in gekozen.items()} | {
            f"altijd-{naam}": waarde for naam, waarde in altijd.items()})  # fmt: skip
        kolommen = [("", _("Staat er niet in")), *((str(plaats), naam) for plaats, naam in enumerate(levering.kop))]
        for doel, label in DOELEN.items():
            self.fields[f"k-{doel}"] = forms.ChoiceField(
                label=label, choices=kolommen, required=False, widget=Lijst(attrs=UIT)
            )
        for lijst in CODES:
            keuzes = [(code, wat.label) for code, wat in recht.codelijsten[lijst].codes.items()]
            self.fields[f"altijd-{lijst}"] = forms.ChoiceField(
                label=recht.codelijsten[lijst].label, choices=[("", _("Staat in het bestand")), *keuzes],
                required=False, widget=Lijst(attrs=UIT),
            )  # fmt: skip
        self.fields["altijd-koppeling"] = forms.DateField(
            label=_("Dag van de koppeling"), required=False, widget=forms.DateInput(attrs={**UIT, "type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y"],
            error_messages={"invalid": _("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")},
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        gebruikt = [plaats for naam, plaats in velden.items() if naam.startswith("k-") and plaats]
        for naam, plaats in list(velden.items()):
            if naam.startswith("k-") and plaats and gebruikt.count(plaats) > 1:
                self.add_error(naam, _("Deze kolom is twee keer gekozen. Kies elke kolom hooguit een keer."))
        for lijst in CODES:
            if not velden.get(f"k-{lijst}") and not velden.get(f"altijd-{lijst}"):
                self.add_error(f"altijd-{lijst}", _("Dit staat niet in het bestand. Kies wat voor alle regels geldt."))
        return velden

    @property
    def keuzes(self) -> dict[str, Any]:
        velden = self.cleaned_data
        altijd = {naam: velden[f"altijd-{naam}"] for naam in (*CODES, "koppeling")}
        dag = altijd["koppeling"]
        return {
            "kolommen": {doel: int(velden[f"k-{doel}"]) for doel in DOELEN if velden[f"k-{doel}"]},
            "altijd": altijd | {"koppeling": dag.isoformat() if dag else ""},
        }
