# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Absence at Vandaag: what the school reported, with the figure and the limit; not for who may not see the people."""

from tests.register.cast import SCHOOL, Cast
from tests.web.scherm import tekst_van


def verzuim(cast: Cast) -> None:
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("verzuimmelding", "2026-11-20", "tess", aanbieder=SCHOOL, periode_van="2026-11-16",
                  periode_tot="2026-11-19", soort="ongeoorloofd", uren=9)  # fmt: skip


def test_the_consulent_reads_it_and_can_go_to_the_lessons(cast: Cast) -> None:
    verzuim(cast)
    antwoord = cast.client("karin").get("/")
    gezien = tekst_van(antwoord)
    assert "School meldt 9 uur verzuim zonder goede reden" in gezien
    assert "16 november 2026 tot en met 19 november 2026; signaal vanaf 8 uur" in gezien
    assert f"/dossiers/{cast.dossier}/lessen/" in antwoord.content.decode()
    assert "School meldt 9 uur verzuim zonder goede reden" in tekst_van(
        cast.client("karin").get(f"/dossiers/{cast.dossier}/lessen/")
    )


def test_the_school_reads_the_same_and_nobody_else(cast: Cast) -> None:
    verzuim(cast)
    assert "School meldt 9 uur verzuim" in tekst_van(cast.client("tess").get("/keten/verzuim/"))
    assert "Meld verzuim binnen 7 dagen." in tekst_van(cast.client("tess").get("/keten/verzuim/"))
    for naam, pad in (("bas", "/"), ("thea", "/keten/verzuim/"), ("inge", "/")):
        assert "School meldt" not in tekst_van(cast.client(naam).get(pad))


def test_the_end_of_another_task_is_no_end_of_the_lessons(cast: Cast) -> None:
    from tests.register.cast import VLUCHTELINGENWERK

    verzuim(cast)
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", op_verzoek=True, neem_aan="cor")
    cast.leg_vast("verwijzing_einde", "2026-11-27", verwijzing_id="v2", reden="afgerond")
    assert "School meldt 9 uur verzuim" in tekst_van(cast.client("karin").get("/"))
    cast.leg_vast("verwijzing_einde", "2026-11-28", verwijzing_id="v1", reden="gestopt")
    assert "School meldt" not in tekst_van(cast.client("karin").get("/"))


def test_a_report_that_was_withdrawn_is_no_signal(cast: Cast) -> None:
    from uuid import uuid4

    from regie.register.vastleggen import Nieuw, leg_vast
    from tests.verhaal import recht

    verzuim(cast)
    with cast.als("tess") as tess:
        from regie.dossiers.vraag import rij

        oud = rij("SELECT id, datum, gegevens FROM gebeurtenis WHERE type = 'verzuimmelding' AND dossier = %s",
                  [cast.dossier])  # fmt: skip
        assert oud is not None
        leg_vast(tess, [Nieuw(uuid4(), cast.dossier, "verzuimmelding", oud["datum"], oud["gegevens"], oud["id"], "x")],
                 recht())  # fmt: skip
    assert "School meldt" not in tekst_van(cast.client("karin").get("/"))
