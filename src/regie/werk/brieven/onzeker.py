# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter of which nobody knew whether it arrived: somebody asked, and it did."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from regie.documenten.briefsjablonen import BriefFout
from regie.documenten.pdf import DocumentFout
from regie.dossiers.brieven import brief
from regie.dossiers.vraag import Rij, rijen
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie
from regie.werk.brieven.fouten import GeenBeleid
from regie.werk.brieven.gebeurd import noteer_verzonden
from regie.werk.brieven.kanalen import SMS
from regie.werk.brieven.versturen import op_de_dag


def toch_bezorgd(wie: Wie, id_: UUID, recht: Recht, moment: datetime) -> bool:
    """It was sent on the day that it went, to where it went, as this person says. False: somebody was first."""
    with transaction.atomic():
        if not rijen(_ONZEKER, [wie.gemeente, id_]):
            return False
        rij = brief(id_)
        assert rij is not None
        toen: datetime = rij["onderweg_sinds"]
        van_hem = {"door": wie.medewerker, "email": rij["aan"] or rij["email"]}
        noteer_verzonden(
            wie.gemeente, wie.beleid, [(rij | van_hem, _document(rij, recht, wie.beleid, toen))], recht, toen
        )
        zet_wie(wie, dag_in_amsterdam(moment))
    return True


_ONZEKER = "SELECT id FROM brief WHERE gemeente = %s AND id = %s AND stand = 'mislukt' AND onzeker FOR UPDATE"


def _document(rij: Rij, recht: Recht, beleid: str, toen: datetime) -> bytes | None:
    """None: it is kept already, or cannot be made as it was; better none than another."""
    if rij["kanaal"] == SMS or rij["aan"]:
        return None
    try:
        return op_de_dag(rij, recht, beleid, toen).pdf(rij["id"])
    except (BriefFout, DocumentFout, GeenBeleid):
        return None
