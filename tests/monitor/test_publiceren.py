# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was published can be made again, byte for byte, out of its count and its stamp; and where it cannot, Regie says
what is different."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from tests.documenten.lezen import tekst
from tests.monitor.geteld import NU, PEILDATUM, bevolkt, bewaard, tel
from tests.register.cast import Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht

if TYPE_CHECKING:
    from regie.kern.recht import Recht
    from regie.monitor.publiceren import Publicatie

SOORTEN = ("factsheet", "jaarverslag", "infographic", "infographic_web", "werkboek", "cijfers_csv", "cijfers_json",
           "sociaal_domein", "raadsteksten")  # fmt: skip
LATER = NU + timedelta(hours=7, minutes=3)


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    """One gemeente for most of these tests: a count and a publication stay as they are."""
    return gemeente_met_mensen("0961")


@pytest.fixture(scope="module")
def meting(cast: Cast) -> UUID:
    return tel(cast)


def gemeente_met_mensen(code: str) -> Cast:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(code, f"Voorbeeldstad {code}", "voorbeeld")
    cast = bevolkt(maak(code))
    cast.staf()
    return cast


def publiceer(cast: Cast, meting: UUID, soort: str, wie: str = "saskia", id_: UUID | None = None) -> "Publicatie":
    from regie.monitor.producten import PRODUCTEN
    from regie.monitor.publiceren import lees, publiceer

    id_ = id_ or uuid4()
    gevonden = bewaard(cast, meting)
    with cast.als(wie) as iemand:
        publiceer(iemand, recht(), gevonden, PRODUCTEN[soort], LATER, id_)
        gemaakt = lees(id_)
    assert gemaakt is not None
    return gemaakt


def opnieuw(cast: Cast, publicatie: "Publicatie", wie: str = "saskia", regels: "Recht | None" = None) -> bytes:
    from regie.monitor.publiceren import maak_opnieuw

    with cast.als(wie) as iemand:
        return maak_opnieuw(iemand, regels or recht(), publicatie)


def maak_bestand(cast: Cast, meting: UUID, soort: str, wie: str = "saskia", later: int = 0) -> bytes:
    from regie.monitor.producten import PRODUCTEN
    from regie.monitor.publiceren import maak_bestand

    gevonden = bewaard(cast, meting)
    with cast.als(wie) as iemand:
        moment = NU + timedelta(days=later)
        return maak_bestand(iemand, recht(), gevonden, PRODUCTEN[soort], moment).inhoud


def test_every_product_is_known_to_this_test(databank: object) -> None:
    from regie.monitor.producten import PRODUCTEN

    assert tuple(PRODUCTEN) == SOORTEN


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_published_file_of_an_old_day_is_made_again_byte_for_byte(cast: Cast, meting: UUID, soort: str) -> None:
    gepubliceerd = publiceer(cast, meting, soort)
    inhoud = opnieuw(cast, gepubliceerd)
    assert hashlib.sha256(inhoud).hexdigest() == gepubliceerd.sha256
    assert len(inhoud) == gepubliceerd.omvang
    assert inhoud == opnieuw(cast, gepubliceerd, "eva")


def test_what_came_in_since_then_changes_nothing_of_what_was_published(databank: object) -> None:
    cast = gemeente_met_mensen("0962")
    gepubliceerd = publiceer(cast, tel(cast), "cijfers_csv")
    eerst = opnieuw(cast, gepubliceerd)
    nieuw = [
        rij
        for n in range(20)
        for rij in (
            gebeurtenis("dossier_geopend", "2026-02-05", f"laat-{n}", groep="asiel_vergunning", wet="wi2021"),
            gebeurtenis("koppeling", "2026-02-06", f"laat-{n}"),
        )
    ]
    importeer(cast.gemeente, nieuw)
    anders = publiceer(cast, tel(cast, nu=LATER), "cijfers_csv")
    assert opnieuw(cast, gepubliceerd) == eerst
    assert opnieuw(cast, anders) != eerst
    assert gepubliceerd.vraag == anders.vraag


@pytest.mark.parametrize("soort", SOORTEN)
def test_whoever_makes_it_gets_the_same_file(cast: Cast, meting: UUID, soort: str) -> None:
    assert maak_bestand(cast, meting, soort, "saskia") == maak_bestand(cast, meting, soort, "eva")


