# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Made-up stories in which something is agreed for later: an ingang, a tot, an appointment, a next window."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.verhaal import gebeurtenis, naam_als_id
from tests.verzonnen import Rij, verhaal


def _na(dag: date, dagen_later: int) -> str:
    return str(dag + timedelta(days=dagen_later))


LATER: dict[str, Callable[[date, int], dict[str, Any]]] = {
    "uitkering_toegekend": lambda dag, n: {"ingang": _na(dag, n)},
    "vrijstelling": lambda dag, n: {"omvang": "geheel", "grond": "diploma", "tot": _na(dag, n)},
    "oproep_intake": lambda dag, n: {"nummer": 1, "verzendwijze": "brief", "voor_datum": _na(dag, n)},
    "pip_vastgesteld": lambda dag, n: {
        "leerroute": "z",
        "gesprekken_per_jaar": n % 3,
        "pvt_uren": 12,
        "dagtekening": _na(dag, n % 40),
    },
    "boete": lambda dag, n: {
        "artikel": "22",
        "bedrag_cent": 25000,
        "gedraging_op": str(dag),
        "bekendgemaakt_op": _na(dag, n % 20),
        "nieuwe_termijn_tot": _na(dag, 20 + n),
    },
    "verlenging": lambda dag, n: {"grond": "ziekte", "nieuw_einde": _na(dag, 400 + n)},
    "huisbezoek": lambda dag, n: {"door": "wijkteam"},
    "toewijzing": lambda dag, n: {"rol": ("regie", "vervanger")[n % 2], "medewerker": ("karin", "bas")[n % 3 % 2]},
    "huishouden_lid": lambda dag, n: {"huishouden_id": f"gezin-{n % 3}", "rol": "partner", "geheim": n % 2 == 0},
    "dossier_gesloten": lambda dag, n: {"reden": ("verhuisd", "aow_leeftijd")[n % 2]},
}


@st.composite
def _later(draw: st.DrawFn, dossier: str, laatste: date) -> list[Rij]:
    type_ = draw(st.sampled_from(sorted(LATER)))
    dag, verder = draw(st.dates(date(2022, 1, 1), laatste)), draw(st.integers(0, 400))
    rijen = [gebeurtenis(type_, dag, dossier, **LATER[type_](dag, verder))]
    if type_ == "uitkering_toegekend" and draw(st.booleans()):
        rijen.append(
            gebeurtenis("uitkering_beeindigd", dag, dossier, ingang=_na(dag, verder + draw(st.integers(1, 90))))
        )
    return rijen


@st.composite
def met_afspraken(draw: st.DrawFn, dossier: str = "amina") -> list[Rij]:
    """One person with anything, and then something for later."""
    delen = draw(st.lists(_later(dossier, date(2026, 6, 30)), max_size=6))
    rijen = [*draw(verhaal(dossier)), *(rij for deel in delen for rij in deel)]
    rijen[0] = rijen[0] | {"gegevens": rijen[0]["gegevens"] | draw(st.sampled_from(GEBOREN))}
    return [rij | {"id": naam_als_id(f"{dossier}-{nummer}")} for nummer, rij in enumerate(rijen)]


GEBOREN: tuple[dict[str, Any], ...] = ({}, {"geboortejaar": 1994}, {"geboortejaar": 1994, "geboortemaand": "1994-05"})


@st.composite
def mensen(draw: st.DrawFn) -> list[Rij]:
    namen = draw(st.lists(st.sampled_from(("amina", "milan", "tess")), min_size=1, max_size=3, unique=True))
    return [rij for naam in namen for rij in draw(met_afspraken(naam))]
