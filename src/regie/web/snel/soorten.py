# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can be noted quickly: an event type of the registry with the few fields that matter while somebody waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.kern.recht import Recht
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier

DATUM: Final = "datum"


@dataclass(frozen=True)
class Soort:
    """`velden`: the fields in their order, `eerst` has the focus; `begin`: what is filled in already."""

    naam: str
    label: str | Promise
    type: str
    velden: tuple[str, ...]
    eerst: str
    begin: Mapping[str, str] = field(default_factory=dict)
    verborgen: tuple[str, ...] = ()


SOORTEN: Final = {
    soort.naam: soort
    for soort in (
        Soort(
            "contact",
            _("Contact of notitie"),
            "contact",
            ("onderwerp", "kanaal", "richting"),
            "onderwerp",
            {"kanaal": "telefoon", "richting": "in"},
        ),
        Soort("niet-gekomen", _("Niet gekomen"), "niet_verschenen", ("bij", "afgemeld", "reden"), "bij"),
        Soort(
            "actie",
            _("Afspraak: wie doet wat"),
            "afspraak_gemaakt",
            ("wat", "wie", "uiterlijk", "actie_id"),
            "wat",
            verborgen=("actie_id",),
        ),
    )
}
VAN_TYPE: Final = {soort.type: soort for soort in SOORTEN.values()}


def snelformulier(
    soort: Soort,
    recht: Recht,
    vandaag: date,
    categorieen: frozenset[str],
    *,
    bewaard: Mapping[str, Any] | None = None,
    datum: str | None = None,
) -> type[Gebeurtenisformulier]:
    """The form of the type with only these fields. `bewaard`, `datum`: of the draft that is changed."""
    Formulier = gebeurtenisformulier(soort.type, recht, {}, vandaag, categorieen, bewaard=bewaard, datum=datum)
    velden = {naam: Formulier.base_fields[naam] for naam in (*soort.velden, DATUM) if naam in Formulier.base_fields}
    for naam in soort.verborgen:
        velden[naam].widget = forms.HiddenInput()
    for naam, waarde in soort.begin.items():
        if bewaard is None:
            velden[naam].initial = waarde
    velden[soort.eerst].widget.attrs["autofocus"] = True
    Formulier.base_fields = velden
    return Formulier