@pytest.mark.parametrize("soort", ["cijfers_json", "sociaal_domein", "raadsteksten", "infographic_web", "cijfers_csv"])
def test_with_a_new_stamp_only_the_stamp_differs(cast: Cast, meting: UUID, soort: str) -> None:
    een, ander = maak_bestand(cast, meting, soort), maak_bestand(cast, meting, soort, later=1)
    for oud, nieuw in (("2026-11-29T", "2026-11-30T"), ("29 november 2026 om", "30 november 2026 om")):
        een = een.replace(oud.encode(), nieuw.encode())
    assert een == ander


@pytest.mark.parametrize("soort", ["factsheet", "jaarverslag", "infographic"])
def test_with_a_new_stamp_the_words_of_a_document_are_the_same_but_for_the_stamp(
    cast: Cast, meting: UUID, soort: str
) -> None:
    een, ander = maak_bestand(cast, meting, soort), maak_bestand(cast, meting, soort, later=1)
    assert een != ander
    stempel = re.compile(r"(29|30) november 2026 om 3\.40 uur")
    assert stempel.search(tekst(een))
    assert stempel.sub("STEMPEL", tekst(een)) == stempel.sub("STEMPEL", tekst(ander))


def test_no_small_number_and_no_name_of_who_works_here_is_in_a_file(cast: Cast, meting: UUID) -> None:
    inhoud = json.loads(maak_bestand(cast, meting, "cijfers_json"))
    assert inhoud["kleine_aantallen"] == 5
    assert any(rij["onderdrukt"] for rij in inhoud["cijfers"])
    assert not any("consulent" in rij["dimensies"] for rij in inhoud["cijfers"])
    assert "Karin" not in json.dumps(inhoud)


def test_the_same_form_sent_twice_is_one_publication(cast: Cast, meting: UUID) -> None:
    from regie.monitor.publiceren import gepubliceerd

    id_ = uuid4()
    publiceer(cast, meting, "cijfers_csv", id_=id_)
    publiceer(cast, meting, "cijfers_csv", id_=id_)
    with cast.als("eva"):
        assert [een.id for een in gepubliceerd(100)].count(id_) == 1


def test_what_was_published_stays_as_it_is(cast: Cast, meting: UUID) -> None:
    from django.db import DatabaseError, connection

    gepubliceerd = publiceer(cast, meting, "cijfers_csv")
    for sql in ("UPDATE publicatie SET sha256 = sha256", "DELETE FROM publicatie"):
        with pytest.raises(DatabaseError), cast.als("saskia"), connection.cursor() as cursor:
            cursor.execute(sql)
    assert opnieuw(cast, gepubliceerd)


def test_nobody_publishes_in_the_name_of_another(cast: Cast, meting: UUID) -> None:
    from django.db import DatabaseError

    from regie.monitor.producten import PRODUCTEN
    from regie.monitor.publiceren import publiceer

    gevonden = bewaard(cast, meting)
    saskia = cast.wie("saskia")
    with pytest.raises(DatabaseError), cast.als("eva"):
        publiceer(saskia, recht(), gevonden, PRODUCTEN["cijfers_csv"], LATER, uuid4())


@pytest.mark.parametrize("wie", ["karin", "tess"])
def test_who_has_no_figures_sees_no_publication(cast: Cast, meting: UUID, wie: str) -> None:
    from regie.monitor.publiceren import gepubliceerd

    publiceer(cast, meting, "cijfers_csv")
    with cast.als(wie):
        assert gepubliceerd(10) == []


# ---------------------------------------------------------------------------------------- what is different


def nieuwe_versie(indicator: str, **velden: object) -> "Recht":
    """The same rules with a newer version of one definition."""
    oud = recht().indicatoren[indicator]
    nieuw = oud.model_copy(update={"versie": oud.versie + 1, **velden})
    return replace(recht(), indicatoren={**recht().indicatoren, indicator: nieuw}, kenmerk="f" * 64)


