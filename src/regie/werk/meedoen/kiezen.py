# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A person chose a place for somebody: the placement is recorded, and the room is held while it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.plekken import Plek, plek
from regie.dossiers.vraag import rij, rijen
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import GeenToegang
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie
from regie.werk.meedoen.fouten import PlekFout, Vol

START: Final = "plaatsing_start"


@dataclass(frozen=True, slots=True)
class Keuze:
    """`id`: of the event, made when the form was opened: sending twice chooses once. `voor`: of a jobcoach, the
    verwijzing for which it is done."""

    id: UUID
    dossier: str
    plek: UUID
    vanaf: date
    uren_per_week: float
    gekoppeld_aan_taal: str
    versie: datetime | None = None
    voor: str | None = None

    @property
    def versies(self) -> Mapping[str, datetime | None]:
        """Most of what is recorded meanwhile a partner may not see: it stands in the way of nothing."""
        return {} if self.voor else {self.dossier: self.versie}

    @property
    def plaatsing(self) -> str:
        return f"plaatsing-{self.id.hex[-12:]}"


def kies(wie: Wie, recht: Recht, keuze: Keuze) -> None:
    """Raises PlekFout, Vol, GeenToegang, InvoerFout or Verouderd: then nothing was recorded and nothing is held."""
    with transaction.atomic():
        gekozen = _slot_op(keuze.plek)
        if _al_gekozen(keuze):
            return
        _keur(gekozen, keuze)
        nieuw = Nieuw(keuze.id, keuze.dossier, START, keuze.vanaf, _gegevens(gekozen, keuze), voor=keuze.voor)
        leg_vast(wie, [nieuw], recht, versies=keuze.versies)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO plek_plaatsing (gemeente, plek, dossier, plaatsing, door) VALUES (%s, %s, %s, %s, %s)",
                [wie.gemeente, keuze.plek, keuze.dossier, keuze.plaatsing, wie.medewerker],
            )


def _slot_op(id_: UUID) -> Plek:
    """The place, and nobody else chooses it until this transaction is over. Raises GeenToegang."""
    rijen("SELECT id FROM plek WHERE gemeente = current_setting('regie.gemeente') AND id = %s FOR UPDATE", [id_])
    gevonden = plek(id_)
    if gevonden is None:
        raise GeenToegang(_("Deze plek bestaat niet, of is niet van uw gemeente."))
    return gevonden


def _al_gekozen(keuze: Keuze) -> bool:
    return rij(
        "SELECT 1 AS er_is FROM plek_plaatsing WHERE gemeente = current_setting('regie.gemeente')"
        " AND dossier = %s AND plaatsing = %s AND plek = %s",
        [keuze.dossier, keuze.plaatsing, keuze.plek],
    ) is not None  # fmt: skip


def _keur(gekozen: Plek, keuze: Keuze) -> None:
    if not gekozen.open_op(keuze.vanaf):
        woorden = {"van": voluit(gekozen.van), "tot": voluit(gekozen.tot) if gekozen.tot else _("later")}
        raise PlekFout(_("Deze plek is er van %(van)s tot %(tot)s. Kies een dag daartussen.") % woorden)
    if not gekozen.uren_van <= keuze.uren_per_week <= gekozen.uren_tot:
        uren = {"van": getal(gekozen.uren_van), "tot": getal(gekozen.uren_tot)}
        raise PlekFout(
            _("Op deze plek kan iemand %(van)s tot %(tot)s uur per week. Vul een getal daartussen in.") % uren
        )
    if gekozen.over <= 0:
        zin = _("%(plek)s is vol (%(n)s). Kies een andere plek, of vraag %(organisatie)s om meer plaats.")
        woorden = {"plek": gekozen.naam, "n": gekozen.bezet, "organisatie": gekozen.organisatie}
        raise Vol(zin % woorden)


def _gegevens(gekozen: Plek, keuze: Keuze) -> Mapping[str, object]:
    gegevens: dict[str, object] = {
        "soort": gekozen.soort, "organisatie": gekozen.organisatie, "uren_per_week": keuze.uren_per_week,
        "plaatsing_id": keuze.plaatsing,
    }  # fmt: skip
    if keuze.gekoppeld_aan_taal:
        gegevens["gekoppeld_aan_taal"] = keuze.gekoppeld_aan_taal
    if gekozen.nederlandstalig is not None:
        gegevens["nederlandstalig"] = gekozen.nederlandstalig
    return gegevens
