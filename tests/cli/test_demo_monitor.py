# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The demo has targets, actions, scenarios and choices; filled twice, there is no more of it."""

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht


def test_it_is_filled_once(gemeente: str) -> None:
    from regie.cli.demo_monitor import vul_monitor
    from regie.dossiers.vraag import rijen
    from regie.monitor.inrichtingskeuzes import inrichtingskeuzes
    from regie.monitor.prestaties import prestaties
    from regie.monitor.scenarios import scenarios
    from regie.monitor.verbeterpunten import verbeterpunten

    cast = Cast(gemeente, "geen")
    telling = []
    for _keer in range(2):
        vul_monitor(cast.wie("saskia"), VANDAAG)
        with cast.als("saskia") as saskia:
            lijsten = (prestaties(saskia), verbeterpunten(saskia), scenarios(saskia), inrichtingskeuzes(saskia))
            versies = rijen("SELECT count(*)::int AS n FROM scenario_thema")[0]["n"]
            telling.append((*map(len, lijsten), versies))
    assert telling[0] == telling[1] == (9, 5, 3, 3, 4)


def test_what_it_names_exists(gemeente: str) -> None:
    from regie.cli.demo_monitor import DOELEN, KEUZES, PUNTEN, THEMAS
    from regie.kern.prestaties.soorten import SOORTEN

    lijnen = set(recht().codelijsten["actielijn"].codes)
    assert {lijn for lijn, *_rest in (*PUNTEN, *THEMAS)} <= lijnen
    for _terug, _naam, indicator, eenheid, _doel, waar in DOELEN:
        assert SOORTEN[indicator].eenheid == eenheid
        assert set(waar) <= set(SOORTEN[indicator].dimensies)
    assert {code for _naam, _oordeel, codes, _zin in KEUZES for code in codes} <= set(SOORTEN)
