# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which events settle a row, and which events change nothing that a register keeps."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from regie.kern.feiten import Feiten
from regie.kern.feiten.geteld import Geteld
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.recht import Recht
from regie.kern.recht.afhandelen import VOOR_ELKE_RIJ, handelt_af, leest
from regie.kern.recht.datumnamen import alle_datums, delen
from regie.kern.recht.geraakt import geraakt
from regie.kern.recht.herkomst import typen_achter
from regie.kern.recht.typen.regels import EindeVan, Termijnrij
from regie.kern.recht.typen.register import Codelijst, Veld
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.opnieuw import opnieuw_op
from regie.kern.termijnen.regel import Regelgroep, voorbereid
from regie.kern.termijnen.vastgehouden import registerrijen
from tests.termijnen.gevallen import opening
from tests.termijnen.toekomst import LATER, mensen
from tests.verhaal import gebeurtenis, naam_als_id, recht, stroom
from tests.verzonnen import LOS, PAREN, Rij, dagen

BELEID = ("almelo", "deventer", "haarlem", "wassenaar", "voorbeeld")


def voedt(wet: Recht) -> set[str]:
    """The event types that touch a row of some policy or a fact of the register."""
    paren = ((type_, wet.regels(beleid)) for beleid in wet.beleid for type_ in wet.gebeurtenissen)
    return {type_ for type_, regels in paren if geraakt(frozenset({type_}), regels)}


OVERGESLAGEN = sorted(set(recht().gebeurtenissen) - voedt(recht()))


def rij(naam: str, beleid: str = "voorbeeld") -> Termijnrij:
    return [rij for rij in recht().regels(beleid).rijen if rij.id == naam][-1]


# ------------------------------------------------------------------------------------- what settles a row


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("pip", ("pip_vastgesteld",)),
        ("aanbod", ("start_leerroute", "aanbod_gedaan")),
        ("intake_in_afwezigheid", ("intake_afgerond", "intakegesprek")),
        ("betaling_boete", ("boete_betaald", "boete_ingetrokken")),
        ("gesprekken_pip", ("voortgangsgesprek",)),
        ("inburgeringstermijn", ("voldaan",)),
        ("pvt", ("pvt_afgerond", "uren_verrekend", "pip_overgenomen")),
        ("map", ("map_afgerond", "map_praktijkuren", "map_uren", "uren_verrekend", "pip_overgenomen")),
        ("z_cursusuren", ("lesuren", "uren_verrekend", "pip_overgenomen")),
        ("mb", ("mb_einde",)),
        ("bezwaar", ()),
        ("bewaartermijn", ()),
    ],
)
def test_a_row_is_settled_by_these_events_the_most_direct_one_first(naam: str, verwacht: tuple[str, ...]) -> None:
    assert handelt_af(rij(naam), recht()) == verwacht


@pytest.mark.parametrize("beleid", BELEID)
def test_every_row_that_can_be_done_has_an_event_that_does_it(beleid: str) -> None:
    for regel in recht().regels(beleid).rijen:
        kan_gedaan = regel.vorm != "venster" and regel.functie != "bewaartermijn"
        assert bool(handelt_af(regel, recht())) == kan_gedaan, regel.id


@pytest.mark.parametrize("beleid", BELEID)
def test_what_settles_a_row_also_feeds_it(beleid: str) -> None:
    for regel in recht().regels(beleid).rijen:
        assert set(handelt_af(regel, recht())) <= voedt(recht()), regel.id


# ------------------------------------------------------------------------------- what a register may skip


@pytest.mark.parametrize(
    "type_",
    ["pip_vastgesteld", "contact", "informatie_ontvangen", "verdaging", "beroep_uitspraak", "plicht_ingetrokken",
     "verhuizing", "toewijzing", "huishouden_einde", "uren_verrekend", "dossier_heropend", "huisbezoek"],
)  # fmt: skip
def test_an_event_that_some_row_or_fact_reads_is_not_skipped(type_: str) -> None:
    assert type_ in voedt(recht())


@pytest.mark.parametrize("type_", ["zoekvraag", "brief_verzonden", "afspraak_gepland", "klacht", "schoolrapportage"])
def test_an_event_that_no_row_and_no_fact_reads_is_skipped(type_: str) -> None:
    assert type_ in OVERGESLAGEN


def test_a_rule_of_a_policy_from_outside_counts_too() -> None:
    wet = recht()
    beleid = wet.beleid["voorbeeld"]
    klacht = rij("kennismaking").model_copy(update={"id": "klacht", "klaar": rij("pip").klaar, "per": ("klacht",)})
    eigen = beleid.model_copy(update={"termijn": (*beleid.termijn, klacht)})
    assert "klacht" in voedt(replace(wet, beleid={**wet.beleid, "eigen": eigen}))


# A value for every required field of a kind; what is not here has a value of its own.
VOORBEELDEN: dict[str, Callable[[Veld, Mapping[str, Codelijst]], Any]] = {
    "code": lambda veld, lijsten: next(iter(lijsten[veld.lijst or ""].codes)),
    "codes": lambda veld, lijsten: [next(iter(lijsten[veld.lijst or ""].codes))],
    "geheel": lambda veld, lijsten: max(1, veld.min or 0),
    "uren": lambda veld, lijsten: max(1, veld.min or 0),
    "cent": lambda veld, lijsten: max(100, veld.min or 0),
    "datum": lambda veld, lijsten: "2025-02-01",
    "maand": lambda veld, lijsten: "2025-02",
    "tijdstip": lambda veld, lijsten: "2025-02-01T10:00:00+01:00",
    "ja_nee": lambda veld, lijsten: True,
    "teksten": lambda veld, lijsten: ["iets"],
    "verwijzing": lambda veld, lijsten: naam_als_id("iets"),
    "gemeentecode": lambda veld, lijsten: "0392",
    "land": lambda veld, lijsten: "NL",
    "taal": lambda veld, lijsten: "nl",
}


