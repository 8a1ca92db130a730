# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form: a file, and on the second time the mark of the file that was looked at."""

from pathlib import PurePath
from typing import Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from regie.web.formulieren.bestand import Bestandformulier, Bestandveld
from regie.web.importeren.grens import HOOGSTENS, MB

AANVAARDBAAR: Final = {
    "crlf": gettext_lazy("De regels eindigen zoals Windows dat doet (CRLF). Dat is goed."),
    "bom": gettext_lazy("Het bestand begint met een onzichtbaar teken (BOM). Dat is goed."),
    "bsn": gettext_lazy("Wat op een burgerservicenummer lijkt, is er geen: het is een eigen kenmerk."),
}


class Importformulier(Bestandformulier):
    """`aanvaardbaar`: what the file was refused for and a person may let pass."""

    zeg_te_groot = format_lazy(
        gettext_lazy("Dit bestand is te groot: hooguit {} MB. Deel het op, of laat de beheerder het importeren."),
        HOOGSTENS // MB,
    )
    bestand = Bestandveld(
        gettext_lazy("Bestand met gebeurtenissen"),
        gettext_lazy("JSON Lines (.jsonl), CSV (.csv) of Parquet (.parquet), hooguit 20 MB."),
        gettext_lazy("Er is geen bestand gekozen. Kies een bestand."),
        gettext_lazy("Dit bestand is leeg. Kies een bestand met gebeurtenissen."),
        vormen=("jsonl", "csv", "parquet"),
        anders=gettext_lazy(
            "Dit is geen bestand dat Regie kan lezen. De naam moet eindigen op .jsonl, .csv of .parquet."
        ),
    )
    aanvaard = forms.MultipleChoiceField(
        label=gettext_lazy("Wat is er goed aan?"),
        choices=tuple(AANVAARDBAAR.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    afdruk = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def vraag_ook(self, codes: frozenset[str]) -> None:
        """Asks only about what was found in the file."""
        self.fields["aanvaard"].choices = [(code, tekst) for code, tekst in AANVAARDBAAR.items() if code in codes]


def soort(bestand: UploadedFile) -> str:
    return PurePath(bestand.name or "").suffix.lower()
