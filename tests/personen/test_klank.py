# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names that sound alike are found under each other's spelling; names that do not, are not."""

from itertools import permutations

import pytest

from regie.personen.namen import MEESTE, klank, klanken, woorden

EEN_NAAM = [
    "Mohamed Muhammad Mohammed Mohamad Mhamed Maxamed",
    "Yusuf Joesoef Youssef Yousef Josef",
    "Tesfay Tesfaye Tesfai",
    "Khadija Chadidja Khadidja",
    "Ahmed Achmed Ahmad Axmed",
    "Fatima Fatma Fatimah",
    "Osman Othman Uthman Ousmane",
    "Sjaak Sjak Shaak",
    "Hassan Hasan Xasan",
    "Hussein Hoessein Hossain",
    "Abdullah Abdoellah Abdalla",
    "Rachid Rashid Rasjid Rasheed",
    "Aisha Aïcha Aisja",
    "Cherif Sharif Sjarief",
    "Chirine Shirin",
    "Djamal Jamal",
    "Yohannes Johannes",
    "Gebre Ghebre",
    "Ivan Iwan",
    "Oksana Oxana",
    "Süleyman Soleiman Sulaiman",
    "Mustafa Moestafa Mustapha",
    "Qasim Kassem",
    "Michael Mikael",
    "Layla Leila",
    "Saïd Said Saeed",
]
TWEE_NAMEN = [
    ("Mohamed", "Mahdi"),
    ("Mohamed", "Ahmed"),
    ("Fatima", "Farida"),
    ("Anna", "Jan"),
    ("Hassan", "Hussam"),
    ("Ali", "Amal"),
    ("Tesfay", "Yusuf"),
    ("Osman", "Omran"),
    ("Khadija", "Khalid"),
    ("Rachid", "Ravi"),
    ("Gebre", "Kibrom"),
    ("Karin", "Carolien"),
]


def deel(naam: str) -> str:
    return next(woorden(naam))


@pytest.mark.parametrize("spellingen", EEN_NAAM)
def test_each_spelling_finds_every_other_spelling_of_the_name(spellingen: str) -> None:
    for getypt, bewaard in permutations(map(deel, spellingen.split()), 2):
        assert klank(bewaard) in klanken(getypt), f"{getypt} vindt {bewaard} niet"


@pytest.mark.parametrize(("een", "ander"), TWEE_NAMEN)
def test_another_name_is_not_found(een: str, ander: str) -> None:
    for getypt, bewaard in ((een, ander), (ander, een)):
        assert klank(deel(bewaard)) not in klanken(deel(getypt))


def test_a_name_is_kept_under_one_of_the_ways_in_which_it_is_looked_for() -> None:
    for spelling in " ".join(EEN_NAAM).split():
        assert klanken(deel(spelling))[0] == klank(deel(spelling))


def test_a_long_word_has_no_more_ways_than_the_most() -> None:
    assert len(klanken("stst" * 50)) <= MEESTE


def test_the_parts_of_a_name_lose_case_and_accents() -> None:
    assert list(woorden("El-Khaïr", "van den", "ŞİMŞEK")) == ["el", "khair", "van", "den", "simsek"]


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("محمد", "مُحَمَّد"),  # vowel signs
        ("فاطمة", "فاطمه"),
        ("علی", "علي"),  # of a Persian and of an Arabic keyboard
        ("أحمد", "احمد"),
        ("محمد", "محـمد"),  # stretched
        ("ሠላም", "ሰላም"),
        ("ፀሃየ", "ጸሃየ"),
        ("ТАРАС", "Тарас"),
        ("Фёдор", "Федор"),
        ("\u202bمريم\u202c", "مريم"),  # with marks of direction, as copied from a letter
    ],
)
def test_a_name_in_another_script_is_one_name_however_it_is_typed(een: str, ander: str) -> None:
    assert list(woorden(een)) == list(woorden(ander)) != []


def test_names_in_another_script_stay_apart() -> None:
    assert list(woorden("محمد الأحمد", "ትዕግስቲ ኪዳነ")) == ["محمد", "الاحمد", "ትዕግስቲ", "ኪዳነ"]
    assert klank(deel("محمد")) not in klanken(deel("محمود"))


@pytest.mark.parametrize("niets", ["", " - ", "\u200c", "'", "\u0651"])
def test_what_holds_no_letter_has_no_parts(niets: str) -> None:
    assert list(woorden(niets)) == []
