# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one exit: free text or a whole dossier goes, on a ground, and the log says so."""

import pytest

from tests.register.cast import VANDAAG, Cast, importeer, maak, verhaal

GROND = "Bewaartermijn voorbij, Bi 9.9, lijst 2026-11"


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="azc", leefgebieden=["gezondheid"], afspraken="huisarts")
    return cast


def weg(cast: Cast, omvang: str = "dossier", grond: str = GROND) -> int:
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    return vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, grond, VANDAAG, omvang)  # type: ignore[arg-type]


def aantallen(cast: Cast, dossier: str) -> list[int]:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        gevonden = []
        for tabel in ("gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "termijn", "dossier_feiten", "toegang"):
            cursor.execute(f"SELECT count(*) FROM {tabel} WHERE dossier = %s", [dossier])
            gevonden.append(cursor.fetchone()[0])
        return gevonden


def test_nothing_of_the_dossier_or_the_person_is_left(cast: Cast) -> None:
    from regie.dossiers.zoeken import Zoekvraag, zoek

    assert weg(cast) == 6
    assert aantallen(cast, cast.dossier) == [0] * 6
    with cast.als("saskia"):
        assert zoek(Zoekvraag(naam="Tesfay")).mensen == []


def test_the_neighbour_stays(cast: Cast) -> None:
    buur = f"{cast.dossier}-buur"
    importeer(cast.gemeente, verhaal(buur))
    voor = aantallen(cast, buur)
    weg(cast)
    assert aantallen(cast, buur) == voor


def test_the_log_says_what_went_and_why(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    weg(cast)
    with cast.als("saskia"):
        log = rijen("SELECT dossier, grond, omvang, rijen, door FROM vernietiging")
    assert log == [{"dossier": cast.dossier, "grond": GROND, "omvang": "dossier", "rijen": 6, "door": "systeem"}]


def test_free_text_goes_and_the_event_stays_valid(cast: Cast) -> None:
    from regie.dossiers.dossier import tijdlijn
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten
    from tests.verhaal import recht

    assert weg(cast, "teksten") == 1
    with cast.als("karin"):
        gesprek = next(rij for rij in tijdlijn(cast.dossier).gebeurtenissen if rij["type"] == "voortgangsgesprek")
    assert gesprek["gegevens"]["afspraken"] == "(gewist)"
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


def test_without_a_ground_nothing_goes(cast: Cast) -> None:
    from regie.register.fouten import RegisterFout

    with pytest.raises(RegisterFout, match="grond"):
        weg(cast, grond="opruimen")
    assert aantallen(cast, cast.dossier)[0] == 6


def test_a_consulent_cannot(cast: Cast) -> None:
    from regie.register.fouten import RegisterFout
    from regie.register.vernietigen import vernietig

    with pytest.raises(RegisterFout, match="goedgekeurde lijst"):
        vernietig(cast.karin, cast.dossier, GROND, VANDAAG)


def test_a_dossier_of_another_gemeente_cannot_be_named(cast: Cast, databank: object) -> None:
    from regie.register.fouten import GeenToegang
    from regie.register.vernietigen import vernietig
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from regie.toegang.wie import systeem

    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    with pytest.raises(GeenToegang):
        vernietig(systeem("0998", "voorbeeld"), cast.dossier, GROND, VANDAAG)
    assert aantallen(cast, cast.dossier)[0] == 6
