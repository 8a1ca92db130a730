# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The school of the demo has a month with something wrong, a group, and an earlier month that was accepted; once."""

from tests.register.cast import SCHOOL, VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.werk.keten.school import geteld, leerlingen


def test_a_school_begins_teaches_delivers_and_is_accepted(gemeente: str) -> None:
    from regie.cli.demo_levering import vul_levering
    from regie.dossiers.inschrijving import inschrijving
    from regie.dossiers.levering import maandstanden
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.groep.groepen import groepen
    from regie.werk.keten.uren.opslag import open_regels

    cast: Cast = maak(gemeente)
    cast.staf()
    *wachtend, oud = leerlingen(cast, 7)
    for dossier in wachtend:
        cast.leg_vast("aanmelding_leerroute", "2026-08-01", dossier=dossier, aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("lesuren", "2026-09-30", "tess", dossier=oud, aanbieder=SCHOOL, van="2026-09-01", tot="2026-09-30",
                  soort="nt2", aangeboden=20, gevolgd=18, geoorloofd_verzuim=1, ongeoorloofd_verzuim=1)  # fmt: skip
    for _keer in range(2):
        vul_levering(cast.wie("tess"), cast.wie("saskia"), recht(), VANDAAG)
    with cast.als("tess") as tess:
        assert [inschrijving(dossier).stand for dossier in wachtend] == ["les"] * 6
        (groep,) = groepen(tess)
        assert groep.leden == 6
        assert [een.regel.rij for een in open_regels(tess)] == [7, 8]
        oktober, september = maandstanden(tess, SCHOOL, [Maand.lees("2026-10"), Maand.lees("2026-09")])
    assert (oktober.stand, oktober.leerlingen, september.stand) == ("geleverd", 5, "aanvaard")
    assert geteld(cast, wachtend[0]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]
    assert geteld(cast, wachtend[-1]) == []
