# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The worked examples in docs/rekenregels/termijnen.md are computed, so that the page cannot be wrong."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from regie.kern.feiten.afgeleid import AFGELEID, FASEN
from regie.kern.recht.typen.regels import Vorm
from regie.kern.recht.typen.register import Feit
from regie.kern.termijnen.koppelen import EERSTE_NA, ELK
from regie.kern.termijnen.status import NAMEN
from tests.huis.plaatsen import HUIS
from tests.verhaal import gebeurtenis, recht, tabel

BLADZIJDE = HUIS / "docs/rekenregels/termijnen.md"
FEITEN = HUIS / "docs/rekenregels/feiten.md"
KOP = "| wat er gebeurde | peildatum | regel | uiterlijk | status | waarom |"
GEBEURD = re.compile(r"(?P<type>\w+) (?P<dag>\d{4}-\d\d-\d\d)(?: \((?P<veld>\w+) (?P<waarde>[\w-]+)\))?")
VOORBEELDEN_TEN_MINSTE = 15

NODIG: dict[str, dict[str, Any]] = {
    "inschrijving_brp": {"gemeentecode": "9999"},
    "pip_vastgesteld": {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12},
    "dossier_gesloten": {"reden": "vertrek"},
    "dossier_heropend": {"reden": "teruggekomen"},
    "vrijstelling": {"omvang": "geheel", "grond": "diploma"},
    "wacht_op_derde": {"partij": "arts"},
    "informatie_ontvangen": {"partij": "arts"},
    "verlenging": {"grond": "ziekte"},
    "opschorting_start": {"reden": "zorgtaken"},
    "voldaan": {"wijze": "diploma"},
    "voortgangsgesprek": {"vorm": "gemeentehuis", "leefgebieden": ["taal"]},
    "oproep_intake": {"nummer": 1, "verzendwijze": "brief"},
    "niet_verschenen": {"bij": "intake", "afgemeld": False},
    "waarschuwing": {"aanleiding": "niet verschenen", "verzendwijze": "brief"},
    "intakegesprek": {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen"},
    "lesuren": {
        "van": "2024-06-03", "tot": "2024-06-28", "soort": "nt2", "aangeboden": 300, "geoorloofd_verzuim": 0,
        "ongeoorloofd_verzuim": 0,
    },
}  # fmt: skip
"""What a type requires and the page does not tell: it does not change the example."""


def voorbeelden() -> list[list[str]]:
    """The cells of every example."""
    regels = BLADZIJDE.read_text(encoding="utf-8").splitlines()
    begin = regels.index(KOP)
    return [[cel.strip() for cel in regel.strip("|").split("|")] for regel in _tot_de_witregel(regels[begin + 2 :])]


def _tot_de_witregel(regels: list[str]) -> Iterator[str]:
    for regel in regels:
        if not regel.startswith("|"):
            return
        yield regel


def verhaal(tekst: str) -> list[dict[str, Any]]:
    """Events of a cell: a group, then `soort dag (veld waarde)`, with `;` between them."""
    groep, *delen = tekst.split("; ")
    gebeurd = [_gebeurtenis(deel) for deel in delen]
    eerste = min(rij["datum"] for rij in gebeurd)
    return [gebeurtenis("dossier_geopend", eerste, groep=groep, wet="wi2021"), *gebeurd]


def _gebeurtenis(tekst: str) -> dict[str, Any]:
    gelezen = GEBEURD.fullmatch(tekst)
    assert gelezen is not None, f"niet te lezen: {tekst}"
    type_, dag, veld, waarde = gelezen.groups()
    velden = {} if veld is None else {veld: int(waarde) if waarde.isdigit() else waarde}
    return gebeurtenis(type_, dag, **(NODIG.get(type_, {}) | velden))


@pytest.mark.parametrize("cellen", voorbeelden(), ids=" | ".join)
def test_an_example_of_the_page_comes_out(cellen: list[str]) -> None:
    gebeurd, wanneer, regel, uiterlijk, status, _waarom = cellen
    peildatum, _, bekend_op = wanneer.partition(", bekend op ")
    naam, _, beleid = regel.removesuffix(")").partition(" (")
    uitkomst = tabel(verhaal(gebeurd), peildatum, bekend_op or None, beleid or "voorbeeld", alles=True)
    (rij,) = uitkomst.filter(termijn=naam).to_dicts()
    laatste = "–" if rij["uiterlijk"] is None else rij["uiterlijk"].isoformat()
    assert (laatste, rij["status"]) == (uiterlijk, status)


def test_every_form_and_every_status_has_an_example() -> None:
    cellen = voorbeelden()
    assert len(cellen) >= VOORBEELDEN_TEN_MINSTE
    namen = {rij[2].partition(" ")[0] for rij in cellen}
    eigen = [rij for beleid in recht().beleid.values() for rij in beleid.termijn]
    vormen = {rij.vorm for rij in (*recht().termijnen, *eigen) if rij.id in namen}
    assert vormen == set(get_args(Vorm))
    assert {rij[4] for rij in cellen} == set(NAMEN)


def test_the_page_speaks_of_every_form_status_and_link() -> None:
    tekst = BLADZIJDE.read_text(encoding="utf-8")
    for naam in (*get_args(Vorm), *NAMEN, EERSTE_NA, ELK):
        assert f"| `{naam}`" in tekst, naam


def test_the_statuses_stand_in_the_order_in_which_they_are_tested() -> None:
    regels = BLADZIJDE.read_text(encoding="utf-8").splitlines()
    begin = regels.index("| status | waar als |") + 2
    namen = [regel.split("`")[1] for regel in _tot_de_witregel(regels[begin:])]
    assert namen == list(NAMEN)


def test_the_page_of_facts_speaks_of_every_kind_and_of_every_derived_fact() -> None:
    tekst = FEITEN.read_text(encoding="utf-8")
    for naam in (*get_args(Feit.model_fields["soort"].annotation), *AFGELEID):
        assert f"| `{naam}` |" in tekst, naam


def test_the_phases_stand_in_the_order_in_which_they_are_tested() -> None:
    tekst = FEITEN.read_text(encoding="utf-8")
    (rij,) = [regel for regel in tekst.splitlines() if regel.startswith("| `fase` |")]
    assert re.findall(rf"\b({'|'.join(FASEN)})\b", re.sub(r"\([^)]*\)", "", rij)) == list(FASEN)
