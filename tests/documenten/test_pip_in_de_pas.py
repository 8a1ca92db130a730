# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Decision and plain plan are never out of step: no field of a PIP can change one without the other."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from regie.documenten.briefdatum import cijfers, datum_voluit
from regie.documenten.brieftypen import SjabloonFout
from regie.documenten.huisstijl import huisstijl
from regie.documenten.leesbaarheid import niveau
from regie.documenten.pip import TALEN, besluit, gewone_taal_delen, pictogram
from regie.documenten.pip.tabel import MAP, lees, tabel, velden_van
from regie.documenten.pip.verdelen import verdeel
from regie.documenten.pip.zeggen import tekst, zeg
from regie.kern.pip.inhoud import (
    Groep,
    Leerroute,
    Ontzorgbesluit,
    Participatiewet,
    Persoon,
    Pip,
    Pwdeel,
    Soorttermijn,
    Soortversie,
    Termijn,
    Verschil,
)
from regie.kern.pip.versies import INHOUD
from tests.documenten.lezen import tekst as van_papier
from tests.documenten.pipplannen import alle, met_taken, plan, vol
from tests.verhaal import recht

ALLE = alle()
LATER = date(2030, 2, 1)


def besluit_zegt(pip: Pip) -> str:
    woorden = tabel().besluit
    verdeeld = verdeel(pip, woorden, lambda zin: zin.besluit)
    return "\n".join(tekst(zeg(feit, zin, woorden)) for gezegd in verdeeld.values() for zin, feit in gezegd)


def gewoon_zegt(pip: Pip, taal: str) -> str:
    return "\n".join(zin for _beeld, kop, zinnen in gewone_taal_delen(pip, taal) for zin in (kop, *zinnen))


def in_(veld: str, **anders: Any) -> Callable[[Pip], Pip]:
    return lambda pip: met_taken(replace(pip, **{veld: replace(getattr(pip, veld), **anders)}))


def termijnen(**anders: Any) -> Callable[[Pip], Pip]:
    """Of the term for objections: no duty ends with it."""
    return lambda pip: replace(
        pip, termijnen=tuple(replace(een, **anders) if een.soort == "bezwaar" else een for een in pip.termijnen)
    )


def verschil(**anders: Any) -> Callable[[Pip], Pip]:
    return lambda pip: replace(
        pip, versie=replace(pip.versie, verschillen=(replace(pip.versie.verschillen[1], **anders),))
    )


def einde_lessen(pip: Pip) -> Pip:
    return met_taken(replace(pip, termijnen=tuple(replace(een, einde=LATER) for een in pip.termijnen)))


ANDERS: dict[str, Callable[[Pip], Pip]] = {
    "gemeente": lambda pip: replace(pip, gemeente="Anderstad"),
    "groep": lambda pip: met_taken(replace(pip, groep="asiel_gezin")),
    "persoon.voornamen": in_("persoon", voornamen="Noor"),
    "persoon.achternaam": in_("persoon", achternaam="Bos"),
    "persoon.geboren": in_("persoon", geboren="1990"),
    "route.leerroute": in_("route", leerroute="onderwijs"),
    "route.motivering": in_("route", motivering="Een andere reden."),
    "route.wens": in_("route", wens="Ik wil leren."),
    "route.variant": in_("route", variant="werk"),
    "route.instemming": in_("route", instemming="nee"),
    "route.taalniveau": in_("route", taalniveau="b2"),
    "route.niveaus": in_("route", niveaus=(("spreken", "a2"),)),
    "route.examens": in_("route", examens=("lezen", "knm")),
    "route.herbeoordeling_op": in_("route", herbeoordeling_op=LATER),
    "inzet.pvt_uren": in_("inzet", pvt_uren=14),
    "inzet.gesprekken_per_jaar": in_("inzet", gesprekken_per_jaar=6),
    "inzet.intensiteit_uren_week": in_("inzet", intensiteit_uren_week=16.25),
    "inzet.map_uren": in_("inzet", map_uren=44),
    "inzet.participatievorm": in_("inzet", participatievorm="helpen in de moestuin"),
    "steun.ondersteuning": in_("steun", ondersteuning="Een maatje helpt."),
    "steun.voorschool": in_("steun", voorschool=False),
    "steun.consulent": in_("steun", consulent="Bas Prins"),
    "steun.telefoon": in_("steun", telefoon="088 12 34"),
    "participatiewet.deel": in_("participatiewet", deel="aparte_brief"),
    "participatiewet.tekst": in_("participatiewet", tekst="Een andere afspraak."),
    "participatiewet.verplichtingen": in_("participatiewet", verplichtingen=(("tegenprestatie", "vervallen"),)),
    "participatiewet.ontzorgen": in_("participatiewet", ontzorgen="afgelopen"),
    "versie.nummer": in_("versie", nummer=3),
    "versie.soort": in_("versie", soort="na_verhuizing"),
    "versie.reden": in_("versie", reden="plicht"),
    "versie.grond": in_("versie", grond="bijzonder"),
    "versie.toelichting": in_("versie", toelichting="Anders."),
    "versie.verschillen.veld": verschil(veld="pvt_uren"),
    "versie.verschillen.was": verschil(was=9),
    "versie.verschillen.wordt": verschil(wordt=11),
    "besluit.dagtekening": in_("besluit", dagtekening=LATER),
    "besluit.vastgesteld_op": in_("besluit", vastgesteld_op=LATER),
    "besluit.beslist_door": in_("besluit", beslist_door="Saskia Bos"),
    "besluit.functie": in_("besluit", functie="teamleider"),
    "besluit.bezwaar_tot": in_("besluit", bezwaar_tot=LATER),
    "besluit.akkoord_van": in_("besluit", akkoord_van="Bas Prins"),
    "termijnen.soort": termijnen(soort="ontzorgen"),
    "termijnen.begin": termijnen(begin=LATER),
    "termijnen.einde": termijnen(einde=LATER),
    "termijnen.aantal": termijnen(aantal=7),
    "taken.wat": lambda pip: replace(pip, taken=tuple(taak for taak in pip.taken if taak.wat != "melden")),
    "taken.uren": in_("inzet", pvt_uren=18),
    "taken.uiterlijk": einde_lessen,
}
Z_ANDERS = {
    "inzet.cursusuren_z": in_("inzet", cursusuren_z=700),
    "inzet.participatie_uren_z": in_("inzet", participatie_uren_z=600),
}


