# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lists of what is destroyed: proposed by the privacy officer, decided by somebody else, carried out by the worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

import structlog
from django.db import DatabaseError, IntegrityError, connection, transaction

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.herleiding import voluit
from regie.register.bewaarkaart import maak_bewaarkaart
from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.vernietigen import vernietig
from regie.register.verzoeken import OFFICER, keur_reden
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

log = structlog.get_logger(__name__)

REGEL: Final = "bewaartermijn"
BESLISSERS: Final = frozenset({"teamleider", "functioneel_beheer"})
MEESTE: Final = 200  # dossiers on one list: more is not looked at by anybody


@dataclass(frozen=True, slots=True)
class Rijp:
    """A dossier of which the last day of keeping is over."""

    dossier: str
    plicht_einde: date
    uiterlijk: date


# a request that is not decided yet holds a dossier back
OPEN_VERZOEK: Final = """EXISTS (
    SELECT 1 FROM privacyverzoek v WHERE v.gemeente = t.gemeente AND v.dossier = t.dossier AND NOT EXISTS (
        SELECT 1 FROM privacyverzoek_stap s WHERE s.gemeente = v.gemeente AND s.verzoek = v.id
          AND s.soort IN ('toegewezen', 'deels', 'afgewezen')))"""
# on a list that is not decided, or approved and not carried out yet
OP_LIJST: Final = """EXISTS (
    SELECT 1 FROM vernietigingslijst_dossier x
    LEFT JOIN vernietigingsbesluit b ON b.gemeente = x.gemeente AND b.lijst = x.lijst
    WHERE x.gemeente = t.gemeente AND x.dossier = t.dossier AND b.besluit IS DISTINCT FROM 'afgewezen')"""
_RIJP: Final = f"""
    SELECT t.dossier, t.start, t.uiterlijk FROM termijn t
    WHERE t.gemeente = current_setting('regie.gemeente') AND t.termijn = '{REGEL}' AND t.gehaald_op = 'infinity'
      AND t.uiterlijk <= %s AND t.uiterlijk < 'infinity' AND NOT {OPEN_VERZOEK} AND NOT {OP_LIJST} {{deel}}
    ORDER BY t.uiterlijk, t.dossier LIMIT {MEESTE}
"""


def rijpe(vandaag: date, dossiers: Sequence[str] | None = None) -> list[Rijp]:
    """What can go on a list now, longest over first; of some dossiers, or of all. As regie_rekenaar."""
    waarden: list[Any] = [vandaag, *([] if dossiers is None else [list(dossiers)])]
    with connection.cursor() as cursor:
        cursor.execute(_RIJP.format(deel="" if dossiers is None else "AND t.dossier = ANY(%s)"), waarden)
        return [Rijp(*rij) for rij in cursor.fetchall()]


def bewaarregel(recht: Recht) -> Termijnrij:
    """The rule of the law that says how long a dossier is kept."""
    return next(rij for rij in reversed(recht.termijnen) if rij.id == REGEL)


def bewaarduur(recht: Recht) -> Duur:
    duur = bewaarregel(recht).duur
    assert isinstance(duur, Duur)  # no open norm: the law itself says it
    return duur


def grond_van(rijp: Rijp, recht: Recht) -> str:
    """Why it goes, with the article."""
    bron = bewaarregel(recht).bron[0]
    if rijp.uiterlijk < later(rijp.plicht_einde, bewaarduur(recht)):
        return f"{bron}: deze persoon is overleden op {voluit(rijp.uiterlijk)}."
    return f"{bron}: de plicht eindigde op {voluit(rijp.plicht_einde)}, bewaren mocht tot {voluit(rijp.uiterlijk)}."


def stel_voor(wie: Wie, dossiers: Sequence[str], reden: str, recht: Recht, vandaag: date) -> UUID:
    """A list of dossiers of which the term is over. All of them, or RegisterFout."""
    _keur_officer(wie)
    with transaction.atomic():
        with als_rekenaar():
            kan = {rijp.dossier: rijp for rijp in rijpe(vandaag, dossiers)}
        anders = [dossier for dossier in dossiers if dossier not in kan]
        if not dossiers or anders:
            raise RegisterFout(
                f"Dossier {anders[0]} kan nu niet op een lijst. Laad de bladzijde opnieuw en kijk waarom."
                if anders
                else "Kies minstens een dossier."
            )
        lijst = _maak(wie, "bewaartermijn", reden, "")
        for rijp in kan.values():
            _zet_erop(wie, lijst, rijp.dossier, grond_van(rijp, recht), rijp.uiterlijk)
    return lijst


