# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures about a period: what happened on its first and last day counts, a day before or after does not; nor what was
withdrawn or not known yet. Who was closed later keeps counting."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.indicatoren.themas.verhalen import (
    LATER,
    NA_PEILDATUM,
    NA_TOT,
    TOT,
    VAN,
    VOOR_VAN,
    Gebeurt,
    Rij,
    geopend,
    gesloten,
    herroep,
    intake,
    naam_van,
    pip,
    plichtig,
    waarde,
)
from tests.verhaal import gebeurtenis, recht

SCHOOL = {"aanbieder": "school"}
UREN: Rij = {"soort": "nt2", "aangeboden": 10, "gevolgd": 9, "geoorloofd_verzuim": 1, "ongeoorloofd_verzuim": 0}


def een(type_: str, **velden: Any) -> Any:
    """A story with one event of a type."""
    return lambda dag: [geopend(), gebeurtenis(type_, dag, **velden)]


def na(*eerder: Rij, type_: str, **velden: Any) -> Any:
    return lambda dag: [geopend(), *eerder, gebeurtenis(type_, dag, **velden)]


VOLDAAN = na(pip("2024-06-01"), type_="voldaan", wijze="diploma")
KEUZE = {
    "leerroute": "b1", "motivering": "past", "instemming": "ja", "bronnen": ["toets"], "wijkt_af_van_toets": True,
    "onderwijsroute_onderzocht": False,
}  # fmt: skip
GESLAAGD = gebeurtenis("examen", "2025-06-01", onderdeel="lezen", niveau="b1", uitslag="geslaagd", poging=1)
TERMIJN = {"termijn": "pip", "reden": "capaciteit"}

