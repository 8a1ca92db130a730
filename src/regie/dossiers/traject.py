# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The traject of one dossier as it stands today: computed when somebody looks, and kept nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regie.dossiers.dossier import van_type
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.recht import Recht
from regie.kern.traject.traject import TYPES, Traject, traject, vertragingen
from regie.kern.traject.vertraging import Reden
from regie.kern.traject.weken import Week, weken
from regie.register.herberekenen import stroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

WEKEN_IN_BEELD = 26


@dataclass(frozen=True, slots=True)
class Stand:
    """`eerder`: of each threshold, what would bring it nearer."""

    traject: Traject
    eerder: dict[str, list[Reden]]
    weken: Sequence[Week]


def verleden(dossier: str) -> list[Gebeurd]:
    """Oldest first, as far as the reader may see it."""
    gevonden = reversed(van_type(dossier, sorted(TYPES)))
    return [Gebeurd(een["id"], een["type"], een["datum"], een["gegevens"]) for een in gevonden]


def stand(wie: Wie, dossier: str, gebeurd: Sequence[Gebeurd], recht: Recht, vandaag: date) -> Stand:
    """After the caller was seen to have this dossier: hours are counted over all events, parts over what he may see."""
    with als_rekenaar():
        gebeurtenissen = stroom([dossier], wie.gemeente, recht, vandaag)
    feiten, regels = Feiten(gebeurtenissen, recht, vandaag), recht.regels(wie.beleid)
    gevonden = traject(feiten, regels, gebeurd)
    return Stand(gevonden, vertragingen(feiten, regels, gevonden), weken(feiten, WEKEN_IN_BEELD))
