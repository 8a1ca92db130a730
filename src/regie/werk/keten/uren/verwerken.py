# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does of a large delivery: the step that was asked for, in the name of who asked."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.wie import Wie, systeem
from regie.werk.keten.uren import voortgang
from regie.werk.keten.uren.levering import Verschoven, kijk_na, neem_op
from regie.werk.keten.uren.voortgang import Balk, Voortgang


def verwerk(gemeente: Gemeente, id_: UUID, recht: Recht, vandaag: date) -> None:
    """May run twice: what was done stays as it is."""
    wat, maker = _gevraagd(gemeente, id_, vandaag)
    if wat is None or maker is None or not wat.loopt:
        return
    wie = _als(gemeente, maker)
    balk = Balk(wie, id_, vandaag)
    if not maker.werkt_op(vandaag):
        balk.mislukt(_("Wie dit vroeg, werkt hier niet meer."))
        return
    try:
        with transaction.atomic():
            zet_wie(wie, vandaag)
            _doe(wie, recht, wat, balk)
            voortgang.klaar(wie, id_)
    except Verschoven:
        balk.mislukt(_("Intussen is er iets anders vastgelegd. Kijk het nog een keer na."))
    except RegisterFout as fout:
        balk.mislukt(str(fout))
    except Exception:
        balk.mislukt(_("Er ging iets mis. Er is niets vastgelegd. Probeer het opnieuw."))
        raise


def _doe(wie: Wie, recht: Recht, wat: Voortgang, balk: Balk) -> None:
    if wat.stap == "nakijken":
        balk.begin(wat.totaal)
        kijk_na(wie, recht, wat.levering, balk.meld)
    else:
        neem_op(wie, recht, wat.levering, wat.merk, wat.keuze, balk)


def _gevraagd(gemeente: Gemeente, id_: UUID, vandaag: date) -> tuple[Voortgang | None, Collega | None]:
    """What was asked, and by whom."""
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            wat = voortgang.lees(gemeente.code, [id_]).get(id_)
        return wat, None if wat is None else collegas().get(wat.door)


def _als(gemeente: Gemeente, maker: Collega) -> Wie:
    return Wie(
        gemeente.code, gemeente.naam, gemeente.beleid, maker.id, maker.naam, maker.rollen, maker.team, maker.organisatie
    )
