# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Short stories up to a PIP: a family migrant, a couple, the ten weeks in every ending, a move, and who never comes."""

from typing import Any

import pytest

from tests.documenten.lezen import tekst as woorden
from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import stuur, tekst
from tests.web.intake.blad import GESPREK
from tests.web.intake.blad import plek as intake
from tests.web.oproep.test_oproepen import drie_keer, weg
from tests.web.oproep.test_oproepen import plek as oproepen
from tests.web.pip.stappen import VELDEN, druk, pip, stel_vast, typ

PIP, NA_VERHUIZING = "PIP binnen tien weken", "Nieuw PIP na de verhuizing"


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def erbij(
    cast: Cast, naam: str, *rijen: dict[str, Any], groep: str = "asiel_vergunning", taal: str = "ar", **velden: Any
) -> Cast:
    """Somebody else of Karin in the same gemeente."""
    dossier = f"{naam}-{cast.gemeente}"
    geopend = gebeurtenis("dossier_geopend", "2026-06-01", groep=groep, wet="wi2021", geboortejaar=1988, **velden)
    toegewezen = gebeurtenis("toewijzing", "2026-06-02", rol="regie", medewerker="karin")
    alles = [rij | {"dossier": dossier} for rij in (geopend, toegewezen, *rijen)]
    importeer(cast.gemeente, alles, personen=f"dossier,voornamen,achternaam,taal\n{dossier},{naam},Haddad,{taal}\n")
    return Cast(cast.gemeente, dossier, cast.accounts)


def bovenaan(cast: Cast, kop: str = PIP) -> str:
    """What the page of the PIP says of the term."""
    bladzijde = tekst(cast.client("karin").get(pip(cast)))
    return bladzijde.split(kop, 1)[1].split("PIP uitgesteld")[0].split("Wat de wet voor deze persoon vraagt")[0]


def standen(cast: Cast, *namen: str) -> list[str]:
    from regie.dossiers.dossier import termijnen

    with cast.als("karin"):
        rijen = {rij["termijn"]: rij["status"] for rij in termijnen(cast.dossier)}
    return [rijen.get(naam, "") for naam in namen]


# -------------------------------------------------------------------------------------------------------- who


def test_a_family_migrant_has_a_plan_without_intensity_and_chooses_a_school_alone(cast: Cast) -> None:
    nadia = erbij(cast, "nadia", gebeurtenis("kennisgeving_plicht", "2026-10-05"), groep="gezinsmigrant")
    nadia.klaar_voor_pip()
    karin = nadia.client("karin")
    velden = karin.get(pip(nadia)).content.decode()
    for naam in ("intensiteit_uren_week", "ontzorgen", "pw_deel"):
        assert f'name="{naam}"' not in velden, naam
    eigen = {naam: waarde for naam, waarde in VELDEN.items() if naam != "intensiteit_uren_week"}
    typ(karin, nadia, **eigen)
    assert druk(karin, nadia).status_code == 303
    gezien = tekst(karin.get(pip(nadia)))
    assert "De inburgeraar kiest en betaalt zelf een school." in gezien
    assert standen(nadia, "pip", "inburgeringstermijn") == ["gehaald", "loopt"]


def test_a_couple_of_hervestigers_is_spoken_with_one_by_one_and_has_two_plans(cast: Cast) -> None:
    hier = (
        gebeurtenis("koppeling", "2026-09-01"),
        gebeurtenis("inschrijving_brp", "2026-10-01", gemeentecode=cast.gemeente),
        gebeurtenis("kennisgeving_plicht", "2026-10-05"),
    )
    paar = [
        erbij(
            cast, naam, *hier,
            gebeurtenis("huishouden_lid", "2026-10-01", huishouden_id=f"gezin-{cast.gemeente}", rol=rol),
            hervestiger=True,
        )
        for naam, rol in (("omar", "aanvrager"), ("salma", "partner"))
    ]  # fmt: skip
    for een in paar:
        karin = een.client("karin")
        samen = GESPREK | {"aanwezig": "met_partner"}
        vraagt = stuur(karin, intake(een, "gesprek/"), **samen)
        assert vraagt.status_code == 422
        assert "Hebt u de inburgeraar ook apart gesproken?" in tekst(vraagt)
        assert stuur(karin, intake(een, "gesprek/"), **samen, apart_gesproken="ja").status_code == 303
        kies(een, bronnen=["gesprek"])
    omar, salma = paar
    assert stel_vast(omar.client("karin"), omar).status_code == 303
    assert (standen(omar, "pip"), standen(salma, "pip")) == (["gehaald"], ["loopt"])
    assert "Wat nu geldt" not in tekst(salma.client("karin").get(pip(salma)))
    assert stel_vast(salma.client("karin"), salma, intensiteit_uren_week="9").status_code == 303
    assert standen(salma, "pip", "inburgeringstermijn") == ["gehaald", "loopt"]


