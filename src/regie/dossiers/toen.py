# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bekijk op: a dossier as it was on a day, and as it was known on a day. The same chain, from the events."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from regie.kern.feiten import Feiten
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.recht import Recht
from regie.kern.recht.categorie import categorie
from regie.kern.termijnen import bereken, termijnen
from regie.register.herberekenen import stroom
from regie.register.rekenen import meld_botsing
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

Rij = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Toen:
    """`feiten`: as `kop` gives them; `termijnen`: as `dossier.termijnen` gives them."""

    feiten: Rij
    termijnen: list[Rij]


def bekijk(wie: Wie, dossier: str, recht: Recht, vandaag: date, peildatum: date, bekend_op: date | None) -> Toen:
    """After the caller was seen to have this dossier: computed over all events, shown by the reader's categories."""
    with als_rekenaar():
        gebeurtenissen = stroom([dossier], wie.gemeente, recht, vandaag)
    berekening = bereken(Feiten(gebeurtenissen, recht, peildatum, bekend_op), recht.regels(wie.beleid), meld_botsing)
    rijen = termijnen(berekening, per_aanleiding=True).to_dicts()
    mag = {rij.versie: categorie(rij, recht) in wie.categorieen for rij in recht.regels(wie.beleid).rijen}
    gezien = [rij | {"aanleiding": rij["aanleiding"] or ""} for rij in rijen if mag[rij["regelversie"]]]
    return Toen(registerfeiten(berekening.feiten).to_dicts()[0], gezien)
