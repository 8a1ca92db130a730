# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody who works with figures for two gemeenten sees them beside each other, and of each no more than there."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht

BLAD = "/monitor/gemeenten/"
ELDERS = {("asiel_vergunning", "b1"): 20, ("gezinsmigrant", "b1"): 3}


@pytest.fixture
def samen(cast: Cast, elders: str) -> Cast:
    """Eva works for both; the other one was counted too."""
    from regie.toegang.medewerkers import voeg_toe

    ander = maak(elders)
    bevolk(ander.gemeente, ELDERS)
    tel(ander.gemeente, VANDAAG)
    voeg_toe(ander.gemeente, "eva-elders", "Eva Blom", ["beleid"], account=cast.account("eva").pk)
    return cast


@pytest.fixture
def eva(samen: Cast) -> Client:
    """With the hat of the first gemeente on."""
    from regie.toegang.medewerkers import petnaam, petten

    client = samen.client("eva")
    with transaction.atomic():
        hier = next(een for een in petten(samen.account("eva").pk, VANDAAG) if een.gemeente == samen.gemeente)
    sessie = client.session
    sessie["pet"] = petnaam(hier)
    sessie.save()
    return client


def test_both_stand_beside_each_other_with_the_day_of_their_count(samen: Cast, elders: str, eva: Client) -> None:
    from regie.toegang.gemeenten import gemeenten

    antwoord = eva.get(BLAD)
    tekst = antwoord.content.decode()
    for code in (samen.gemeente, elders):
        assert gemeenten()[code].naam in tekst
    assert tekst.count("29 november 2026") >= 2


def test_each_is_read_as_who_works_there_and_afterwards_the_reader_is_who_it_was(samen: Cast, elders: str) -> None:
    from regie.monitor.gemeenten import met_cijfers, naast_elkaar
    from regie.toegang.context import zet_wie
    from regie.toegang.medewerkers import petten

    with transaction.atomic():
        alle = met_cijfers(petten(samen.account("eva").pk, VANDAAG))
        hier = next(een for een in alle if een.gemeente == samen.gemeente)
        zet_wie(hier, VANDAAG)
        moment = datetime(2026, 11, 29, 12, tzinfo=UTC)
        gevonden = naast_elkaar(hier, alle, recht(), ["inburgeraars"], moment)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('regie.gemeente')")
            assert cursor.fetchone() == (samen.gemeente,)
    assert {een.wie.gemeente for een in gevonden} == {samen.gemeente, elders}
    assert [een.cijfers.grens for een in gevonden if een.cijfers] == [5, 5]
    daar = next(een.cijfers for een in gevonden if een.wie.gemeente == elders)
    assert daar is not None
    klein = daar.rij("inburgeraars", {"onderdeel": "actief", "doelgroep": "gezin"})
    assert klein is not None
    assert (klein["waarde"], klein["onderdrukt"]) == (None, True)


def test_who_works_for_one_is_told_so(cast: Cast) -> None:
    tekst = cast.client("saskia").get(BLAD).content.decode()
    assert "één gemeente" in tekst


@pytest.mark.parametrize("naam", ["karin", "tess"])
def test_who_has_no_figures_has_no_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(BLAD).status_code == 404
