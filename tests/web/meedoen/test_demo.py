# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The places of the demo: twelve, made once, with somebody at one of them."""

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.web.meedoen.plekken import met_pip


def test_the_demo_makes_its_places_once_and_places_who_waits(cast: Cast) -> None:
    from regie.cli.demo_meedoen import vul_meedoen
    from regie.dossiers.meedoen import meedoen
    from regie.dossiers.plekken import plekken

    met_pip(cast)
    for _keer in range(2):
        vul_meedoen(cast.karin, recht(), VANDAAG)
    with cast.als("karin"):
        assert len(plekken()) == 12
        assert [een.gegevens["organisatie"] for een in meedoen(cast.dossier).lopend] == ["Het Wijkhuis"]
