# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Our own count on a day, beside that of DUO and COA."""

from typing import Any

import pytest

from regie.kern.kwaliteit.aansluiting import TYPEN, Vergelijking, eigen_telling, som
from tests.verhaal import feiten, gebeurtenis

Rijen = list[dict[str, Any]]


def mens(naam: str, *rijen: dict[str, Any], groep: str = "asiel_vergunning", wet: str = "wi2021") -> Rijen:
    opening = gebeurtenis("dossier_geopend", "2026-01-02", groep=groep, wet=wet, vastgelegd_op="2026-01-02")
    return [{**rij, "dossier": naam} for rij in (opening, *rijen)]


def duo(dag: str = "2026-02-01", vastgelegd: str = "2026-02-01") -> dict[str, Any]:
    return gebeurtenis("kennisgeving_plicht", dag, vastgelegd_op=vastgelegd)


def tel(rijen: Rijen, onderdeel: str, dag: str = "2026-06-30", groep: str = "", wet: str = "") -> int:
    return som(eigen_telling(feiten(rijen, dag)), onderdeel, groep, wet)


VRIJ = gebeurtenis("vrijstelling", "2026-03-01", grond="diploma", omvang="geheel")


@pytest.mark.parametrize(
    ("rijen", "aantal"),
    [
        ([duo()], 1),
        ([], 0),
        ([duo("2026-07-01", "2026-07-01")], 0),  # after the day
        ([duo(), gebeurtenis("plicht_ingetrokken", "2026-03-01", reden="Vergissing van DUO.")], 0),
        ([duo(), gebeurtenis("voldaan", "2026-03-01", wijze="diploma")], 0),
        ([duo(), VRIJ], 0),
        ([duo(), gebeurtenis("dossier_gesloten", "2026-06-30", reden="verhuisd")], 0),
        ([duo(), gebeurtenis("dossier_gesloten", "2026-07-01", reden="verhuisd")], 1),
    ],
)
def test_who_has_the_duty_on_the_day_counts(rijen: Rijen, aantal: int) -> None:
    assert tel(mens("a", *rijen), "plichtigen") == aantal


KOPPELING = gebeurtenis("koppeling", "2026-03-01")
WEG = gebeurtenis("koppeling_einde", "2026-04-01", reden="andere gemeente")
WONING = gebeurtenis("huisvesting", "2026-05-01", soort="regulier")


@pytest.mark.parametrize(
    ("rijen", "gekoppeld", "gehuisvest"),
    [
        ([KOPPELING], 1, 0),
        ([KOPPELING, WONING], 0, 1),
        ([WONING], 0, 0),
        ([KOPPELING, WEG], 0, 0),
        ([KOPPELING, WEG, gebeurtenis("koppeling", "2026-05-01")], 1, 0),
    ],
)
def test_who_is_linked_waits_until_there_is_a_home(rijen: Rijen, gekoppeld: int, gehuisvest: int) -> None:
    verhaal = mens("a", *rijen)
    assert (tel(verhaal, "gekoppelden"), tel(verhaal, "gehuisvesten")) == (gekoppeld, gehuisvest)


def test_groups_and_laws_are_told_apart_and_add_up() -> None:
    rijen = mens("a", duo()) + mens("b", duo(), groep="gezinsmigrant") + mens("c", duo(), wet="wi2013")
    assert tel(rijen, "plichtigen") == 3
    assert tel(rijen, "plichtigen", groep="asiel_vergunning") == 2
    assert tel(rijen, "plichtigen", groep="asiel_vergunning", wet="wi2013") == 1
    assert tel(rijen, "plichtigen", groep="overige_migrant") == 0


def test_what_was_recorded_after_the_day_is_told_apart() -> None:
    rijen = mens("a", duo()) + mens("b", duo(vastgelegd="2026-07-15"))
    nu, toen = (som(eigen_telling(feiten(rijen, "2026-06-30", tot)), "plichtigen") for tot in (None, "2026-06-30"))
    gevonden = Vergelijking(hun=3, ons=nu, toen=toen)
    assert (gevonden.verschil, gevonden.later, gevonden.klopt) == (-1, 1, False)
    assert Vergelijking(hun=2, ons=nu, toen=toen).klopt


def test_the_count_reads_no_other_events_than_it_says() -> None:
    rijen = [*mens("a", duo(), KOPPELING, WONING), *mens("b", duo(), VRIJ, WEG, groep="gezinsmigrant")]
    anders = [
        gebeurtenis("contact", "2026-03-05", "a", kanaal="telefoon", richting="in", onderwerp="huur"),
        gebeurtenis("inschrijving_brp", "2026-05-02", "a", gemeentecode="0000"),
    ]
    assert {rij["type"] for rij in rijen} <= set(TYPEN)
    assert eigen_telling(feiten([*rijen, *anders], "2026-06-30")).equals(eigen_telling(feiten(rijen, "2026-06-30")))
