# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin's office: two rooms, an interpreter and a bureau, a second person to guide, and moments on the Dutch clock."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from tests.register.cast import VANDAAG, Cast, importeer, verhaal
from tests.verhaal import recht

if TYPE_CHECKING:
    from regie.werk.agenda.plannen import Plan

DINSDAG = date(2037, 12, 8)  # far off: a form refuses what has been


def vandaag() -> date:
    """The day that the product itself reads from the clock."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def morgen() -> date:
    return later(vandaag(), Duur(1, "dagen"))


def klok(uur: int, minuut: int = 0, dag: date = DINSDAG) -> datetime:
    return datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=ZoneInfo("Europe/Amsterdam"))


def richt_in(cast: Cast) -> dict[str, UUID]:
    """Two rooms, an interpreter of Tigrinya (60 euro an hour) and a bureau; Saskia keeps the lists."""
    from regie.werk.agenda.ruimtes import voeg_ruimte_toe
    from regie.werk.agenda.tolken import Tolk, voeg_tolk_toe

    niets = UUID(int=0)
    with cast.als("saskia") as saskia:
        return {
            "spreekkamer 1": voeg_ruimte_toe(saskia, "Spreekkamer 1", 4, True),
            "spreekkamer 2": voeg_ruimte_toe(saskia, "Spreekkamer 2", 4, False),
            "selam": voeg_tolk_toe(
                saskia,
                Tolk(niets, "Selam Haile", False, "0600000018", ("ti", "am"), ("telefoon", "op_locatie"), 6000),
            ),
            "bureau": voeg_tolk_toe(saskia, Tolk(niets, "Bureau 4711", True, "", ("ti", "fa"), ("telefoon",), 4800)),
        }


def nog_iemand(cast: Cast, dossier: str = "", consulent: str = "bas") -> str:
    """One more person, of another consulent."""
    dossier = dossier or f"yusuf-{cast.gemeente}"
    importeer(
        cast.gemeente, verhaal(dossier, consulent), personen=f"dossier,voornamen,achternaam\n{dossier},Yusuf,Ali\n"
    )
    return dossier


def plan_van(begin: datetime, **anders: Any) -> "Plan":
    from regie.werk.agenda.plannen import Plan

    return Plan(**({"product": "intake", "begin": begin, "minuten": 60, "medewerker": "karin"} | anders))


def maak_afspraak(cast: Cast, plan: "Plan", naam: str = "karin", dossier: str = "") -> UUID:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import plan as maak

    id_ = uuid7()
    with cast.als(naam) as wie:
        assert maak(wie, recht(), dossier or cast.dossier, plan, id_, VANDAAG)
    return id_


def lees(cast: Cast, id_: UUID, naam: str = "karin", dossier: str = "") -> Any:
    from regie.dossiers.afspraak import afspraak

    with cast.als(naam):
        return afspraak(dossier or cast.dossier, id_)


def boek(cast: Cast, id_: UUID, tolk: UUID, *, bevestigd: bool = True) -> UUID:
    """Asks an interpreter for an appointment of Amina's, who says yes."""
    from regie.dossiers.afspraak import boekingen
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plek import plek_van
    from regie.werk.agenda.tolkboekingen import antwoord
    from regie.werk.agenda.tolkboekingen import boek as vraag
    from regie.werk.agenda.tolken import tolken

    boeking, rij = uuid7(), lees(cast, id_)
    with cast.als("karin") as karin:
        wie = next(een for een in tolken(karin) if een.id == tolk)
        assert vraag(karin, plek_van(rij), wie, "ti", wie.manieren[0], boeking)
        if bevestigd:
            antwoord(karin, boekingen(cast.dossier, rij["afspraak"])[0], rij["afspraak"], ja=True)
    return boeking


def boeking_van(cast: Cast, afspraak: str) -> Any:
    from regie.dossiers.afspraak import boekingen

    with cast.als("karin"):
        return boekingen(cast.dossier, afspraak)[0]
