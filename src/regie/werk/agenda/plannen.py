# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An appointment is made, moved or cancelled: the event, what is kept free for it and its interpreter, all or none."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.week import week
from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.besluit import is_afgeschermd
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import AgendaFout, Bezet
from regie.werk.agenda.plek import Plek, geef_vrij, houd_vrij
from regie.werk.agenda.producten import naam_van
from regie.werk.agenda.tolkboekingen import verval_boeking

GEPLAND, VERVALLEN = "afspraak_gepland", "afspraak_vervallen"
_KEER: Final = re.compile(r"^(?P<basis>.+?)\.(?P<keer>[0-9]{1,3})$")
_LANGST: Final = 64  # of a key in an event


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for. `begin` has a zone; `plaats`: in words, besides or instead of a room."""

    product: str
    begin: datetime
    minuten: int
    medewerker: str
    ruimte: UUID | None = None
    plaats: str = ""
    tolktaal: str = ""


def plan(wie: Wie, recht: Recht, dossier: str, nieuw: Plan, id_: UUID, vandaag: date) -> bool:
    """Makes an appointment; `id_` becomes the id of the event, so that a form that is sent twice plans once.

    False: it was planned before. Raises Bezet, or what leg_vast raises; then nothing is kept.
    """
    with transaction.atomic():
        _keur_plaats(wie, dossier)
        _keur_ook_van_elders(wie, nieuw)
        gepland = _gepland(dossier, nieuw, str(id_), id_, vandaag)
        if leg_vast(wie, [gepland], recht) is None:
            return False
        houd_vrij(wie, _plek(dossier, nieuw, str(id_), id_))
        return True


def verzet(wie: Wie, recht: Recht, oud: Rij, nieuw: Plan, stempel: UUID, moment: datetime, reden: str) -> UUID | None:
    """The old one drops and the new one is planned, in one go; gives the id of the new one, None when done before."""
    vandaag = dag_in_amsterdam(moment)
    afspraak, id_ = volgende(oud["afspraak"], stempel), id_na_verzetten(stempel)
    with transaction.atomic():
        _keur_ook_van_elders(wie, nieuw, behalve=str(oud["id"]))
        vervalt = _vervallen(oud, uuid5(stempel, VERVALLEN), vandaag, reden)
        if leg_vast(wie, [vervalt, _gepland(oud["dossier"], nieuw, afspraak, id_, vandaag)], recht) is None:
            return None
        geef_vrij(wie, oud["afspraak"])
        verval_boeking(wie, recht, oud["dossier"], oud["afspraak"], moment)
        houd_vrij(wie, _plek(oud["dossier"], nieuw, afspraak, id_))
        return id_


def id_na_verzetten(stempel: UUID) -> UUID:
    """Of the event that plans the new time: the same for a form that is sent twice."""
    return uuid5(stempel, GEPLAND)


def zeg_af(wie: Wie, recht: Recht, oud: Rij, id_: UUID, moment: datetime, reden: str) -> bool:
    """Cancels an appointment; what its interpreter costs follows from the rule. False: done before."""
    with transaction.atomic():
        if leg_vast(wie, [_vervallen(oud, id_, dag_in_amsterdam(moment), reden)], recht) is None:
            return False
        geef_vrij(wie, oud["afspraak"])
        verval_boeking(wie, recht, oud["dossier"], oud["afspraak"], moment)
        return True


def _keur_plaats(wie: Wie, dossier: str) -> None:
    """Where somebody in hiding is, is for the consulent alone to say."""
    if not wie.ziet_plaats(dossier) and is_afgeschermd(wie, dossier):
        raise AgendaFout(_("De plaats van deze persoon is afgeschermd. Alleen de consulent plant hier een afspraak."))


def volgende(afspraak: str, stempel: UUID) -> str:
    """The key of an appointment that was moved: the same with a number, so that a calendar knows it again."""
    eerder = _KEER.fullmatch(afspraak)
    basis, keer = (eerder["basis"], int(eerder["keer"])) if eerder else (afspraak, 0)
    nieuw = f"{basis}.{keer + 1}"
    return nieuw if len(nieuw) <= _LANGST else str(stempel)


def basis_en_keer(afspraak: str) -> tuple[str, int]:
    """What stays the same when an appointment is moved, and how often it was."""
    eerder = _KEER.fullmatch(afspraak)
    return (eerder["basis"], int(eerder["keer"])) if eerder else (afspraak, 0)


def _gepland(dossier: str, nieuw: Plan, afspraak: str, id_: UUID, vandaag: date) -> Nieuw:
    gegevens: dict[str, Any] = {
        "afspraak_id": afspraak,
        "soort": naam_van(nieuw.product),
        "begin": nieuw.begin.isoformat(),
        "duur_minuten": nieuw.minuten,
    }
    gegevens |= {naam: waarde for naam in ("plaats", "tolktaal") if (waarde := getattr(nieuw, naam))}
    return Nieuw(id_, dossier, GEPLAND, vandaag, gegevens)


def _vervallen(oud: Rij, id_: UUID, vandaag: date, reden: str) -> Nieuw:
    gegevens = {"afspraak_id": oud["afspraak"]} | ({"reden": reden} if reden else {})
    return Nieuw(id_, oud["dossier"], VERVALLEN, vandaag, gegevens)


def _plek(dossier: str, nieuw: Plan, afspraak: str, id_: UUID) -> Plek:
    return Plek(afspraak, id_, dossier, nieuw.medewerker, nieuw.product, nieuw.begin, nieuw.minuten, nieuw.ruimte)


def _keur_ook_van_elders(wie: Wie, nieuw: Plan, behalve: str = "") -> None:
    """Appointments that came in another way keep nothing free in the table; they are not forgotten either."""
    dag = dag_in_amsterdam(nieuw.begin)
    van, tot = nieuw.begin.timestamp(), nieuw.begin.timestamp() + nieuw.minuten * 60
    for rij in week(wie, nieuw.medewerker, dag, later(dag, Duur(1, "dagen"))):
        elders = rij["product"] is None and rij["id"] != behalve
        if elders and rij["begin"].timestamp() < tot and van < rij["einde"].timestamp():
            raise Bezet("medewerker", rij["begin"], rij["einde"], nieuw.medewerker)