GEVALLEN = [
    Gebeurt("pip_vastgesteld", lambda dag: [geopend(), pip(dag)]),
    Gebeurt("pip_binnen_termijn onderdeel=aantal", lambda dag: [*plichtig(), pip(dag)]),
    Gebeurt("eerste_route onderdeel=aantal", lambda dag: [geopend(), pip(dag)]),
    Gebeurt("brugklas_aanmeldingen", een("brugklas_aanmelding")),
    Gebeurt("brugklas_niet_gestart", een("brugklas_aanmelding")),
    Gebeurt("leerroute_aanmeldingen", een("aanmelding_leerroute", leerroute="b1", **SCHOOL)),
    Gebeurt("mb_instroom", een("mb_start")),
    Gebeurt("mb_instroom_nieuwe_wet", een("mb_start")),
    Gebeurt("mb_eindrapporten", een("mb_eindrapport", voorstel="geen")),
    Gebeurt("warme_overdrachten", een("warme_overdracht", naar="ggz", tijdens_begeleiding=True), tweede=2),
    Gebeurt("warme_overdrachten_tijdens", een("warme_overdracht", naar="ggz", tijdens_begeleiding=True), tweede=2),
    Gebeurt("intake_gestart", lambda dag: [geopend(), intake(dag)]),
    Gebeurt("in_uitstroom onderdeel=in", een("start_leerroute", leerroute="b1", **SCHOOL)),
    Gebeurt(
        "in_uitstroom onderdeel=uit",
        na(
            gebeurtenis("start_leerroute", "2024-08-01", leerroute="b1", **SCHOOL),
            type_="einde_leerroute",
            reden="afgerond",
        ),
    ),
    Gebeurt("doorlooptijden stap=kennisgeving_pip onderdeel=aantal", lambda dag: [*plichtig(), pip(dag)]),
    Gebeurt("verzuim onderdeel=aangeboden", lambda dag: [
        geopend(), gebeurtenis("lesuren", max(dag, "2025-12-05"), van=dag, tot=max(dag, "2025-12-05"), **SCHOOL, **UREN)
    ], tweede=20),
    Gebeurt(
        "verzuim onderdeel=meldingen",
        een("verzuimmelding", periode_van="2025-06-02", periode_tot="2025-06-03", soort="geoorloofd", uren=2, **SCHOOL),
        tweede=2,
    ),
    Gebeurt("slagen onderdeel=gedaan", een("examen", onderdeel="lezen", niveau="a2", uitslag="gezakt", poging=1), 2),
    Gebeurt("slagen onderdeel=routes_afgerond", VOLDAAN),
    Gebeurt("niveau_bereikt", na(GESLAAGD, type_="voldaan", wijze="diploma")),
    Gebeurt("naleving onderdeel=waarschuwingen", een("waarschuwing", aanleiding="weg", verzendwijze="brief"), 2),
    Gebeurt("tevredenheid onderdeel=les maat=n", een("tevredenheid", onderdeel="les", score=8), 2),
    Gebeurt("termijn_redenen termijn=pip reden=capaciteit", een("termijn_toelichting", **TERMIJN), 2),
    Gebeurt(
        "routewijzigingen",
        na(pip("2024-06-01"), type_="pip_gewijzigd", reden="routewijziging", leerroute="z"),
    ),
    Gebeurt("toets_tegen_keuze onderdeel=keuzes", een("leerroutekeuze", **KEUZE)),
    Gebeurt("no_show onderdeel=aantal", een("niet_verschenen", bij="les", afgemeld=False), 2),
    Gebeurt("tolk", een("contact", kanaal="telefoon", richting="uit", onderwerp="vraag", tolk="telefonisch"), 2),
    Gebeurt("groepen soort=pvt groep=g1", een("pvt_start", groep_id="g1")),
    Gebeurt("verwijzingen onderdeel=uit", een("doorverwijzing", naar="ggz", domein="ggz", verwijzing_id="v1"), 2),
    Gebeurt("huisbezoeken", een("huisbezoek", door="consulent"), 2),
    Gebeurt(
        "ontzorgen onderdeel=met_betaling",
        een("maand_ontzorgen", maand="2025-07", post="huur", betaald_cent=60000, stand="betaald"),
    ),
]  # fmt: skip
ELDERS = {
    "brugklas_afgerond", "brugklas_voortijdig", "brugklas_bezig", "leerroute_verdeling", "uren_per_product"
}  # fmt: skip
"""About a period too, and pinned elsewhere: by the end of who was registered, as a share, by the day of meeting."""


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
@pytest.mark.parametrize(("dag", "telt"), [(VOOR_VAN, 0), (VAN, 1), (TOT, 1), (NA_TOT, 0), (NA_PEILDATUM, 0)])
def test_it_counts_from_the_first_day_of_the_period_up_to_the_last(geval: Gebeurt, dag: str, telt: int) -> None:
    gevonden = waarde(geval.cijfer, geval.op(dag))
    assert bool(gevonden) == bool(telt), gevonden


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_what_was_withdrawn_does_not_count(geval: Gebeurt) -> None:
    *eerder, laatste = geval.op(TOT)
    assert waarde(geval.cijfer, [*eerder, *herroep(laatste)]) == 0


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_what_was_recorded_later_counts_only_for_who_knows_it(geval: Gebeurt) -> None:
    *eerder, laatste = geval.op(TOT)
    rijen = [*eerder, laatste | {"vastgelegd_op": f"{LATER}T12:00:00+01:00"}]
    assert waarde(geval.cijfer, rijen, bekend_op="2026-01-09") == 0
    assert waarde(geval.cijfer, rijen, bekend_op=LATER) != 0
    assert waarde(geval.cijfer, rijen) != 0


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_who_was_closed_afterwards_keeps_counting(geval: Gebeurt) -> None:
    assert waarde(geval.cijfer, [*geval.op(VAN), gesloten(TOT)]) == waarde(geval.cijfer, geval.op(VAN))


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_the_same_a_day_later_counts_once_more_only_where_it_is_counted_by_time(geval: Gebeurt) -> None:
    *eerder, een_ = geval.op("2025-08-01")
    volgende = geval.op((date(2025, 8, 1) + timedelta(1)).isoformat())[-1]
    assert waarde(geval.cijfer, [*eerder, een_, volgende]) == geval.tweede


def test_every_figure_about_a_period_is_here() -> None:
    in_de_periode = {id_ for id_, definitie in recht().indicatoren.items() if definitie.periode}
    assert {geval.cijfer.split()[0] for geval in GEVALLEN} | ELDERS == in_de_periode
