# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rooms, interpreters and hours of the demo: what an agenda needs to be looked at."""

from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction

from regie.bestanden.recht import lees_recht
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.kalender import later
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie
from regie.werk.agenda.producten import producten
from regie.werk.agenda.ruimtes import ruimtes, voeg_ruimte_toe
from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd
from regie.werk.agenda.tolken import Tolk, tolken, voeg_tolk_toe

NAAMRUIMTE: Final = UUID("6f1d5c1e-6f58-4f0a-8f0d-7a3c5e0b9d11")
NIEUW: Final = UUID(int=0)  # the list gives an id of its own
DAGEN_TERUG: Final = 28
RUIMTES: Final = (
    ("Spreekkamer 1", 4, True),
    ("Spreekkamer 2", 4, True),
    ("Spreekkamer 3", 3, False),
    ("Zaal", 24, True),
)
TOLKEN: Final = (
    Tolk(NIEUW, "Tolkbureau, lijn 1", True, "0100000021", ("ar", "ti", "fa", "tr", "so", "uk"), ("telefoon",), 5400),
    Tolk(NIEUW, "Winta Berhane", False, "0600000022", ("ti", "am"), ("telefoon", "op_locatie"), 6000),
    Tolk(NIEUW, "Farid Sultani", False, "0600000023", ("prs", "fa", "ps"), ("op_locatie",), 6250, 3, 100),
    Tolk(NIEUW, "Rana Haddad", False, "0600000024", ("ar", "ku"), ("telefoon", "op_locatie"), 5800),
)


def vul_agenda(teamleider: Wie, consulent: Wie, vandaag: date) -> None:
    """As the team leader and a consulent would; nothing that is there already is made again."""
    with transaction.atomic():
        zet_wie(teamleider, vandaag)
        if not ruimtes(teamleider, ook_oude=True):
            for naam, plekken, toegankelijk in RUIMTES:
                voeg_ruimte_toe(teamleider, naam, plekken, toegankelijk)
        if not tolken(teamleider, ook_oude=True):
            for tolk in TOLKEN:
                voeg_tolk_toe(teamleider, tolk)
    with transaction.atomic():
        zet_wie(consulent, vandaag)
        _schrijf_uren(consulent, vandaag)


def _schrijf_uren(wie: Wie, vandaag: date) -> None:
    """Two lines on every working day of the last weeks, each product in its turn."""
    soorten, kalender = list(producten(lees_recht(), wie.beleid, vandaag).values()), Kalender()
    for terug in range(1, DAGEN_TERUG + 1):
        dag = later(vandaag, Duur(-terug, "dagen"))
        if not kalender.is_werkdag(dag):
            continue
        for keer in (0, 1):
            product = soorten[(dag.toordinal() + 3 * keer) % len(soorten)]
            id_ = uuid5(NAAMRUIMTE, f"{wie.gemeente}/{wie.medewerker}/{dag.isoformat()}/{keer}")
            schrijf_tijd(wie, Tijdregel(id_, None, product.id, product.minuten, dag))
