# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The months of a school: what it delivered, what was corrected, and that the gemeente accepted it as it stood."""

import re
from typing import Any

import pytest

from tests.register.cast import SCHOOL, Cast
from tests.web.scherm import tekst_van
from tests.werk.keten.school import leerlingen, lever, regel

MAAND = f"/scholen/{SCHOOL}/maand/2026-10/"


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    return leerlingen(cast, 3)


def merk(antwoord: Any) -> str:
    return re.findall(r'name="merk" value="([^"]*)"', antwoord.content.decode())[0]


def akkoord(client: Any, **velden: str) -> Any:
    gezien = merk(client.get(MAAND))
    return client.post(f"{MAAND}akkoord/", {"merk": gezien, **velden}, follow=True)


@pytest.mark.parametrize("naam", ["tess", "vera", "boris", "fenna", "petra", "inge"])
def test_only_who_guides_people_has_the_month(cast: Cast, school: list[str], naam: str) -> None:
    assert cast.client(naam).get(MAAND).status_code == 404


def test_a_month_is_open_delivered_accepted_and_changed_after_that(cast: Cast, school: list[str]) -> None:
    saskia, tess = cast.client("saskia"), cast.client("tess")
    assert "oktober 2026 : Taalschool De Brug nog niets geleverd 0" in tekst_van(saskia.get("/scholen/"))
    lever(cast, *(regel(dossier) for dossier in school))
    assert "Stand geleverd Leerlingen 3 Aangeboden uren 120 Gevolgde uren 108 Verzuim 10%" in tekst_van(
        saskia.get(MAAND)
    )
    gedaan = tekst_van(akkoord(saskia, opmerking="Gebeld met Tess."))
    assert "U gaf akkoord op de uren van oktober 2026." in gedaan
    assert "Saskia Bos : Gebeld met Tess." in gedaan or "Saskia Bos: Gebeld met Tess." in gedaan
    assert "Stand akkoord" in tekst_van(tess.get("/keten/maanden/2026-10/"))
    lever(cast, regel(school[0], 40, 30, 2, 8))
    na = tekst_van(saskia.get(MAAND))
    assert "Stand veranderd na het akkoord" in na
    assert "36 van 40 uur, 1 uur zonder goede reden" in na
    assert "30 van 40 uur, 8 uur zonder goede reden" in na
    assert "Stand veranderd na het akkoord" in tekst_van(tess.get("/keten/maanden/2026-10/"))


def test_what_was_not_looked_at_is_not_accepted(cast: Cast, school: list[str]) -> None:
    saskia = cast.client("saskia")
    lever(cast, regel(school[0]))
    gezien = merk(saskia.get(MAAND))
    lever(cast, regel(school[0], 40, 39, 1, 0))
    na = saskia.post(f"{MAAND}akkoord/", {"merk": gezien}, follow=True)
    assert "Intussen leverde de school iets anders aan." in tekst_van(na)
    assert "Stand geleverd" in tekst_van(na)


def test_a_remark_that_is_too_long_stays_with_what_is_wrong_beside_it(cast: Cast, school: list[str]) -> None:
    saskia = cast.client("saskia")
    lever(cast, regel(school[0]))
    te_lang = "Gebeld met Tess. " + "x" * 500
    na = saskia.post(f"{MAAND}akkoord/", {"merk": merk(saskia.get(MAAND)), "opmerking": te_lang})
    assert na.status_code == 422
    assert "Uw opmerking heeft 517 tekens. Maak haar korter: hooguit 500." in tekst_van(na)
    assert te_lang in na.content.decode()
    assert "Stand geleverd" in tekst_van(na)
    assert saskia.post(f"{MAAND}akkoord/", {"merk": merk(na), "opmerking": "x" * 500}).status_code == 303


