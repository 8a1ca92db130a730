# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Stories that hypothesis makes up: lawful rows of one or more people, in any order, with corrections."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.verhaal import gebeurtenis, naam_als_id

EERSTE, LAATSTE = date(2022, 1, 1), date(2026, 6, 30)
Rij = dict[str, Any]

dagen = st.dates(EERSTE, LAATSTE)
GROEPEN = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant", "geen_plicht")

LOS: dict[str, Callable[[date], dict[str, Any]]] = {
    "koppeling": lambda dag: {},
    "kennisgeving_plicht": lambda dag: {},
    "inschrijving_brp": lambda dag: {"gemeentecode": "0392"},
    "huisvesting": lambda dag: {"soort": "regulier"},
    "kennismaking": lambda dag: {"vorm": "gemeentehuis"},
    "vragenlijst": lambda dag: {"taal": "ti", "afgerond": True},
    "oproep_intake": lambda dag: {"nummer": 1, "verzendwijze": "brief", "voor_datum": str(dag + timedelta(days=14))},
    "intakegesprek": lambda dag: {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen"},
    "niet_verschenen": lambda dag: {"bij": "intake", "afgemeld": False},
    "waarschuwing": lambda dag: {"aanleiding": "niet verschenen", "verzendwijze": "brief"},
    "pip_vastgesteld": lambda dag: {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12},
    "start_leerroute": lambda dag: {"aanbieder": "Taalschool Tess", "leerroute": "b1"},
    "aanbod_gedaan": lambda dag: {"aanbieder": "Taalschool Tess", "leerroute": "b1"},
    "voortgangsgesprek": lambda dag: {"vorm": "gemeentehuis", "leefgebieden": ["taal"]},
    "pvt_afgerond": lambda dag: {"uren": 12, "activiteit": "museum", "ondertekend_op": str(dag)},
    "participatie_uren": lambda dag: {"van": str(dag), "tot": str(dag), "uren": 40},
    "brugklas_start": lambda dag: {},
    "verlenging": lambda dag: {"grond": "ziekte", "dagen": 90},
    "wacht_op_derde": lambda dag: {"partij": "school"},
    "plicht_ingetrokken": lambda dag: {"reden": "vergissing"},
    "voldaan": lambda dag: {"wijze": "diploma"},
    "overlijden": lambda dag: {},
}
PAREN: dict[str, tuple[Callable[[date], dict[str, Any]], str, Callable[[date], dict[str, Any]]]] = {
    "uitkering_toegekend": (lambda dag: {}, "uitkering_beeindigd", lambda dag: {}),
    "mb_start": (lambda dag: {}, "mb_einde", lambda dag: {}),
    "ontzorgen_start": (lambda dag: {"vorm": "wettelijk"}, "ontzorgen_einde", lambda dag: {"reden": "zelfredzaam"}),
    "opschorting_start": (lambda dag: {"reden": "zorgtaken"}, "opschorting_einde", lambda dag: {}),
    "wacht_op_derde": (lambda dag: {"partij": "arts"}, "informatie_ontvangen", lambda dag: {"partij": "arts"}),
}


def zoekvraag(dag: date, dossier: str) -> Rij:
    """An event that no rule and no deadline looks at."""
    return gebeurtenis("zoekvraag", dag, dossier, soort="taalmaatje", stand="open")


@st.composite
def los(draw: st.DrawFn, dossier: str) -> list[Rij]:
    type_, dag = draw(st.sampled_from(sorted(LOS))), draw(dagen)
    return [gebeurtenis(type_, dag, dossier, **_later(draw, dag), **LOS[type_](dag))]


@st.composite
def paar(draw: st.DrawFn, dossier: str) -> list[Rij]:
    """A start and its end: an end alone is refused at import."""
    begin = draw(st.sampled_from(sorted(PAREN)))
    velden, einde, eindvelden = PAREN[begin]
    dag = draw(dagen)
    later = dag + timedelta(days=draw(st.integers(1, 400)))
    return [gebeurtenis(begin, dag, dossier, **velden(dag)), gebeurtenis(einde, later, dossier, **eindvelden(later))]


def _later(draw: st.DrawFn, dag: date) -> dict[str, Any]:
    """Sometimes recorded later than it happened."""
    if draw(st.booleans()):
        return {}
    return {"vastgelegd_op": dag + timedelta(days=draw(st.integers(0, 200)))}


@st.composite
def verhaal(draw: st.DrawFn, dossier: str = "amina") -> list[Rij]:
    """One person: opened, and then anything."""
    groep, wet = draw(st.sampled_from(GROEPEN)), draw(st.sampled_from(("wi2021", "wi2021", "wi2013")))
    opening = gebeurtenis("dossier_geopend", draw(dagen), dossier, groep=groep, wet=wet, gemeentecode="0392")
    delen = draw(st.lists(st.one_of(los(dossier), paar(dossier)), max_size=14))
    rijen = [opening, *(rij for deel in delen for rij in deel)]
    return [rij | {"id": naam_als_id(f"{dossier}-{nummer}")} for nummer, rij in enumerate(rijen)]


@st.composite
def gemeente(draw: st.DrawFn) -> list[Rij]:
    """A few people in one file."""
    mensen = draw(st.lists(st.sampled_from(("amina", "milan", "tess")), min_size=1, max_size=3, unique=True))
    return [rij for naam in mensen for rij in draw(verhaal(naam))]