def test_every_field_that_a_document_says_is_changed_below() -> None:
    assert {*ANDERS, *Z_ANDERS} == {veld for zin in tabel().zinnen.values() for veld in zin.velden}


@pytest.mark.parametrize("veld", [*ANDERS, *Z_ANDERS])
def test_a_change_in_a_field_changes_the_decision_and_the_plain_plan_in_every_language(veld: str) -> None:
    pip = plan("z") if veld in Z_ANDERS else vol()
    ander = (ANDERS | Z_ANDERS)[veld](pip)
    assert besluit_zegt(ander) != besluit_zegt(pip)
    for taal in TALEN:
        assert gewoon_zegt(ander, taal) != gewoon_zegt(pip, taal), taal


def waarden(deel: Any) -> Iterator[Any]:
    """Every number and day in a plan, however deep; not its address and its person."""
    if is_dataclass(deel):
        for veld in fields(deel):
            yield from () if isinstance(deel, Persoon) else waarden(getattr(deel, veld.name))
    elif isinstance(deel, tuple):
        for een in deel:
            yield from waarden(een)
    elif isinstance(deel, int | float | date) and not isinstance(deel, bool):
        yield deel


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("naam", list(ALLE))
def test_every_number_and_day_is_the_same_in_both(naam: str, taal: str) -> None:
    pip = ALLE[naam]
    beslist, gewoon = besluit_zegt(pip), gewoon_zegt(pip, taal)
    for waarde in waarden(pip):
        if isinstance(waarde, date):
            assert datum_voluit(waarde, "nl") in beslist
            assert datum_voluit(waarde, taal) in gewoon
        else:
            geschreven = f"{waarde:g}"
            assert geschreven.replace(".", ",") in beslist
            assert cijfers(geschreven.replace(".", "٫" if cijfers("1", taal) != "1" else "."), taal) in gewoon.replace(
                ",", "."
            )


@pytest.mark.parametrize("naam", list(ALLE))
def test_both_are_made_of_the_same_facts(naam: str) -> None:
    def ids(plaats: str) -> list[str]:
        verdeeld = verdeel(
            ALLE[naam], tabel().besluit if plaats == "besluit" else tabel().gewoon["nl"], lambda z: getattr(z, plaats)
        )
        return sorted(zin.id for gezegd in verdeeld.values() for zin, _feit in gezegd)

    assert ids("besluit") == ids("gewoon") != []


def test_what_is_said_is_what_stands_on_paper() -> None:
    gelezen = van_papier(besluit(vol(), huisstijl("9999", "Voorbeeldgemeente")))
    papier = re.sub(r"Voorbeeldgemeente · .{,80}?Bladzijde \d van \d", "", gelezen).replace(" ", "")
    for zin in besluit_zegt(vol()).splitlines():
        for cel in zin.split(" | "):
            assert cel.replace(" ", "") in papier, cel


def onze_woorden(pip: Pip, plaats: str) -> str:
    """Filled in, but for what somebody types: that is not ours to measure."""
    woorden = tabel().besluit if plaats == "besluit" else tabel().gewoon["nl"]
    zinnen = [
        woorden.zinnen[zin.id] if {"vrij", "getypt"} & set(zin.waarden.values()) else tekst(zeg(feit, zin, woorden))
        for gezegd in verdeel(pip, woorden, lambda zin: getattr(zin, plaats)).values()
        for zin, feit in gezegd
    ]
    return "\n".join(zinnen).replace(" | ", "\n")


@pytest.mark.parametrize("naam", list(ALLE))
def test_the_dutch_plain_plan_is_a2(naam: str) -> None:
    gemeten = niveau(onze_woorden(ALLE[naam], "gewoon"))
    assert (gemeten.niveau, gemeten.waarom) == ("A2", [])


