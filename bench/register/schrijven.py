# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one door in a process of its own, as in a web worker: `python -m bench.register.schrijven`, a day on its input.

One writer over many dossiers of about sixty events (an event that touches a few terms, all of them, or none), and fifty
writers of one dossier.
"""

import json
import sys
import threading
import time
from datetime import date
from itertools import cycle
from statistics import median
from typing import Any, Final

from bench.register.bestanden import GEWOON
from bench.register.gemeenten import GROOT
from bench.register.tijden import gemeten, p95

SCHRIJVERS: Final = 50
KEREN: Final = 200
WIE: Final = "consulent-01"


def main() -> None:
    from regie.cli.voorbereiding import laad_django

    laad_django()
    vandaag = date.fromisoformat(json.load(sys.stdin))
    dossiers = _gewone_dossiers(vandaag)
    beurt = cycle(dossiers)
    een = gemeten(lambda: _leg_vast(next(beurt), vandaag, "voortgangsgesprek"), KEREN)
    alles = gemeten(lambda: _leg_vast(next(beurt), vandaag, "pip_gewijzigd"), KEREN)
    zonder = gemeten(lambda: _leg_vast(next(beurt), vandaag, "intake_bevinding"), KEREN)
    machine = gemeten(lambda: sum(range(200_000)), KEREN)  # how even the machine is: what it adds to a p95 by itself
    tijden = {"een": een, "alles": alles, "zonder": zonder, "machine": p95(machine) / median(machine)}
    json.dump({**tijden, "velen": _velen(dossiers[0], vandaag)}, sys.stdout)


def _gewone_dossiers(vandaag: date) -> list[str]:
    """Those of one consulent whose number of events is nearest to sixty."""
    from django.db import connection, transaction

    from regie.toegang.context import zet_wie

    with transaction.atomic(), connection.cursor() as cursor:
        zet_wie(_wie(), vandaag)
        cursor.execute(
            "SELECT dossier FROM gebeurtenis WHERE gemeente = %s GROUP BY dossier ORDER BY abs(count(*) - %s) LIMIT %s",
            [GROOT, GEWOON, KEREN],
        )
        return [dossier for (dossier,) in cursor.fetchall()]


def _wie() -> Any:
    from regie.toegang.wie import Wie

    return Wie(GROOT, "", "voorbeeld", WIE, WIE, ("consulent",))


def _leg_vast(dossier: str, vandaag: date, type_: str) -> None:
    """Everything that a form does after it was checked: the context, the door, the commit."""
    from django.db import transaction

    from regie.bestanden.recht import lees_recht
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.context import zet_wie
    from regie.toegang.sleutel import uuid7

    with transaction.atomic():
        zet_wie(_wie(), vandaag)
        leg_vast(_wie(), [Nieuw(uuid7(), dossier, type_, vandaag, _GEGEVENS[type_])], lees_recht())


_GEGEVENS: Final[dict[str, dict[str, Any]]] = {
    "voortgangsgesprek": {"vorm": "gemeentehuis", "leefgebieden": ["werk"]},  # touches a few terms
    "pip_gewijzigd": {"reden": "overig", "pvt_uren": 14},  # touches all of them
    "intake_bevinding": {"thema": "werk", "bevinding": "wil graag werken", "bron": "inburgeraar"},  # touches none
}


def _velen(dossier: str, vandaag: date) -> float:
    """Seconds until the last of fifty has recorded, each on a connection of its own."""
    fouten: list[Exception] = []
    klaar = threading.Barrier(SCHRIJVERS + 1)

    def schrijf() -> None:
        from django.db import connection

        connection.ensure_connection()
        klaar.wait()
        try:
            _leg_vast(dossier, vandaag, "voortgangsgesprek")
        except Exception as fout:
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=schrijf) for _ in range(SCHRIJVERS)]
    for draad in draden:
        draad.start()
    klaar.wait()
    begin = time.perf_counter()
    for draad in draden:
        draad.join()
    if fouten:
        raise SystemExit(f"een van de {SCHRIJVERS} schrijvers: {fouten[0]!r}")
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
