# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people made around a dossier (a letter, a place in a group, the trail of a change, hours) goes with it."""

from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
import pytest

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht

LOGBOEKEN = {"inzage_dossier", "vernietiging", "bewaarkaart", "noodtoegang", "vernietigingslijst_dossier"}
NU = datetime.combine(VANDAAG, time(9), ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def omring(cast: Cast) -> None:
    """A change of who Amina is, a letter to her, and an hour that Karin worked for her."""
    from regie.register.personen_wijzigen import Wijziging, wijzig_persoon
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd
    from regie.werk.brieven.klaarzetten import zet_klaar
    from regie.werk.brieven.opstellen import Geadresseerde

    with cast.als("karin") as karin:
        wijzig_persoon(karin, cast.dossier, Wijziging({"roepnaam": "Amie", "post_adres": "Kade 1"}, 1), VANDAAG)
        zet_klaar(karin, "welkom", [Geadresseerde(cast.dossier, {})], recht(), NU)
        schrijf_tijd(karin, Tijdregel(uuid7(), cast.dossier, "intake", 60, VANDAAG))


def vraag(databank: Adressen, sql: str, *waarden: Any) -> list[tuple[Any, ...]]:
    """As the owner of the server, whom no policy holds back."""
    with psycopg.connect(databank.beheer.replace("@/postgres?", "@/regie?")) as verbinding:
        return verbinding.execute(sql, waarden).fetchall()  # type: ignore[arg-type]


def waar(databank: Adressen, dossier: str) -> set[str]:
    """The tables that still name this dossier, logs aside."""
    tabellen = vraag(
        databank,
        "SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_name)"
        " WHERE c.column_name = 'dossier' AND t.table_type = 'BASE TABLE' AND c.table_schema = 'public'",
    )
    namen = {naam for (naam,) in tabellen} - LOGBOEKEN
    return {naam for naam in namen if vraag(databank, f"SELECT 1 FROM {naam} WHERE dossier = %s LIMIT 1", dossier)}


def weg(cast: Cast, omvang: str) -> None:
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    grond = "Bewaartermijn voorbij, Bi 9.9"
    vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, grond, VANDAAG, omvang)  # type: ignore[arg-type]


def persoon(databank: Adressen, cast: Cast) -> UUID:
    gevonden: UUID = vraag(databank, "SELECT persoon FROM dossier WHERE id = %s", cast.dossier)[0][0]
    return gevonden


def test_no_table_names_the_dossier_any_more_and_the_hours_stay(cast: Cast, databank: Adressen) -> None:
    omring(cast)
    mens = persoon(databank, cast)
    assert {"brief", "persoon_wijziging", "tijdregel"} <= waar(databank, cast.dossier)
    assert vraag(databank, "SELECT 1 FROM persoon_contact WHERE persoon = %s", mens)
    weg(cast, "dossier")
    assert waar(databank, cast.dossier) == set()
    assert not vraag(databank, "SELECT 1 FROM persoon_contact WHERE persoon = %s", mens)
    assert vraag(databank, "SELECT minuten, dossier FROM tijdregel WHERE gemeente = %s", cast.gemeente) == [(60, None)]


def test_when_only_texts_go_a_letter_that_waits_is_never_sent(cast: Cast, databank: Adressen) -> None:
    omring(cast)
    weg(cast, "teksten")
    gevonden = vraag(databank, "SELECT stand, waarden, inhoud FROM brief WHERE dossier = %s", cast.dossier)
    assert gevonden == [("vervallen", {}, None)]
    assert cast.client("karin").get(f"/dossiers/{cast.dossier}/brief/").status_code == 200


def test_the_reason_of_the_family_goes_with_the_place_in_a_proposal(cast: Cast, databank: Adressen) -> None:
    from tests.werk.groepen.mensen import gezin, groep, voorstel, wachtenden

    een, ander, *rest = wachtenden(cast, 3)
    gezin(cast, een, ander)
    voorstel(cast, [groep(cast)], [een, ander, *rest])
    ((dossier,),) = vraag(databank, "SELECT dossier FROM groep_voorstel_gezin WHERE gemeente = %s", cast.gemeente)
    weg(Cast(cast.gemeente, dossier), "dossier")
    assert waar(databank, dossier) == set()
