# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Draws the style page, every part of the look in every state, as a folder that any web server can serve."""

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation

from regie.toegang.wie import Wie

VANDAAG = date(2026, 11, 22)
STANDEN = (
    ("verlopen", "de laatste dag is voorbij"),
    ("bijna", "let op"),
    ("loopt", "loopt"),
    ("open", "kan nu"),
    ("wacht", "nog niet begonnen"),
    ("gehaald", "op tijd gedaan"),
    ("te_laat", "te laat gedaan"),
    ("vervallen", "vervallen"),
    ("dicht", "kan niet meer"),
)
WERK = (
    ("Amina Yılmaz-Osman", "PIP vaststellen", -3, date(2026, 11, 19), "verlopen", "de laatste dag is voorbij"),
    ("Bilal el Amrani", "Brede intake afronden", 0, VANDAAG, "bijna", "let op"),
    (
        "Maria-Alejandra van der Zwaan-Papadopoulos",
        "Voortgangsgesprek over taal en werk",
        3,
        date(2026, 11, 25),
        "loopt",
        "loopt",
    ),
)
ROUTES = (("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route"))


class Proefformulier(forms.Form):
    """One field of every kind."""

    datum = forms.DateField(
        label="Wanneer was het gesprek?",
        help_text="Bijvoorbeeld 22 november 2026.",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    met_wie = forms.CharField(label="Met wie?", help_text="Naam en organisatie.")
    uren = forms.IntegerField(label="Hoeveel uur?", min_value=0, required=False)
    route = forms.ChoiceField(label="Leerroute", choices=(("", "Kies een leerroute"), *ROUTES))
    vorm = forms.ChoiceField(
        label="Hoe was het contact?",
        choices=(("bezoek", "Op bezoek"), ("telefoon", "Aan de telefoon")),
        widget=forms.RadioSelect,
    )
    aanwezig = forms.MultipleChoiceField(
        label="Wie waren erbij?",
        help_text="U kunt meer dan één antwoord kiezen.",
        choices=(("tolk", "Een tolk"), ("partner", "De partner"), ("kind", "Een kind")),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    notitie = forms.CharField(label="Wat is besproken?", widget=forms.Textarea(attrs={"rows": 4}))
    akkoord = forms.BooleanField(label="Amina weet dat dit wordt vastgelegd")


class Filters(forms.Form):
    """The bar above a list."""

    wie = forms.ChoiceField(label="Van wie", choices=(("mij", "Van mij"), ("team", "Van het team")), required=False)
    leerroute = forms.ChoiceField(label="Leerroute", choices=(("", "Alle"), *ROUTES), required=False)


def verzoek(*, ingelogd: bool = True, demo: bool = True, pagina: str = "vandaag") -> SimpleNamespace:
    """What the middleware puts on a request, as far as the frame reads it."""
    wie = Wie("0392", "Gemeente Haarlem", "haarlem", "karin", "Karin de Wit", ("teamleider",))
    hier = SimpleNamespace(url_name=pagina)
    return SimpleNamespace(wie=wie if ingelogd else None, demo=demo, vandaag=VANDAAG, resolver_match=hier)


def context(*, fouten: bool, **van_verzoek: Any) -> dict[str, Any]:
    """Everything that stijl.html shows; without `fouten` nothing asks for the focus."""
    ingevuld = {"datum": VANDAAG, "met_wie": "Amina", "uren": 2, "route": "b1", "vorm": "bezoek", "aanwezig": ["tolk"]}
    namen = ("wie", "wat", "dagen", "dag", "code", "tekst")
    return {
        "request": verzoek(**van_verzoek),
        "dag": VANDAAG,
        "standen": STANDEN,
        "werk": [dict(zip(namen, regel, strict=True)) for regel in WERK],
        "fout": Proefformulier({"f-uren": "-2"} if fouten else None, prefix="f"),
        "goed": Proefformulier(initial={**ingevuld, "notitie": "De taalles gaat goed.", "akkoord": True}),
        "filter": Filters(prefix="filter"),
    }


def bladzijde(taal: str = "nl", *, fouten: bool = True, **van_verzoek: Any) -> str:
    """The style page in a language; ar shows how it turns round."""
    with translation.override(taal):
        return render_to_string("stijl.html", context(fouten=fouten, **van_verzoek))


def schrijf(map_: Path) -> None:
    """The pages and all static files, ready to be served from `map_`."""
    bladzijden = {"stijl": bladzijde(), "rtl": bladzijde("ar"), "rustig": bladzijde(fouten=False)}
    for naam, html in bladzijden.items():
        (map_ / f"{naam}.html").write_text(html, encoding="utf-8")
    for zoeker in finders.get_finders():
        for pad, opslag in zoeker.list([]):
            doel = map_ / "static" / pad
            doel.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(opslag.path(pad), doel)
