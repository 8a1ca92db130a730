# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the browser gets: a name with the hash of its content, compressed, to be kept for a year; once per change."""

import re
from pathlib import Path

from regie.postgres import Adressen
from tests.bediening.conftest import buiten
from tests.bediening.draaien import Draaiend, draai, regie, vrije_poort


def adres(draaiend: Draaiend, naam: str) -> str:
    """The address of a style sheet on the first page that needs no login."""
    gevonden = re.search(rf'"(/static/{naam}\.[0-9a-f]+\.css)"', draaiend.haal("/account/inloggen/").tekst)
    assert gevonden, naam
    return gevonden[1]


def test_a_style_sheet_is_named_by_its_content_and_compressed(draaiend: Draaiend) -> None:
    pad = adres(draaiend, "vormgeving/regie")
    antwoord = draaiend.haal(pad)
    assert antwoord.status == 200
    assert "max-age=31536000" in antwoord.koppen["cache-control"] or "immutable" in antwoord.koppen["cache-control"]
    assert "access-control-allow-origin" not in antwoord.koppen
    verzameld = draaiend.map / "data" / "statisch" / pad.removeprefix("/static/")
    assert verzameld.with_name(verzameld.name + ".gz").stat().st_size < verzameld.stat().st_size


def test_the_theme_of_a_gemeente_is_served_and_a_change_is_seen_at_the_next_start(
    gemigreerd: Adressen, kort: Path
) -> None:
    thema = kort / "huisstijl.css"
    adressen = []
    for kleur in ("#154273", "#154273", "#007bc7"):
        thema.write_text(f":root {{ --regie-kleur: {kleur}; }}", encoding="utf-8")
        with draai(kort, REGIE_THEMA=thema, REGIE_PROCESSEN=1, **buiten(gemigreerd)) as draaiend:
            adressen.append(adres(draaiend, "thema/gemeente"))
            assert kleur in draaiend.haal(adressen[-1]).tekst
    assert adressen[0] == adressen[1] != adressen[2]


def test_a_theme_that_is_not_there_is_refused_in_words(gemigreerd: Adressen, kort: Path) -> None:
    klaar = regie(
        "start", REGIE_DATA=kort / "data", REGIE_POORT=vrije_poort(), REGIE_THEMA=kort / "weg.css", **buiten(gemigreerd)
    )
    assert klaar.returncode == 1
    assert klaar.stderr.startswith("Instelling REGIE_THEMA: ")
