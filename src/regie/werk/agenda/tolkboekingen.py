# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An interpreter is asked for an appointment, says yes or no, and costs what the rule says: also when nobody came."""

from datetime import date, datetime
from typing import Final, Literal, cast
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij, rij
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import AgendaFout
from regie.werk.agenda.plek import Plek, bezet, geef_vrij
from regie.werk.agenda.tolken import Tolk

Uitkomst = Literal["geweest", "inburgeraar", "tolk"]
"""How it went: both came, or who did not."""

LOOPT: Final = ("gevraagd", "bevestigd")
_UUR: Final = 60


def kosten(tarief_cent: int, minuten: int, procent: int = 100) -> int:
    """Of so many minutes at a tariff of an hour, rounded up to a whole cent: what is asked is never more than kept."""
    return -(-tarief_cent * minuten * procent // (_UUR * 100))


def boek(wie: Wie, plek: Plek, tolk: Tolk, taal: str, manier: str, id_: UUID) -> bool:
    """Asks an interpreter. False: asked before. Raises AgendaFout, or Bezet when a person is taken in that time."""
    if manier not in tolk.manieren or taal not in tolk.talen:
        raise AgendaFout(_("Deze tolk doet dit niet, of spreekt deze taal niet. Kies een andere tolk."))
    bestaat = "SELECT 1 AS er FROM tolkboeking WHERE gemeente = %s AND id = %s"
    if rij(bestaat, [wie.gemeente, id_]):
        return False
    try:
        with transaction.atomic():
            if not tolk.bureau:
                bezet(wie, plek, "tolk", str(tolk.id))
            _voeg_toe(wie, plek, tolk, taal, manier, id_)
    except IntegrityError:
        raise AgendaFout(_("Voor deze afspraak is al een tolk gevraagd. Zeg die eerst af.")) from None
    return True


def _voeg_toe(wie: Wie, plek: Plek, tolk: Tolk, taal: str, manier: str, id_: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tolkboeking (gemeente, id, afspraak, dossier, tolk, taal, manier, begin, minuten, stand,"
            " gevraagd_door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, 'gevraagd', %s)",
            [wie.gemeente, id_, plek.afspraak, plek.dossier, tolk.id, taal, manier, plek.begin, plek.minuten,
             wie.medewerker],
        )  # fmt: skip


def antwoord(wie: Wie, boeking: Rij, afspraak: str, ja: bool) -> None:
    """What the interpreter said. A no gives the time back: somebody else can be asked."""
    if boeking["stand"] not in LOOPT:
        raise AgendaFout(_("Deze boeking loopt niet meer. Laad de pagina opnieuw."))
    _zet(wie, boeking["id"], "bevestigd" if ja else "geweigerd", 0)
    if not ja:
        geef_vrij(wie, afspraak, "tolk")


def bleef_weg(wie: Wie, boeking: Rij) -> None:
    """The interpreter did not come: nothing to pay, whatever was written down before."""
    if boeking["stand"] not in (*LOOPT, "geweest"):
        raise AgendaFout(_("Deze boeking loopt niet meer. Laad de pagina opnieuw."))
    _zet(wie, boeking["id"], "niet_gekomen", 0, "tolk")


def verval_boeking(wie: Wie, recht: Recht, dossier: str, afspraak: str, moment: datetime) -> int:
    """The appointment is not going to be: the interpreter is cancelled, late ones cost money. Gives what it costs."""
    loopt = _lopende(wie, dossier, afspraak)
    if loopt is None:
        return 0
    te_laat = loopt["stand"] == "bevestigd" and _is_te_laat(wie, recht, loopt, moment)
    cent = kosten(loopt["tarief_cent"], loopt["minuten"], _procent(wie, recht, loopt)) if te_laat else 0
    _zet(wie, loopt["id"], "te_laat_afgezegd" if te_laat else "afgezegd", cent)
    geef_vrij(wie, afspraak, "tolk")
    return cent


def rond_af(wie: Wie, recht: Recht, dossier: str, afspraak: str, minuten: int, uitkomst: Uitkomst) -> int:
    """After the appointment, for an interpreter who was asked; gives the costs. One who stayed away costs nothing."""
    loopt = _lopende(wie, dossier, afspraak)
    if loopt is None:
        return 0
    if uitkomst == "geweest":
        cent = kosten(loopt["tarief_cent"], minuten)
        _zet(wie, loopt["id"], "geweest", cent)
        return cent
    procent = _procent(wie, recht, loopt) if uitkomst == "inburgeraar" else 0
    cent = kosten(loopt["tarief_cent"], loopt["minuten"], procent)
    _zet(wie, loopt["id"], "niet_gekomen", cent, uitkomst)
    return cent


def _is_te_laat(wie: Wie, recht: Recht, boeking: Rij, moment: datetime) -> bool:
    """On time: up to and including the day that lies so many days before the appointment."""
    dagen = boeking["afzeggen_dagen"]
    vandaag = dag_in_amsterdam(moment)
    if dagen is None:
        dagen = _norm(wie, recht, "tolk_afzeggen_dagen", vandaag)
    return vandaag > Kalender().terug(dag_in_amsterdam(boeking["begin"]), Duur(dagen, "dagen"))


def _procent(wie: Wie, recht: Recht, boeking: Rij) -> int:
    procent = boeking["niet_gekomen_procent"]
    if procent is None:
        procent = _norm(wie, recht, "tolk_niet_gekomen_procent", dag_in_amsterdam(boeking["begin"]))
    return int(procent)


def _norm(wie: Wie, recht: Recht, norm: str, dag: date) -> int:
    return cast(int, recht.regels(wie.beleid).norm_op(norm, dag))


def _lopende(wie: Wie, dossier: str, afspraak: str) -> Rij | None:
    """Locked: two people who cancel at once count the costs once."""
    return rij(
        "SELECT b.id, b.stand, b.begin, b.minuten, t.tarief_cent, t.afzeggen_dagen, t.niet_gekomen_procent"
        " FROM tolkboeking b JOIN tolk t ON t.gemeente = b.gemeente AND t.id = b.tolk"
        " WHERE b.gemeente = %s AND b.dossier = %s AND b.afspraak = %s AND b.stand = ANY(%s) FOR UPDATE OF b",
        [wie.gemeente, dossier, afspraak, list(LOOPT)],
    )


def _zet(wie: Wie, id_: UUID, stand: str, cent: int, afwezig: str = "") -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE tolkboeking SET stand = %s, kosten_cent = %s, afwezig = %s, gewijzigd_op = clock_timestamp()"
            " WHERE gemeente = %s AND id = %s",
            [stand, cent, afwezig, wie.gemeente, id_],
        )
