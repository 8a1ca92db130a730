# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Restriction of processing: for as long as it holds nobody adds anything, and the database refuses it too."""

from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import VANDAAG, Cast, importeer, maak
from tests.register.privacy import verzoek
from tests.verhaal import gebeurtenis

WAAROM = "Amina zegt dat haar adres niet klopt; dat zoeken we uit."


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def beperk(cast: Cast) -> UUID:
    from regie.register.beperken import beperk as nu

    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        nu(petra, id_, cast.dossier, WAAROM)
    return id_


def hef_op(cast: Cast, id_: UUID) -> None:
    from regie.register.beperken import hef_op as nu

    with cast.als("petra") as petra:
        nu(petra, id_, cast.dossier, "Het adres is verbeterd; Amina weet het.")


def contact(cast: Cast, naam: str = "karin") -> UUID:
    return cast.leg_vast("contact", VANDAAG, naam, kanaal="telefoon", richting="in", onderwerp="huur")


def test_nobody_records_until_it_is_lifted(cast: Cast) -> None:
    id_ = beperk(cast)
    for naam in ("karin", "saskia"):
        with pytest.raises(Exception, match="beperk"):
            contact(cast, naam)
    hef_op(cast, id_)
    assert contact(cast)


def test_the_refusal_says_what_to_do(cast: Cast) -> None:
    from regie.register.beperken import Beperkt, keur_onbeperkt

    beperk(cast)
    with cast.als("karin") as karin, pytest.raises(Beperkt, match="Vraag de privacy officer"):
        keur_onbeperkt(karin, [cast.dossier])
    with cast.als("karin") as karin:
        keur_onbeperkt(karin, ["een-ander"])


def test_what_the_register_itself_receives_goes_on(cast: Cast) -> None:
    """DUO's messages must come in: the term of somebody does not stand still."""
    beperk(cast)
    rij = gebeurtenis("kennisgeving_plicht", "2026-11-28", cast.dossier)
    assert importeer(cast.gemeente, [rij]).nieuw == 1


def test_the_database_refuses_it_by_itself(cast: Cast) -> None:
    beperk(cast)
    sql = (
        "INSERT INTO gebeurtenis (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, gegevens, afdruk)"
        " VALUES (%s, gen_random_uuid(), %s, 'contact', 'gewoon', '2026-11-20', now(), '{}', gen_random_uuid())"
    )
    with pytest.raises(DatabaseError, match="niet_beperkt"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(sql, [cast.gemeente, cast.dossier])


def test_only_the_officer_restricts_and_says_why(cast: Cast) -> None:
    from regie.register.beperken import beperk as nu
    from regie.register.fouten import GeenToegang, RegisterFout

    id_ = verzoek(cast, "beperking")
    with cast.als("karin") as karin, pytest.raises(GeenToegang):
        nu(karin, id_, cast.dossier, WAAROM)
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="waarom"):
        nu(petra, id_, cast.dossier, "even")


def test_it_is_not_begun_or_lifted_twice(cast: Cast) -> None:
    from regie.register.beperken import beperk as nu
    from regie.register.fouten import RegisterFout

    id_ = beperk(cast)
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="al beperkt"):
        nu(petra, id_, cast.dossier, WAAROM)
    hef_op(cast, id_)
    with pytest.raises(RegisterFout, match="niet beperkt"):
        hef_op(cast, id_)
