# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Style sheets and pages as text: nothing inline, no left or right, small enough, only classes that exist."""

import gzip
import re
from pathlib import Path

from regie.web.assets import DOEL

STATISCH = DOEL.parent
SJABLONEN = STATISCH.parent / "templates"
RICHTING = re.compile(
    r"^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|text-align:\s*(?:left|right)|float:\s*(?:left|right))\b.*$",
    re.M,
)
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)|hx-on|hx-vals=['\"]js", re.I)


def gewogen(*paden: Path) -> int:
    """Bytes as they travel."""
    return sum(len(gzip.compress(pad.read_bytes(), 9)) for pad in paden)


def test_our_style_sheets_know_begin_and_end_but_no_left_and_right() -> None:
    gevonden = {
        pad.name: RICHTING.findall(pad.read_text(encoding="utf-8")) for pad in (STATISCH / "vormgeving").glob("*.css")
    }
    assert len(gevonden) >= 6
    assert not any(gevonden.values()), gevonden


def test_no_template_has_inline_style_or_script() -> None:
    for sjabloon in SJABLONEN.rglob("*.html"):
        tekst = re.sub(r"{% comment %}.*?{% endcomment %}", "", sjabloon.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not INLINE.findall(tekst), sjabloon


def test_the_drawn_page_has_none_either(map_: Path) -> None:
    assert not INLINE.findall((map_ / "stijl.html").read_text(encoding="utf-8"))


def test_a_page_with_all_of_the_look_stays_within_its_budget(map_: Path) -> None:
    bladzijde = map_ / "stijl.html"
    gevraagd = re.findall(r'(?:href|src)="/(static/[^"]+)"', bladzijde.read_text(encoding="utf-8"))
    css = [map_ / pad for pad in gevraagd if pad.endswith(".css")]
    anders = [map_ / pad for pad in gevraagd if not pad.endswith(".css")]
    letters = sorted(map_.rglob("*.woff2"))
    assert len(css) >= 8
    assert len(letters) == 2
    assert gewogen(*css) < 60_000
    assert gewogen(bladzijde, *css, *anders, *letters) < 300_000


def test_templates_use_only_components_that_are_there(map_: Path) -> None:
    onderdelen = (DOEL / "onderdelen.css").read_text(encoding="utf-8")
    bestaand = set(re.findall(r"\.((?:nl|utrecht)-[a-z0-9_-]+)", onderdelen))
    bladzijde = (map_ / "stijl.html").read_text(encoding="utf-8")
    gebruikt = {klasse for groep in re.findall(r'class="([^"]+)"', bladzijde) for klasse in groep.split()}
    assert {klasse for klasse in gebruikt if klasse.startswith(("nl-", "utrecht-"))} - bestaand == set()


def test_what_others_made_carries_its_licence() -> None:
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (DOEL / "LICENSE-EUPL-1.2.md").read_text(encoding="utf-8")
    assert "SIL Open Font License" in (DOEL / "LICENSE-OFL-1.1.txt").read_text(encoding="utf-8")
    assert "sourceMappingURL" not in (DOEL / "onderdelen.css").read_text(encoding="utf-8")
