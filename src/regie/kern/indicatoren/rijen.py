# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as rows of a report: what was counted, of when, as known when, under which definition (5-indicatoren)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht

KOLOMMEN: Final = (
    "indicator", "dimensies", "waarde", "eenheid", "van", "tot", "peildatum", "bekend_op", "beleid",
    "definitie_versie", "onderdrukt", "status", "noot", "teller", "noemer",
)  # fmt: skip
PARAMETER: Final = "cijfers_definitief"
VOORLOPIG, DEFINITIEF, NOG_NIET = "voorlopig", "definitief", "nog_niet_meetbaar"
LEEG: Final = "Er is niemand om te meten."
TE_VROEG: Final = "De groep heeft de termijn nog niet gehad."
ZONDER_FORMATIE: Final = "De formatie van die dag is niet bekend, of is 0."
STAND: Final = "stand"
"""Only of a figure that is kept back: whether it is small itself."""


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What every row of a report shares. `vandaag`: until when all was known, where `bekend_op` says nothing."""

    recht: Recht
    meting: Meting
    vandaag: date

    def rijen(self, cijfers: Iterable[Cijfer]) -> Iterator[dict[str, Any]]:
        status = self._status()
        beleid = self.meting.beleid if isinstance(self.meting.beleid, str) else _beleiden(self.meting.beleid)
        for cijfer in cijfers:
            definitie = self.recht.indicatoren[cijfer.indicator]
            yield {
                "indicator": cijfer.indicator,
                "dimensies": dict(cijfer.dimensies),
                "waarde": cijfer.waarde,
                "eenheid": cijfer.eenheid,
                "van": self.meting.van if definitie.periode else None,
                "tot": self.meting.tot if definitie.periode else None,
                "peildatum": self.meting.peildatum,
                "bekend_op": self.meting.bekend_op,
                "beleid": beleid,
                "definitie_versie": definitie.versie,
                "onderdrukt": cijfer.onderdrukt,
                "status": NOG_NIET if cijfer.nog_niet else status,
                "noot": noot(cijfer),
                "teller": cijfer.teller,
                "noemer": cijfer.noemer,
            } | ({STAND: cijfer.stand} if cijfer.onderdrukt else {})

    def _status(self) -> str:
        """Definitive once so many months have gone by since the end of the period (parameter cijfers_definitief)."""
        maanden = Duur(self.recht.parameter(PARAMETER, self.meting.peildatum), "maanden")
        bekend = self.meting.bekend_op or self.vandaag
        return DEFINITIEF if bekend >= later(self.meting.tot, maanden) else VOORLOPIG


def noot(cijfer: Cijfer) -> str | None:
    """Why there is no number."""
    if cijfer.waarde is not None or cijfer.onderdrukt:
        return None
    if not cijfer.nog_niet:
        return LEEG
    return ZONDER_FORMATIE if cijfer.maat.soort == "per_fte" else TE_VROEG


def _beleiden(per_gemeente: Mapping[str, str]) -> str:
    return ",".join(f"GM{code}={naam}" for code, naam in sorted(per_gemeente.items()))
