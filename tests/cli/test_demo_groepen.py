# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The demo has groups to look at, once."""

from tests.register.cast import VANDAAG, maak
from tests.werk.groepen.mensen import wachtenden


def test_the_demo_has_groups_and_makes_them_once(gemeente: str) -> None:
    from regie.cli.demo_groepen import vul_groepen
    from regie.dossiers.groepen import groepen

    cast = maak(gemeente)
    cast.staf()
    wachtenden(cast, 8)
    for _keer in range(2):
        vul_groepen(cast.karin, VANDAAG)
    with cast.als("karin"):
        gevonden = groepen()
    assert [(een["naam"], een["bezet"]) for een in gevonden] == [
        ("Brugklas middag", 0),
        ("Brugklas ochtend", 0),
        ("Informatie over inburgering", 6),
    ]
