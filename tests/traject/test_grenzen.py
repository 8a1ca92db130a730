# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every threshold and every day of a traject in tables: just before it, on it, and after it. The 450 hours of the
extension are a ground of DUO: tests/besluiten/test_verlenging.py."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pytest

from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import dag, dagnummer
from regie.kern.traject.drempels import Drempel
from regie.kern.traject.examens import DELEN, Examendeel
from regie.kern.traject.gratis import PARAMETER, geen_gratis, onterecht, vaste_prijs
from tests.traject.verhaal import PIP, Rij, begin, examen, les, stand
from tests.verhaal import gebeurtenis, recht

OP = "2026-12-01"
KWARTIER = 0.25


def meedoen(uren: float) -> Rij:
    return gebeurtenis("participatie_uren", "2025-09-30", van="2025-04-01", tot="2025-09-30", uren=uren)


def verrekend(norm: str, uren: float, datum: str = "2025-10-01") -> Rij:
    return gebeurtenis("uren_verrekend", datum, norm=norm, uren=uren, grond="intake")


def pvt(uren: float, datum: str = "2025-10-01", getekend: str = "2025-10-01") -> Rij:
    return gebeurtenis("pvt_afgerond", datum, uren=uren, activiteit="museum", ondertekend_op=getekend)


def zoveel_les(uren: float, soort: str = "nt2") -> Rij:
    return les("2025-04-01", "2025-09-30", uren, soort)


def drempel(rijen: list[Rij], id_: str, op: str = OP) -> Drempel:
    return next(een for een in stand(rijen, op).drempels if een.id == id_)


def bereikt(rijen: list[Rij], id_: str, op: str = OP) -> bool:
    return drempel(rijen, id_, op).bereikt_op[0] != NOOIT


def klaar(rijen: list[Rij], deel: str, op: str = OP) -> bool:
    return deel not in [een.id for een in stand(rijen, op).rest]


# ---------------------------------------------------------------------------------------------------------- hours


class Uren(NamedTuple):
    """Reached with `genoeg` hours, and with a quarter more; not with a quarter less."""

    wat: str
    genoeg: float
    verhaal: Callable[[float], list[Rij]]
    gehaald: Callable[[list[Rij]], bool]


def afschalen(rijen: list[Rij]) -> bool:
    return bereikt(rijen, "afschalen_mogelijk")


def cursus(rijen: list[Rij]) -> bool:
    return bereikt(rijen, "z_cursusuren")


def participatie(rijen: list[Rij]) -> bool:
    return bereikt(rijen, "z_participatieuren")


MAP_GESPREK = gebeurtenis("map_afgerond", "2025-10-15")
LAGER = gebeurtenis("urennorm_verlaagd", "2025-05-01", norm="z_cursus", uren=500, grond="revalidatie")
MAP48 = [
    gebeurtenis("map_uren", "2025-10-02", soort="groep", uren=8),
    gebeurtenis("map_praktijkuren", "2025-10-03", uren=40),
]
UREN = (
    Uren("600 uur Nederlands", 600, lambda n: [*begin(), zoveel_les(n)], afschalen),
    Uren("600 uur met alfabetisering", 600,
         lambda n: [*begin(), zoveel_les(250, "alfabetisering"), zoveel_les(n - 250)], afschalen),
    Uren("600 uur, KNM telt niet", 600, lambda n: [*begin(), zoveel_les(300, "knm"), zoveel_les(n)], afschalen),
    Uren("600 uur met een besluit", 100, lambda n: [*begin(), zoveel_les(500), verrekend("b1_600", n)], afschalen),
    Uren("600 uur bij groep G", 600, lambda n: [*begin(groep="gezinsmigrant"), zoveel_les(n)], afschalen),
    Uren("800 lesuren, groep A", 800, lambda n: [*begin("z"), zoveel_les(n)], cursus),
    Uren("800 lesuren, groep G", 800, lambda n: [*begin("z", "gezinsmigrant"), zoveel_les(n)], cursus),
    Uren("800 lesuren met KNM", 800, lambda n: [*begin("z"), zoveel_les(100, "knm"), zoveel_les(n - 100)], cursus),
    Uren("800 lesuren met een besluit", 50, lambda n: [*begin("z"), zoveel_les(750), verrekend("z_cursus", n)], cursus),
    Uren("500 lesuren als norm", 500, lambda n: [*begin("z"), LAGER, zoveel_les(n)], cursus),
    Uren("800 uur meedoen", 800, lambda n: [*begin("z"), meedoen(n)], participatie),
    Uren("800 uur meedoen, min PVT en MAP", 740, lambda n: [*begin("z"), pvt(12), *MAP48, meedoen(n)], participatie),
    Uren("800 uur meedoen met een besluit", 30,
         lambda n: [*begin("z"), meedoen(770), verrekend("z_participatie", n)], participatie),
    Uren("12 uur PVT", 12, lambda n: [*begin(), pvt(n)], lambda rijen: klaar(rijen, "pvt")),
    Uren("40 uur MAP", 40, lambda n: [*begin(), gebeurtenis("map_praktijkuren", "2025-10-01", uren=n), MAP_GESPREK],
         lambda rijen: klaar(rijen, "map")),
    Uren("40 uur MAP met een besluit", 5,
         lambda n: [*begin(), gebeurtenis("map_uren", "2025-10-01", soort="praktijk", uren=35),
                    verrekend("map", n), MAP_GESPREK],
         lambda rijen: klaar(rijen, "map")),
)  # fmt: skip


