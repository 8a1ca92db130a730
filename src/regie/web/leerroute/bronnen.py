# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is known, side by side: the talk, the test, school and brugklas, and what the person wants."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.adviezen.toets import Toets
from regie.kern.recht.typen.adviezen import Kenmerk
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.punt import zichtbare_gegevens

BEVINDING: Final = "intake_bevinding"
KEUZE: Final = "leerroutekeuze"
WENS: Final = "wens"
GESPREK: Final = ("intakegesprek",)
SCHOOL: Final = (
    "schoolintake", "proefles", "proefperiode", "toelating", "brugklas_rapport", "tweede_beoordeling",
)  # fmt: skip
TOETS: Final = ("lbt_ontheffing", "toetszitting")
NIET_HIER: Final = {"Thema's", "Toetsbegeleider", "Zitting", "Medewerker", "Groep", "Het hoeveelste gesprek"}


@dataclass(frozen=True)
class Regel:
    """`wat`: what it is, `dag`: when, `velden`: its fields in words."""

    wat: str
    dag: str
    velden: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Kolom:
    id: str
    kop: str
    regels: list[Regel]
    leeg: str


def kolommen(hier: Bezoek, rijen: Sequence[Rij], toets: Toets | None) -> list[Kolom]:
    codes = list(_codes(hier, rijen))
    gezien = [regel for kenmerk, regel in codes if kenmerk != WENS]
    wensen = [regel for kenmerk, regel in codes if kenmerk == WENS]
    return [
        Kolom("gesprek", _("Gesprek"), [*_van(hier, rijen, GESPREK), *gezien], _("Er is nog geen gesprek vastgelegd.")),
        Kolom("toets", _("Toets"), [*_toets(toets), *_van(hier, rijen, TOETS)], _("Er is nog geen toets gedaan.")),
        Kolom(
            "school", _("School en brugklas"), _van(hier, rijen, SCHOOL), _("Er is nog geen bericht van een school.")
        ),
        Kolom("wens", _("Wat iemand zelf wil"), [*wensen, *_eerdere_wens(rijen)], _("Dat is nog niet vastgelegd.")),
    ]


def _toets(toets: Toets | None) -> list[Regel]:
    if toets is None:
        return []
    zegt = _("B1 is volgens de toets haalbaar") if toets.haalt else _("B1 is volgens de toets niet haalbaar")
    score = _("%(score)d van 40") % {"score": toets.score}
    velden = [(_("Score"), score), (_("Grens op die dag"), str(toets.drempel)), (_("Uitslag"), zegt)]
    return [Regel(_("Leerbaarheidstoets"), voluit(toets.op), velden)]


def _van(hier: Bezoek, rijen: Iterable[Rij], types: Sequence[str]) -> list[Regel]:
    return [_regel(hier, rij) for rij in rijen if rij["type"] in types]


def _regel(hier: Bezoek, rij: Rij) -> Regel:
    gegevens = zichtbare_gegevens(hier, rij)
    velden = velden_leesbaar(rij["type"], gegevens, hier.recht, hier.wie.categorieen)
    te_lezen = [(label, waarde) for label, waarde in velden if label not in NIET_HIER]
    return Regel(hier.recht.gebeurtenissen[rij["type"]].label, voluit(rij["datum"]), te_lezen)


def _codes(hier: Bezoek, rijen: Iterable[Rij]) -> Iterator[tuple[str, Regel]]:
    """Of each kenmerk the last code; rows come newest first."""
    van: dict[str, tuple[str, Kenmerk]] = {
        code: (naam, kenmerk) for naam, kenmerk in hier.recht.kenmerken.items() for code in kenmerk.codes
    }
    gezien: set[str] = set()
    for rij in rijen:
        code = rij["gegevens"].get("code") if rij["type"] == BEVINDING else None
        naam, kenmerk = van.get(str(code), ("", None))
        if kenmerk is None or naam in gezien or kenmerk.categorie not in hier.wie.categorieen:
            continue
        gezien.add(naam)
        kop = _("Antwoord") if naam == WENS else kenmerk.naam  # the column has the name already
        yield naam, Regel(kop, voluit(rij["datum"]), [("", kenmerk.codes[str(code)])])


def _eerdere_wens(rijen: Iterable[Rij]) -> list[Regel]:
    """The wish in own words, as an earlier choice kept it."""
    return [
        Regel(_("In eigen woorden, bij de vorige keuze"), voluit(rij["datum"]), [("", wens)])
        for rij in rijen
        if rij["type"] == KEUZE and (wens := rij["gegevens"].get("wens_inburgeraar"))
    ][:1]
