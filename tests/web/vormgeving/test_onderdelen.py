# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the parts of a page say: dates, days, fields with their errors, the summary, the frame."""

import re
from datetime import date
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string

from regie.web.templatetags.regie import fouten, meldingsvorm, nog, voluit
from tests.web.vormgeving import stijl


class Gesprek(forms.Form):
    """A form with a field on which two things can be wrong."""

    dag = forms.DateField(label="Dag", help_text="De dag van het gesprek.")
    vorm = forms.ChoiceField(
        label="Hoe?", choices=(("a", "Op bezoek"), ("b", "Aan de telefoon")), widget=forms.RadioSelect
    )
    kenmerk = forms.CharField(widget=forms.HiddenInput)
    opmerking = forms.CharField(required=False)

    def clean(self) -> None:
        raise forms.ValidationError("Dit dossier is gesloten.")


def veld(formulier: forms.Form, naam: str) -> str:
    return render_to_string("onderdelen/veld.html", {"veld": formulier[naam]})


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        (3, "nog 3 dagen"),
        (1, "nog 1 dag"),
        (0, "vandaag"),
        (-1, "1 dag voorbij"),
        (-12, "12 dagen voorbij"),
        (None, ""),
    ],
)
def test_days_are_told_as_people_say_them(dagen: int | None, tekst: str) -> None:
    assert nog(dagen) == tekst


def test_a_date_is_written_out() -> None:
    assert voluit(date(2026, 11, 22)) == "22 november 2026"
    assert voluit(None) == ""


def test_an_unknown_kind_of_message_is_refused() -> None:
    with pytest.raises(KeyError, match="paars"):
        meldingsvorm("paars")


def test_a_message_says_its_kind_in_words_too() -> None:
    tekst = render_to_string("onderdelen/melding.html", {"soort": "warning", "tekst": "Bijna te laat."})
    assert "Let op: </span>Bijna te laat." in tekst


def test_a_field_points_at_its_help_and_its_error() -> None:
    html = veld(Gesprek({}), "dag")
    assert 'aria-describedby="id_dag_helptext id_dag_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_dag_helptext"' in html
    assert 'id="id_dag_error"' in html
    assert '<label class="utrecht-form-label utrecht-form-field__label" for="id_dag">Dag</label>' in html


def test_a_group_is_a_fieldset_with_a_legend_and_every_button_has_its_label() -> None:
    html = veld(Gesprek({}), "vorm")
    assert "<fieldset" in html
    assert 'aria-describedby="id_vorm_error"' in html
    assert re.search(r"<legend[^>]*>Hoe\?</legend>", html)
    assert re.findall(r'<label[^>]* for="(id_vorm_\d)"', html) == re.findall(r'<input[^>]* id="(id_vorm_\d)"', html)


def test_only_what_is_not_required_says_so() -> None:
    assert "(niet verplicht)" in veld(Gesprek(), "opmerking")
    assert "(niet verplicht)" not in veld(Gesprek(), "dag")


def test_the_summary_holds_every_error_and_leads_to_a_field_that_exists() -> None:
    formulier = Gesprek({})
    gevonden = fouten(formulier)
    assert [fout.anker for fout in gevonden] == ["", "", "id_dag", "id_vorm_0"]
    assert gevonden[0].tekst == "Dit dossier is gesloten."
    assert gevonden[3].tekst.startswith("Hoe? ")
    velden = "".join(veld(formulier, naam) for naam in formulier.fields)
    assert all(f'id="{fout.anker}"' in velden for fout in gevonden if fout.anker)


def test_the_summary_gets_the_focus_and_a_form_without_errors_has_none() -> None:
    assert "autofocus" in render_to_string("onderdelen/foutenlijst.html", {"fouten": fouten(Gesprek({}))})
    assert not render_to_string("onderdelen/foutenlijst.html", {"fouten": []}).strip()


def test_what_people_typed_cannot_become_html() -> None:
    formulier = Gesprek({"dag": "<script>alert(1)</script>"})
    assert "<script>" not in veld(formulier, "dag")
    lijst = [{"tekst": "<b>x</b>", "anker": '"><i>'}]
    assert "<b>" not in (html := render_to_string("onderdelen/foutenlijst.html", {"fouten": lijst}))
    assert "<i>" not in html


def test_who_is_not_logged_in_gets_no_menu() -> None:
    assert "Karin de Wit</summary>" in stijl.bladzijde()
    html = stijl.bladzijde(ingelogd=False)
    assert "kop__menu" not in html
    assert "kop__ik" not in html


def test_the_demo_says_that_its_people_are_made_up() -> None:
    assert "Alle personen zijn verzonnen." in stijl.bladzijde(demo=True)
    assert "verzonnen" not in stijl.bladzijde(demo=False)


def test_the_title_of_the_page_comes_before_the_name_of_the_product() -> None:
    assert "<title>Stijl · Regie</title>" in stijl.bladzijde()


def test_a_language_from_right_to_left_turns_the_page() -> None:
    assert 'lang="ar" dir="rtl"' in stijl.bladzijde("ar")
    assert 'lang="nl" dir="ltr"' in stijl.bladzijde()


def test_paging_is_drawn_only_where_there_is_more() -> None:
    assert not render_to_string("onderdelen/bladeren.html", {"vorige": "", "volgende": ""}).strip()
    assert 'rel="next"' in render_to_string("onderdelen/bladeren.html", {"volgende": "?na=x"})


def test_the_theme_of_the_gemeente_comes_after_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "thema/gemeente.css" not in stijl.bladzijde()
    eigen = tmp_path / "haarlem.css"
    eigen.write_text(".regie-thema { --regie-actie: #7a1f5c; }", encoding="utf-8")
    monkeypatch.setenv("REGIE_THEMA", str(eigen))
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', stijl.bladzijde())[-1] == "/static/thema/gemeente.css"
