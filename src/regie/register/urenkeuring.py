# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Decisions that need hours: the sum of the kern on the day of the decision, asked at the one door."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from regie.kern.besluiten.afschaling import AFSCHALING, te_weinig_uren
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen import Gekeurd, InvoerFout, Probleem
from regie.kern.recht import Recht

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

UREN: Final = "uren_nt2"


def keur_uren(gekeurd: Gekeurd, nieuw: "Sequence[Nieuw]", recht: Recht) -> None:
    """`gekeurd`: the dossiers with the new rows in them. Raises InvoerFout."""
    problemen = list(_problemen(gekeurd, nieuw, recht))
    if problemen:
        raise InvoerFout(problemen)


def _problemen(gekeurd: Gekeurd, nieuw: "Sequence[Nieuw]", recht: Recht) -> Iterator[Probleem]:
    """Who corrects an old decision on the same day or later need not mend what it lacked already."""
    was = {rij.dossier: rij.datum for rij in nieuw if rij.type == AFSCHALING and rij.herroept is not None}
    for nummer, rij in enumerate(nieuw, start=1):
        if rij.type != AFSCHALING or rij.herroept is not None:
            continue
        if rij.dossier in was and rij.datum >= was[rij.dossier]:
            continue
        feiten = Feiten(gekeurd.stroom(), recht, rij.datum)
        plaats = feiten.dossiers.to_list().index(rij.dossier)
        mis = te_weinig_uren(max(int(feiten.getal(UREN)[plaats]), 0), recht)
        if mis is not None:
            yield Probleem(nummer, mis.veld, "uren", mis.wat, f"{mis.waarom} {mis.nu}")
