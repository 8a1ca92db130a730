# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Giving people to a consulent, and naming who stands in: one event for each dossier, all or none."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.formulieren.widgets import UIT, Lijst, invoer, lijst
from regie.web.team.bord import Last
from regie.werk.deur import in_een_zin, over_wie

MEESTE: Final = 500  # dossiers at once
REGIE, VERVANGER = "regie", "vervanger"
WEG: Final = gettext_lazy("Een van deze dossiers bestaat niet (meer). Kies opnieuw.")
KIES: Final = ("", gettext_lazy("Kies een consulent"))


class Dagveld(forms.CharField):
    """A day up to today: what is recorded has happened."""

    def __init__(self, label: str | Promise, vandaag: date) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Kies de dag.")}
        super().__init__(label=label, widget=invoer("datum"), initial=vandaag.isoformat(), error_messages=leeg)
        self.vandaag = vandaag

    def clean(self, value: Any) -> date:
        tekst = str(super().clean(value))
        try:
            dag = date.fromisoformat(LEESWIJZEN["datum"].lees(tekst))
        except ValueError:
            raise ValidationError(_("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")) from None
        if dag > self.vandaag:
            raise ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))
        return dag


class Toewijsformulier(forms.Form):
    """Whom, to whom, from when. `stempel` is made when the page is opened: sent twice is recorded once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    consulent = forms.ChoiceField(
        label=gettext_lazy("Aan wie geeft u deze mensen?"),
        error_messages={"required": gettext_lazy("Hier is nog niemand gekozen. Kies een consulent.")},
        widget=Lijst,
    )

    def __init__(self, *args: Any, lasten: Sequence[Last], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["consulent"].choices = [KIES, *((last.sleutel, last.in_keuze) for last in lasten)]
        self.fields["consulent"].widget.attrs.update(UIT)
        self.fields["datum"] = Dagveld(gettext_lazy("Vanaf welke dag?"), vandaag)


class Vervangformulier(forms.Form):
    """Who is away, who stands in, from when."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    afwezig = forms.ChoiceField(label=gettext_lazy("Wie is er niet?"), widget=lijst(()))
    vervanger = forms.ChoiceField(
        label=gettext_lazy("Wie vervangt?"),
        help_text=gettext_lazy("De vervanger ziet alle dossiers van wie er niet is, tot u de vervanging stopt."),
        widget=lijst(()),
    )

    def __init__(self, *args: Any, lasten: Sequence[Last], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leeg = {"required": gettext_lazy("Hier is nog niemand gekozen. Kies een consulent.")}
        weg = [last for last in lasten if last.mensen]
        for naam, wie in (("afwezig", weg), ("vervanger", [last for last in lasten if last.te_kiezen])):
            self.fields[naam].choices = [KIES, *((last.sleutel, last.in_keuze) for last in wie)]
            self.fields[naam].error_messages |= leeg
        self.fields["datum"] = Dagveld(gettext_lazy("Vanaf welke dag?"), vandaag)

    def clean(self) -> dict[str, Any]:
        wie = self.cleaned_data
        if wie.get("afwezig") and wie.get("afwezig") == wie.get("vervanger"):
            self.add_error("vervanger", _("Iemand kan zichzelf niet vervangen. Kies een collega."))
        return wie


class NietVastgelegd(Exception):
    """Why nothing was recorded, for the screen."""


def toewijzingen(
    stempel: UUID, dossiers: Sequence[str], rol: str, medewerker: str, dag: date, type_: str = "toewijzing"
) -> list[Nieuw]:
    """An event for each dossier; the same stamp gives the same ids."""
    gegevens = {"rol": rol, "medewerker": medewerker}
    return [Nieuw(uuid5(stempel, f"{type_}/{dossier}"), dossier, type_, dag, gegevens) for dossier in dossiers]


def leg_alles_vast(wie: Wie, nieuw: Sequence[Nieuw], recht: Recht) -> bool:
    """All or none; False when it was recorded before. Raises NietVastgelegd."""
    if len(nieuw) > MEESTE:
        raise NietVastgelegd(_("Dit zijn er te veel in een keer. Kies hooguit %d mensen.") % MEESTE)
    if not all(rij.dossier.isprintable() for rij in nieuw):
        raise NietVastgelegd(str(WEG))
    try:
        return leg_vast(wie, nieuw, recht) is not None
    except InvoerFout as fout:
        raise NietVastgelegd(f"{over_wie(fout, nieuw)}: {in_een_zin(fout)}".removeprefix(": ")) from None
    except GeenToegang:
        raise NietVastgelegd(str(WEG)) from None
    except RegisterFout as fout:
        raise NietVastgelegd(str(fout)) from None
