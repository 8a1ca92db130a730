# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The people that were referred to the organisation of who asks, as far as a task lets them be recorded about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.levering.taakduur import aaneen
from regie.kern.recht import Recht
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

LOOPT: Final = ("aangenomen", "beeindigd")


@dataclass(frozen=True, slots=True)
class Taak:
    """A relation: `einde` is its last day, or None."""

    stand: str
    van: date
    einde: date | None

    @property
    def loopt(self) -> bool:
        """It was taken on: before that nothing can be recorded."""
        return self.stand in LOOPT

    def omvat(self, van: date, tot: date) -> bool:
        return self.van <= van and (self.einde is None or tot <= self.einde)


@dataclass(frozen=True, slots=True)
class Leerling:
    dossier: str
    naam: str
    taken: tuple[Taak, ...]

    @property
    def lopend(self) -> tuple[Taak, ...]:
        return tuple(taak for taak in self.taken if taak.loopt)

    def in_taak(self, van: date, tot: date) -> bool:
        hele = aaneen((taak.van, taak.einde) for taak in self.lopend)
        return any(begin <= van and (einde is None or tot <= einde) for begin, einde in hele)


def taken_voor(type_: str, recht: Recht) -> list[str]:
    """The tasks in which a type of event is recorded."""
    return [naam for naam, taak in recht.taken.items() if type_ in taak.legt_vast]


def leerlingen(type_: str, recht: Recht) -> dict[str, Leerling]:
    """Dossier → pupil, by family name. Row-level security leaves the own organisation, tasks and people."""
    gevonden: dict[str, tuple[str, list[Taak]]] = {}
    for rij in rijen(_LEERLINGEN, {"taken": taken_voor(type_, recht)}):
        naam, taken = gevonden.setdefault(rij["dossier"], (rij["naam"], []))
        taken.append(Taak(rij["stand"], rij["van"], rij["einde"]))
    return {dossier: Leerling(dossier, naam, tuple(taken)) for dossier, (naam, taken) in gevonden.items()}


_LEERLINGEN: Final = """
    SELECT dossier, stand, van, einde,
           concat_ws(' ', nullif(voornamen, ''), nullif(tussenvoegsel, ''), nullif(achternaam, '')) AS naam
    FROM verwezene WHERE taak = ANY(%(taken)s)
    ORDER BY achternaam, voornamen, dossier, van
"""


def met_bsn(wie: Wie, type_: str, recht: Recht, nummers: Collection[str]) -> dict[str, list[str]]:
    """BSN → the dossiers of the own organisation that have it. Only to find somebody: a partner never reads a number.

    Nothing is asked for who may not record this; of what comes back the caller uses only the people that it sees.
    """
    if not nummers or not wie.is_partner or not wie.mag_vastleggen(recht.gebeurtenissen[type_]):
        return {}
    waarden = {"nummers": list(nummers), "organisatie": wie.organisatie, "taken": taken_voor(type_, recht)}
    with als_rekenaar():
        gevonden = rijen(_MET_BSN, waarden)
    per_nummer: dict[str, list[str]] = {}
    for rij in gevonden:
        per_nummer.setdefault(rij["nummer"], []).append(rij["dossier"])
    return per_nummer


_MET_BSN: Final = """
    SELECT DISTINCT n.nummer, r.dossier
    FROM persoon_nummer n
    JOIN dossier d ON d.gemeente = n.gemeente AND d.persoon = n.persoon
    JOIN relatie r ON r.gemeente = d.gemeente AND r.dossier = d.id
    WHERE n.gemeente = current_setting('regie.gemeente') AND n.soort = 'bsn' AND n.nummer = ANY(%(nummers)s)
      AND r.organisatie = %(organisatie)s AND r.taak = ANY(%(taken)s)
"""
