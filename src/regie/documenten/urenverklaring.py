# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The statement of hours of one person, to keep: it proves the hours also when the school is gone.

Made from what the register knew on that day. Events never change, so the same statement can be made again: the mark in
it says whether it is the same.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.bouwstenen import deel, paren, tabel
from regie.documenten.pdf import maak_pdf
from regie.dossiers.woorden import getal
from regie.kern.levering.maand import Opgave, tel, tellend
from regie.kern.termijnen.herleiding import voluit

SJABLOON: Final = "document.typ"


@dataclass(frozen=True, slots=True)
class Verklaring:
    """`scholen`: per report the name of its school; `soorten`: kinds of lesson in words."""

    naam: str
    geboren: str
    dossier: str
    gemeente: str
    bekend_op: date
    opgaven: Sequence[tuple[Opgave, str]]
    soorten: dict[str, str]

    @property
    def tellend(self) -> list[tuple[Opgave, str]]:
        staand = {een.id for een in tellend(een for een, _school in self.opgaven)}
        return [paar for paar in self.opgaven if paar[0].id in staand]

    @property
    def kenmerk(self) -> str:
        """Of all that the statement says."""
        rijen = [
            [een.van.isoformat(), een.tot.isoformat(), een.soort, een.aangeboden, een.gevolgd, een.geoorloofd,
             een.ongeoorloofd, een.bron or "", school]
            for een, school in self.tellend
        ]  # fmt: skip
        alles = [self.gemeente, self.dossier, self.naam, self.geboren, self.bekend_op.isoformat(), rijen]
        return hashlib.sha256(json.dumps(alles, ensure_ascii=False).encode()).hexdigest()


def verklaring_pdf(van: Verklaring) -> bytes:
    """Raises DocumentFout."""
    titel, dag = _("Verklaring van lesuren"), voluit(van.bekend_op)
    gegevens = {
        "titel": titel,
        "voet": _("%(titel)s, %(naam)s, %(dag)s") % {"titel": titel, "naam": van.naam, "dag": dag},
        "inhoud": _("Inhoud"),
        "bladzijde": _("Bladzijde"),
        "vooraf": [
            _("De gemeente %(gemeente)s verklaart dat deze uren in haar register staan, zoals dat was op %(dag)s.")
            % {"gemeente": van.gemeente, "dag": dag},
            _("Bewaar dit document. Ook als de school er niet meer is, laat het zien welke lessen u volgde."),
        ],
        "delen": [_wie(van), _samen(van), _uren(van), _kenmerk(van)],
    }
    return maak_pdf(SJABLOON, gegevens, van.bekend_op)


def _wie(van: Verklaring) -> dict[str, Any]:
    rijen = [(_("Naam"), van.naam), (_("Geboren"), van.geboren), (_("Nummer van het dossier"), van.dossier)]
    return deel(_("Van wie"), [], [paren(rijen)])


def _samen(van: Verklaring) -> dict[str, Any]:
    per_soort = []
    for soort, naam in van.soorten.items():
        uren = tel(een for een, _school in van.tellend if een.soort == soort)
        if uren.aangeboden:
            cijfers = (uren.aangeboden, uren.gevolgd, uren.geoorloofd, uren.ongeoorloofd)
            per_soort.append((naam, *map(getal, cijfers)))
    kolommen = (_("Soort les"), _("Aangeboden"), _("Gevolgd"), _("Geoorloofd verzuim"), _("Ongeoorloofd verzuim"))
    leeg = [] if per_soort else [_("Er staan geen uren in het register.")]
    return deel(_("Samen"), leeg, [tabel(kolommen, (4, 2, 2, 2, 2), per_soort)] if per_soort else [])


def _uren(van: Verklaring) -> dict[str, Any]:
    kolommen = (_("Dagen"), _("School"), _("Soort les"), _("Aangeboden"), _("Gevolgd"), _("Van wie wij dit weten"))
    rijen = [
        (_("%(van)s tot en met %(tot)s") % {"van": voluit(een.van), "tot": voluit(een.tot)}, school or "–",
         van.soorten[een.soort], getal(een.aangeboden), getal(een.gevolgd), bron_in_woorden(een.bron))
        for een, school in van.tellend
    ]  # fmt: skip
    return deel(_("Elke opgave"), [], [tabel(kolommen, (4, 3, 3, 2, 2, 3), rijen)] if rijen else [])


def bron_in_woorden(bron: str | None) -> str:
    return {"school": _("de school"), "inburgeraar": _("eigen verklaring")}.get(bron or "", _("de gemeente"))


def _kenmerk(van: Verklaring) -> dict[str, Any]:
    uitleg = _("Twee verklaringen met hetzelfde kenmerk zeggen hetzelfde. De gemeente kan deze verklaring opnieuw "
               "maken en het kenmerk vergelijken.")  # fmt: skip
    delen = [van.kenmerk[plek : plek + 16] for plek in range(0, len(van.kenmerk), 16)]
    rijen = [(_("Kenmerk (SHA-256)"), " ".join(delen)), (_("Zoals bekend op"), voluit(van.bekend_op))]
    return deel(_("Nakijken"), [uitleg], [paren(rijen)])