def test_a_definition_that_has_a_new_version_is_named(cast: Cast, meting: UUID) -> None:
    from regie.monitor.publiceren import Anders

    gepubliceerd = publiceer(cast, meting, "jaarverslag")
    with pytest.raises(Anders) as fout:
        opnieuw(cast, gepubliceerd, regels=nieuwe_versie("inburgeraars", naam="Mensen die inburgeren"))
    een, twee = fout.value.verschillen
    assert een == (
        "De regels, de namen of de definities zijn veranderd"
        f" (toen {recht().kenmerk[:12]}, nu ffffffffffff)."
    )  # fmt: skip
    assert twee.startswith("De definitie van 'Mensen die inburgeren' heeft nu versie 2; dit cijfer is geteld met")


def test_a_law_that_changed_where_this_file_does_not_show_it_is_no_difference(cast: Cast, meting: UUID) -> None:
    gepubliceerd = publiceer(cast, meting, "cijfers_csv")
    assert opnieuw(cast, gepubliceerd, regels=replace(recht(), kenmerk="f" * 64))


def test_a_definition_that_no_longer_knows_a_dimension_is_said_too(cast: Cast, meting: UUID) -> None:
    from regie.monitor.publiceren import Anders

    gepubliceerd = publiceer(cast, meting, "cijfers_csv")
    with pytest.raises(Anders, match="de definitie kent '"):
        opnieuw(cast, gepubliceerd, regels=nieuwe_versie("inburgeraars", dimensies=()))


def test_another_name_of_the_gemeente_and_a_newer_program_are_said(cast: Cast, meting: UUID) -> None:
    from regie.monitor.publiceren import Anders, maak_opnieuw

    gepubliceerd = replace(publiceer(cast, meting, "factsheet"), programma="Regie 0.0")
    with cast.als("saskia") as saskia, pytest.raises(Anders) as fout:
        maak_opnieuw(replace(saskia, gemeente_naam="Nieuwstad"), recht(), gepubliceerd)
    naam, programma = fout.value.verschillen
    assert naam == "De naam of de huisstijl van de gemeente is veranderd."
    assert programma.startswith("Het programma is vernieuwd (toen Regie 0.0, nu Regie ")


def test_a_difference_of_which_nobody_knows_the_cause_is_no_silence(cast: Cast, meting: UUID) -> None:
    from regie.monitor.publiceren import Anders

    gepubliceerd = replace(publiceer(cast, meting, "factsheet"), sha256="0" * 64)
    with pytest.raises(Anders, match="Wij weten niet wat er anders is"):
        opnieuw(cast, gepubliceerd)


# ---------------------------------------------------------------------------------------------- the night


def test_of_every_month_that_was_counted_one_factsheet_is_published(databank: object) -> None:
    from regie.monitor.publiceren import gepubliceerd, publiceer_maand
    from regie.toegang.gemeenten import gemeenten

    cast = gemeente_met_mensen("0963")
    gemeente = gemeenten()[cast.gemeente]
    assert not publiceer_maand(gemeente, recht(), NU)  # nothing was counted yet
    tel(cast, PEILDATUM, PEILDATUM)
    assert publiceer_maand(gemeente, recht(), NU)
    assert not publiceer_maand(gemeente, recht(), LATER)
    with cast.als("eva"):
        (een,) = gepubliceerd(10)
    assert (een.soort, een.door, een.vraag.peildatum) == ("factsheet", "systeem", PEILDATUM)
    assert opnieuw(cast, een, "eva")


def test_of_a_gemeente_without_people_nothing_is_published(gemeente: str) -> None:
    from regie.monitor.publiceren import publiceer_maand
    from regie.toegang.gemeenten import gemeenten

    tel(Cast(gemeente, "niemand"), PEILDATUM, PEILDATUM)
    assert not publiceer_maand(gemeenten()[gemeente], recht(), NU)


def test_the_job_of_the_night_publishes(databank: object) -> None:
    from regie.monitor.metingen.taken import maandrapporten
    from regie.monitor.publiceren import gepubliceerd

    cast = gemeente_met_mensen("0964")
    tel(cast, PEILDATUM, PEILDATUM)
    maandrapporten(0)
    with cast.als("saskia"):
        assert [een.soort for een in gepubliceerd(10)] == ["factsheet"]