@pytest.mark.parametrize("grens", UREN, ids=[een.wat for een in UREN])
def test_hours_are_enough_from_the_quarter_on(grens: Uren) -> None:
    gehaald = [grens.gehaald(grens.verhaal(grens.genoeg + erbij)) for erbij in (-KWARTIER, 0, KWARTIER)]
    assert gehaald == [False, True, True]


def test_what_a_sum_is_made_of_adds_up_to_it() -> None:
    rijen = [*begin("z"), pvt(12), *MAP48, meedoen(600), verrekend("z_participatie", 30), zoveel_les(700)]
    nu = stand(rijen, OP)
    for een in nu.drempels:
        assert sum(deel.minuten for deel in nu.opbouw[een.id]) == int(een.gehaald[0]), een.id
    assert [(deel.type, deel.minuten // 60) for deel in nu.opbouw["z_participatieuren"]] == [
        ("participatie_uren", 600), ("pvt_afgerond", 12), ("map_uren", 8), ("map_praktijkuren", 40),
        ("uren_verrekend", 30),
    ]  # fmt: skip


def test_hours_of_groups_are_no_practice_of_the_map() -> None:
    groep = gebeurtenis("map_uren", "2025-10-01", soort="groep", uren=80)
    assert not klaar([*begin(), groep, MAP_GESPREK], "map")


# ----------------------------------------------------------------------------------------------------------- days


class Dag(NamedTuple):
    """What holds the day before, on the day, and the day after."""

    wat: str
    dag: str
    uitkomst: tuple[bool, bool, bool]
    geldt: Callable[[str], bool]


def telt_les(van: str) -> bool:
    return int(drempel([*begin(), les(van, "2025-03-31", 20)], "afschalen_mogelijk").gehaald[0]) > 0


def telt_pvt(op: str) -> bool:
    return klaar([*begin(), pvt(12, op, op)], "pvt")


def telt_map(op: str) -> bool:
    uren = gebeurtenis("map_praktijkuren", "2025-10-01", uren=40)
    return klaar([*begin(), uren, gebeurtenis("map_afgerond", op)], "map")


def telt_eindgesprek(op: str) -> bool:
    return klaar([*begin("z"), gebeurtenis("eindgesprek_z", op)], "z_eindgesprek")


def pvt_na_tekenen(op: str) -> bool:
    return klaar([*begin(), pvt(12, "2025-10-01", "2025-10-20")], "pvt", op)


def uren_bekend(op: str) -> bool:
    return bereikt([*begin(), zoveel_les(600)], "afschalen_mogelijk", op)


TIEN_UUR = les("2025-04-07", "2025-06-01", 80)  # ten hours a week, for eight weeks
PAUZE = [gebeurtenis("opschorting_start", "2025-06-02", reden="overig"),
         gebeurtenis("opschorting_einde", "2025-06-23", reden="overig")]  # fmt: skip


def heeft_datum(op: str) -> bool:
    return drempel([*begin(), TIEN_UUR], "afschalen_mogelijk", op).verwacht_op[0] != NOOIT


def heeft_datum_met_pauze(op: str) -> bool:
    return drempel([*begin(), TIEN_UUR, *PAUZE], "afschalen_mogelijk", op).verwacht_op[0] != NOOIT


def uitslag_laat(op: str) -> bool:
    nu = stand([*begin(), examen("lezen", "2026-05-01", "wacht")], op)
    return nu.examens[0].uitslag_is_laat(nu.uitslag_weken, date.fromisoformat(op))


def niet_nodig(op: str) -> bool:
    tot = {"omvang": "gedeeltelijk", "onderdelen": ["knm"], "grond": "diploma", "tot": "2026-03-01"}
    return klaar([*begin(), gebeurtenis("vrijstelling", "2026-01-01", **tot)], "knm", op)


def tempo_bekend(tot: str) -> bool:
    return bool(drempel([*begin(), les("2025-04-07", tot, 20)], "afschalen_mogelijk", tot).gang.bekend[0])


DAGEN = (
    Dag("les telt vanaf het PIP", PIP, (False, True, True), telt_les),
    Dag("PVT telt vanaf het PIP", PIP, (False, True, True), telt_pvt),
    Dag("eindgesprek MAP telt vanaf het PIP", PIP, (False, True, True), telt_map),
    Dag("eindgesprek Z telt vanaf het PIP", PIP, (False, True, True), telt_eindgesprek),
    Dag("PVT is klaar als de verklaring is getekend", "2025-10-20", (False, True, True), pvt_na_tekenen),
    Dag("uren tellen vanaf de dag van de opgave", "2025-09-30", (False, True, True), uren_bekend),
    Dag("een tempo duurt twee weken", "2025-04-20", (False, True, True), tempo_bekend),
    Dag("na dertien weken stilte is er geen tempo", "2025-08-31", (True, True, False), heeft_datum),
    Dag("in een pauze is er geen datum: het begin", "2025-06-02", (True, False, False), heeft_datum_met_pauze),
    Dag("in een pauze is er geen datum: het einde", "2025-06-23", (False, True, True), heeft_datum_met_pauze),
    Dag("acht weken wachten op een uitslag", "2026-06-26", (False, False, True), uitslag_laat),
    Dag("een vrijstelling loopt tot en met", "2026-03-01", (True, True, False), niet_nodig),
)


@pytest.mark.parametrize("grens", DAGEN, ids=[een.wat for een in DAGEN])
def test_the_day_before_the_day_and_the_day_after(grens: Dag) -> None:
    op = dagnummer(date.fromisoformat(grens.dag))
    assert tuple(grens.geldt(dag(op + erbij).isoformat()) for erbij in (-1, 0, 1)) == grens.uitkomst


@pytest.mark.parametrize(
    ("pip", "erbij", "einde"),
    [
        ("2025-03-03", [], "2028-03-03"),
        ("2025-02-28", [], "2028-02-28"),
        ("2024-02-29", [], "2027-02-28"),
        ("2025-03-03", [gebeurtenis("verlenging", "2027-10-01", dagen=182, grond="ziekte")], "2028-09-01"),
    ],
)
def test_the_end_of_the_term(pip: str, erbij: list[Rij], einde: str) -> None:
    gevonden = stand([*begin(pip=pip), *erbij], "2027-12-01").termijn_einde
    assert gevonden is not None
    assert gevonden.isoformat() == einde


@pytest.mark.parametrize(("uren", "komt", "te_laat"), [
    (592, "2028-03-02", False), (591.75, "2028-03-03", False), (591.5, "2028-03-04", True),
])  # fmt: skip
def test_expected_before_on_and_after_the_last_day_of_the_term(uren: float, komt: str, te_laat: bool) -> None:
    """A quarter of an hour a day, to the last day of the term and just over it; what lacks is rounded up to a day."""
    ritme = les("2027-09-02", "2028-01-30", 37.75)  # 151 days of a quarter each
    nu = stand([*begin(), les("2025-04-01", "2025-04-30", uren - 37.75), ritme], "2028-01-30")
    een = next(een for een in nu.drempels if een.id == "afschalen_mogelijk")
    assert (dag(int(een.verwacht_op[0])).isoformat(), nu.komt_na_het_einde(een)) == (komt, te_laat)


# ---------------------------------------------------------------------------------------------------------- exams


def deel(rijen: list[Rij], onderdeel: str, op: str = OP) -> Examendeel:
    return next(een for een in stand(rijen, op).examens if een.onderdeel == onderdeel)


def met_pogingen(*betaald: str, onderdeel: str = "lezen", **velden: Any) -> list[Rij]:
    return [examen(onderdeel, f"2026-0{nr}-01", "gezakt", nr, bekostigd=wie, **velden)
            for nr, wie in enumerate(betaald, 1)]  # fmt: skip


@pytest.mark.parametrize(("keren", "over", "te_veel"), [(0, 2, []), (1, 1, []), (2, 0, []), (3, 0, [3])])
def test_two_attempts_at_a_part_are_free(keren: int, over: int, te_veel: list[int]) -> None:
    gratis = recht().parameter(PARAMETER, date(2026, 12, 1))
    een = deel([*begin(), *met_pogingen(*["gratis"] * keren)], "lezen")
    assert gratis == 2
    assert een.gratis_over(gratis) == over
    assert [poging.nummer for poging in onterecht(een, None, gratis)] == te_veel


@pytest.mark.parametrize(("asiel", "route", "examens", "vrij"), [
    (True, "b1", None, set(DELEN)),
    (True, "onderwijs", None, {"knm"}),
    (True, "z", None, set()),
    (True, "z", ["lezen", "knm"], {"lezen", "knm"}),
    (False, "b1", None, set()),
    (False, "onderwijs", None, set()),
    (False, "z", ["lezen"], set()),
])  # fmt: skip
def test_who_has_free_attempts_at_which_part(asiel: bool, route: str, examens: list[str] | None, vrij: set) -> None:
    inhoud = {"leerroute": route} | ({} if examens is None else {"examens": examens})
    assert {een for een in DELEN if geen_gratis(asiel, inhoud, een) is None} == vrij


@pytest.mark.parametrize(("niveau", "te_veel"), [("a2", [1]), ("b1", []), ("b2", [])])
def test_free_is_at_the_level_of_the_pip_or_higher(niveau: str, te_veel: list[int]) -> None:
    een = deel([*begin(), *met_pogingen("gratis", niveau=niveau)], "lezen")
    assert [poging.nummer for poging in onterecht(een, None, 2)] == te_veel


def test_the_law_sets_the_price_of_a2_and_of_knm() -> None:
    lager = gebeurtenis("pip_gewijzigd", "2026-04-01", reden="afschaling", niveaus={"lezen": "a2"}, id="lager")
    afgeschaald = gebeurtenis("afschaling", "2026-04-01", onderdelen=["lezen"], onderbouwing="Genoeg inzet.")
    vast = [een.onderdeel for een in stand([*begin(), afgeschaald, lager], OP).examens if vaste_prijs(een)]
    assert vast == ["lezen", "knm"]


@pytest.mark.parametrize(("niveau", "gehaald"), [("a2", False), ("b1", True), ("b2", True)])
def test_the_level_of_the_pip_is_enough(niveau: str, gehaald: bool) -> None:
    assert deel([*begin(), examen("lezen", "2026-05-01", "geslaagd", niveau=niveau)], "lezen").klaar is gehaald


def test_how_long_a_result_took() -> None:
    rijen = [examen("lezen", "2026-05-01", "geslaagd", niveau="b1", uitslag_op=op) for op in ("2026-05-01",)]
    assert deel([*begin(), *rijen], "lezen").pogingen[0].dagen_tot_uitslag == 0
    later = [examen("lezen", "2026-05-01", "geslaagd", niveau="b1", uitslag_op="2026-06-26")]
    assert deel([*begin(), *later], "lezen").pogingen[0].dagen_tot_uitslag == 56


# ---------------------------------------------------------------------------------------------------------- themes


def test_the_map_has_eight_themes_and_each_counts_once() -> None:
    from regie.kern.traject.module import LIJST, behandeld

    codes = list(recht().codelijsten[LIJST].codes)
    assert len(codes) == 8
    rijen = [
        *begin(), gebeurtenis("map_uren", "2025-10-01", soort="groep", uren=8, themas=codes[:3]),
        gebeurtenis("map_praktijkuren", "2025-10-02", uren=8, themas=codes[2:4]),
        gebeurtenis("map_praktijkuren", "2025-10-03", uren=8),
    ]  # fmt: skip
    assert behandeld(stand(rijen, OP).verleden) == set(codes[:4])
    met_gesprek = gebeurtenis("map_afgerond", "2025-10-15", themas=codes)
    assert behandeld(stand([*rijen, met_gesprek], OP).verleden) == set(codes)
    assert behandeld(stand([*rijen, met_gesprek], "2025-10-14").verleden) == set(codes[:4])
