# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The handover to another gemeente, to read: the same as in the signed file, without the BSN."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.bouwstenen import deel, paren, tabel
from regie.documenten.pdf import maak_pdf
from regie.dossiers.woorden import getal
from regie.kern.besluiten.overdracht import Overdracht
from regie.kern.termijnen.herleiding import voluit

SJABLOON: Final = "document.typ"
NAAM: Final = {"knm": "KNM"}


@dataclass(frozen=True, slots=True)
class Leesbaar:
    """`pip`: (label, words) of each part; `kenmerk`: SHA-256 of the signed file; `merk`: of the key."""

    inhoud: Overdracht
    naam: str
    gemeente: str
    pip: Sequence[tuple[str, str]]
    kenmerk: str
    merk: str


def overdracht_pdf(van: Leesbaar) -> bytes:
    """Raises DocumentFout."""
    titel, dag = _("Overdracht van het PIP"), voluit(van.inhoud.gemaakt_op)
    gegevens = {
        "titel": titel,
        "voet": _("%(titel)s, %(naam)s, %(dag)s") % {"titel": titel, "naam": van.naam, "dag": dag},
        "inhoud": _("Inhoud"),
        "bladzijde": _("Bladzijde"),
        "vooraf": [
            _("De gemeente %(van)s geeft dit door aan gemeente %(naar)s, die erom vroeg (Wi artikel 35 lid 4).")
            % {"van": van.gemeente, "naar": van.inhoud.naar},
            _("De inburgeringstermijn loopt door vanaf de dagtekening van het eerste PIP. De leerroute blijft gelijk."),
        ],
        "delen": [_pip(van), _voortgang(van), *_boetes(van), _nakijken(van)],
    }
    return maak_pdf(SJABLOON, gegevens, van.inhoud.gemaakt_op)


def _pip(van: Leesbaar) -> dict[str, Any]:
    rijen = [(_("Naam"), van.naam), (_("Dagtekening van het eerste PIP"), voluit(van.inhoud.dagtekening)), *van.pip]
    return deel(_("Het PIP"), [], [paren(rijen)])


def _voortgang(van: Leesbaar) -> dict[str, Any]:
    een = van.inhoud
    rijen = [
        (_("Uren Nederlands"), getal(een.uren_nt2)), (_("Uren KNM"), getal(een.uren_knm)),
        (_("Uren meedoen"), getal(een.uren_participatie)),
        (_("Uren praktijk in de MAP"), getal(een.uren_map_praktijk)),
        (_("PVT afgerond"), voluit(een.pvt_op) if een.pvt_op else _("nog niet")),
        (_("MAP afgerond"), voluit(een.map_op) if een.map_op else _("nog niet")),
    ]  # fmt: skip
    examens = [
        (NAAM.get(ex.onderdeel, ex.onderdeel), str(ex.poging), (ex.niveau or "–").upper(), ex.uitslag, voluit(ex.datum))
        for ex in een.examens
    ]
    kolommen = (_("Examen"), _("Poging"), _("Niveau"), _("Uitslag"), _("Dag"))
    return deel(
        _("De voortgang"), [], [paren(rijen), *([tabel(kolommen, (3, 2, 2, 3, 4), examens)] if examens else [])]
    )


def _boetes(van: Leesbaar) -> list[dict[str, Any]]:
    if van.inhoud.boetes is None:
        return []
    rijen = [(_("artikel %(nr)s") % {"nr": een.artikel}, f"€ {een.bedrag_cent / 100:.2f}".replace(".", ","),
              voluit(een.datum)) for een in van.inhoud.boetes]  # fmt: skip
    leeg = [] if rijen else [_("Er zijn geen boetes.")]
    tabellen = [tabel((_("Grond"), _("Bedrag"), _("Dagtekening")), (3, 2, 3), rijen)] if rijen else []
    return [deel(_("Boetes"), leeg, tabellen)]


def _nakijken(van: Leesbaar) -> dict[str, Any]:
    uitleg = _("Bij dit document hoort een ondertekend bestand. Vergelijk het merk van de sleutel, bijvoorbeeld aan de"
               " telefoon.")  # fmt: skip
    delen = " ".join(van.kenmerk[plek : plek + 16] for plek in range(0, len(van.kenmerk), 16))
    return deel(_("Nakijken"), [uitleg], [paren([(_("Kenmerk van het bestand (SHA-256)"), delen),
                                               (_("Merk van de sleutel"), van.merk)])])  # fmt: skip