def stel_wissen_voor(wie: Wie, dossier: str, reden: str, bron: str) -> UUID:
    """A dossier of somebody who should never have been in the register. `bron`: the message that says so."""
    _keur_officer(wie)
    if not bron.strip():
        raise RegisterFout("Schrijf op waar dit uit blijkt: het bericht van DUO, of het verzoek.")
    with transaction.atomic():
        with als_rekenaar(), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM dossier WHERE gemeente = %s AND id = %s", [wie.gemeente, dossier])
            if cursor.fetchone() is None:
                raise RegisterFout("Dit dossier is er niet. Kijk het nummer na.")
        lijst = _maak(wie, "ten_onrechte", reden, bron)
        _zet_erop(wie, lijst, dossier, f"Ten onrechte ontvangen: {reden.strip()}", None)
    return lijst


def _keur_officer(wie: Wie) -> None:
    if OFFICER not in wie.rollen:
        raise GeenToegang("Een lijst wordt voorgesteld door de privacy officer.")


def _maak(wie: Wie, soort: str, reden: str, bron: str) -> UUID:
    keur_reden(reden)
    lijst = uuid7()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO vernietigingslijst (gemeente, id, soort, reden, bron, door) VALUES (%s, %s, %s, %s, %s, %s)",
            [wie.gemeente, lijst, soort, reden.strip(), bron.strip(), wie.medewerker],
        )
    return lijst


def _zet_erop(wie: Wie, lijst: UUID, dossier: str, grond: str, uiterlijk: date | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO vernietigingslijst_dossier (gemeente, lijst, dossier, grond, uiterlijk)"
            " VALUES (%s, %s, %s, %s, %s)",
            [wie.gemeente, lijst, dossier, grond, uiterlijk],
        )


def beslis(wie: Wie, lijst: UUID, besluit: Literal["goedgekeurd", "afgewezen"], reden: str = "") -> None:
    """The second signature. Raises RegisterFout where the same person, or the same account, would sign twice."""
    if BESLISSERS.isdisjoint(wie.rollen):
        raise GeenToegang("Over een lijst beslist de teamleider of de functioneel beheerder.")
    if besluit == "afgewezen":
        keur_reden(reden)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM vernietigingslijst WHERE gemeente = %s AND id = %s", [wie.gemeente, lijst])
        if cursor.fetchone() is None:
            raise GeenToegang("Deze lijst bestaat niet, of is niet van u.")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO vernietigingsbesluit (gemeente, lijst, besluit, reden, door) VALUES (%s, %s, %s, %s, %s)",
                [wie.gemeente, lijst, besluit, reden.strip(), wie.medewerker],
            )
    except IntegrityError as fout:
        if "twee_mensen" in str(fout):
            raise RegisterFout("U heeft deze lijst zelf voorgesteld. Een ander moet beslissen.") from None
        raise RegisterFout("Over deze lijst is al beslist. Dat besluit blijft staan.") from None


# ------------------------------------------------------------------------------------------- carrying out

_TE_DOEN: Final = """
    SELECT l.id, l.soort, d.dossier, d.grond FROM vernietigingslijst l
    JOIN vernietigingsbesluit b ON b.gemeente = l.gemeente AND b.lijst = l.id AND b.besluit = 'goedgekeurd'
    JOIN vernietigingslijst_dossier d ON d.gemeente = l.gemeente AND d.lijst = l.id
    JOIN dossier x ON x.gemeente = d.gemeente AND x.id = d.dossier
    WHERE l.gemeente = current_setting('regie.gemeente') ORDER BY b.moment, d.dossier
"""


def voer_lijsten_uit(wie: Wie, recht: Recht, vandaag: date) -> tuple[int, list[str]]:
    """Everything that was approved and is still there: how many went, and which are held back meanwhile.

    Each dossier in a transaction of its own, so that one that is held back keeps no other.
    """
    with transaction.atomic():
        zet_wie(wie, vandaag)
        with als_rekenaar(), connection.cursor() as cursor:
            cursor.execute(_TE_DOEN)
            werk = cursor.fetchall()
    weg, vast = 0, []
    for lijst, soort, dossier, grond in werk:
        try:
            _voer_uit(wie, lijst, soort, dossier, grond, recht, vandaag)
            weg += 1
        except RegisterFout:
            log.warning("vernietigen kan nu niet", lijst=str(lijst), exc_info=True)
            vast.append(dossier)
    return weg, vast


def _voer_uit(wie: Wie, lijst: UUID, soort: str, dossier: str, grond: str, recht: Recht, vandaag: date) -> None:
    with transaction.atomic():
        zet_wie(wie, vandaag)
        if soort == "bewaartermijn":
            try:
                with als_rekenaar():
                    maak_bewaarkaart(dossier, lijst, _einde_van_de_plicht(dossier), recht, vandaag)
            except DatabaseError as fout:
                raise RegisterFout(f"Van dossier {dossier} is geen bewaarkaart te maken: {fout}") from fout
        vernietig(wie, dossier, grond, vandaag, lijst=lijst)


def _einde_van_de_plicht(dossier: str) -> date:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT start FROM termijn WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"
            " AND termijn = %s AND start < 'infinity'",
            [dossier, REGEL],
        )
        rij = cursor.fetchone()
    if rij is None:
        raise RegisterFout(f"De plicht van dossier {dossier} is niet geëindigd.")
    return rij[0]
