# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Klopt het?: Saskia reads everything and opens dossiers, Karin her own people, Eva totals without small numbers."""

from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast, importeer
from tests.verhaal import gebeurtenis, recht
from tests.web.scherm import tekst_van

BLAD = "/monitor/klopt-het/"


def mens(dossier: str, consulent: str = "") -> list[dict[str, Any]]:
    """Housed before the link: a contradiction."""
    rijen = [
        gebeurtenis("dossier_geopend", "2026-01-05", dossier, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("huisvesting", "2026-02-01", dossier, soort="regulier"),
        gebeurtenis("koppeling", "2026-02-05", dossier, bron_rij="coa", vastgelegd_op="2026-04-06"),
    ]
    if consulent:
        rijen.append(gebeurtenis("toewijzing", "2026-02-06", dossier, rol="regie", medewerker=consulent))
    return rijen


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Besides Amina of Karin: one of hers with a contradiction, and one of Bas."""
    cast.staf()
    importeer(cast.gemeente, mens(f"yusuf-{cast.gemeente}", "karin") + mens(f"sara-{cast.gemeente}", "bas"))
    return cast


def kijk_na(cast: Cast) -> Any:
    from regie.monitor.kwaliteit.nacht import kijk_na as doe
    from regie.toegang.gemeenten import gemeenten

    return doe(gemeenten()[cast.gemeente], recht(), VANDAAG)


def zie(cast: Cast, naam: str, vraag: str = "") -> str:
    antwoord = cast.client(naam).get(f"{BLAD}{vraag}")
    assert antwoord.status_code == 200
    return tekst_van(antwoord)


def test_before_the_first_night_the_page_says_that_nobody_looked(cast: Cast) -> None:
    tekst = zie(cast, "saskia")
    assert "Er is nog niet gekeken. Dat gebeurt vannacht." in tekst
    assert tekst.count("nog niet bekeken") == 4
    assert "Er is nog niet gekeken. Dat gebeurt vannacht." in zie(cast, "karin")


def test_saskia_reads_how_many_which_figures_and_who(cast: Cast) -> None:
    kijk_na(cast)
    antwoord = cast.client("saskia").get(BLAD)
    tekst = tekst_van(antwoord)
    assert "Gehuisvest voor de koppeling" in tekst
    assert "klopt niet: 1 punt" in tekst
    rij = tekst.split("een dag voor de koppeling aan de gemeente.")[1]
    assert rij.split()[0] == "2"
    assert f'href="/dossiers/yusuf-{cast.gemeente}/"' in antwoord.content.decode()
    assert "Karin de Vries 1 2" in tekst.split("Wie kan het verbeteren?")[1]
    assert "COA 2 60 dagen 100 procent 100 procent 6 april 2026" in tekst


def test_one_check_and_one_consulent_can_be_chosen(cast: Cast) -> None:
    kijk_na(cast)
    tekst = zie(cast, "saskia", "?soort=tegenspraak&consulent=bas").split("Dit kunt u verbeteren")[1]
    assert "sara" in tekst
    assert "yusuf" not in tekst
    tekst = zie(cast, "saskia", "?soort=ontbreekt&id=email").split("Dit kunt u verbeteren")[1]
    assert tekst.count("Vraag het bij het volgende gesprek.") == 3
    assert "Hier is nu niets te verbeteren." in zie(cast, "saskia", "?soort=tegenspraak&id=examen_dubbel")


def test_what_is_no_choice_is_not_chosen(cast: Cast) -> None:
    kijk_na(cast)
    gewoon = zie(cast, "saskia").split("Dit kunt u verbeteren")[1]
    assert zie(cast, "saskia", "?soort=x&id=y&consulent=z&na=").split("Dit kunt u verbeteren")[1] == gewoon


def test_karin_sees_her_own_people_and_no_totals(cast: Cast) -> None:
    kijk_na(cast)
    tekst = zie(cast, "karin")
    assert "yusuf" in tekst
    assert "sara" not in tekst
    assert "Hoe staat het ervoor?" not in tekst
    assert "Wie kan het verbeteren?" not in tekst
    assert tekst.split("een dag voor de koppeling aan de gemeente.")[1].split()[0] == "1"
    assert "Vastgelegd over uw mensen, in een jaar" in tekst
    assert "Laatst bekeken: 29 november 2026" in tekst
    assert "yusuf" in zie(cast, "karin", "?consulent=bas")  # not a choice of hers


def test_eva_reads_no_small_number_and_nobody(cast: Cast) -> None:
    kijk_na(cast)
    tekst = zie(cast, "eva")
    assert tekst.split("een dag voor de koppeling aan de gemeente.")[1].startswith(" niet te zien")
    for weg in ("yusuf", "sara", cast.dossier, "Karin", "Bas"):
        assert weg not in tekst
    assert "Dit kunt u verbeteren" not in tekst
    assert "COA niet te zien niet te zien niet te zien niet te zien 6 april 2026" in tekst


def test_eva_reads_what_is_large(cast: Cast) -> None:
    importeer(cast.gemeente, [rij for n in range(6) for rij in mens(f"m{n}-{cast.gemeente}")])
    kijk_na(cast)
    assert zie(cast, "eva").split("een dag voor de koppeling aan de gemeente.")[1].split()[0] == "8"


def test_a_policy_without_a_limit_shows_eva_nothing_and_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.indicatoren import verslag

    kijk_na(cast)
    monkeypatch.setattr(verslag, "NORM", "zonder_grens")
    tekst = zie(cast, "eva")
    assert "zegt niet welke aantallen te klein zijn" in tekst
    assert "Gehuisvest voor de koppeling" not in tekst


def test_what_is_put_right_is_gone_the_next_night(cast: Cast) -> None:
    assert kijk_na(cast).tegenspraken == 2
    dossier = f"yusuf-{cast.gemeente}"
    cast.leg_vast("huisvesting", "2026-03-01", dossier=dossier, soort="regulier")  # a second one changes nothing
    assert kijk_na(cast).tegenspraken == 2
    cast.leg_vast("koppeling", "2026-01-20", dossier=dossier)
    assert kijk_na(cast).tegenspraken == 1
    assert "yusuf" not in zie(cast, "karin", "?soort=tegenspraak")


def test_who_was_shown_was_looked_at(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    kijk_na(cast)
    zie(cast, "karin")
    zie(cast, "eva")
    with cast.als_systeem():
        (log,) = rijen("SELECT wat, medewerker, dossiers FROM inzage")
    assert (log["wat"], log["medewerker"], log["dossiers"]) == ("klopt_het", "karin", [f"yusuf-{cast.gemeente}"])


def test_a_point_about_the_family_is_not_for_who_may_not_know_of_families(cast: Cast) -> None:
    cast.leg_vast("intakegesprek", "2026-10-20", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen",
                  gewezen_op_apart_gesprek=True)  # fmt: skip
    kijk_na(cast)
    assert "Vul het huishouden in." in zie(cast, "karin", "?soort=ontbreekt&id=huishouden")
    assert "Hier is nu niets te verbeteren." in zie(cast, "saskia", "?soort=ontbreekt&id=huishouden")


def test_the_sums_between_figures_are_shown_as_they_were_kept(cast: Cast) -> None:
    from regie.register.klopt_het import Bevinding, noteer

    gevonden = [
        Bevinding("fase", klopt=True, links=42, rechts=42),
        Bevinding("fase", klopt=True, links=40, rechts=40, deel="doelgroep=asiel"),
        Bevinding("fase", klopt=False, links=2, rechts=1, deel="doelgroep=gezin"),
        Bevinding("pvt", klopt=None, links=None, rechts=3),
    ]
    with cast.als_systeem():
        noteer(cast.gemeente, "identiteit", gevonden)
    tekst = zie(cast, "saskia")
    fase, pvt = (recht().identiteiten[naam].naam for naam in ("fase", "pvt"))
    assert f"{fase} 42 42 klopt" in tekst
    assert f"{fase} (doelgroep: gezin) 2 1 klopt niet" in tekst
    assert "doelgroep: asiel" not in tekst
    assert f"{pvt} nog niet te meten 3 nog niet te meten" in tekst
    van_eva = zie(cast, "eva")
    assert f"{pvt} nog niet te meten niet te zien nog niet te meten" in van_eva
    assert f"{fase} (doelgroep: gezin) niet te zien niet te zien klopt niet" in van_eva


@pytest.mark.parametrize("naam", ["tess", "vera", "fenna", "petra", "inge"])
def test_for_other_roles_there_is_no_such_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(BLAD).status_code == 404


def test_milan_of_another_gemeente_sees_nothing(cast: Cast, elders: str) -> None:
    kijk_na(cast)
    tekst = zie(Cast(elders, "niemand"), "milan")
    assert "yusuf" not in tekst
    assert "Hier is nu niets te verbeteren." in tekst
