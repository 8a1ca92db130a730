# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The demo has a household with a week for which a proposal can be made; once, however often it is asked."""

from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht


def test_somebody_gets_a_family_with_a_week_and_a_proposal(gemeente: str) -> None:
    from regie.cli.demo_week import vul_week
    from regie.dossiers.weekplan import blokken, huis
    from regie.kern.kalender import Duur
    from regie.kern.kalender.kalender import later
    from regie.werk.weekplan.inlezen import als_gezin
    from regie.werk.weekplan.regels import botsingen
    from regie.werk.weekplan.voorstel import stel_voor

    cast: Cast = maak(gemeente)
    cast.staf()
    for _keer in range(2):
        vul_week(cast.karin, recht(), VANDAAG)
    with cast.als("karin") as karin:
        samen = huis(karin, cast.dossier, "Amina", VANDAAG)
        rijen = blokken([een.dossier for een in samen.leden], VANDAAG, later(VANDAAG, Duur(1, "weken")))
    gezin = als_gezin(samen, rijen, [later(VANDAAG, Duur(nr, "dagen")) for nr in range(1, 8)])
    voorstel = stel_voor(gezin)
    assert (len(gezin.groten), len(gezin.kleintjes), len(gezin.blokken)) == (2, 1, 5)
    assert voorstel.kan
    assert botsingen(gezin, voorstel.plan) == ()