def kies(cast: Cast, **anders: Any) -> None:
    """The choice of a leerroute, on its page."""
    velden = {
        "datum": "2026-11-28", "leerroute": "b1", "motivering": "Dit past bij het werk.", "instemming": "ja",
        "wens_inburgeraar": "Ik wil werken.", "wijkt_af_van_toets": "nee", "onderwijsroute_onderzocht": "ja",
    }  # fmt: skip
    antwoord = stuur(cast.client("karin"), f"/dossiers/{cast.dossier}/leerroute/", **(velden | anders))
    assert antwoord.status_code == 303, tekst(antwoord)[:600]


# ---------------------------------------------------------------------------------------------- the ten weeks


def test_the_term_is_met(cast: Cast) -> None:
    cast.klaar_voor_pip()
    assert "uiterlijk 10 december 2026, nog 11 dagen" in bovenaan(cast)
    stel_vast(cast.client("karin"), cast)
    boven = bovenaan(cast)
    assert "op tijd gedaan" in boven
    assert "Vastgesteld op 29 november 2026." in boven
    assert standen(cast, "pip", "inburgeringstermijn") == ["gehaald", "loopt"]


def test_the_term_is_missed_and_the_plan_is_made_all_the_same(cast: Cast) -> None:
    laat = erbij(
        cast, "yusuf",
        gebeurtenis("kennisgeving_plicht", "2026-07-20"),
        gebeurtenis("inschrijving_brp", "2026-08-03", gemeentecode=cast.gemeente),
    )  # fmt: skip
    laat.klaar_voor_pip()
    assert standen(laat, "pip") == ["verlopen"]
    assert "uiterlijk 12 oktober 2026" in bovenaan(laat)
    assert stel_vast(laat.client("karin"), laat).status_code == 303
    assert standen(laat, "pip", "inburgeringstermijn") == ["te_laat", "loopt"]
    boven = bovenaan(laat)
    assert "te laat gedaan" in boven
    assert "Vastgesteld op 29 november 2026." in boven


def test_waiting_for_another_gives_two_weeks_after_the_answer(cast: Cast) -> None:
    cast.klaar_voor_pip()
    cast.leg_vast("wacht_op_derde", "2026-11-20", partij="de school")
    boven = bovenaan(cast)
    assert "Wacht op informatie van de school, sinds 20 november 2026." in boven
    assert "Na het laatste antwoord zijn er nog 2 weken (Bi artikel 5.3 lid 2)." in boven
    assert "Zonder te wachten is de laatste dag 10 december 2026." in boven
    dossier = tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert "Wacht op informatie van de school, sinds 20 november 2026. Na het laatste antwoord" in dossier
    assert "Zonder te wachten is de laatste dag 10 december 2026." in dossier
    assert standen(cast, "pip") == ["loopt"]  # and two weeks more once the answer is there
    cast.leg_vast("informatie_ontvangen", "2026-11-28", partij="de school")
    boven = bovenaan(cast)
    assert "Zonder te wachten is" not in tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert "Wacht op" not in boven  # two weeks are 12 December, a Saturday
    assert "uiterlijk 14 december 2026" in boven
    stel_vast(cast.client("karin"), cast)
    assert standen(cast, "pip") == ["gehaald"]


def test_who_waits_for_another_longer_than_ten_weeks_is_not_late_yet(cast: Cast) -> None:
    lina = erbij(
        cast, "lina",
        gebeurtenis("kennisgeving_plicht", "2026-07-20"),
        gebeurtenis("inschrijving_brp", "2026-08-03", gemeentecode=cast.gemeente),
        gebeurtenis("wacht_op_derde", "2026-10-01", partij="de GGD"),
    )  # fmt: skip
    boven = bovenaan(lina)
    assert "Wacht op informatie van de GGD, sinds 1 oktober 2026." in boven
    assert standen(lina, "pip") == ["loopt"]
    assert "uiterlijk" not in boven  # nobody knows the day before the answer is there
    assert "Zonder te wachten is de laatste dag 12 oktober 2026." in boven


def test_a_question_that_came_too_late_moves_nothing(cast: Cast) -> None:
    laat = erbij(
        cast, "farid",
        gebeurtenis("kennisgeving_plicht", "2026-07-20"),
        gebeurtenis("inschrijving_brp", "2026-08-03", gemeentecode=cast.gemeente),
        gebeurtenis("wacht_op_derde", "2026-11-01", partij="de GGD"),
    )  # fmt: skip
    boven = bovenaan(laat)
    assert "uiterlijk 12 oktober 2026" in boven
    assert "sinds 1 november 2026. Dit verandert de laatste dag niet." in boven
    assert "twee weken" not in boven


