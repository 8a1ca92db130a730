# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One letter handed over by the worker: taken up, handed over, noted; three steps, each kept before the next begins.

Two workers at one letter: the second finds it taken up. A worker that stops between the second step and the third, or
a mail server that gives no answer to a whole message, leaves a letter of which nobody knows whether it went: it is not
sent again by itself, a person is asked (onzeker.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from django.db import connection, transaction

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.documenten.briefsjablonen import BriefFout, laad
from regie.documenten.pdf import DocumentFout
from regie.dossiers.brieven import brief
from regie.dossiers.vraag import Rij, rijen
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.toegang.context import zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import systeem
from regie.werk.brieven.bezorgen import Geweigerd, MisschienBezorgd, NietBezorgd, Onbereikbaar
from regie.werk.brieven.fouten import GeenBeleid
from regie.werk.brieven.gebeurd import noteer_verzonden
from regie.werk.brieven.inhoud import Inhoud, Vorm
from regie.werk.brieven.kanalen import SMS, VANZELF
from regie.werk.brieven.metcode import in_plaats_van_de_code, is_met_code, met_nieuwe_code
from regie.werk.brieven.opstellen import Opsteller
from regie.werk.brieven.post import mail
from regie.werk.brieven.smspoort import Smspoort, ingestelde_poort, internationaal

WACHTTIJDEN: Final = (60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600, 24 * 3600)
"""Seconds before each next attempt: some two days in all, a weekend without a mail server aside."""
ONZEKER: Final = (
    "Het versturen is halverwege gestopt. Het is niet zeker of deze brief is aangekomen. "
    "Vraag het na, en zeg het hieronder."
)
BEPERKT: Final = "Deze persoon heeft gevraagd om beperking. De brief is niet verstuurd. Vraag het de privacy officer."
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Poging:
    """How an attempt ended. `over`: seconds until the next one; None when there is none."""

    verzonden: bool
    over: int | None = None


@dataclass(frozen=True)
class Bezorger:
    """A worker at the letters of one gemeente. `klok`: asked anew for each step."""

    gemeente: Gemeente
    klok: Callable[[], datetime]

    def bezorg(self, id_: UUID) -> Poging | None:
        """None: it is not for this worker, now or ever (sent, thrown away, taken up, or not yet its time)."""
        rij = self._neem_op(id_)
        if rij is None:
            return None
        try:
            document = self._geef_af(rij, self._op_deze_dag(rij))
        except NietBezorgd as fout:
            return self._mislukt(rij, fout)
        self._verzonden(rij, document)
        return Poging(verzonden=True)

    def achterblijvers(self) -> list[UUID]:
        """Letters whose moment is long past: their job was lost. Of those that stopped halfway a person is told."""
        with transaction.atomic():
            self._zet_wie()
            with connection.cursor() as cursor:
                cursor.execute(_STILGEVALLEN, [ONZEKER, self.gemeente.code, list(VANZELF), self.klok()])
            gevonden = rijen(_ACHTERBLIJVERS, [self.gemeente.code, list(VANZELF), self.klok()])
        return [rij["id"] for rij in gevonden]

    def _zet_wie(self) -> None:
        zet_wie(systeem(self.gemeente.code, self.gemeente.beleid), dag_in_amsterdam(self.klok()))

    def _neem_op(self, id_: UUID) -> Rij | None:
        """Marked as on its way, and that is kept, before anything leaves."""
        with transaction.atomic():
            self._zet_wie()
            with connection.cursor() as cursor:
                cursor.execute(_NEEM_OP, [self.klok(), self.gemeente.code, id_, list(VANZELF), self.klok()])
                if not cursor.rowcount:
                    return None
            return brief(id_)

    def _recht(self) -> Recht:
        return lees_met_eigen_beleid(dag_in_amsterdam(self.klok()))

    def _op_deze_dag(self, rij: Rij) -> Inhoud:
        try:
            return op_de_dag(rij, self._recht(), self.gemeente.beleid, self.klok())
        except GeenBeleid as fout:
            raise Geweigerd(str(fout)) from None
        except BriefFout as fout:
            raise Geweigerd(f"De brief is niet te maken: {fout.wat}. {fout.nu}") from None

    def _geef_af(self, rij: Rij, inhoud: Inhoud) -> bytes | None:
        """The document as it went, without the code that stood in it. Another code works before that one leaves."""
        with transaction.atomic():
            self._zet_wie()
            if beperkte(systeem(self.gemeente.code, self.gemeente.beleid), [rij["dossier"]]):
                raise Geweigerd(BEPERKT)
            weg = met_nieuwe_code(
                self.gemeente.code, self.gemeente.beleid, rij, inhoud, self._recht(), self.klok()
            )  # fmt: skip
        if rij["kanaal"] == SMS:
            _sms(rij, weg, ingestelde_poort())
            return None
        return _mail(rij, weg, inhoud, self.gemeente.naam)

    def _verzonden(self, rij: Rij, document: bytes | None) -> None:
        with transaction.atomic():
            self._zet_wie()
            noteer_verzonden(self.gemeente.code, self.gemeente.beleid, [(rij, document)], self._recht(), self.klok())

    def _mislukt(self, rij: Rij, fout: NietBezorgd) -> Poging:
        nummer = rij["pogingen"] - 1  # the one that has just been made is counted
        opnieuw = isinstance(fout, Onbereikbaar) and nummer < len(WACHTTIJDEN)
        over = WACHTTIJDEN[nummer] if opnieuw else None
        with transaction.atomic():
            self._zet_wie()
            with connection.cursor() as cursor:
                stand = "klaar" if opnieuw else "mislukt"
                cursor.execute(_LATER, [stand, str(fout), self.klok(), over, self.gemeente.code, rij["id"]])
                if isinstance(fout, MisschienBezorgd):
                    cursor.execute(_ONZEKER, [f"{fout} {ONZEKER}", rij["email"], fout.document, rij["id"]])
        log.warning("brief niet bezorgd", brief=str(rij["id"]), kanaal=rij["kanaal"], poging=rij["pogingen"], over=over)
        return Poging(verzonden=False, over=over)


_NEEM_OP: Final = """
    UPDATE brief SET stand = 'onderweg', onderweg_sinds = %s, pogingen = pogingen + 1
    WHERE gemeente = %s AND id = (
        SELECT id FROM brief WHERE gemeente = current_setting('regie.gemeente') AND id = %s AND stand = 'klaar'
          AND kanaal = ANY(%s) AND volgende_poging <= %s FOR UPDATE SKIP LOCKED)
"""
_LATER: Final = """
    UPDATE brief SET stand = %s, fout = %s, volgende_poging = %s::timestamptz + make_interval(secs => %s)
    WHERE gemeente = %s AND id = %s AND stand = 'onderweg'
"""
_ONZEKER: Final = """
    UPDATE brief SET onzeker = true, fout = %s, aan = %s, document = %s
    WHERE gemeente = current_setting('regie.gemeente') AND id = %s AND stand = 'mislukt'
"""
_STILGEVALLEN: Final = """
    UPDATE brief SET stand = 'mislukt', onzeker = true, fout = %s, volgende_poging = NULL
    WHERE gemeente = %s AND stand = 'onderweg' AND kanaal = ANY(%s)
      AND onderweg_sinds < %s::timestamptz - interval '15 minutes'
"""
_ACHTERBLIJVERS: Final = """
    SELECT id FROM brief WHERE gemeente = %s AND stand = 'klaar' AND kanaal = ANY(%s)
      AND volgende_poging < %s::timestamptz - interval '15 minutes'
    ORDER BY volgende_poging LIMIT 500
"""


def op_de_dag(rij: Rij, recht: Recht, beleid: str, moment: datetime) -> Inhoud:
    """The letter with the day on which it leaves; the time for bezwaar, or of a code, is counted from that day.

    The words stay those that somebody looked at. Raises BriefFout where the template of such a letter changed, and
    GeenBeleid.
    """
    inhoud, dag = Inhoud.uit_json(rij["inhoud"]), dag_in_amsterdam(moment)
    sjabloon = laad().get(rij["sjabloon"])
    if inhoud.dag == dag or (sjabloon is not None and not (sjabloon.bezwaar or sjabloon.met_code)):
        return inhoud.op(dag)
    if sjabloon is None or sjabloon.versie != rij["versie"]:
        raise BriefFout(rij["sjabloon"], "", "de tekst is intussen veranderd", "Maak de brief opnieuw.")
    vorm = Vorm(rij["taal"], rij["kanaal"], inhoud.aan)
    straks = in_plaats_van_de_code(sjabloon, recht, beleid, dag)
    return Opsteller(sjabloon, {}, inhoud.huis, recht, dag, straks).inhoud(vorm, rij["waarden"])


def _mail(rij: Rij, inhoud: Inhoud, bewaard: Inhoud, gemeente: str) -> bytes:
    """Gives the document to keep."""
    if not rij["email"]:
        raise Geweigerd("Er is geen e-mailadres meer bekend. Vul het in het dossier in, of stuur de brief anders.")
    try:
        pdf = inhoud.pdf(rij["id"])
        om_te_houden = pdf if bewaard is inhoud else bewaard.pdf(rij["id"])
    except DocumentFout as fout:
        raise Geweigerd(str(fout)) from None
    try:
        mail(rij["email"], rij["naam"], inhoud.huis.naam or gemeente, rij["taal"], pdf, _kenmerk(rij))
    except MisschienBezorgd as fout:
        fout.document = om_te_houden
        raise
    return om_te_houden


def _kenmerk(rij: Rij) -> str:
    """By which the other side knows a second attempt for the same message. With a new code it is another message: kept
    for the first, the code in it would have ended."""
    return f"{rij['id']}-{rij['pogingen']}" if is_met_code(rij) else str(rij["id"])


def _sms(rij: Rij, inhoud: Inhoud, poort: Smspoort | None) -> None:
    if not rij["telefoon"]:
        raise Geweigerd("Er is geen telefoonnummer meer bekend. Vul het in het dossier in, of stuur de brief anders.")
    if poort is None:
        raise Onbereikbaar("Er is geen sms-dienst ingesteld. Vraag het de beheerder: REGIE_SMS_URL.")
    poort.stuur(internationaal(rij["telefoon"]), inhoud.sms, _kenmerk(rij))


def probeer_opnieuw(gemeente: str, id_: UUID) -> bool:
    """A letter that failed, by hand: from the first attempt on. False when it did not fail (any more)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE brief SET stand = 'klaar', onzeker = false, fout = '', aan = '', document = NULL, pogingen = 0,"
            " onderweg_sinds = NULL,"
            " volgende_poging = CASE WHEN kanaal = ANY(%s) THEN clock_timestamp() END"
            " WHERE gemeente = %s AND id = %s AND stand = 'mislukt'",
            [list(VANZELF), gemeente, id_],
        )
        return bool(cursor.rowcount)


def zie_af(gemeente: str, id_: UUID) -> bool:
    """A letter that failed and will not be sent."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE brief SET stand = 'vervallen' WHERE gemeente = %s AND id = %s AND stand = 'mislukt'",
            [gemeente, id_],
        )
        return bool(cursor.rowcount)
