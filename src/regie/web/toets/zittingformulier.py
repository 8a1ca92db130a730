# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a sitting: what all tests share, and for each person who was there and how it went."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.toetsbegeleiders import Begeleider
from regie.dossiers.vraag import Rij
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.widgets import UIT, Lijst, invoer
from regie.web.groepen.formulieren import veldnaam
from regie.web.keten.groep_formulier import AANWEZIG_LABELS
from regie.werk.groepen.aanwezig import JA
from regie.werk.toets.zitting import TOETS, VERTELD, ZITTING, Uitslag, Zitting

VRAGEN: Final = 40
LANGST: Final = 500
_GETAL: Final = gettext_lazy("Dit is geen score. Schrijf een heel getal van 0 tot en met 40.")
_KIES: Final = gettext_lazy("Deze keuze is er niet. Kies een van de keuzes die er staan.")


class Mens(NamedTuple):
    """One person in the form. `al_verteld`: then it is not asked again."""

    dossier: str
    naam: str
    aanwezig: str
    staat: Mapping[str, Rij]


class Blok(NamedTuple):
    """The fields of one person, under the name."""

    naam: str
    velden: list[BoundField]


class Zittingformulier(forms.Form):
    begeleider = forms.ChoiceField(label=gettext_lazy("Toetsbegeleider"), required=False, widget=Lijst(attrs=UIT))
    apparaat = forms.ChoiceField(label=gettext_lazy("Apparaat"), required=False, widget=Lijst(attrs=UIT))
    versie = forms.CharField(
        label=gettext_lazy("Versie van de toets"), required=False, max_length=50, widget=invoer("tekst")
    )

    def __init__(
        self, *args: Any, mensen: Sequence[Mens], begeleiders: Mapping[str, Begeleider], codes: Any, dag: date,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self._mensen, self._begeleiders, self._dag = mensen, begeleiders, dag
        namen = [(een.id, een.naam) for een in begeleiders.values()]
        self._zet_keuzes("begeleider", [("", _("iemand van buiten de gemeente")), *namen])
        self._zet_keuzes("apparaat", [("", _("niet ingevuld")), *_labels(codes["apparaat"])])
        eerder: Mapping[str, Any] = next((een.staat[TOETS]["gegevens"] for een in mensen if TOETS in een.staat), {})
        for naam in ("begeleider", "apparaat", "versie"):
            self.fields[naam].initial = eerder.get(naam, "")
        for een in mensen:
            self._vraag(een, _labels(codes["tolk"]))

    def _zet_keuzes(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        self.fields[naam].choices = keuzes
        self.fields[naam].error_messages["invalid_choice"] = _KIES

    def _vraag(self, een: Mens, tolken: list[tuple[str, str]]) -> None:
        zitting, nog_niet = _staat(een, ZITTING), [("", _("nog niet")), *tolken]
        velden: dict[str, forms.Field] = {
            "aanwezig": _keuze(_("Was er"), list(AANWEZIG_LABELS.items()), een.aanwezig or JA, verplicht=True),
            "score": _scoreveld(_staat(een, TOETS).get("score")),
            "niet_af": forms.BooleanField(
                label=_("Niet afgemaakt"), required=False, initial=bool(zitting.get("niet_af"))
            ),
            "storing": forms.CharField(
                label=_("Storing"), required=False, max_length=LANGST, initial=zitting.get("storing", ""),
                widget=invoer("tekst"),
            ),
            "uitleg": _keuze(_("Vooraf uitgelegd, met"), nog_niet, zitting.get("uitleg_tolk", "")),
            "verteld": _keuze(_("Uitslag meteen verteld, met"), nog_niet, _staat(een, VERTELD).get("tolk", "")),
        }  # fmt: skip
        self.fields |= {_plek(een, naam): veld for naam, veld in velden.items()}

    @property
    def samen(self) -> list[BoundField]:
        return [self[naam] for naam in ("begeleider", "apparaat", "versie")]

    @property
    def blokken(self) -> list[Blok]:
        return [
            Blok(een.naam, [veld for veld in self if veld.name.startswith(f"{veldnaam(een.dossier)}_")])
            for een in self._mensen
        ]

    def clean(self) -> dict[str, Any]:
        self._keur_begeleider()
        for een in self._mensen:
            self._keur(een)
        return self.cleaned_data

    def _keur_begeleider(self) -> None:
        gekozen = self._begeleiders.get(self.cleaned_data.get("begeleider", ""))
        if gekozen is not None and gekozen.tot is not None and not gekozen.geldig_op(self._dag):
            wat = _("Het certificaat van %(naam)s liep tot en met %(dag)s. Kies wie de toets echt begeleidde.")
            self.add_error("begeleider", wat % {"naam": gekozen.naam, "dag": voluit(gekozen.tot)})

    def _keur(self, een: Mens) -> None:
        def gezegd(naam: str) -> Any:
            return self.cleaned_data.get(_plek(een, naam))

        score = gezegd("score")
        if score is not None and gezegd("aanwezig") != JA:
            self.add_error(_plek(een, "score"), _("Wie er niet was, heeft geen score. Laat de score leeg."))
        elif score is not None and gezegd("niet_af"):
            self.add_error(
                _plek(een, "score"), _("Een toets die niet is afgemaakt, heeft geen score. Laat de score leeg.")
            )
        elif score is None and gezegd("verteld"):
            self.add_error(_plek(een, "verteld"), _("Er is geen score. Dan is er ook geen uitslag verteld."))

    @property
    def zitting(self) -> Zitting:
        gezegd = self.cleaned_data
        return Zitting(gezegd["begeleider"], gezegd["apparaat"], gezegd["versie"])

    @property
    def uitslagen(self) -> dict[str, Uitslag]:
        velden = ("aanwezig", "score", "niet_af", "storing", "uitleg", "verteld")
        return {
            een.dossier: Uitslag(**{naam: self.cleaned_data[_plek(een, naam)] for naam in velden})
            for een in self._mensen
        }


def mens(lid: Rij, aanwezig: str, staat: Mapping[str, Rij]) -> Mens:
    return Mens(lid["dossier"], naam_of_nummer(lid["naam"], lid["dossier"]), aanwezig, staat)


def _staat(een: Mens, soort: str) -> Mapping[str, Any]:
    """The fields of what stands of this kind; none where there is nothing yet."""
    gegevens: Mapping[str, Any] = een.staat[soort]["gegevens"] if soort in een.staat else {}
    return gegevens


def _keuze(label: str, keuzes: Sequence[tuple[str, Any]], begin: str, *, verplicht: bool = False) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=keuzes, initial=begin, required=verplicht, widget=Lijst(attrs=UIT),
        error_messages={"invalid_choice": _KIES, "required": _KIES},
    )  # fmt: skip


def _scoreveld(begin: int | None) -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Score, van 0 tot en met 40"), required=False, min_value=0, max_value=VRAGEN, initial=begin,
        widget=invoer("geheel"), error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _GETAL),
    )  # fmt: skip


def _plek(een: Mens, naam: str) -> str:
    return f"{veldnaam(een.dossier)}_{naam}"


def _labels(codelijst: Any) -> list[tuple[str, str]]:
    return [(code, een.label) for code, een in codelijst.codes.items()]