def test_after_a_move_a_new_plan_with_the_same_route_and_the_old_term_runs_on(cast: Cast) -> None:
    rana = erbij(
        cast, "rana",
        gebeurtenis("kennisgeving_plicht", "2025-11-01"),
        gebeurtenis("inschrijving_brp", "2025-11-10", gemeentecode="0363"),
        gebeurtenis("verhuizing", "2026-10-25", van="0363", naar=cast.gemeente, pip_meegekomen=True),
        gebeurtenis("inschrijving_brp", "2026-11-02", gemeentecode=cast.gemeente),
        gebeurtenis("pip_overgenomen", "2026-11-05", dagtekening="2026-01-12", gemeentecode="0363", leerroute="z"),
    )  # fmt: skip
    boven = bovenaan(rana, NA_VERHUIZING)
    assert "uiterlijk 11 januari 2027" in boven
    assert "De inburgeraar kwam uit een andere gemeente. De leerroute blijft dezelfde." in boven
    assert "Leerroute: Z-route" in tekst(rana.client("karin").get(pip(rana)))
    assert stel_vast(rana.client("karin"), rana).status_code == 303
    assert standen(rana, "pip_na_verhuizing", "inburgeringstermijn") == ["gehaald", "loopt"]
    with rana.als("karin"):
        from regie.dossiers.dossier import termijnen

        [loopt] = [rij for rij in termijnen(rana.dossier) if rij["termijn"] == "inburgeringstermijn"]
    assert loopt["uiterlijk"].isoformat() == "2029-01-12"


# ------------------------------------------------------------------------------------------------- the words


@pytest.mark.parametrize(
    ("taal", "kop", "in_"), [("ar", "Het plan in gewone taal: ", "ar"), ("so", "Het plan in gewone taal</h2>", "nl")]
)
def test_the_plan_to_sign_says_in_which_language_it_is(cast: Cast, taal: str, kop: str, in_: str) -> None:
    """There is no Somali yet: that plan is in Dutch, and a screen reader is told so."""
    geplaatst = gebeurtenis("inschrijving_brp", "2026-10-01", gemeentecode=cast.gemeente)
    iemand = erbij(cast, "sahra", gebeurtenis("kennisgeving_plicht", "2026-10-05"), geplaatst, taal=taal)
    iemand.klaar_voor_pip()
    assert stel_vast(iemand.client("karin"), iemand).status_code == 303
    bladzijde = iemand.client("karin").get(pip(iemand, "tekenen")).content.decode()
    assert f'aria-labelledby="k-plan" lang="{in_}"' in bladzijde
    assert kop in bladzijde


# --------------------------------------------------------------------------------------------- nobody came


def test_for_who_never_came_a_plan_is_made_after_three_oproepen(cast: Cast) -> None:
    karin = cast.client("karin")
    drie_keer(cast)
    weg(cast, "2026-11-26", reden="onbekend")
    typ(karin, cast, **VELDEN)
    assert "Stel het PIP vast" not in tekst(karin.get(pip(cast, "voorvertoning")))
    klaar = stuur(karin, oproepen(cast, "afronden/"), datum="2026-11-28", toelichting="Drie keer gebeld.")
    assert klaar.status_code == 303
    cast.leg_vast("intake_bevinding", "2026-11-28", thema="taal", bevinding="Leest Tigrinya.", bron="coa")
    leerroute = karin.get(f"/dossiers/{cast.dossier}/leerroute/")
    assert "De intake is afgerond zonder de inburgeraar." in tekst(leerroute)
    assert 'value="niet_gevraagd"' in leerroute.content.decode()
    kies(cast, bronnen=["coa", "dossier"], instemming="niet_gevraagd", wens_inburgeraar="")
    assert druk(karin, cast).status_code == 303
    gezien = tekst(karin.get(pip(cast)))
    assert "Wat nu geldt: versie 1" in gezien
    assert "niet gevraagd: de inburgeraar is niet verschenen" in gezien
    assert standen(cast, "pip", "inburgeringstermijn") == ["gehaald", "loopt"]
    zegt = {(een["soort"], een["taal"]): woorden(een["pdf"]) for een in documenten(cast)}
    assert "Daarom kon het college niet vragen of u het eens bent met deze leerroute." in zegt["besluit", "nl"]
    assert "Wat u zelf wilt" not in zegt["besluit", "nl"]
    assert "Daarom weten wij niet wat u van de route vindt." in zegt["gewone_taal", "nl"]
    assert "ናብቲ ዝርርብ ኣይመጻእኩምን" in zegt["gewone_taal", "ti"]


def documenten(cast: Cast) -> list[dict[str, Any]]:
    """What was made with the decision, each as it is opened."""
    from regie.dossiers.pip import documenten as vraag

    with cast.als("karin"):
        stukken = vraag(cast.dossier)
    karin = cast.client("karin")
    return [een | {"pdf": karin.get(pip(cast, "document", een["id"])).content} for een in stukken]
