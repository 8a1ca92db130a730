# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The report on a quarter of a school: the same tables as a tagged PDF and as a workbook with real numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Final

from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from regie.bestanden.rekenblad import zonder_formule
from regie.documenten.bouwstenen import deel, tabel
from regie.documenten.pdf import maak_pdf
from regie.dossiers.woorden import getal
from regie.kern.termijnen.herleiding import voluit

SJABLOON: Final = "document.typ"
_BREED: Final = 34
Cel = str | float


@dataclass(frozen=True, slots=True)
class Tabel:
    """The first `woorden` columns hold words, the others a number or why there is none."""

    id: str
    titel: str
    uitleg: str
    kolommen: Sequence[str]
    rijen: Sequence[Sequence[Cel]]
    woorden: int = 1

    def cellen(self, rij: Sequence[Cel]) -> list[str]:
        return [cel if isinstance(cel, str) else getal(cel) for cel in rij]


@dataclass(frozen=True, slots=True)
class Rapport:
    school: str
    gemeente: str
    kwartaal: str
    gemaakt_op: date
    onderdrukt: bool
    tabellen: Sequence[Tabel]

    @property
    def titel(self) -> str:
        return _("%(school)s, %(kwartaal)s") % {"school": self.school, "kwartaal": self.kwartaal}


def vooraf(rapport: Rapport) -> list[str]:
    waar = {"dag": voluit(rapport.gemaakt_op), "gemeente": rapport.gemeente}
    regels = [
        _("Gemeente %(gemeente)s. Geteld op %(dag)s uit wat de school en de gemeente vastlegden. Niemand typte deze "
          "cijfers in: wordt er later iets verbeterd, dan verandert ook het rapport.") % waar,
    ]  # fmt: skip
    if rapport.onderdrukt:
        regels.append(_("Kleine aantallen staan er niet precies in, omdat iemand dan te herkennen kan zijn."))
    return regels


def kwartaal_pdf(rapport: Rapport) -> bytes:
    """Raises DocumentFout."""
    gegevens = {
        "titel": rapport.titel,
        "voet": rapport.titel,
        "inhoud": _("Inhoud"),
        "bladzijde": _("Bladzijde"),
        "vooraf": vooraf(rapport),
        "delen": [
            deel(een.titel, [een.uitleg] if een.rijen else [een.uitleg, _("Niets om te tonen.")],
                 [tabel(een.kolommen, _breedtes(een), [een.cellen(rij) for rij in een.rijen])] if een.rijen else [])
            for een in rapport.tabellen
        ],
    }  # fmt: skip
    return maak_pdf(SJABLOON, gegevens, rapport.gemaakt_op)


def _breedtes(een: Tabel) -> list[int]:
    return [3, *[2] * (len(een.kolommen) - 1)]


def kwartaal_xlsx(rapport: Rapport) -> bytes:
    """A sheet for each table. The same report gives the same bytes; nothing in it is computed by the reader."""
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    boek.set_properties({"title": rapport.titel, "created": datetime.combine(rapport.gemaakt_op, time(), UTC)})
    vet = boek.add_format({"bold": True})
    for een in rapport.tabellen:
        blad = boek.add_worksheet(een.id)
        blad.set_column(0, 0, _BREED)
        blad.set_column(1, max(1, len(een.kolommen) - 1), _BREED // 2)
        for nummer, regel in enumerate((rapport.titel, een.titel, een.uitleg)):
            blad.write_string(nummer, 0, regel, vet if nummer < 2 else None)
        for plek, kop in enumerate(een.kolommen):
            blad.write_string(4, plek, kop, vet)
        for nummer, rij in enumerate(een.rijen, start=5):
            for plek, cel in enumerate(rij):
                if isinstance(cel, str):
                    blad.write_string(nummer, plek, zonder_formule(cel))
                else:
                    blad.write_number(nummer, plek, cel)
    boek.close()
    return uit.getvalue()
