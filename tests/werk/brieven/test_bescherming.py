# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may not know where somebody is, or for whom nothing may be processed now; and what was sent stays as it was."""

from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import Cast
from tests.register.privacy import verzoek
from tests.verhaal import recht
from tests.werk.brieven.bureau import OCHTEND, aan, bezorg, brieven, tijdlijn, zet_klaar
from tests.werk.brieven.postkantoor import Postkantoor

KOLOMMEN = "partij, dossier, sjabloon, versie, gebeurtenis, categorie, taal, kanaal, waarden, inhoud"


def een(cast: Cast) -> UUID:
    return UUID(str(brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]))[0]["id"]))


def test_a_letter_to_somebody_in_hiding_is_for_the_consulent_only(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    cast.leg_vast("afscherming", "2026-11-05", reden="opvang")
    partij = zet_klaar(cast, "welkom", [aan(cast.dossier)])
    assert len(brieven(cast, partij, "karin")) == 1
    assert brieven(cast, partij, "saskia") == []
    with pytest.raises(GeenToegang, match="afgeschermd"):
        zet_klaar(cast, "welkom", [aan(cast.dossier)], naam="saskia")


def test_for_who_asked_for_restriction_no_letter_is_made_and_none_leaves(cast: Cast, kantoor: Postkantoor) -> None:
    from regie.register.beperken import Beperkt, beperk

    id_ = een(cast)
    gevraagd = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, gevraagd, cast.dossier, "De juistheid wordt betwist.")
    with kantoor.open():
        bezorg(cast, id_)
    assert kantoor.berichten == []
    assert tijdlijn(cast, "welkomstbericht") == []
    with pytest.raises(Beperkt):
        een(cast)


@pytest.mark.parametrize("wat", ["UPDATE brief SET aan = 'x'", "DELETE FROM brief", "UPDATE brief SET stand = 'klaar'"])
def test_what_was_sent_cannot_be_changed_or_removed(cast: Cast, kantoor: Postkantoor, wat: str) -> None:
    id_ = een(cast)
    with kantoor.open():
        bezorg(cast, id_)
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(f"{wat} WHERE id = %s", [id_])
        assert cursor.rowcount == 0


def test_a_letter_about_enforcement_is_for_who_may_see_that(cast: Cast) -> None:
    """Inge has Amina too, and sees her money; a warning is none of it."""
    from regie.documenten.briefsjablonen import laad
    from regie.werk.brieven.klaarzetten import mag_versturen

    cast.leg_vast("toewijzing", "2026-11-02", rol="inkomen", medewerker="inge")
    warning = laad()["waarschuwing"]
    invoer = {naam: "x" for naam, wat in warning.variabelen.items() if wat.bron == "invoer" and wat.soort == "tekst"}
    invoer |= {naam: "2026-11-25" for naam, wat in warning.variabelen.items() if wat.soort == "datum"}
    partij = zet_klaar(cast, "waarschuwing", [aan(cast.dossier, waarden=invoer)])
    assert len(brieven(cast, partij, "karin")) == 1
    assert brieven(cast, partij, "inge") == []
    assert len(brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]), "inge")) == 1
    with cast.als("inge") as inge:
        assert not mag_versturen(inge, warning, recht())


def test_a_letter_is_never_born_sent(cast: Cast) -> None:
    id_ = een(cast)
    with pytest.raises(DatabaseError, match="row-level security"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO brief (gemeente, id, {KOLOMMEN}, stand, verzonden_op)"
            f" SELECT gemeente, gen_random_uuid(), {KOLOMMEN}, 'verzonden', now() FROM brief WHERE id = %s",
            [id_],
        )


def test_a_letter_that_the_timeline_does_not_take_says_why(cast: Cast, kantoor: Postkantoor) -> None:
    """The letter did go: that stays true."""
    from regie.dossiers.brieven import brief
    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem
    from regie.werk.brieven.gebeurd import noteer_verzonden

    id_ = een(cast)
    with cast.als("karin"):
        rij = brief(id_)
    assert rij is not None
    register = systeem(cast.gemeente, "voorbeeld")
    with cast.als("karin"):
        zet_wie(register, OCHTEND.date())
        noteer_verzonden(cast.gemeente, "voorbeeld", [(rij | {"taal": "niets"}, b"%PDF")], recht(), OCHTEND)
    with cast.als("karin"):
        nu = brief(id_)
    assert nu is not None
    assert nu["stand"] == "verzonden"
    assert nu["fout"]
    assert tijdlijn(cast, "welkomstbericht") == []
