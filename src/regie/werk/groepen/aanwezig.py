# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who was at a meeting: recorded in one go and put right in one go. Who came the first time has begun; who stayed away
without a word did not appear."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers.groepen import aanwezig, leden, staande
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import in_amsterdam
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang
from regie.register.grendel import grendel_dossiers
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.groepen.fouten import GroepFout
from regie.werk.groepen.leden import schrijf_stand, slot_op, zet_stand
from regie.werk.groepen.momenten import (
    MEESTE_KEREN,
    RUIMTE,
    leg_moment_vast,
    met_nummers,
    trek_moment_in,
)
from regie.werk.groepen.opslag import zet_stand as zet_groep
from regie.werk.groepen.soorten import SOORTEN

JA, AFGEMELD, NEE = "ja", "afgemeld", "nee"
CODES: Final = (JA, AFGEMELD, NEE)
DOET_MEE: Final = ("voorgesteld", "uitgenodigd", "bevestigd", "deelnemer", "gestopt", "klaar")


def dag_van(bijeenkomst: Rij) -> date:
    """On the Dutch clock."""
    return in_amsterdam(bijeenkomst["begin"].isoformat()).date()


def deelnemers(groep: UUID) -> list[Rij]:
    """The own people that may have been there; the others are of somebody else to note."""
    return [lid for lid in leden(groep) if lid["stand"] in DOET_MEE]


def genoteerd(bijeenkomst: Rij, dossiers: Sequence[str]) -> dict[str, str]:
    """Dossier → code, of what counts now."""
    return {een["dossier"]: een["gegevens"]["aanwezig"] for een in aanwezig(bijeenkomst["id"], dossiers) if een["telt"]}


def noteer(wie: Wie, recht: Recht, bijeenkomst: Rij, codes: Mapping[str, str], vandaag: date) -> int:
    """Dossier → code. What was noted otherwise is withdrawn; gives how many events. Raises RegisterFout."""
    dag = dag_van(bijeenkomst)
    if dag > vandaag:
        raise GroepFout(_("Deze bijeenkomst is nog niet geweest."))
    groep = slot_op(bijeenkomst["groep"])
    mensen = {een["dossier"]: een for een in deelnemers(bijeenkomst["groep"])}
    if not set(codes) <= set(mensen):
        raise GeenToegang(_("Iemand in deze lijst hoort niet (meer) bij deze groep. Open de bijeenkomst opnieuw."))
    grendel_dossiers(wie.gemeente, codes)  # two people who note one meeting: after each other
    nieuw = [*_aanwezigheid(bijeenkomst, dag, codes), *_niet_verschenen(groep, bijeenkomst, dag, codes)]
    aantal = leg_samen_vast(wie, nieuw, recht)
    er_waren = [dossier for dossier, code in codes.items() if code == JA]
    aantal += leg_moment_vast(wie, recht, groep, er_waren, "start", dag, bijeenkomst)
    _doen_mee(wie, recht, groep, [mensen[een] for een in er_waren], vandaag)
    _toch_niet_begonnen(wie, recht, groep, [mensen[een] for een, code in codes.items() if code != JA])
    if groep["stand"] in ("voorstel", "open", "vol") and er_waren:
        zet_groep(wie, groep["id"], "loopt")
    return aantal


def _doen_mee(wie: Wie, recht: Recht, groep: Rij, mensen: Sequence[Rij], vandaag: date) -> None:
    """Who came takes part, whether or not this person had said so; the steps in between are taken as well."""
    for lid in mensen:
        if lid["stand"] in ("voorgesteld", "uitgenodigd"):
            zet_stand(wie, recht, groep["id"], lid["dossier"], "bevestigd", vandaag)
        if lid["stand"] in ("voorgesteld", "uitgenodigd", "bevestigd"):
            schrijf_stand(wie, groep["id"], lid["dossier"], "deelnemer")