def test_a_remark_stays_where_the_hours_were_changed_meanwhile(cast: Cast, school: list[str]) -> None:
    saskia = cast.client("saskia")
    lever(cast, regel(school[0]))
    gezien = merk(saskia.get(MAAND))
    lever(cast, regel(school[0], 40, 39, 1, 0))
    na = saskia.post(f"{MAAND}akkoord/", {"merk": gezien, "opmerking": "Gebeld met Tess."})
    assert na.status_code == 409
    assert "Gebeld met Tess." in na.content.decode()
    assert merk(na) != gezien


def test_a_consulent_sees_the_own_people_and_accepts_nothing(cast: Cast, school: list[str]) -> None:
    lever(cast, *(regel(dossier) for dossier in school))
    karin, bas = cast.client("karin"), cast.client("bas")
    gezien = tekst_van(karin.get(MAAND))
    assert "Leerling Nummer0000" in gezien
    assert "Geef akkoord" not in gezien
    assert karin.post(f"{MAAND}akkoord/", {"merk": "x"}).status_code == 404
    van_bas = tekst_van(bas.get(MAAND))
    assert "Leerling Nummer0000" not in van_bas
    assert "U ziet alleen de uren van uw eigen mensen." in van_bas
    assert "Van mensen die u kunt zien, zijn er over deze maand geen uren." in van_bas
    assert "Gevolgde uren 0" in van_bas  # the total would say of others what is left when one's own go off
    assert "Stand geleverd" in van_bas


def test_what_moved_to_another_month_counts_there_and_not_here(cast: Cast, school: list[str]) -> None:
    uren = {"soort": "nt2", "aangeboden": 20, "gevolgd": 18, "geoorloofd_verzuim": 2, "ongeoorloofd_verzuim": 0}
    was = cast.leg_vast("lesuren", "2026-11-03", "tess", dossier=school[0], van="2026-10-26", tot="2026-11-01", **uren)
    cast.leg_vast("lesuren", "2026-11-04", "tess", dossier=school[0], van="2026-10-26", tot="2026-10-31",
                  vervangt=str(was), **uren)  # fmt: skip
    saskia = cast.client("saskia")
    november = tekst_van(saskia.get(MAAND.replace("2026-10", "2026-11")))
    assert "Gevolgde uren 0" in november
    assert "staat nu bij andere dagen, buiten deze maand" in november
    assert "Gevolgde uren 18" in tekst_van(saskia.get(MAAND))


def test_another_school_does_not_see_the_month(cast: Cast, school: list[str]) -> None:
    lever(cast, regel(school[0]))
    gezien = tekst_van(cast.client("thea").get("/keten/maanden/2026-10/"))
    assert "Stand nog niets geleverd" in gezien
    assert "Leerling Nummer0000" not in gezien


def test_lessons_that_say_something_else_are_named(cast: Cast, school: list[str]) -> None:
    from datetime import date

    from regie.werk.keten.groep.groepen import lees_groep, maak_groep, zet_leden
    from regie.werk.keten.groep.les import Les, leg_les_vast
    from tests.verhaal import recht

    with cast.als("tess") as tess:
        id_ = maak_groep(tess, "NT2 dinsdag", "nt2", ["ochtend"], 150)
        zet_leden(tess, id_, school, date(2026, 10, 1))
        groep = lees_groep(tess, id_)
        assert groep is not None
        leg_les_vast(tess, recht(), Les(groep, date(2026, 10, 6), "ochtend"), 150, {school[0]: "ja"})
    lever(cast, regel(school[0], 5, 5, 0, 0))
    gezien = tekst_van(cast.client("saskia").get(MAAND))
    assert "Bij 1 leerling zeggen de lijsten van de lessen iets anders" in gezien
    assert "2,5" in gezien


@pytest.mark.parametrize("maand", ["2026-13", "x", "2026"])
def test_what_is_no_month_does_not_exist(cast: Cast, school: list[str], maand: str) -> None:
    assert cast.client("saskia").get(f"/scholen/{SCHOOL}/maand/{maand}/").status_code == 404
    assert cast.client("tess").get(f"/keten/maanden/{maand}/").status_code == 404
