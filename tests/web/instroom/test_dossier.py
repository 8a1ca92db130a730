# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""On the dossier: from the azc to a home under two policies, a family of hervestigers, and a family migrant."""

import itertools
import re
from typing import Any

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.instroom.conftest import mens

_codes = itertools.count(980)


@pytest.fixture(params=["deventer", "almelo"])
def onder(request: pytest.FixtureRequest, databank: object, hosts: None) -> tuple[Cast, str]:
    """A gemeente that does as this policy says, with Amina in it: linked, and nothing more."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    code = f"0{next(_codes)}"
    voeg_gemeente_toe(code, "Voorbeeldstad", request.param)
    cast = Beleidscast(code, f"amina-{code}")
    importeer(code, [*mens(cast.dossier), gebeurtenis("koppeling", "2026-09-05", cast.dossier, azc="Azc Almelo")])
    cast.beleid = request.param
    return cast, request.param


class Beleidscast(Cast):
    """Everybody works under the policy of the gemeente."""

    beleid = "voorbeeld"

    def wie(self, naam: str) -> Any:
        from dataclasses import replace

        return replace(super().wie(naam), beleid=self.beleid)


def bladzijde(cast: Cast, wie: str = "karin", dossier: str = "") -> str:
    """The page as text, with the sections of arrival only."""
    inhoud = cast.client(wie).get(f"/dossiers/{dossier or cast.dossier}/").content.decode()
    deel = inhoud.split('id="aankomst"', 1)[-1].split('id="tijdlijn"', 1)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", deel))


def test_amina_from_the_azc_to_a_home(onder: tuple[Cast, str]) -> None:
    cast, beleid = onder
    tekst = bladzijde(cast)
    if beleid == "almelo":
        assert "Vroeg contact: 0 van 2 gedaan" in tekst
        assert "nog niet, uiterlijk 17 oktober 2026" in tekst  # six weeks after the link
        assert "Vragenlijst in de eigen taal" in tekst
    else:
        assert "Vroeg contact: 0 van 2 gedaan" in tekst
        assert "Welkomstbericht in de eigen taal" in tekst
    assert "Inrichting van de woning" not in tekst
    cast.leg_vast("kennismaking", "2026-09-20", vorm="azc", driegesprek_coa=True)
    assert "Vroeg contact: 1 van 2 gedaan" in bladzijde(cast)
    assert "gedaan op 20 september 2026" in bladzijde(cast)
    cast.leg_vast("huisvesting", "2026-10-15", soort="tussenvoorziening")
    cast.leg_vast("inschrijving_brp", "2026-10-15", gemeentecode="0000")
    tekst = bladzijde(cast)
    assert ("In de tussenvoorziening is er geen inrichtingskrediet" in tekst) == (beleid == "deventer")
    assert "Beginnen met de begeleiding" in tekst
    cast.leg_vast("mb_start", "2026-10-16", uitvoerder="vluchtelingenwerk")
    assert "Maatschappelijke begeleiding" in bladzijde(cast)
    assert re.search(r"Beginnen met de begeleiding .{0,250} gedaan op 16 oktober 2026", bladzijde(cast))
    cast.leg_vast("huisvesting", "2026-11-20", soort="regulier")
    assert "geen inrichtingskrediet" not in bladzijde(cast)


def test_a_step_leads_to_the_form_that_settles_it(onder: tuple[Cast, str]) -> None:
    cast, _ = onder
    karin = cast.client("karin")
    inhoud = karin.get(f"/dossiers/{cast.dossier}/").content.decode()
    adres = f"/dossiers/{cast.dossier}/vastleggen/kennismaking/"
    assert f'href="{adres}"' in inhoud
    assert karin.get(adres).status_code == 200


def test_a_family_of_hervestigers_has_the_same_rights_each_and_the_children_need_a_school(cast: Cast) -> None:
    rijen: list[dict[str, Any]] = []
    for dossier in ("vader", "moeder", "zoon"):
        rijen += [
            gebeurtenis(
                "dossier_geopend", "2026-10-01", dossier, groep="asiel_vergunning", wet="wi2021", hervestiger=True
            ),
            gebeurtenis("toewijzing", "2026-10-01", dossier, rol="regie", medewerker="karin"),
            gebeurtenis("koppeling", "2026-10-01", dossier),
            gebeurtenis("huisvesting", "2026-10-20", dossier, soort="regulier"),
            gebeurtenis("huishouden_lid", "2026-10-01", dossier, huishouden_id="gezin-1", rol="aanvrager"),
        ]
    rijen.append(gebeurtenis("kind_onderwijs", "2026-10-25", "moeder", stand="nodig", kind_id="kind-1"))
    rijen.append(gebeurtenis("kind_onderwijs", "2026-11-05", "moeder", stand="aangemeld", kind_id="kind-1"))
    importeer(cast.gemeente, rijen)
    assert "School voor de kinderen: 1 van 2 gedaan" in bladzijde(cast, dossier="moeder")
    assert "School voor de kinderen" not in bladzijde(cast, dossier="vader")
    for dossier in ("vader", "moeder", "zoon"):
        assert "Maatschappelijke begeleiding" in bladzijde(cast, dossier=dossier)
        assert "Een cursus aanbieden" in bladzijde(cast, dossier=dossier)


def test_a_family_migrant_is_owed_a_pip_and_no_course(cast: Cast) -> None:
    tekst = bladzijde(cast, dossier="nadia")
    assert "PIP: het plan inburgering en participatie" in tekst
    assert "Lening bij DUO" in tekst
    assert "Een cursus aanbieden" not in tekst
    assert "Beginnen met ontzorgen" not in tekst


def test_a_partner_of_the_old_law_in_the_same_household_is_owed_nothing_new(cast: Cast) -> None:
    rij = gebeurtenis("dossier_geopend", "2026-10-01", "oud", groep="asiel_vergunning", wet="wi2013")
    importeer(cast.gemeente, [rij, gebeurtenis("toewijzing", "2026-10-01", "oud", rol="regie", medewerker="karin")])
    tekst = bladzijde(cast, dossier="oud")
    assert "Begeleiding onder de oude wet" in tekst
    assert "PIP: het plan" not in tekst


def test_what_a_team_leader_may_not_know_is_not_said_to_be_undone(cast: Cast) -> None:
    """The care of a child is family: a team leader reads neither that it was done nor that it was not."""
    cast.leg_vast("kinderopvang", "2026-10-10", status="nodig")
    assert "Kijkochtend bij de opvang" in bladzijde(cast)
    tekst = bladzijde(cast, "saskia")
    assert "Kijkochtend" not in tekst
    assert "Vragen of er opvang nodig is" not in tekst
    assert "Een deel is niet voor uw rol." in tekst


def test_another_gemeente_and_who_sees_totals_only_have_no_dossier(cast: Cast) -> None:
    for wie in ("eva", "tess"):
        assert cast.client(wie).get("/dossiers/amina/").status_code == 404
