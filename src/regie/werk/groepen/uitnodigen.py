# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Inviting the members of a group: a letter for each, in the same transaction as the stand."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers.groepen import bijeenkomsten, leden
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import in_amsterdam
from regie.kern.recht import Recht
from regie.toegang.wie import Wie
from regie.werk.brieven.fouten import PostFout
from regie.werk.brieven.klaarzetten import zet_klaar
from regie.werk.brieven.opstellen import Geadresseerde
from regie.werk.groepen.fouten import GroepFout
from regie.werk.groepen.leden import slot_op, zet_stand

SJABLOON: Final = "uitnodiging_groep"


def nodig_uit(wie: Wie, recht: Recht, id_: UUID, moment: datetime, dossiers: Sequence[str] | None = None) -> int:
    """All who were proposed, or these; gives how many letters. Raises RegisterFout: then nobody is invited."""
    groep = slot_op(id_)
    eerste = next((een for een in bijeenkomsten(id_) if een["begin"] >= moment), None)
    if eerste is None:
        raise GroepFout(_("Er is geen bijeenkomst meer om voor uit te nodigen. Zet er eerst een in de groep."))
    wie_dan = (
        [lid["dossier"] for lid in leden(id_) if lid["stand"] == "voorgesteld"] if dossiers is None else list(dossiers)
    )
    if not wie_dan:
        raise GroepFout(_("Er is niemand om uit te nodigen."))
    for dossier in wie_dan:
        zet_stand(wie, recht, id_, dossier, "uitgenodigd", moment.date())
    try:
        zet_klaar(
            wie, SJABLOON, [Geadresseerde(dossier) for dossier in wie_dan], recht, moment, _waarden(groep, eerste)
        )
    except PostFout as fout:
        raise GroepFout(_("Er is niemand uitgenodigd. %s") % fout) from None
    return len(wie_dan)


def _waarden(groep: Rij, eerste: Rij) -> dict[str, str]:
    begin = in_amsterdam(eerste["begin"].isoformat())
    return {
        "groep": groep["naam"],
        "dag": begin.date().isoformat(),
        "tijd": begin.strftime("%H:%M"),
        "plaats": eerste["plaats"] or groep["plaats"],
    }
