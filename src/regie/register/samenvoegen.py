# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers of one person become one, and can be two again.

What the dossier that goes on lacks is recorded there once more, with ids that follow from the events themselves; the
other is closed. No event is moved or removed: undoing withdraws exactly those rows, and the terms are as they were.
What is no event (letters, places, hours: meegaan.py) moves, and comes back row for row (verhuizen.py).
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.grendel import grendel_dossiers
from regie.register.huishouden import EINDE, verbonden
from regie.register.lezen import rijen_van
from regie.register.van_wie import NIEMAND, VanWie, eigenaren_van
from regie.register.vastleggen import Nieuw, leg_vast
from regie.register.verhuizen import NietKlaar, Verhuizing, bekijk, haal_terug, neem_gelezen_mee, verhuis
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.wie import Wie, systeem

BLIJFT: Final = frozenset({"dossier_geopend", "dossier_gesloten", "dossier_heropend", "toewijzing", "toewijzing_einde"})
"""Of the dossier itself, not of the person: these do not go along."""
KORTSTE_REDEN: Final = 10
_RUIMTE: Final = UUID("5f0c3f3e-64d1-5b8e-9a53-6f0c2a1d7e90")


class Rij(NamedTuple):
    """A standing event."""

    id: str
    dossier: str
    type: str
    datum: date
    gegevens: dict[str, Any]
    bron: str | None
    van_wie: VanWie


@dataclass(frozen=True)
class Plan:
    """What would happen: `mee` is recorded in `naar`, `er_al` stands there already, `sluit` is recorded in `van`;
    `rijen` move. `ids`: event of `van` → the one in `naar` that says the same."""

    id: UUID
    van: str
    naar: str
    mee: Sequence[Nieuw]
    er_al: Sequence[Rij]
    sluit: Sequence[Nieuw]
    rijen: Sequence[Verhuizing] = ()
    ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def merk(self) -> str:
        """Of what was shown."""
        return uuid5(self.id, " ".join(map(str, (*(een.id for een in (*self.mee, *self.sluit)), *self.rijen)))).hex


def maak_plan(wie: Wie, id_: UUID, van: str, naar: str, recht: Recht, vandaag: date) -> Plan:
    """`id_`: of this merging, made when the page was opened. Raises MagNiet, GeenToegang, Beperkt or NietKlaar."""
    _mag(wie, (van, naar))
    with als_rekenaar():
        if _loopt(van):
            raise NietKlaar(_("Dit dossier is al samengevoegd met een ander dossier. Maak dat eerst ongedaan."))
        _keur_laatste(naar)
        er_is, daar = list(_staande(van)), list(_staande(naar))
        leden = [lid for lid in verbonden([van]) if lid.dossier == van and lid.tot is None]
        rijen = bekijk(van, naar)
    mee, er_al, ids = _verdeel(id_, er_is, daar, naar, recht)
    sluit = [
        Nieuw(kopie_id(id_, f"huis/{lid.huishouden}"), van, EINDE, max(vandaag, lid.van),
              {"huishouden_id": lid.huishouden, "rol": lid.rol})
        for lid in leden
    ]  # fmt: skip
    if not _is_dicht(er_is):
        sluit.append(Nieuw(kopie_id(id_, "sluit"), van, "dossier_gesloten", vandaag, {"reden": "administratief"}))
    return Plan(id_, van, naar, mee, er_al, sluit, rijen, ids)


def voeg_samen(wie: Wie, plan: Plan, gezien: str, reden: str, recht: Recht, vandaag: date) -> None:
    """All of it or nothing. `gezien`: the mark of the plan that was shown. Raises as `maak_plan`, or InvoerFout."""
    reden = keur_reden(reden)
    with transaction.atomic():
        _mag(wie, (plan.van, plan.naar))
        grendel_dossiers(wie.gemeente, (plan.van, plan.naar))
        plan = maak_plan(wie, plan.id, plan.van, plan.naar, recht, vandaag)
        if plan.merk != gezien:
            raise NietKlaar(_("Intussen is er iets vastgelegd. Kijk nog een keer wat er gaat gebeuren."))
        _leg_vast(wie, [*plan.mee, *plan.sluit], recht, vandaag)
        _noteer(wie, plan.id, plan.naar, plan.van, None, len(plan.mee), reden)
        with als_rekenaar():
            verhuis(plan.id, plan.van, plan.naar, plan.ids)