@pytest.mark.parametrize("naam", list(ALLE))
def test_the_decision_is_b1_or_easier(naam: str) -> None:
    gemeten = niveau(onze_woorden(ALLE[naam], "besluit"))
    assert gemeten.makkelijk, gemeten.waarom


def test_every_sentence_of_the_dutch_plain_plan_is_short() -> None:
    for id_, zin in tabel().gewoon["nl"].zinnen.items():
        assert niveau(zin).woorden_per_zin <= 11, id_


CODES = {
    "variant": "variant_leerroute", "leerroute": "leerroute", "onderdeel": "examenonderdeel", "pw_deel": "pw_deel",
    "instemming": "instemming", "ontzorgen": "ontzorgbesluit", "verplichting": "soort_pw_verplichting",
    "stand": "stand_pw_verplichting", "reden": "reden_pip_gewijzigd", "grond": "uitzondering_routewijziging",
}  # fmt: skip


def test_each_code_that_the_register_knows_has_a_word() -> None:
    lijsten = tabel().besluit.lijsten
    for lijst, codelijst in CODES.items():
        assert set(lijsten[lijst]) == set(recht().codelijsten[codelijst].codes), lijst
    assert set(lijsten["veld"]) == set(INHOUD)
    assert set(lijsten["termijn"]) == set(get_args(Soorttermijn))


def test_each_kind_of_plan_has_its_sentences() -> None:
    zinnen = set(tabel().zinnen)
    for voor, soort in (("groep", Groep), ("route", Leerroute), ("versie", Soortversie), ("pw", Pwdeel),
                        ("ontzorgen", Ontzorgbesluit)):  # fmt: skip
        assert {f"{voor}_{code}" for code in get_args(soort)} <= zinnen


def test_each_part_has_a_picture_of_lines_only() -> None:
    for naam in tabel().gewoon["nl"].delen:
        svg = pictogram(naam)
        assert svg.startswith("<svg")
        assert svg.endswith("</svg>")
        assert 'stroke="currentColor"' in svg
        assert 'fill="none"' in svg


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "fout"),
    [
        ("nl", 'pvt = "U doet het PVT', '# pvt = "U doet het PVT', "'pvt' ontbreekt"),
        ("ar", "{gemeente} تضع هذه", "تضع هذه", "noemt andere waarden"),
        ("besluit", "PVT): {uren} uur", "PVT)", "noemt andere waarden"),
        ("ti", 'knm = "ፈተና', 'kmn = "ፈተና', "'kmn' ontbreekt of is onbekend"),
        ("tr", 'mbo4 = "mbo 4"\n', "", "andere woorden voor codes"),
        ("zinnen", '"persoon.taal"  =', '# "persoon.taal" =', "heeft geen zin"),
        ("zinnen", '["route.wens"]', '["route.wensen"]', "heeft dit veld niet"),
        ("zinnen", '["persoon.geboren"]', '["persoon.geboren", "kenmerk"]', "staat ook bij"),
        ("zinnen", '{ geboren = "geboren" }', '{ geboren = "datum" }', "onbekende soort"),
        ("en", 'kind = ["Your child", "Picture: a child"]\n', "", "is geen deel, of mist een kop"),
        ("fa", "vooraf =", "voraf =", "niet dezelfde delen"),
        ("prs", "[deel]", "[deel", "niet te lezen"),
    ],
)  # fmt: skip
def test_a_table_that_is_out_of_step_does_not_load(
    tmp_path: Path, bestand: str, oud: str, nieuw: str, fout: str
) -> None:
    for pad in MAP.glob("*.toml"):
        shutil.copy(pad, tmp_path)
    pad = tmp_path / f"{bestand}.toml"
    inhoud = pad.read_text(encoding="utf-8")
    assert oud in inhoud
    pad.write_text(inhoud.replace(oud, nieuw, 1), encoding="utf-8")
    with pytest.raises(SjabloonFout, match=fout):
        lees(tmp_path)


def test_the_whole_table_loads_and_names_every_field_of_a_plan() -> None:
    gezegd = {veld for zin in lees(MAP).zinnen.values() for veld in zin.velden}
    assert set(velden_van(Pip)) - gezegd == {"kenmerk", "persoon.adres", "persoon.taal", "taken.wie"}


def test_a_term_without_days_and_a_plan_with_a_letter_elsewhere_are_said_too() -> None:
    pip = met_taken(
        replace(
            plan(), termijnen=(*plan().termijnen, Termijn("z_eindgesprek", date(2027, 1, 1), None)),
            participatiewet=Participatiewet("aparte_brief", ontzorgen="aparte_brief"),
            versie=replace(vol().versie, verschillen=(Verschil("examens", ["lezen"], None),)),
        )
    )  # fmt: skip
    gezegd = gewoon_zegt(pip, "nl")
    assert "Praten aan het eind. Eerste dag: 1 januari 2027." in gezegd
    assert "Examens die mogen. Eerst: lezen. Nu: niet in het plan." in gezegd
    assert "Dat leest u in een andere brief." in gezegd
