# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina and Yonas with Sami, who has one place in childcare: all of them of Karin."""

from collections.abc import Sequence
from datetime import date, time
from uuid import UUID

from tests.register.cast import VANDAAG, Cast, importeer, verhaal
from tests.verhaal import gebeurtenis


def maak_gezin(cast: Cast, *, consulent: str = "karin", kind_van: str = "karin") -> tuple[str, str]:
    """The dossiers of Yonas and Sami."""
    yonas, sami, huis = f"yonas-{cast.dossier}", f"sami-{cast.dossier}", f"huis-{cast.dossier}"
    rijen = [
        *verhaal(yonas, consulent),
        gebeurtenis("dossier_geopend", "2026-10-01", sami, groep="geen_plicht", wet="geen", geboortejaar=2023),
        gebeurtenis("toewijzing", "2026-10-01", sami, rol="regie", medewerker=kind_van),
        gebeurtenis("huishouden_lid", "2026-10-02", cast.dossier, huishouden_id=huis, rol="aanvrager"),
        gebeurtenis("huishouden_lid", "2026-10-02", yonas, huishouden_id=huis, rol="partner"),
        gebeurtenis("huishouden_lid", "2026-10-02", sami, huishouden_id=huis, rol="kind"),
    ]
    namen = "dossier,voornamen,achternaam,geboortedatum\n"
    importeer(cast.gemeente, rijen, personen=f"{namen}{yonas},Yonas,Haile,1988-02-03\n{sami},Sami,Haile,2023-04-01\n")
    return yonas, sami


def zet(
    cast: Cast, dossier: str, soort: str, wat: str, *keuzes: tuple[Sequence[int], time, time], vast: bool = True,
    reis: int = 0, plaatsen: int | None = None, van_op: date = VANDAAG, tot_op: date | None = None, wie: str = "karin",
) -> UUID:  # fmt: skip
    """A block with its choices; the first holds when it is fixed."""
    from regie.dossiers.weekplan import blok
    from regie.toegang.sleutel import uuid7
    from regie.werk.weekplan.opslag import Blokgegevens, Keuzegegevens, voeg_keuze_toe, voeg_toe

    id_, (eerste, *rest) = uuid7(), [Keuzegegevens(dagen, van, tot, "", plaatsen) for dagen, van, tot in keuzes]
    with cast.als(wie) as asker:
        voeg_toe(asker, dossier, id_, Blokgegevens(soort, wat, "", vast, reis, "school", van_op, tot_op), eerste)
        for keuze in rest:
            rij = blok(dossier, id_)
            assert rij is not None
            voeg_keuze_toe(asker, dossier, id_, rij["revisie"], keuze)
    return id_


def een_opvangplek(cast: Cast) -> tuple[str, str]:
    """Both want lessons; Sami has care on Tuesday and Thursday morning only, and Yonas works on Friday."""
    yonas, sami = maak_gezin(cast)
    van, tot = time(9), time(11, 30)
    zet(cast, sami, "opvang", "De Bij", ([2, 4], time(8, 30), time(12, 30)), plaatsen=1)
    zet(cast, yonas, "werk", "Bakkerij", ([5], time(8), time(16)), reis=30)
    zet(cast, cast.dossier, "les", "Nederlands", ([2, 4], van, tot), ([1, 5], van, tot), vast=False, reis=20)
    zet(cast, yonas, "les", "Nederlands", ([2, 5], van, tot), ([1, 3], van, tot), vast=False, reis=20)
    return yonas, sami
