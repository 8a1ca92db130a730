# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form: a file, and on the second time the mark of the file that was looked at."""

from pathlib import PurePath
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.web.importeren.grens import HOOGSTENS, MB

VORMEN: Final = (".jsonl", ".csv", ".parquet")
AANVAARDBAAR: Final = {
    "crlf": gettext_lazy("De regels eindigen zoals Windows dat doet (CRLF). Dat is goed."),
    "bom": gettext_lazy("Het bestand begint met een onzichtbaar teken (BOM). Dat is goed."),
    "bsn": gettext_lazy("Wat op een burgerservicenummer lijkt, is er geen: het is een eigen kenmerk."),
}


class Importformulier(forms.Form):
    """`aanvaardbaar`: what the file was refused for and a person may let pass."""

    bestand = forms.FileField(
        label=gettext_lazy("Bestand met gebeurtenissen"),
        help_text=gettext_lazy("JSON Lines (.jsonl), CSV (.csv) of Parquet (.parquet), hooguit 20 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(VORMEN)}),
        error_messages={
            "required": gettext_lazy("Er is geen bestand gekozen. Kies een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg. Kies een bestand met gebeurtenissen."),
            "missing": gettext_lazy("Er is geen bestand gekozen. Kies een bestand."),
            "invalid": gettext_lazy("Er is geen bestand gekozen. Kies een bestand."),
        },
    )
    aanvaard = forms.MultipleChoiceField(
        label=gettext_lazy("Wat is er goed aan?"),
        choices=tuple(AANVAARDBAAR.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    afdruk = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, te_groot: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.te_groot = te_groot

    def vraag_ook(self, codes: frozenset[str]) -> None:
        """Asks only about what was found in the file."""
        self.fields["aanvaard"].choices = [(code, tekst) for code, tekst in AANVAARDBAAR.items() if code in codes]

    def clean_bestand(self) -> UploadedFile:
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if soort(bestand) not in VORMEN:
            wat = _("Dit is geen bestand dat Regie kan lezen. De naam moet eindigen op .jsonl, .csv of .parquet.")
            raise ValidationError(wat)
        return bestand

    def clean(self) -> dict[str, Any]:
        if self.te_groot:
            del self.errors["bestand"]
            groot = _("Dit bestand is te groot: hooguit %d MB. Deel het op, of laat de beheerder het importeren.")
            self.add_error("bestand", groot % (HOOGSTENS // MB))
        return self.cleaned_data


def soort(bestand: UploadedFile) -> str:
    return PurePath(bestand.name or "").suffix.lower()
