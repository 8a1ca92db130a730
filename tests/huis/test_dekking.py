# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""docs/dekking.csv says of every requirement where it stands; what it points at must exist.

`stap` is the step that delivers (or finishes) the row; 9 stands for every later one, 0 for rows that ask nothing of
software.
"""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Callable

import pytest

from regie.web.rechten import ROUTES
from tests.huis.plaatsen import HUIS

KOLOMMEN = ["id", "eis", "stand", "waar", "stap", "opmerking"]
GEMEENTEN = {"D": "deventer", "W": "wassenaar", "H": "haarlem", "A": "almelo"}
AANTALLEN = {"D": 328, "W": 175, "H": 224, "A": 129, "K": 255}  # numbered from 1, without gaps
STANDEN = {"werkt", "deels", "nog_niet", "geen_software"}
MET_BEWIJS = {"werkt", "deels"}
WOORDEN = 12

Rij = dict[str, str]


def rijen() -> list[Rij]:
    with (HUIS / "docs/dekking.csv").open(encoding="utf-8", newline="") as bestand:
        lezer = csv.DictReader(bestand)
        assert lezer.fieldnames == KOLOMMEN
        return list(lezer)


def tabel(pad: str) -> dict[str, dict[str, object]]:
    return tomllib.loads((HUIS / pad).read_text(encoding="utf-8"))


def ids(soort: str, *waar: str) -> set[str]:
    """Ids of one kind of row in these files under recht/ (default: national tables and every municipality)."""
    return {
        rij["id"]
        for patroon in waar or ("*/*.toml",)
        for pad in HUIS.glob(f"recht/{patroon}")
        for rij in tomllib.loads(pad.read_text(encoding="utf-8")).get(soort, [])
        if isinstance(rij, dict)
    }


def opdrachten() -> set[str]:
    teksten = (pad.read_text(encoding="utf-8") for pad in HUIS.glob("src/regie/cli/*.py"))
    return {f"regie {naam}" for tekst in teksten for naam in re.findall(r'_nieuw\(onderdelen, "(\w+)"', tekst)}


def feiten() -> set[str]:
    return {naam for soort in ("feit", "stand") for naam in tabel("recht/feiten.toml").get(soort, {})}


def toets_bestaat(verwijzing: str) -> bool:
    pad, _, naam = verwijzing.partition("::")
    bestand = HUIS / pad
    return bestand.is_file() and re.search(rf"^def {re.escape(naam)}\(", bestand.read_text("utf-8"), re.M) is not None


@pytest.fixture(scope="module")
def bestaat() -> dict[str, Callable[[str], bool]]:
    return {
        "commando": opdrachten().__contains__,
        "regel": ids("termijn").__contains__,
        "norm": ids("open_norm").__contains__,
        "parameter": ids("parameter").__contains__,
        "oordeel": ids("oordeel").__contains__,
        "gebeurtenis": set(tabel("recht/gebeurtenissen.toml")["gebeurtenis"]).__contains__,
        "feit": feiten().__contains__,
        "doc": lambda pad: pad.startswith("docs/") and (HUIS / pad).is_file(),
        "test": toets_bestaat,
        "pagina": ROUTES.__contains__,
        "indicator": set(tabel("recht/indicatoren.toml")["indicator"]).__contains__,
    }


def verdwaald(rij: Rij, bestaat: dict[str, Callable[[str], bool]]) -> list[str]:
    """The references of a row that lead nowhere."""
    delen = [deel for deel in rij["waar"].split(";") if deel]
    return [
        f"{rij['id']}: {deel}"
        for deel in delen
        if (soort := deel.partition(":")[0]) not in bestaat or not bestaat[soort](deel.partition(":")[2])
    ]


def vormfouten(rij: Rij) -> list[str]:
    geen = rij["stand"] == "geen_software"
    eisen = {
        "stand": rij["stand"] in STANDEN,
        "waar": bool(rij["waar"]) == (rij["stand"] in MET_BEWIJS),
        "stap": rij["stap"].isdecimal() and (rij["stap"] == "0") == geen,
        "eis": 0 < len(rij["eis"].split()) <= WOORDEN,
    }
    return [f"{rij['id']}: {naam} = {rij[naam]!r}" for naam, goed in eisen.items() if not goed]


def test_every_requirement_has_exactly_one_row() -> None:
    verwacht = Counter(f"{reeks}-{n:03d}" for reeks, aantal in AANTALLEN.items() for n in range(1, aantal + 1))
    assert Counter(rij["id"] for rij in rijen()) == verwacht


def test_every_row_has_a_known_state_a_step_and_proof_only_when_something_works() -> None:
    assert [fout for rij in rijen() for fout in vormfouten(rij)] == []


def test_every_place_that_a_row_points_at_exists(bestaat: dict[str, Callable[[str], bool]]) -> None:
    assert [fout for rij in rijen() for fout in verdwaald(rij, bestaat)] == []


def test_a_row_of_a_municipality_points_at_national_rules_or_its_own() -> None:
    geldt = {reeks: ids("termijn", "landelijk/*.toml", f"gemeenten/{naam}.toml") for reeks, naam in GEMEENTEN.items()}
    vreemd = [
        f"{rij['id']}: {deel}"
        for rij in rijen()
        for deel in rij["waar"].split(";")
        if deel.startswith("regel:") and deel[6:] not in geldt.get(rij["id"][0], {deel[6:]})
    ]
    assert vreemd == []


@pytest.mark.parametrize(
    "waar",
    [
        "regel:pipp",
        "gebeurtenis:pip",
        "feit:geluk",
        "norm:pip",
        "parameter:pip",
        "oordeel:pip",
        "commando:regie toveren",
        "doc:docs/weg.md",
        "doc:README.md",
        "test:tests/huis/test_dekking.py::test_weg",
        "test:tests/huis/test_weg.py::test_weg",
        "pagina:/vandaag",
        "indicator:geluk",
        "pip",
    ],
)
def test_a_reference_that_leads_nowhere_is_seen(waar: str, bestaat: dict[str, Callable[[str], bool]]) -> None:
    rij = {"id": "D-001", "waar": f"regel:pip;{waar}"}
    assert verdwaald(rij, bestaat) == [f"D-001: {waar}"]


def test_a_reference_to_a_test_needs_that_test(bestaat: dict[str, Callable[[str], bool]]) -> None:
    naam = "tests/huis/test_dekking.py::test_every_requirement_has_exactly_one_row"
    assert verdwaald({"id": "D-001", "waar": f"test:{naam}"}, bestaat) == []


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("stand", "bijna"), ("waar", ""), ("stap", "0"), ("stap", "later"), ("eis", ""), ("eis", "woord " * 13)],
)
def test_a_row_of_the_wrong_shape_is_seen(veld: str, waarde: str) -> None:
    goed = {"id": "D-001", "eis": "plan op tijd", "stand": "werkt", "waar": "regel:pip", "stap": "2", "opmerking": ""}
    assert vormfouten(goed) == []
    assert f"D-001: {veld} = {waarde!r}" in vormfouten(goed | {veld: waarde})
