# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The demo has rooms, interpreters and hours; filled twice, there is no more of it."""

from tests.register.cast import VANDAAG, Cast


def test_it_is_filled_once(gemeente: str) -> None:
    from regie.cli.demo_agenda import vul_agenda
    from regie.dossiers.uren_per_product import uren_per_product
    from regie.kern.kalender import Duur
    from regie.kern.kalender.kalender import later
    from regie.werk.agenda.ruimtes import ruimtes
    from regie.werk.agenda.tolken import tolken

    cast = Cast(gemeente, "geen")
    telling = []
    for _keer in range(2):
        vul_agenda(cast.wie("saskia"), cast.karin, VANDAAG)
        with cast.als("saskia") as saskia:
            sommen = uren_per_product(saskia, later(VANDAAG, Duur(-60, "dagen")), VANDAAG)
            telling.append((len(ruimtes(saskia)), len(tolken(saskia)), sum(rij["regels"] for rij in sommen)))
    assert telling[0] == telling[1]
    assert telling[0] == (4, 4, 40)
