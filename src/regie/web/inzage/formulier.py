# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of whom the privacy officer wants to see the log: a dossier, or the mark of somebody in a line of the log."""

from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from regie.toegang.verzegeld import GeenZegel, ontzegel
from regie.web.formulieren.widgets import UIT

_KORTSTE_ZEGEL: Final = 17  # bytes
_CODE: Final = {**UIT, "spellcheck": "false", "autocapitalize": "off"}


class Logvraag(forms.Form):
    """`dossier` and `na` after it was checked."""

    nummer = forms.CharField(
        label=gettext_lazy("Dossiernummer of kenmerk"),
        help_text=gettext_lazy("Een kenmerk is de data_subject_id uit een regel van het Logboek Dataverwerkingen."),
        max_length=200,
        widget=forms.TextInput(attrs=_CODE),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Schrijf het dossiernummer of het kenmerk.")},
    )
    na = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, gemeente: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gemeente = gemeente

    def clean_nummer(self) -> str:
        """The dossier itself, whichever of the two was typed."""
        getypt = str(self.cleaned_data["nummer"])
        zegel = _als_zegel(getypt)
        if zegel is None:
            return getypt
        try:
            return ontzegel(self.gemeente, zegel)
        except GeenZegel as fout:
            raise ValidationError(str(fout)) from None

    def clean_na(self) -> str:
        return schone_sleutel(str(self.cleaned_data["na"]))


def schone_sleutel(na: str) -> str:
    """A place to go on from that cannot be is the begin."""
    try:
        return str(UUID(na)) if na else ""
    except ValueError:
        return ""


def _als_zegel(getypt: str) -> bytes | None:
    """A mark is longer than the number of a dossier and holds hexadecimal digits only."""
    try:
        zegel = bytes.fromhex(getypt)
    except ValueError:
        return None
    return zegel if len(zegel) >= _KORTSTE_ZEGEL else None
