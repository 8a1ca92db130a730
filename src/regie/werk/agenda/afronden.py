# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""After an appointment, in one press: that there was contact or that nobody came, the time, and the interpreter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.afspraak import uitkomsten
from regie.dossiers.vraag import Rij
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import AgendaFout
from regie.werk.agenda.producten import Product
from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd
from regie.werk.agenda.tolkboekingen import rond_af

GEWEEST, NIET_GEKOMEN = "geweest", "niet_gekomen"
_KEREN: Final = 5
"""An outcome that was withdrawn can be recorded anew, so many times."""


@dataclass(frozen=True, slots=True)
class Stand:
    """`uitkomst`: "" as long as nothing is known; `keer`: the number of the next registration."""

    uitkomst: str
    gebeurtenis: UUID | None
    keer: int


def stand_van(dossier: str, afspraak: UUID) -> Stand:
    ids = {_id(afspraak, wat, keer): (wat, keer) for wat in (GEWEEST, NIET_GEKOMEN) for keer in range(_KEREN)}
    gevonden = uitkomsten(dossier, list(ids))
    geldt = [id_ for id_, rij in gevonden.items() if not rij["ingetrokken"]]
    keer = max((ids[id_][1] for id_ in gevonden), default=-1) + 1
    return Stand(ids[geldt[0]][0] if geldt else "", geldt[0] if geldt else None, keer)


def geweest(wie: Wie, recht: Recht, afspraak: Rij, product: Product, minuten: int, moment: datetime) -> bool:
    """Contact, time and the interpreter. False: recorded before. Raises AgendaFout, or what leg_vast raises."""
    with transaction.atomic():
        stand = _keur(afspraak, moment)
        if stand.uitkomst:
            return False
        gegevens = {"kanaal": "gesprek", "richting": "uit", "onderwerp": product.naam}
        id_, dag = _id(afspraak["id"], GEWEEST, stand.keer), dag_in_amsterdam(afspraak["begin"])
        if leg_vast(wie, [Nieuw(id_, afspraak["dossier"], "contact", dag, gegevens)], recht) is None:
            return False
        schrijf_tijd(wie, Tijdregel(uuid5(id_, "tijd"), afspraak["dossier"], product.id, minuten, dag))
        rond_af(wie, recht, afspraak["dossier"], afspraak["afspraak"], minuten, "geweest")
        return True


def niet_gekomen(wie: Wie, recht: Recht, afspraak: Rij, product: Product, afgemeld: bool, moment: datetime) -> bool:
    """The person did not come; the interpreter who waited may cost money. As `geweest`."""
    with transaction.atomic():
        stand = _keur(afspraak, moment)
        if stand.uitkomst:
            return False
        gegevens: dict[str, Any] = {"bij": product.bij, "afgemeld": afgemeld}
        id_ = _id(afspraak["id"], NIET_GEKOMEN, stand.keer)
        nieuw = Nieuw(id_, afspraak["dossier"], "niet_verschenen", dag_in_amsterdam(afspraak["begin"]), gegevens)
        if leg_vast(wie, [nieuw], recht) is None:
            return False
        rond_af(wie, recht, afspraak["dossier"], afspraak["afspraak"], afspraak["minuten"], "inburgeraar")
        return True


def _keur(afspraak: Rij, moment: datetime) -> Stand:
    if afspraak["vervallen_op"] is not None:
        raise AgendaFout(_("Deze afspraak ging niet door. Er valt niets af te ronden."))
    if afspraak["begin"] > moment:
        raise AgendaFout(_("Deze afspraak is nog niet begonnen. Leg daarna vast hoe het ging."))
    stand = stand_van(afspraak["dossier"], afspraak["id"])
    if stand.keer >= _KEREN:
        raise AgendaFout(_("Dit is al te vaak ingetrokken. Leg het contact vast op de bladzijde van het dossier."))
    return stand


def _id(afspraak: UUID, wat: str, keer: int) -> UUID:
    return uuid5(afspraak, f"{wat}/{keer}")
