# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The fields of a person in a form: read by personen.velden, which says what is wrong in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import TALEN, taal
from regie.personen.velden import VELDEN, GeenWaarde, lees_veld
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.formulieren.teksten import NIET_TE_BEWAREN
from regie.web.formulieren.widgets import UIT, Lijst

GRENS: Final = 1000  # characters that are read at all; what fits says personen.velden
_CODE: Final = {**UIT, "spellcheck": "false", "autocapitalize": "off"}
_UITLEG: Final[Mapping[str, Promise]] = {
    "voornamen": gettext_lazy("Zoals ze in het paspoort of op de verblijfspas staan."),
    "naam_eigen": gettext_lazy("Zoals deze persoon de naam zelf schrijft."),
    "geboortedatum": gettext_lazy("1-5-1988, 5-1988 of alleen 1988."),
    "bsn": gettext_lazy("Negen cijfers."),
    "v_nummer": gettext_lazy("Tien cijfers."),
    "azc_tot": gettext_lazy("Leeg: niet bekend. Is er een woonplek, dan staat het azc niet meer bij de gegevens."),
}
_INVOER: Final[Mapping[str, Mapping[str, str]]] = {
    "bsn": {"inputmode": "numeric"}, "v_nummer": {"inputmode": "numeric"}, "telefoon": {"inputmode": "tel"},
    "azc_telefoon": {"inputmode": "tel"}, "email": {**_CODE, "inputmode": "email"},
    "azc_email": {**_CODE, "inputmode": "email"},
}  # fmt: skip


class Persoonsveld(forms.CharField):
    """One field of personen.velden. `vandaag`: for what cannot lie in the future."""

    def __init__(self, naam: str, vandaag: date, *, nodig: bool = False) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Vul het in.")}
        super().__init__(
            label=VELDEN[naam].label, help_text=_UITLEG.get(naam, ""), required=nodig, error_messages=leeg,
            widget=_widget(naam), strip=True,
        )  # fmt: skip
        self.naam, self.vandaag = naam, vandaag

    def clean(self, value: Any) -> str:
        getypt = " ".join(value) if isinstance(value, list) else str(value or "")
        super().clean(getypt)
        if not te_bewaren(getypt):
            raise ValidationError(str(NIET_TE_BEWAREN), code="teken")
        try:
            return lees_veld(self.naam, getypt[:GRENS], self.vandaag)
        except GeenWaarde as fout:
            raise ValidationError(str(fout), code="waarde") from None

    def to_python(self, value: Any) -> str:
        return "" if value is None else str(value)


def _widget(naam: str) -> forms.Widget:
    if naam in ("taal", "tolktaal"):
        return Lijst(attrs=UIT, choices=[("", _("Niet bekend")), *talen()])
    if naam == "talen":
        return forms.CheckboxSelectMultiple(choices=talen())
    if naam == "tolk_nodig":
        keuzes = [("", _("Niet bekend")), ("ja", _("Ja")), ("nee", _("Nee"))]
        return Lijst(attrs=UIT, choices=keuzes)
    if naam.endswith("_adres"):
        return forms.Textarea(attrs={**UIT, "rows": 3, "dir": "auto"})
    if naam.endswith(("_van", "_tot")):
        return forms.DateInput(attrs={**UIT, "type": "date"})
    return forms.TextInput(attrs={**UIT, "dir": "auto", **_INVOER.get(naam, {})})


def talen() -> list[tuple[str, str]]:
    return sorted(TALEN.items(), key=lambda paar: paar[1])


def in_woorden(naam: str, waarde: str) -> str:
    """A kept value as a person reads it."""
    if not waarde:
        return _("leeg")
    if naam in ("taal", "tolktaal"):
        return taal(waarde)
    if naam == "talen":
        return ", ".join(taal(code) for code in waarde.split())
    if naam == "geboortedatum" or naam.endswith(("_van", "_tot")):
        return "-".join(str(int(deel)) for deel in reversed(waarde.split("-")))
    return waarde.replace("\n", ", ")


def velden(namen: Sequence[str], vandaag: date) -> dict[str, Persoonsveld]:
    return {naam: Persoonsveld(naam, vandaag) for naam in namen}