def gebeurtenis_van(type_: str, dag: date, dossier: str) -> Rij:
    """The shortest lawful event of a type."""
    wet = recht()
    verplicht = {naam: veld for naam, veld in wet.gebeurtenissen[type_].velden.items() if veld.verplicht}
    velden = {
        naam: VOORBEELDEN[veld.soort](veld, wet.codelijsten) if veld.soort in VOORBEELDEN else "iets"
        for naam, veld in verplicht.items()
    }
    return gebeurtenis(type_, dag, dossier, **velden, id=f"erbij-{type_}")


def alles(verhaal: list[Rij], peildatum: date, beleid: str) -> list[Any]:
    berekening = Berekening(Feiten(stroom(verhaal), recht(), peildatum), voorbereid(recht().regels(beleid)))
    return [registerrijen(berekening), registerfeiten(berekening.feiten), opnieuw_op(berekening)]


@given(mensen(), dagen, dagen, st.sampled_from(BELEID), st.data())
def test_an_event_that_is_skipped_changes_no_row_no_fact_and_no_day(
    verhaal: list[Rij], dag: date, peildatum: date, beleid: str, data: st.DataObject
) -> None:
    peildatum = max(dag, peildatum)  # what is recorded has happened
    type_ = data.draw(st.sampled_from(ALLEEN))
    erbij = [*verhaal, gebeurtenis_van(type_, dag, verhaal[0]["dossier"])]
    eerst, dan = alles(verhaal, peildatum, beleid), alles(erbij, peildatum, beleid)
    for oud, nieuw in zip(eerst[:2], dan[:2], strict=True):
        assert_frame_equal(oud, nieuw)
    assert eerst[2].tolist() == dan[2].tolist()


def _mag_alleen(type_: str) -> bool:
    """Whether its shortest form is lawful in a dossier of one opening."""
    try:
        stroom([opening(), gebeurtenis_van(type_, date(2025, 1, 6), "amina")])
    except Exception:  # noqa: BLE001 - an end without its start, or a check over several fields
        return False
    return True


ALLEEN = [type_ for type_ in OVERGESLAGEN if _mag_alleen(type_)]


def test_most_types_that_are_skipped_were_tried() -> None:
    assert len(ALLEEN) > 0.7 * len(OVERGESLAGEN), sorted(set(OVERGESLAGEN) - set(ALLEEN))


class Afgekeken(Feiten):
    """Facts that remember which event types were asked for."""

    gevraagd: frozenset[str] = frozenset()

    def tel(self, type_: str) -> Geteld | None:
        self.gevraagd |= {type_}
        return super().tel(type_)


@given(mensen(), dagen, st.sampled_from(BELEID))
def test_no_rule_asks_for_events_of_a_type_that_is_skipped(verhaal: list[Rij], peildatum: date, beleid: str) -> None:
    feiten = Afgekeken(stroom(verhaal), recht(), peildatum)
    berekening = Berekening(feiten, voorbereid(recht().regels(beleid)))
    registerrijen(berekening)
    registerfeiten(feiten)
    opnieuw_op(berekening)
    assert not feiten.gevraagd & set(OVERGESLAGEN)


def _met_verwezen(groep: Regelgroep, groepen: Mapping[str, Regelgroep]) -> list[Termijnrij]:
    """All versions of a rule, and of the rules whose end it reads."""
    rijen = [regel.rij for regel in groep.regels]
    verwezen = {deel.einde_van for rij in rijen for _, datum in alle_datums(rij) for deel in delen(datum)
                if isinstance(deel, EindeVan)}  # fmt: skip
    verwezen |= {rij.grens.einde_van for rij in rijen if rij.grens is not None and rij.grens.einde_van is not None}
    verwezen |= {rij.binnen for rij in rijen if rij.binnen is not None}
    return rijen + [rij for naam in verwezen for rij in _met_verwezen(groepen[naam], groepen)]


@given(mensen(), dagen, st.sampled_from(BELEID))
def test_each_rule_asks_only_for_what_its_row_is_said_to_read(verhaal: list[Rij], peildatum: date, beleid: str) -> None:
    gebeurtenissen, groepen = stroom(verhaal), voorbereid(recht().regels(beleid))
    op_naam = {groep.id: groep for groep in groepen}
    for groep in groepen:
        feiten = Afgekeken(gebeurtenissen, recht(), peildatum)
        Berekening(feiten, groepen).van(groep.id)
        namen = {naam for rij in _met_verwezen(groep, op_naam) for naam in leest(rij)}
        assert feiten.gevraagd <= set(typen_achter({*VOOR_ELKE_RIJ, *namen}, recht())), groep.id


def test_the_stories_hold_events_that_are_read() -> None:
    assert {*LOS, *PAREN, *LATER} <= voedt(recht()) | {"brugklas_start", "opschorting_start"}
