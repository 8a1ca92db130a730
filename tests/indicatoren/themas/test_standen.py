# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures about how it stands on the peildatum: from the day on which it happened, as it was known, not withdrawn; and
whether a closed dossier keeps counting."""

from dataclasses import dataclass
from typing import Any

import pytest

from tests.indicatoren.themas.verhalen import (
    LATER,
    NA_PEILDATUM,
    PEILDATUM,
    Rij,
    geopend,
    gesloten,
    herroep,
    naam_van,
    pip,
    plichtig,
    waarde,
)
from tests.verhaal import gebeurtenis, recht

PLEK: Rij = {"soort": "stage", "uren_per_week": 8}
SCHOOL = {"leerroute": "b1", "aanbieder": "school"}


@dataclass(frozen=True)
class Staat:
    """What was true before, and the event that makes it count. `gesloten`: whether a closed dossier keeps counting."""

    cijfer: str
    eerder: list[Rij]
    laatste: Rij
    gesloten: bool = False


def op_de_dag(type_: str, **velden: Any) -> Rij:
    return gebeurtenis(type_, PEILDATUM, **velden)


GEVALLEN = [
    Staat("pvt_aanmeldingen", [geopend()], op_de_dag("pvt_aanmelding"), gesloten=True),
    Staat("pvt_niet_gestart", [geopend()], op_de_dag("pvt_aanmelding"), gesloten=True),
    Staat("leerroute_gestart", [geopend(), gebeurtenis("aanmelding_leerroute", "2024-02-01", **SCHOOL)],
          op_de_dag("start_leerroute", **SCHOOL), gesloten=True),
    Staat("leerroute_wacht_op_start", [geopend()], op_de_dag("aanmelding_leerroute", **SCHOOL)),
    Staat("participatieplannen", [geopend()], op_de_dag("participatieplan"), gesloten=True),
    Staat("wachtlijst_intake onderdeel=aantal", plichtig()[:2], op_de_dag("inschrijving_brp", gemeentecode="0392")),
    Staat("nationaliteit", [], geopend() | {"datum": PEILDATUM}),
    Staat("leeftijd", [], geopend() | {"datum": PEILDATUM}),
    Staat("inburgeraars onderdeel=actief", [], geopend() | {"datum": PEILDATUM}),
    Staat("caseload onderdeel=dossiers", [], geopend() | {"datum": PEILDATUM}),
    Staat("fase onderdeel=pip", [geopend()], pip(PEILDATUM)),
    Staat("taakstelling onderdeel=gerealiseerd", [geopend(), gebeurtenis("koppeling", "2024-02-01")],
          op_de_dag("huisvesting", soort="regulier"), gesloten=True),
    Staat("participatie onderdeel=aantal", [geopend()], op_de_dag("plaatsing_start", **PLEK)),
    Staat("duaal", [geopend(), gebeurtenis("start_leerroute", "2024-02-01", **SCHOOL)],
          op_de_dag("plaatsing_start", **PLEK)),
    Staat("ontzorgen onderdeel=lopend", [geopend()], op_de_dag("ontzorgen_start", vorm="wettelijk"), gesloten=True),
    Staat("betaalachterstanden onderdeel=met_achterstand", [geopend()],
          op_de_dag("betaalachterstand", soort="huur", bedrag_cent=100)),
    Staat("wachtrij_keten schakel=mb onderdeel=aantal", [geopend()],
          op_de_dag("wacht_op_start", onderdeel="mb", reden="geen_plek")),
    Staat("volledigheid mist=taal", [], geopend() | {"datum": PEILDATUM}),
    Staat("uit_beeld reden=zonder_consulent", [geopend()], op_de_dag("kennisgeving_plicht")),
    Staat("termijn_naleving termijn=pip onderdeel=te_laat", plichtig(), pip(PEILDATUM), gesloten=True),
    Staat("voldaan_binnen_termijn onderdeel=aantal", [geopend()], pip(PEILDATUM), gesloten=True),
    Staat("werk_en_opleiding moment=einde onderdeel=aantal", [geopend()], op_de_dag("voldaan", wijze="diploma"),
          gesloten=True),
    Staat("gesprekken onderdeel=gevoerd", [geopend(), pip("2024-02-01")],
          op_de_dag("voortgangsgesprek", vorm="azc", leefgebieden=["wonen"])),
]  # fmt: skip
ELDERS = {"leerroute_verdeling", "pvt_afgerond", "pvt_bezig", "leerroute_aanmeldingen"}
"""Pinned by a story, or about a period."""


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_it_counts_from_the_day_on_which_it_happened(geval: Staat) -> None:
    assert waarde(geval.cijfer, [*geval.eerder, geval.laatste]) == 1
    assert waarde(geval.cijfer, [*geval.eerder, geval.laatste], peildatum="2025-12-30") == 0
    assert waarde(geval.cijfer, [*geval.eerder, geval.laatste | {"datum": NA_PEILDATUM}]) == 0


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_it_counts_as_it_was_known(geval: Staat) -> None:
    rijen = [*geval.eerder, geval.laatste | {"vastgelegd_op": f"{LATER}T12:00:00+01:00"}]
    assert waarde(geval.cijfer, rijen, bekend_op="2026-01-09") == 0
    assert waarde(geval.cijfer, rijen, bekend_op=LATER) == 1


@pytest.mark.parametrize("geval", [geval for geval in GEVALLEN if geval.eerder], ids=naam_van)
def test_what_was_withdrawn_does_not_count(geval: Staat) -> None:
    assert waarde(geval.cijfer, [*geval.eerder, *herroep(geval.laatste)]) == 0


@pytest.mark.parametrize("geval", GEVALLEN, ids=naam_van)
def test_a_closed_dossier_counts_only_where_the_figure_is_about_all(geval: Staat) -> None:
    rijen = [*geval.eerder, geval.laatste, gesloten(NA_PEILDATUM)]
    assert waarde(geval.cijfer, rijen, peildatum="2026-01-01") == (1 if geval.gesloten else 0)


def test_every_figure_about_the_peildatum_is_here() -> None:
    standen = {id_ for id_, definitie in recht().indicatoren.items() if not definitie.periode}
    assert {geval.cijfer.split()[0] for geval in GEVALLEN} | ELDERS == standen | {
        "ontzorgen", "leerroute_aanmeldingen", "leerroute_verdeling"  # a part of each
    }  # fmt: skip
