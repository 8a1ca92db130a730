# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two people at the same moment: one number becomes one dossier, one partner becomes one partner."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.web.personen.test_huishouden import dossier


def samen(*doen: Callable[[], None]) -> list[str]:
    """What became of each, when they begin at one moment: the name of the error, or nothing."""
    from django.db import connections

    klaar = Barrier(len(doen))

    def een(doe: Callable[[], None]) -> str:
        try:
            klaar.wait()
            doe()
            return ""
        except Exception as fout:
            return type(fout).__name__
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(doen)) as mensen:
        return sorted(mensen.map(een, doen))


def test_one_number_never_gets_two_dossiers(cast: Cast) -> None:
    from regie.register.dossier_openen import Opening, open_dossiers
    from regie.web.personen.nieuw_formulier import Opvang

    def open_er_een(naam: str, nummers: tuple[str, str]) -> Callable[[], None]:
        eerste = Opvang("asiel_vergunning", "wi2021", "koppeling", VANDAAG).gebeurtenissen({})
        openingen = [Opening(str(uuid4()), {"voornamen": "Sami", "bsn": nummer}, eerste) for nummer in nummers]

        def doe() -> None:
            with cast.als(naam) as wie:
                open_dossiers(wie, openingen, recht(), VANDAAG)

        return doe

    een, ander = ("999900018", "999900031"), ("999900031", "999900018")
    assert samen(open_er_een("karin", een), open_er_een("saskia", ander)) == ["", "NummerBezet"]


def test_one_person_never_gets_two_partners(cast: Cast) -> None:
    from regie.register.huishouden import Erbij, voeg_toe

    def partner(wie_erbij: str) -> Callable[[], None]:
        erbij = Erbij(uuid4(), cast.dossier, wie_erbij, "partner", VANDAAG, "aanvrager")

        def doe() -> None:
            with cast.als("karin") as karin:
                voeg_toe(karin, erbij, recht())

        return doe

    yonas, omar = dossier(cast, "Yonas"), dossier(cast, "Omar")
    assert samen(partner(yonas), partner(omar)) == ["", "KanNiet"]
