# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""People whose plan is a year and a half old, with lessons and exams, as files told it; and where their page is."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from regie.kern.kalender import dag, dagnummer
from tests.register.cast import VANDAAG, Cast, importeer
from tests.traject.verhaal import begin, les
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst

Rij = dict[str, Any]
PIP = "2025-06-02"


def plek(cast: Cast, *delen: str) -> str:
    return "/".join(["/dossiers", cast.dossier, "traject", *delen]) + "/"


def in_traject(
    cast: Cast,
    naam: str,
    *rijen: Rij,
    route: str = "b1",
    groep: str = "asiel_vergunning",
    pip: str = PIP,
    **velden: Any,
) -> Cast:
    """Somebody of Karin with a PIP, in the same gemeente."""
    dossier = f"{naam}-{cast.gemeente}"
    toegewezen = gebeurtenis("toewijzing", "2024-11-02", rol="regie", medewerker="karin")
    alles = [_van(dossier, rij) for rij in (*begin(route, groep, pip, **velden), toegewezen, *rijen)]
    importeer(cast.gemeente, alles, personen=f"dossier,voornamen,achternaam,taal\n{dossier},{naam},Haddad,ar\n")
    return Cast(cast.gemeente, dossier, cast.accounts)


def _van(dossier: str, rij: Rij) -> Rij:
    """Without a name of its own: in one gemeente there are more who tell this story."""
    return {sleutel: waarde for sleutel, waarde in rij.items() if sleutel != "id"} | {"dossier": dossier}


def start(datum: str = "2025-07-07", route: str = "b1") -> Rij:
    return gebeurtenis("start_leerroute", datum, aanbieder="taalschool", leerroute=route)


def lessen(eerste: str, laatste: date | str, uren: float, **verzuim: Any) -> Iterable[Rij]:
    """Whole weeks from a Monday on, none that ends after `laatste`."""
    begin_dag, einde = dagnummer(date.fromisoformat(eerste)), dagnummer(date.fromisoformat(str(laatste)))
    for maandag in range(begin_dag, einde - 5, 7):
        yield les(str(dag(maandag)), str(dag(maandag + 6)), uren, **verzuim)


def bladzijde(cast: Cast, naam: str = "karin") -> str:
    return tekst(cast.client(naam).get(plek(cast)))


def tot_nu(uren: float, eerste: str = "2025-07-07", **verzuim: Any) -> Iterable[Rij]:
    return lessen(eerste, VANDAAG, uren, **verzuim)
