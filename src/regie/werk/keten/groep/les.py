# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A lesson of a group: who was there. It is recorded in one go, and put right in one go."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers.vraag import rijen
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang
from regie.register.grendel import grendel_dossiers
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.keten.groep.groepen import Groep, leden
from regie.werk.keten.leerlingen import Leerling, leerlingen

AANWEZIGHEID: Final = "aanwezigheid"
AANWEZIG, AFGEMELD, AFWEZIG = "ja", "afgemeld", "nee"
_RUIMTE: Final = UUID("0d6a3f4e-97c5-5b0e-8a9c-6f2f5d1b7c42")


@dataclass(frozen=True, slots=True)
class Les:
    groep: Groep
    dag: date
    dagdeel: str

    @property
    def zitting(self) -> str:
        """The key that keeps what is recorded of one lesson together."""
        return f"{self.groep.id}/{self.dag.isoformat()}/{self.dagdeel}"


@dataclass(frozen=True, slots=True)
class Genoteerd:
    """What is recorded of somebody at a lesson."""

    id: str
    dossier: str
    gegevens: dict[str, Any]
    telt: bool

    @property
    def aanwezig(self) -> str:
        return str(self.gegevens["aanwezig"])


def deelnemers(wie: Wie, recht: Recht, les: Les) -> tuple[list[Leerling], int]:
    """Who is in the group on that day and may be recorded about; and of how many the task does not cover the day."""
    mensen = leerlingen(AANWEZIGHEID, recht)
    op_de_dag = {lid.dossier for lid in leden(wie, les.groep.id) if lid.op(les.dag)}
    erbij = [een for dossier, een in mensen.items() if dossier in op_de_dag and een.in_taak(les.dag, les.dag)]
    return erbij, len(op_de_dag) - len(erbij)


def genoteerd(wie: Wie, les: Les, dossiers: Collection[str]) -> dict[str, Genoteerd]:
    """Dossier → what counts now."""
    return {een.dossier: een for een in _alles(wie, les, dossiers) if een.telt}


def _alles(wie: Wie, les: Les, dossiers: Collection[str]) -> list[Genoteerd]:
    waarden = {"gemeente": wie.gemeente, "dossiers": list(dossiers), "type": AANWEZIGHEID, "dag": les.dag,
               "organisatie": wie.organisatie, "zitting": les.zitting}  # fmt: skip
    return [Genoteerd(**rij) for rij in rijen(_GENOTEERD, waarden)]


_GENOTEERD: Final = """
    SELECT g.id::text, g.dossier, g.gegevens,
           NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS telt
    FROM gebeurtenis g
    WHERE g.gemeente = %(gemeente)s AND g.dossier = ANY(%(dossiers)s) AND g.type = %(type)s AND g.datum = %(dag)s
      AND g.organisatie = %(organisatie)s AND g.herroept IS NULL AND g.gegevens ->> 'zitting_id' = %(zitting)s
    ORDER BY g.vastgelegd_op
"""


def leg_les_vast(wie: Wie, recht: Recht, les: Les, minuten: int, aanwezig: Mapping[str, str]) -> int:
    """Dossier → code, for everybody who takes part. What was recorded otherwise is withdrawn. Raises RegisterFout."""
    if les.dagdeel not in les.groep.dagdelen:
        raise GeenToegang(_("Deze groep heeft dan geen les. Kies een ander dagdeel."))
    mag = {een.dossier for een in deelnemers(wie, recht, les)[0]}
    if not set(aanwezig) <= mag:
        raise GeenToegang(_("Iemand in deze lijst hoort niet (meer) bij deze groep. Open de les opnieuw."))
    grendel_dossiers(wie.gemeente, aanwezig)  # two teachers of one lesson: after each other
    staand = _alles(wie, les, aanwezig)
    rijen_ = [
        rij
        for dossier, code in aanwezig.items()
        for rij in _wijziging(les, dossier, _velden(les, code, minuten), staand)
    ]
    return leg_samen_vast(wie, rijen_, recht)


def _velden(les: Les, code: str, minuten: int) -> dict[str, Any]:
    return {"groep_id": str(les.groep.id), "zitting_id": les.zitting, "aanwezig": code, "minuten": minuten}


def _wijziging(les: Les, dossier: str, velden: dict[str, Any], staand: Collection[Genoteerd]) -> Iterator[Nieuw]:
    eigen = [een for een in staand if een.dossier == dossier]
    telt = [een for een in eigen if een.telt]
    if [een.gegevens for een in telt] == [velden]:
        return
    for oud in telt:
        herroepen = uuid5(_RUIMTE, f"herroept/{oud.id}")
        reden = _("De school heeft deze les verbeterd.")
        yield Nieuw(herroepen, dossier, AANWEZIGHEID, les.dag, oud.gegevens, UUID(oud.id), reden)
    yield Nieuw(_nieuw_id(dossier, velden, {een.id for een in eigen}), dossier, AANWEZIGHEID, les.dag, velden)


def _nieuw_id(dossier: str, velden: dict[str, Any], bekend: Collection[str]) -> UUID:
    """From what it says: the same form twice is one event; said again after a withdrawal is another."""
    inhoud = json.dumps([dossier, velden], sort_keys=True)
    ids = (uuid5(_RUIMTE, f"{inhoud}/{keer}") for keer in count())
    return next(id_ for id_ in ids if str(id_) not in bekend)
