# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The code on its way to somebody, in a letter or a text message. The code itself is made when that leaves."""

from datetime import datetime
from typing import Final

from django.db import connection, transaction

from regie.kern.recht import Recht
from regie.toegang.wie import Wie
from regie.werk.brieven.klaarzetten import zet_klaar
from regie.werk.brieven.opstellen import Geadresseerde
from regie.werk.vragenlijst.lijst import begin

SJABLOON: Final = "vragenlijst"


def stuur(wie: Wie, dossier: str, taal: str, kanaal: str, adres: str, recht: Recht, moment: datetime) -> None:
    """`adres`: of the page where the code is typed. What waited for this person goes no more.

    Raises Beperkt, and what zet_klaar raises: nothing was sent then, and nothing changed.
    """
    with transaction.atomic():
        begin(wie, dossier, taal)
        neem_terug(wie, dossier)
        voor = Geadresseerde(dossier, {"vragenlijst_adres": adres}, taal, kanaal)
        zet_klaar(wie, SJABLOON, [voor], recht, moment)


def neem_terug(wie: Wie, dossier: str) -> bool:
    """What waits to leave with a code, does not leave; False when there was nothing. A letter that was printed and not
    yet posted is no longer in the file of the printer: its code does not work any more."""
    with connection.cursor() as cursor:
        cursor.execute(_NEEM_TERUG, [wie.gemeente, dossier, SJABLOON])
        return bool(cursor.rowcount)


_NEEM_TERUG: Final = """
    UPDATE brief SET stand = 'vervallen', document = NULL, volgende_poging = NULL
    WHERE gemeente = %s AND dossier = %s AND sjabloon = %s
      AND (stand IN ('concept', 'klaar', 'mislukt') OR stand = 'onderweg' AND printronde IS NOT NULL)
"""
