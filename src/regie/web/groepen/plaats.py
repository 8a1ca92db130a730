# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where a group meets: a room of the gemeente, which is kept free, or another place in words."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.toegang.medewerkers import Collega
from regie.web.agenda.velden import GEEN_KEUZE
from regie.web.agenda.woorden import door_wie, wanneer
from regie.web.formulieren.widgets import invoer, lijst
from regie.werk.agenda.ruimtes import Ruimte
from regie.werk.groepen.ruimte import RuimteBezet

MEESTE = 5  # clashes that are told one by one


class Plaatsvelden(forms.Form):
    """Part of a form: one of the two must be filled in."""

    ruimte = forms.ChoiceField(
        label=gettext_lazy("Ruimte van de gemeente"),
        help_text=gettext_lazy("Deze ruimte blijft dan vrij voor de groep."),
        required=False,
        widget=lijst(()),
        error_messages={"invalid_choice": GEEN_KEUZE},
    )
    plaats = forms.CharField(
        label=gettext_lazy("Andere plaats"),
        help_text=gettext_lazy("Of iets erbij, zoals: ingang aan de achterkant. Dit staat in de uitnodiging."),
        max_length=120,
        required=False,
        widget=invoer("tekst"),
    )

    def __init__(self, *args: Any, ruimtes: Sequence[Ruimte], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ruimtes = {str(een.id): een for een in ruimtes}
        keuzes = [(str(een.id), _("%(naam)s (%(plekken)s plekken)") % vars_van(een)) for een in ruimtes]
        self.fields["ruimte"].choices = [("", _("Geen ruimte van de gemeente")), *keuzes]

    def clean(self) -> dict[str, Any]:
        wat = self.cleaned_data
        if not wat.get("ruimte") and not wat.get("plaats") and "ruimte" not in self.errors:
            self.add_error("plaats", _("Kies een ruimte, of schrijf waar het is: dat staat in de uitnodiging."))
        return wat

    @property
    def gekozen(self) -> Ruimte | None:
        return self.ruimtes.get(self.cleaned_data.get("ruimte", ""))

    @property
    def ruimte_id(self) -> UUID | None:
        return None if self.gekozen is None else self.gekozen.id

    @property
    def waar(self) -> str:
        """The room and the words, as they stand in a letter."""
        ruimte = "" if self.gekozen is None else self.gekozen.naam
        return ", ".join(deel for deel in (ruimte, self.cleaned_data["plaats"].strip()) if deel)

    def zeg_bezet(self, fout: RuimteBezet, collegas: Mapping[str, Collega]) -> None:
        """At the room: when it is taken and by whom."""
        self.add_error("ruimte", str(fout) if self.gekozen is None else al_bezet(self.gekozen.naam, fout, collegas))


def vars_van(ruimte: Ruimte) -> dict[str, Any]:
    return {"naam": ruimte.naam, "plekken": ruimte.plekken}


def zonder_ruimte(plaats: str, ruimte: str) -> str:
    """What stood in words besides the room."""
    return plaats.removeprefix(ruimte).removeprefix(", ") if ruimte else plaats


def al_bezet(ruimte: str, fout: RuimteBezet, collegas: Mapping[str, Collega]) -> str:
    keren = [
        _("%(wanneer)s, door %(wie)s") % {"wanneer": wanneer(een.begin, een.einde), "wie": door_wie(een, collegas)}
        for een in fout.botsingen[:MEESTE]
        if een.begin is not None and een.einde is not None
    ]
    if not keren:
        return str(fout)
    if over := len(fout.botsingen) - len(keren):
        keren.append(_("en nog %(over)s keer") % {"over": over})
    waarden = {"ruimte": ruimte, "keren": "; ".join(keren)}
    return _("%(ruimte)s is dan al bezet: %(keren)s. Kies een andere ruimte of tijd.") % waarden