def _toch_niet_begonnen(wie: Wie, recht: Recht, groep: Rij, mensen: Sequence[Rij]) -> None:
    """Who takes part and, put right, was at no meeting at all: then this person has not begun."""
    mee = [lid["dossier"] for lid in mensen if lid["stand"] == "deelnemer"]
    if not mee:
        return
    geweest = {
        een["dossier"]
        for een in staande(mee, ["aanwezigheid"])
        if een["gegevens"].get("groep_id") == str(groep["id"]) and een["gegevens"]["aanwezig"] == JA
    }
    nooit = [dossier for dossier in mee if dossier not in geweest]
    trek_moment_in(wie, recht, groep, nooit, "start", _("De aanwezigheid bij deze bijeenkomst is verbeterd."))
    for dossier in nooit:
        schrijf_stand(wie, groep["id"], dossier, "bevestigd")


def _aanwezigheid(bijeenkomst: Rij, dag: date, codes: Mapping[str, str]) -> Iterator[Nieuw]:
    staand = aanwezig(bijeenkomst["id"], list(codes))
    for dossier, code in codes.items():
        inhoud = {
            "groep_id": str(bijeenkomst["groep"]),
            "zitting_id": str(bijeenkomst["id"]),
            "aanwezig": code,
            "minuten": bijeenkomst["minuten"],
        }
        yield from _wijziging(
            dossier, "aanwezigheid", dag, inhoud, [een for een in staand if een["dossier"] == dossier]
        )


def _niet_verschenen(groep: Rij, bijeenkomst: Rij, dag: date, codes: Mapping[str, str]) -> Iterator[Nieuw]:
    """Only who stayed away without a word; it goes again when that was not so. Of another meeting nothing changes."""
    bekend = _eigen_nummers(bijeenkomst, codes)
    inhoud = {"bij": SOORTEN[groep["soort"]].bij, "afgemeld": False}
    for dossier, code in codes.items():
        eigen = bekend.get(dossier, [])
        yield from _wijziging(
            dossier, "niet_verschenen", dag, inhoud if code == NEE else None, eigen, str(bijeenkomst["id"])
        )


def _eigen_nummers(bijeenkomst: Rij, codes: Mapping[str, str]) -> dict[str, list[Rij]]:
    """This type has no field for the meeting: its events are known by their ids, which were made from it."""
    mogelijk = {
        str(_nummer("niet_verschenen", dossier, None, str(bijeenkomst["id"]), keer)): dossier
        for dossier in codes
        for keer in range(MEESTE_KEREN)
    }
    per_dossier: dict[str, list[Rij]] = {}
    for een in met_nummers(mogelijk):
        per_dossier.setdefault(een["dossier"], []).append(een)
    return per_dossier


def _wijziging(
    dossier: str, type_: str, dag: date, inhoud: dict[str, Any] | None, eigen: Sequence[Rij], bij: str = ""
) -> Iterator[Nieuw]:
    """From what counts to what should count; None: nothing should."""
    telt = [een for een in eigen if een["telt"]]
    if [een["gegevens"] for een in telt] == ([] if inhoud is None else [inhoud]):
        return
    reden = _("De aanwezigheid bij deze bijeenkomst is verbeterd.")
    for oud in telt:
        yield Nieuw(
            uuid5(RUIMTE, f"herroept/{oud['id']}"), dossier, type_, dag, oud["gegevens"], UUID(oud["id"]), reden
        )
    if inhoud is None:
        return
    bekend = {een["id"] for een in eigen}
    ids = (_nummer(type_, dossier, None if bij else inhoud, bij, keer) for keer in count())
    yield Nieuw(next(id_ for id_ in ids if str(id_) not in bekend), dossier, type_, dag, inhoud)


def _nummer(type_: str, dossier: str, inhoud: dict[str, Any] | None, bij: str, keer: int) -> UUID:
    """From what it says: the same form twice is one event; said again after a withdrawal is another."""
    return uuid5(RUIMTE, json.dumps([type_, dossier, inhoud, bij, keer], sort_keys=True))
