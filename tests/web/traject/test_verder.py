# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the traject to the rooms around it: only those that there are, and that who looks has."""

from tests.register.cast import Cast
from tests.web.traject.stappen import in_traject, plek, start


def _adressen(cast: Cast, naam: str) -> str:
    return cast.client(naam).get(plek(cast)).content.decode().split("Verder met het traject")[1]


def test_the_rooms_of_a_consulent_and_of_a_teamleider(cast: Cast) -> None:
    from regie.web.rechten import ROUTES
    from regie.web.traject.verder import PLEKKEN

    amina = in_traject(cast, "amina", start())
    for naam, rol in (("karin", "consulent"), ("saskia", "teamleider")):
        bladzijde = _adressen(amina, naam)
        heeft = [str(tekst) for route, tekst, _ in PLEKKEN if rol in ROUTES.get(route, ())]
        niet = [str(tekst) for route, tekst, _ in PLEKKEN if rol not in ROUTES.get(route, ())]
        assert [tekst for tekst in heeft if f">{tekst}</a>" not in bladzijde] == []
        assert [tekst for tekst in niet if f">{tekst}</a>" in bladzijde] == []
        assert ">Het plan (PIP)</a>" in bladzijde