def maak_ongedaan(wie: Wie, samenvoeging: UUID, reden: str, recht: Recht, vandaag: date) -> None:
    """Withdraws what the merging recorded. Raises MagNiet, GeenToegang, Beperkt, NietKlaar or InvoerFout."""
    reden = keur_reden(reden)
    with transaction.atomic():
        van, naar = _dossiers_van(wie, samenvoeging)
        _mag(wie, (van, naar))
        grendel_dossiers(wie.gemeente, (van, naar))
        with als_rekenaar():
            if not _loopt(van, samenvoeging):
                raise NietKlaar(_("Deze samenvoeging is al ongedaan gemaakt."))
            _keur_laatste(naar)
            van_hier = {str(kopie_id(samenvoeging, een)): een for een in _sleutels(van)}
            haal_terug(samenvoeging, van, naar)  # before the withdrawals: one of an appointment frees its place
            neem_gelezen_mee(naar, van, van_hier)
            rijen = [een for dossier in (van, naar) for een in _staande(dossier) if een.id in van_hier]
        _leg_vast(wie, [_trek_in(een, reden) for een in rijen], recht, vandaag)
        terug = kopie_id(samenvoeging, "ongedaan")
        _noteer(wie, terug, naar, van, samenvoeging, sum(een.dossier == naar for een in rijen), reden)


def keur_reden(reden: str) -> str:
    """Raises NietKlaar for a reason that says nothing."""
    if len(reden.strip()) < KORTSTE_REDEN:
        raise NietKlaar(_("Schrijf in een zin op waarom. Zo kan een ander dit later begrijpen."))
    return reden.strip()


def _mag(wie: Wie, dossiers: Sequence[str]) -> None:
    """As the caller: a team leader, who sees both of them."""
    if not wie.is_teamleider and not wie.is_systeem:
        raise MagNiet(_("Dossiers samenvoegen doet de teamleider."))
    if len(set(dossiers)) != len(dossiers):
        raise NietKlaar(_("Dit is hetzelfde dossier. Kies een ander."))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM dossier WHERE gemeente = %s AND id = ANY(%s)", [wie.gemeente, list(dossiers)]
        )
        if cursor.fetchone()[0] != len(dossiers):
            raise GeenToegang(_("Dit dossier bestaat niet, of is niet van u."))
    keur_onbeperkt(wie, dossiers)


def _leg_vast(wie: Wie, rijen: Sequence[Nieuw], recht: Recht, vandaag: date) -> None:
    """As the register itself, in the name of who asked: a team leader may not record every type, and sees not all of
    what goes along."""
    zet_wie(systeem(wie.gemeente, wie.beleid, wie.medewerker), vandaag)
    leg_vast(systeem(wie.gemeente, wie.beleid, wie.medewerker), rijen, recht, zoals_het_was=True)
    zet_wie(wie, vandaag)


def _verdeel(
    id_: UUID, er_is: Sequence[Rij], daar: Sequence[Rij], naar: str, recht: Recht
) -> tuple[list[Nieuw], list[Rij], dict[str, str]]:
    """What goes along, with references to what goes along too; what stands there already; and which became which."""
    # what an organisation recorded is hers to read: the same words of another do not stand in for it
    bekend = {(_inhoud(een, recht), van): een.id for een in daar for van in (een.van_wie, NIEMAND)}
    te_gaan = [een for een in er_is if een.type not in BLIJFT]
    er_al = [een for een in te_gaan if (_inhoud(een, recht), een.van_wie) in bekend]
    nieuwe_ids = {een.id: str(kopie_id(id_, een.id)) for een in te_gaan}
    nieuwe_ids |= {een.id: bekend[_inhoud(een, recht), een.van_wie] for een in er_al}
    mee = [
        Nieuw(
            UUID(nieuwe_ids[een.id]), naar, een.type, een.datum, _met_ids(een, nieuwe_ids, recht), bron=een.bron,
            eigenaar=None if een.van_wie == NIEMAND else een.van_wie,
        )
        for een in te_gaan
        if een not in er_al
    ]  # fmt: skip
    return mee, er_al, nieuwe_ids


def _verwijzend(type_: str, recht: Recht) -> Iterator[str]:
    for naam, veld in recht.gebeurtenissen[type_].velden.items():
        if veld.soort == "verwijzing" or veld.vervangt:
            yield naam


