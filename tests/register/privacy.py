# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of requests and destruction share: Amina, whose data were kept long enough, and who signs."""

from datetime import date
from typing import Any
from uuid import UUID

from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht

VOLDAAN = date(2026, 10, 15)
VIJF_JAAR_LATER = date(2031, 10, 15)
LATER = date(2032, 1, 5)
REDEN = "De plicht eindigde meer dan vijf jaar geleden."
ALLES = ("gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "termijn", "dossier_feiten", "toegang", "dossier_id",
         "privacyverzoek", "privacyverzoek_stap", "beperking")  # fmt: skip


def met_einde(gemeente: str) -> Cast:
    """Amina did what she had to do on 15 October 2026; Petra, Saskia and Fenna have accounts."""
    cast = maak(gemeente)
    cast.leg_vast("voortgangsgesprek", "2026-10-01", vorm="azc", leefgebieden=["gezondheid"], afspraken="huisarts")
    cast.leg_vast("voldaan", VOLDAAN, "saskia", wijze="diploma")
    for naam in ("petra", "saskia", "fenna", "karin"):
        cast.account(naam)
    return cast


def verzoek(cast: Cast, soort: Any = "inzage", naam: str = "petra", dag: date = VANDAAG) -> UUID:
    from regie.register.verzoeken import registreer

    with cast.als(naam, dag) as wie:
        return registreer(wie, cast.dossier, soort, dag, "balie", "", recht())


def besluit(cast: Cast, id_: UUID, wat: Any = "toegewezen", dag: date = VANDAAG) -> None:
    from regie.register.verzoeken import besluit as neem

    with cast.als("petra", dag) as petra:
        neem(petra, id_, cast.dossier, wat, "De gegevens zijn meegegeven aan de balie.")


def stel_voor(cast: Cast, dag: date = LATER, naam: str = "petra") -> UUID:
    from regie.register.vernietiglijsten import stel_voor as voorstel

    with cast.als(naam, dag) as wie:
        return voorstel(wie, [cast.dossier], REDEN, recht(), dag)


def keur_goed(cast: Cast, lijst: UUID, naam: str = "saskia", dag: date = LATER) -> None:
    from regie.register.vernietiglijsten import beslis

    with cast.als(naam, dag) as wie:
        beslis(wie, lijst, "goedgekeurd")


def voer_uit(cast: Cast, dag: date = LATER) -> tuple[int, list[str]]:
    from regie.register.vernietiglijsten import voer_lijsten_uit
    from regie.toegang.wie import systeem

    return voer_lijsten_uit(systeem(cast.gemeente, "voorbeeld"), recht(), dag)


def tel(cast: Cast, tabel: str) -> int:
    """Rows of the dossier, as the register itself sees them."""
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        if tabel == "dossier_id":
            cursor.execute("SELECT count(*) FROM dossier WHERE id = %s", [cast.dossier])
        else:
            cursor.execute(f"SELECT count(*) FROM {tabel} WHERE dossier = %s", [cast.dossier])
        return int(cursor.fetchone()[0])
