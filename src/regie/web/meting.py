# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is counted for the administrator: requests, how long they took, and trouble with the database.

Labels are names of routes, never paths: those hold numbers of dossiers. With PROMETHEUS_MULTIPROC_DIR set (by
`regie start`, before this module is imported) the processes add up.
"""

import os
from typing import Final

from django.db.backends.signals import connection_created
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

GRENZEN: Final = (0.005, 0.01, 0.025, 0.05, 0.08, 0.15, 0.3, 0.6, 1.0, 2.5, 5.0, 10.0)
METHODEN: Final = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

VERZOEKEN = Counter("regie_verzoeken", "Beantwoorde verzoeken.", ["route", "methode", "status"])
SECONDEN = Histogram("regie_verzoek_seconden", "Tijd tot het antwoord, in seconden.", ["route"], buckets=GRENZEN)
STORINGEN = Counter("regie_databankstoringen", "Verzoeken die mislukten omdat de databank niet antwoordde.")
VERBINDINGEN = Counter("regie_databankverbindingen", "Nieuwe verbindingen met de databank.")


def tel_verzoek(route: str, methode: str, status: int, seconden: float) -> None:
    VERZOEKEN.labels(route, methode if methode in METHODEN else "anders", str(status)).inc()
    SECONDEN.labels(route).observe(seconden)


def _tel_verbinding(**_signaal: object) -> None:
    VERBINDINGEN.inc()


connection_created.connect(_tel_verbinding, dispatch_uid="regie.meting")


def cijfers() -> bytes:
    """All processes together, in the text format of Prometheus."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    samen = CollectorRegistry()
    MultiProcessCollector(samen)
    return generate_latest(samen)