def _inhoud(een: Rij, recht: Recht) -> str:
    """What an event says, apart from which events it refers to."""
    weg = set(_verwijzend(een.type, recht))
    kaal = {naam: waarde for naam, waarde in een.gegevens.items() if naam not in weg}
    return json.dumps([een.type, een.datum.isoformat(), kaal], sort_keys=True)


def _met_ids(een: Rij, nieuwe_ids: Mapping[str, str], recht: Recht) -> dict[str, Any]:
    anders = {
        naam: nieuwe_ids[een.gegevens[naam]]
        for naam in _verwijzend(een.type, recht)
        if een.gegevens.get(naam) in nieuwe_ids
    }
    return een.gegevens | anders


def _staande(dossier: str) -> Iterator[Rij]:
    """As regie_rekenaar: the events that count, oldest first."""
    rijen = rijen_van([dossier]).sort("datum", "vastgelegd_op", "id").to_dicts()
    weg = {rij["herroept"] for rij in rijen if rij["herroept"]}
    eigenaren = eigenaren_van([UUID(rij["id"]) for rij in rijen])
    for rij in rijen:
        if not rij["herroept"] and rij["id"] not in weg:
            dag, van = date.fromisoformat(rij["datum"]), eigenaren.get(UUID(rij["id"]), NIEMAND)
            yield Rij(rij["id"], rij["dossier"], rij["type"], dag, json.loads(rij["gegevens"]), rij["bron"], van)


def _sleutels(van: str) -> Iterable[str]:
    """As regie_rekenaar: everything that an id of a merging can follow from."""
    rijen = rijen_van([van]).to_dicts()
    huizen = {json.loads(rij["gegevens"]).get("huishouden_id") for rij in rijen if rij["type"] == EINDE}
    return [*(rij["id"] for rij in rijen), *(f"huis/{huis}" for huis in huizen), "sluit"]


def kopie_id(samenvoeging: UUID, wat: str) -> UUID:
    """Of the event that a merging records for this one."""
    return uuid5(_RUIMTE, f"{samenvoeging}/{wat}")


def terug_id(id_: str) -> UUID:
    """Of the withdrawal of this event, where a merging is undone."""
    return kopie_id(UUID(id_), "terug")


def _trek_in(een: Rij, reden: str) -> Nieuw:
    return Nieuw(
        terug_id(een.id), een.dossier, een.type, een.datum, een.gegevens, UUID(een.id), reden,
        bron=een.bron,
    )  # fmt: skip


def _is_dicht(rijen: Sequence[Rij]) -> bool:
    stand = [een.type for een in rijen if een.type in ("dossier_gesloten", "dossier_heropend")]
    return stand[-1:] == ["dossier_gesloten"]


def _loopt(van: str, samenvoeging: UUID | None = None) -> bool:
    """As regie_rekenaar: whether this dossier went into another, by this merging, and that was not undone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM samenvoeging s WHERE s.gemeente = current_setting('regie.gemeente') AND s.weg = %s"
            " AND s.ongedaan IS NULL AND (%s::uuid IS NULL OR s.id = %s) AND NOT EXISTS"
            " (SELECT 1 FROM samenvoeging o WHERE o.gemeente = s.gemeente AND o.ongedaan = s.id)",
            [van, samenvoeging, samenvoeging],
        )
        return cursor.fetchone() is not None


def _keur_laatste(naar: str) -> None:
    """As regie_rekenaar. Raises NietKlaar for a dossier that went into another one itself."""
    if _loopt(naar):
        raise NietKlaar(
            _("Het dossier dat doorgaat, ging later zelf op in een ander dossier. Maak dat eerst ongedaan.")
        )


def _dossiers_van(wie: Wie, samenvoeging: UUID) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT weg, dossier FROM samenvoeging WHERE gemeente = %s AND id = %s AND ongedaan IS NULL",
            [wie.gemeente, samenvoeging],
        )
        gevonden = cursor.fetchone()
    if gevonden is None:
        raise GeenToegang(_("Deze samenvoeging bestaat niet, of is niet van u."))
    return gevonden[0], gevonden[1]


def _noteer(wie: Wie, id_: UUID, naar: str, van: str, ongedaan: UUID | None, rijen: int, reden: str) -> None:
    with als_rekenaar(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO samenvoeging (gemeente, id, dossier, weg, ongedaan, rijen, reden, door)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, id_, naar, van, ongedaan, rijen, reden, wie.medewerker],
        )
