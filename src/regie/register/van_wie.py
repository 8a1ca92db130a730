# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whose an event is: the organisation and task that it belongs to, so that a partner sees it as its own.

Of a partner: its own, for the task under which it may record the type. Of the gemeente: that of the verwijzing it is
about, or of the organisation that a field names (`organisatie` of the type); else nobody's in particular.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from uuid import UUID

from regie.kern.recht import Recht
from regie.register.fouten import MagNiet
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

VERWIJZING: Final = "verwijzing"
SLEUTEL: Final = "verwijzing_id"


# Of a row `g` of the organisation: recorded by its people, or brought from there by an import (that sets `bron`).
ZELF_VASTGELEGD: Final = """(g.bron IN ('school', 'mb', 'partner') OR g.door IN
    (SELECT m.id FROM medewerker m WHERE m.gemeente = g.gemeente AND m.organisatie = g.organisatie))"""


class VanWie(NamedTuple):
    organisatie: str | None = None
    taak: str | None = None


NIEMAND: Final = VanWie()
_BRON: Final = {"leerroute": "school", "brugklas": "school", "mb": "mb"}


@dataclass(frozen=True, slots=True)
class Relatie:
    dossier: str
    verwijzing: str
    organisatie: str
    taak: str


class Rij(NamedTuple):
    """What decides whose an event is. `voor`: the verwijzing for which a partner records it; without one the first
    that allows the type."""

    dossier: str
    type: str
    gegevens: Mapping[str, Any]
    voor: str | None = None


def relaties_van(dossiers: Sequence[str]) -> list[Relatie]:
    """As regie_rekenaar."""
    with voorbereid() as cursor:
        cursor.execute(
            "SELECT dossier, verwijzing, organisatie, taak FROM relatie"
            " WHERE gemeente = current_setting('regie.gemeente') AND dossier = ANY(%s) ORDER BY dossier, verwijzing",
            [list(dossiers)],
        )
        return [Relatie(*rij) for rij in cursor.fetchall()]


def eigenaren_van(ids: Sequence[UUID]) -> dict[UUID | None, VanWie]:
    """Whose these events are, as far as they are somebody's. As regie_rekenaar."""
    with voorbereid() as cursor:
        cursor.execute(
            "SELECT id, organisatie, taak FROM gebeurtenis"
            " WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s) AND organisatie IS NOT NULL",
            [list(ids)],
        )
        return {id_: VanWie(*van) for id_, *van in cursor.fetchall()}


def vraagt_ernaar(wie: Wie, types: Iterable[str], recht: Recht) -> bool:
    """Whether relations must be known to say whose these events are."""
    return wie.is_partner or any(
        SLEUTEL in recht.gebeurtenissen[naam].velden or recht.gebeurtenissen[naam].organisatie for naam in types
    )


def van_wie(wie: Wie, rijen: Sequence[Rij], relaties: Iterable[Relatie], recht: Recht) -> list[VanWie]:
    """One for each row. Raises MagNiet where a partner records outside its task or in the name of another."""
    bekend: dict[str, list[Relatie]] = {}
    for relatie in (*relaties, *(_nieuwe(rij) for rij in rijen if rij.type == VERWIJZING)):
        bekend.setdefault(relatie.dossier, []).append(relatie)
    bepaal = _van_partner if wie.is_partner else _van_gemeente
    return [bepaal(wie, rij, bekend.get(rij.dossier, []), recht) for rij in rijen]


def bron_van(wie: Wie, eigenaar: VanWie) -> str | None:
    """Where an event comes from that a partner records: by its task. Of the gemeente itself it says nothing."""
    return _BRON.get(eigenaar.taak or "", "partner") if wie.is_partner else None


def _nieuwe(rij: Rij) -> Relatie:
    return Relatie(rij.dossier, *(str(rij.gegevens[naam]) for naam in (SLEUTEL, "organisatie", "taak")))


def _van_gemeente(_wie: Wie, rij: Rij, relaties: Sequence[Relatie], recht: Recht) -> VanWie:
    if SLEUTEL in rij.gegevens:
        passend = [relatie for relatie in relaties if relatie.verwijzing == rij.gegevens[SLEUTEL]]
    else:
        veld = recht.gebeurtenissen[rij.type].organisatie
        genoemd = rij.gegevens.get(veld) if veld else None
        passend = [
            relatie
            for relatie in relaties
            if relatie.organisatie == genoemd and rij.type in recht.taken[relatie.taak].legt_vast
        ]
    return VanWie(passend[0].organisatie, passend[0].taak) if passend else NIEMAND


def _van_partner(wie: Wie, rij: Rij, relaties: Sequence[Relatie], recht: Recht) -> VanWie:
    for relatie in relaties:
        taak = recht.taken[relatie.taak]
        eigen = relatie.organisatie == wie.organisatie and not set(taak.rollen).isdisjoint(wie.rollen)
        over = rij.gegevens.get(SLEUTEL, rij.voor or relatie.verwijzing) == relatie.verwijzing
        if eigen and over and rij.type in taak.legt_vast:
            _keur_velden(wie, rij, taak.wijst_toe, recht)
            return VanWie(relatie.organisatie, relatie.taak)
    label = recht.gebeurtenissen[rij.type].label
    raise MagNiet(f"'{label}' hoort niet bij de taak van uw organisatie voor deze persoon.")


def _keur_velden(wie: Wie, rij: Rij, wijst_toe: str | None, recht: Recht) -> None:
    """A partner speaks for itself only, and allots only its own people in the role of the task."""
    veld = recht.gebeurtenissen[rij.type].organisatie
    if veld and rij.gegevens.get(veld, wie.organisatie) != wie.organisatie:
        raise MagNiet(f"Vul bij '{veld}' uw eigen organisatie in ({wie.organisatie}), of laat het leeg.")
    if rij.type in ("toewijzing", "toewijzing_einde") and rij.gegevens["rol"] != wijst_toe:
        raise MagNiet(f"Uw organisatie wijst voor deze taak alleen de rol '{wijst_toe}' toe.")
