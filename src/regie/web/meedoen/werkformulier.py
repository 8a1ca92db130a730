# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of work that was found, and of the question to the school about other lessons."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Literal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from regie.kern.gebeurtenissen import InvoerFout
from regie.register.fouten import RegisterFout, Verouderd
from regie.web.agenda.velden import GEEN_KEUZE, Minutenveld, Regelveld
from regie.web.agenda.woorden import WEEKDAGEN
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.widgets import lijst
from regie.web.groepen.formulieren import Dag, Klok
from regie.web.meedoen.formulier import NIETS_GEKOZEN, Uren
from regie.web.weekplan.formulieren import LANGST_REIZEN
from regie.web.weekplan.woorden import BRONNEN
from regie.werk.meedoen.werk_gevonden import Werktijden
from regie.werk.weekplan.opslag import Keuzegegevens

NIETS: Final = {"required": NIETS_GEKOZEN, "invalid_choice": GEEN_KEUZE}
Vragen = Literal["alles", "tijden", "begin"]
NIET_GEVRAAGD: Final[dict[Vragen, Sequence[str]]] = {
    "alles": (),
    "tijden": ("organisatie", "vanaf", "uren_per_week"),
    "begin": ("organisatie", "dagen", "van", "tot", "reis", "bron"),
}


class Werkformulier(Dossierformulier):
    """Work with its hours and times. `vragen`: all of it; of work that began only the times; of planned work only
    whether it began, and for how many hours."""

    organisatie = Regelveld(gettext_lazy("Werkgever"), max_length=60)
    vanaf = Dag(gettext_lazy("Vanaf welke dag?"))
    uren_per_week = Uren(gettext_lazy("Uren per week"))
    dagen = forms.MultipleChoiceField(
        label=gettext_lazy("Op welke dagen?"), widget=forms.CheckboxSelectMultiple,
        choices=[(str(nummer), naam) for nummer, naam in enumerate(WEEKDAGEN, start=1)],
        help_text=gettext_lazy("Zijn de tijden niet elke dag gelijk? Zet de andere dagen daarna zelf in de week."),
        error_messages={"required": gettext_lazy("Kies een of meer dagen."), "invalid_choice": GEEN_KEUZE},
    )  # fmt: skip
    van = Klok(gettext_lazy("Van"))
    tot = Klok(gettext_lazy("Tot"), help_text=gettext_lazy("Gaat het door na middernacht? Schrijf dan 23.59."))
    reis = Minutenveld(
        gettext_lazy("Hoeveel minuten reizen, enkele reis?"), kortst=0, langst=LANGST_REIZEN, initial="0"
    )  # fmt: skip
    bron = forms.ChoiceField(
        label=gettext_lazy("Van wie weet u dit?"), error_messages=NIETS, widget=lijst(()),
        choices=(("", gettext_lazy("Maak een keuze")), *BRONNEN.items()),
    )  # fmt: skip

    def __init__(self, *args: Any, vragen: Vragen, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vragen, self.vandaag = vragen, vandaag
        for naam in NIET_GEVRAAGD[vragen]:
            del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        wat = super().clean()
        if wat.get("van") and wat.get("tot") and wat["tot"] <= wat["van"]:
            self.add_error("tot", gettext_lazy("Deze tijd is niet later dan het begin."))
        if self.vragen == "begin" and wat.get("vanaf") and wat["vanaf"] > self.vandaag:
            self.add_error(
                "vanaf", gettext_lazy("Deze dag is nog niet geweest. Leg het vast als het werk begonnen is.")
            )
        return wat

    @property
    def tijden(self) -> Werktijden:
        wat = self.cleaned_data
        wanneer = Keuzegegevens([int(dag) for dag in wat["dagen"]], wat["van"], wat["tot"])
        return Werktijden(wanneer, wat["reis"], wat["bron"])


class Vraagformulier(Dossierformulier):
    """What one asks the school. `scholen`: the verwijzingen; without any the gemeente calls the school itself."""

    wat = forms.ChoiceField(
        label=gettext_lazy("Wat vraagt u de school?"), widget=forms.RadioSelect, error_messages=NIETS
    )  # fmt: skip
    school = forms.ChoiceField(label=gettext_lazy("Aan welke school?"), widget=lijst(()), error_messages=NIETS)
    uiterlijk = Dag(
        gettext_lazy("Wanneer moet er een antwoord zijn?"),
        help_text=gettext_lazy("Tot dan staat dit als taak op de lijst, ook bij de school."),
    )  # fmt: skip
    erbij = Regelveld(
        gettext_lazy("Wilt u er iets bij schrijven?"), max_length=200, required=False,
        help_text=gettext_lazy("De school leest dit. Schrijf niets over gezin of gezondheid."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, keuzes: Sequence[tuple[str, str]], scholen: Sequence[tuple[str, str]], vandaag: date,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["wat"].choices = keuzes
        self.fields["school"].choices = scholen if len(scholen) == 1 else [("", NIETS_GEKOZEN), *scholen]
        if not scholen:
            for naam in ("school", "erbij"):
                del self.fields[naam]
            self.fields["uiterlijk"].help_text = gettext_lazy("Tot dan staat dit als taak op de lijst.")

    def clean_uiterlijk(self) -> date:
        dag: date = self.cleaned_data["uiterlijk"]
        if dag < self.vandaag:
            raise ValidationError(gettext_lazy("Deze dag is al voorbij. Kies vandaag of later."))
        return dag

    @property
    def gekozen(self) -> str:
        """What was chosen, as it stood on the page."""
        keuze = self.cleaned_data["wat"]
        return next(str(tekst) for code, tekst in self.fields["wat"].choices if code == keuze)


def zet_fout(form: forms.Form, fout: Exception) -> None:
    """Why nothing was recorded, above the form. Raises what is no reason for a person."""
    match fout:
        case Verouderd():
            uitleg = gettext_lazy("Iemand anders legde intussen iets vast in dit dossier. Kijk eerst wat.")
            form.add_error(None, uitleg)
        case InvoerFout():
            for probleem in fout.problemen:
                form.add_error(None, str(probleem))
        case RegisterFout():
            form.add_error(None, str(fout))
        case _:
            raise fout
