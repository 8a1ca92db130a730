# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a letter says: the texts as they were filled in, kept with it, so that the same one can be made again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from regie.documenten.brief import brief_pdf
from regie.documenten.briefsjablonen import Briefsjabloon, Brieftekst, vul, vul_sms
from regie.documenten.huisstijl import Huisstijl

NEDERLANDS = "nl"
DICHT = "•••• •••• •••• ••••"
"""What stands in what is kept, where the one who gets the letter reads a code."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """`vertaling`: the same in the person's language. `sms`: instead of a letter. `aan`: behind the window of the
    envelope. `huis`: of whom it is, and how it looks."""

    nl: Brieftekst
    vertaling: Brieftekst | None
    sms: str
    aan: tuple[str, ...]
    huis: Huisstijl
    dag: date

    def pdf(self, kenmerk: UUID) -> bytes:
        return brief_pdf(self.nl, self.vertaling, self.huis, kort(kenmerk), self.dag, self.aan)

    def op(self, dag: date) -> "Inhoud":
        return replace(self, dag=dag)

    def met_code(self, code: str) -> "Inhoud":
        """With the code in its place: for who gets it, never to keep."""
        vertaling = None if self.vertaling is None else _met_code(self.vertaling, code)
        return replace(self, nl=_met_code(self.nl, code), vertaling=vertaling, sms=self.sms.replace(DICHT, code))

    def als_json(self) -> dict[str, Any]:
        return asdict(self) | {"dag": self.dag.isoformat()}

    @classmethod
    def uit_json(cls, ruw: Mapping[str, Any]) -> "Inhoud":
        vertaling = ruw["vertaling"]
        return cls(
            nl=_tekst(ruw["nl"]),
            vertaling=None if vertaling is None else _tekst(vertaling),
            sms=ruw["sms"],
            aan=tuple(ruw["aan"]),
            huis=Huisstijl(**ruw["huis"] | {"adres": tuple(ruw["huis"]["adres"])}),
            dag=date.fromisoformat(ruw["dag"]),
        )


def _tekst(ruw: Mapping[str, Any]) -> Brieftekst:
    return Brieftekst(ruw["onderwerp"], tuple(ruw["alineas"]), ruw["taal"], ruw["richting"])


def _met_code(tekst: Brieftekst, code: str) -> Brieftekst:
    return replace(tekst, alineas=tuple(alinea.replace(DICHT, code) for alinea in tekst.alineas))


@dataclass(frozen=True, slots=True)
class Vorm:
    """In which language besides Dutch, by which way, and to where."""

    taal: str
    kanaal: str
    aan: tuple[str, ...]


def stel_op(sjabloon: Briefsjabloon, vorm: Vorm, waarden: Mapping[str, Any], huis: Huisstijl, dag: date) -> Inhoud:
    """Raises the refusals of `vul`: an unknown, missing or wrong value."""
    nl = vul(sjabloon, NEDERLANDS, waarden)
    vertaling = None if vorm.taal == NEDERLANDS else vul(sjabloon, vorm.taal, waarden)
    sms = vul_sms(sjabloon, vorm.taal, waarden) if vorm.kanaal == "sms" else ""
    return Inhoud(nl, vertaling, sms, vorm.aan, huis, dag)


def kort(id_: UUID) -> str:
    """The mark on a letter, to name it by on the telephone: no number of a person."""
    return id_.hex[-8:].upper()
