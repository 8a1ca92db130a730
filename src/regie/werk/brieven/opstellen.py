# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One letter for one person: the values, the language, the way it goes, and the texts; or everything that is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from regie.documenten.briefsjablonen import BriefFout, Briefsjabloon
from regie.documenten.huisstijl import Huisstijl
from regie.kern.recht import Recht
from regie.werk.brieven.bezwaar import bezwaar_tot
from regie.werk.brieven.bronnen import uit_register
from regie.werk.brieven.fouten import Probleem
from regie.werk.brieven.inhoud import Inhoud, Vorm, stel_op
from regie.werk.brieven.kanalen import KanNietZo, kies_kanaal, kies_taal


@dataclass(frozen=True, slots=True)
class Geadresseerde:
    """Somebody to write to. `waarden`: what was typed for this person; without `taal` or `kanaal` Regie chooses.

    `overslaan_reden`: this person gets no letter, and why. `besluit`: the event of the decision that it makes known.
    """

    dossier: str
    waarden: Mapping[str, Any] = field(default_factory=dict)
    taal: str | None = None
    kanaal: str | None = None
    overslaan_reden: str | None = None
    besluit: UUID | None = None


@dataclass(frozen=True, slots=True)
class Opgesteld:
    taal: str
    kanaal: str
    waarden: dict[str, Any]
    inhoud: Inhoud


@dataclass(frozen=True)
class Opsteller:
    """What the letters of a batch share. `huis`: of whom they are; `straks`: in place of what leaving makes."""

    sjabloon: Briefsjabloon
    samen: Mapping[str, Any]
    huis: Huisstijl
    recht: Recht
    dag: date
    straks: Mapping[str, str] = field(default_factory=dict)

    def stel_op(self, wie: Geadresseerde, ontvanger: Mapping[str, Any]) -> Opgesteld | list[Probleem]:
        """The letter, or what is wrong with it."""
        problemen = [Probleem(wie.dossier, naam, wat) for naam, wat in self._niet_in_te_vullen(wie)]
        try:
            taal = kies_taal(self.sjabloon, wie.taal, ontvanger["taal"])
            kanaal = kies_kanaal(self.sjabloon, wie.kanaal, ontvanger)
            waarden = {**self.samen, **wie.waarden, **uit_register(self.sjabloon, ontvanger, self.huis)}
            inhoud = self.inhoud(Vorm(taal, kanaal, _aan(ontvanger)), waarden)
        except KanNietZo as fout:
            return [*problemen, Probleem(wie.dossier, "", str(fout))]
        except BriefFout as fout:
            return [*problemen, Probleem(wie.dossier, fout.naam, f"{fout.wat[:1].upper()}{fout.wat[1:]}. {fout.nu}")]
        return problemen or Opgesteld(taal, kanaal, waarden, inhoud)

    def inhoud(self, vorm: Vorm, waarden: Mapping[str, Any]) -> Inhoud:
        alles = {**waarden, **self.straks, **uit_regels(self.sjabloon, self.recht, self.dag)}
        return stel_op(self.sjabloon, vorm, alles, self.huis, self.dag)

    def _niet_in_te_vullen(self, wie: Geadresseerde) -> Iterator[tuple[str, str]]:
        """What comes from the register is not typed by hand. What is no name at all, `vul` refuses."""
        for naam in {**self.samen, **wie.waarden}:
            variabele = self.sjabloon.variabelen.get(naam)
            if variabele is not None and variabele.bron != "invoer":
                yield naam, f"“{variabele.label}” vult Regie zelf in. Laat dit weg."


def _aan(ontvanger: Mapping[str, Any]) -> tuple[str, ...]:
    """Who and where, a line each; without an address only the name."""
    regels = [ontvanger["naam"], *(ontvanger["adres"] or "").splitlines()]
    return tuple(regel.strip() for regel in regels if regel.strip())


def uit_regels(sjabloon: Briefsjabloon, recht: Recht, dag: date) -> dict[str, str]:
    """What the law works out for a letter of this day."""
    return {
        naam: bezwaar_tot(recht, dag).isoformat()
        for naam, variabele in sjabloon.variabelen.items()
        if variabele.bron == "regel"
    }
