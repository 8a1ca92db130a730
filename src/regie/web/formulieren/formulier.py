# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of one event type, made from the registry. It only reads what was typed: the kern judges."""

import re
import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen.velden import UUID
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype, Veld
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.bouwen import Bouwer, Verwijzingen
from regie.web.formulieren.teksten import PAGINA_KAPOT
from regie.web.formulieren.velden import Typveld

ID: Final = "gebeurtenis_id"
VERSIE: Final = "dossierversie"  # `versie` is a field of an event type

_NOG_NIETS: Final = "begin"  # the version of a dossier in which nothing was recorded
_UUID: Final = re.compile(UUID)


def versie_in_tekst(laatste: datetime | None) -> str:
    """The version of a dossier as the form carries it: `Form(initial={VERSIE: versie_in_tekst(...)})`."""
    return _NOG_NIETS if laatste is None else laatste.isoformat()


class Dossierformulier(forms.Form):
    """A form that adds to a dossier: it knows the id of what it will add and the dossier as it was when opened.

    The id is made when the form is opened, so that sending twice adds once.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[ID] = forms.CharField(widget=forms.HiddenInput, required=False, initial=lambda: str(uuid7()))
        self.fields[VERSIE] = forms.CharField(widget=forms.HiddenInput, required=False, initial=_NOG_NIETS)
        for naam in (ID, VERSIE):
            self.fields[naam].validators = []  # one message, above the form: see `clean`

    def clean(self) -> dict[str, Any]:
        """Hidden fields are right unless something broke them on the way: that is said above the form."""
        id_, versie = (str(self.cleaned_data.get(naam)) for naam in (ID, VERSIE))
        try:
            self.id = _als_uuid(id_)
            self.versie = _als_versie(versie)
        except ValueError:
            raise ValidationError(str(PAGINA_KAPOT), code="pagina") from None
        return self.cleaned_data


def _als_uuid(tekst: str) -> uuid.UUID:
    if _UUID.fullmatch(tekst) is None:
        raise ValueError("geen UUID")
    return uuid.UUID(tekst)


def _als_versie(tekst: str) -> datetime | None:
    if tekst == _NOG_NIETS:
        return None
    moment = datetime.fromisoformat(tekst)
    if moment.tzinfo is None:
        raise ValueError("geen tijdzone")
    return moment


class Gebeurtenisformulier(Dossierformulier):
    """The form of one type; made by `gebeurtenisformulier`."""

    type_naam: str
    type: Gebeurtenistype
    recht: Recht

    @property
    def datum(self) -> date:
        """When it happened; of a form that could be read."""
        return date.fromisoformat(self.cleaned_data["datum"])


def gebeurtenisformulier(
    type_naam: str,
    recht: Recht,
    verwijzingen: Verwijzingen,
    vandaag: date,
    categorieen: frozenset[str],
    *,
    bewaard: Mapping[str, Any] | None = None,
    datum: str | None = None,
    extra: Mapping[str, forms.Field] | None = None,
) -> type[Gebeurtenisformulier]:
    """The form class for a type, for one reader on one day. Raises FormulierNietMogelijk.

    `bewaard`, `datum`: the stored fields and date of the registration that is corrected. `extra`: fields at the end.
    """
    bouwer = Bouwer(type_naam, recht, verwijzingen, vandaag, categorieen, bewaard)
    velden = bouwer.velden()
    gebeurd_op = Veld(label=_("Wanneer gebeurde het?"), soort="datum", categorie="gewoon", verplicht=True)
    leeg = {"required": _("Dit veld is leeg. Kies de dag waarop het gebeurde.")}
    dag = Typveld(gebeurd_op, datum, initial=datum or vandaag.isoformat(), error_messages=leeg)
    kenmerken = {"type_naam": type_naam, "type": bouwer.type, "recht": recht}
    return type("Formulier", (Gebeurtenisformulier,), {"datum": dag, **velden, **(extra or {}), **kenmerken})
