# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which study somebody asks for: out of the address, so that a link makes the same study again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regie.kern.indicatoren.afgrenzen import HOOGSTENS
from regie.kern.indicatoren.cohort import UITKOMSTEN
from regie.kern.indicatoren.kenmerken import KENMERKEN
from regie.kern.kalender import EERSTE_DAG
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.kalender.maand import Maand
from regie.monitor.evaluatie import ANDEREN, Vraag
from regie.toegang.middleware import Verzoek

DAGEN: Final = ("peildatum", "bekend_op")
PERIODE: Final = ("van", "tot")
VELDEN: Final = ("uitkomst", *PERIODE, *DAGEN, *KENMERKEN, "tegen")
SCHEIDING: Final = ":"
"""Between the characteristic and the value to compare with."""


@dataclass(frozen=True, slots=True)
class Getypt:
    """`waarden`: by field, as they stand in the form. `vraag`: None where nothing was asked, or not rightly."""

    waarden: dict[str, str]
    vraag: Vraag | None = None
    fouten: dict[str, str] = field(default_factory=dict)

    @property
    def query(self) -> str:
        """With the days in it, so that tomorrow the same address makes the same study."""
        return urlencode({naam: waarde for naam, waarde in self.waarden.items() if waarde})


def getypt(request: HttpRequest) -> Getypt:
    laatste = Maand.van(cast(Verzoek, request).vandaag).vorige.laatste
    waarden = {naam: request.GET.get(naam, "").strip() for naam in VELDEN}
    for naam in DAGEN:
        waarden[naam] = waarden[naam] or laatste.isoformat()
    if not waarden["uitkomst"]:
        return Getypt(waarden)
    lezer = _Lezer(waarden, laatste)
    vraag = lezer.vraag()
    return Getypt(waarden, None if lezer.fouten else vraag, lezer.fouten)


def maandeinden(laatste: date, gekozen: str, aantal: int = 60) -> Iterator[date]:
    """The days that can be chosen, the newest first; what was chosen is one of them."""
    maand, gezien = Maand.van(laatste), False
    for _nummer in range(aantal):
        gezien |= maand.laatste.isoformat() == gekozen
        yield maand.laatste
        maand = maand.vorige
    if not gezien and (dag := _dag(gekozen)) is not None:
        yield dag


def kwartalen(laatste: date, gekozen: str, aantal: int = 56) -> Iterator[Kwartaal]:
    """The newest first; what was chosen is one of them."""
    kwartaal, gezien = Kwartaal.van(laatste), False
    for _nummer in range(aantal):
        gezien |= str(kwartaal) == gekozen
        yield kwartaal
        kwartaal = kwartaal.vorige
    if not gezien and (ander := _kwartaal(gekozen)) is not None:
        yield ander


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None


def _kwartaal(tekst: str) -> Kwartaal | None:
    try:
        return Kwartaal.lees(tekst)
    except ValueError:
        return None


class _Lezer:
    """Reads the fields one by one, and keeps what is wrong with them."""

    def __init__(self, waarden: dict[str, str], laatste: date) -> None:
        self.waarden = waarden
        self.laatste = laatste
        self.fouten: dict[str, str] = {}

    def vraag(self) -> Vraag | None:
        if self.waarden["uitkomst"] not in UITKOMSTEN:
            self.fouten["uitkomst"] = _("Kies een uitkomst uit de lijst.")
        peildatum, bekend_op = (self._maandeinde(naam) for naam in DAGEN)
        van = self._periode("van", Kwartaal.van(EERSTE_DAG))
        tot = self._periode("tot", Kwartaal.van(peildatum))
        if van > tot:
            self.fouten.setdefault("van", _("Het begin van de periode ligt na het einde. Kies een eerder begin."))
        elif tot > Kwartaal.van(peildatum):
            self.fouten.setdefault("tot", _("Het einde van de periode ligt na de peildatum. Kies een eerder einde."))
        wie = {naam: self.waarden[naam] for naam in KENMERKEN if self.waarden[naam]}
        if len(wie) > HOOGSTENS:
            self.fouten[list(wie)[HOOGSTENS]] = _(
                "Kies bij hooguit twee kenmerken een groep. Met meer wordt de groep zo klein dat u iemand herkent."
            )
        return Vraag(self.waarden["uitkomst"], van, tot, peildatum, bekend_op, wie, self._tegen(wie))

    def _maandeinde(self, naam: str) -> date:
        """A study looks at the end of a month: two days beside each other would tell what came in between."""
        dag = _dag(self.waarden[naam])
        if dag is None or not EERSTE_DAG <= dag <= self.laatste or dag != Maand.van(dag).laatste:
            self.fouten[naam] = _("Kies de laatste dag van een maand die voorbij is.")
            return self.laatste
        return dag

    def _periode(self, naam: str, anders: Kwartaal) -> Kwartaal:
        if not self.waarden[naam]:
            return anders
        kwartaal = _kwartaal(self.waarden[naam])
        if kwartaal is None:
            self.fouten[naam] = _("Kies een kwartaal uit de lijst.")
        return kwartaal or anders

    def _tegen(self, wie: dict[str, str]) -> tuple[str, str] | None:
        if not self.waarden["tegen"]:
            return None
        naam, _scheiding, code = self.waarden["tegen"].partition(SCHEIDING)
        if naam not in KENMERKEN or not code:
            self.fouten["tegen"] = _("Kies een groep uit de lijst.")
        elif naam not in wie:
            self.fouten["tegen"] = _("Kies ook hierboven een groep bij hetzelfde kenmerk. Dan zijn er twee groepen.")
        elif code != ANDEREN and code == wie[naam]:
            self.fouten["tegen"] = _("Dit is dezelfde groep als hierboven. Kies een andere groep.")
        return naam, code
