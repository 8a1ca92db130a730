# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A new person with a dossier: who it is and the first events, of one or of seventy, all or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from regie.personen.opslaan import bewaar_personen
from regie.register.fouten import MagNiet
from regie.register.grendel import grendel_dossiers
from regie.register.personen_wijzigen import als_persoon, keur_nummers, neem_nummers, schrijf_contact
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import als_rekenaar
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

OPENING: Final = "dossier_geopend"
_RUIMTE: Final = UUID("0d5a7c1e-33a4-5c0f-9b6b-8f2b6f0e6c55")
_JAAR: Final = len("1988")


class Eerste(NamedTuple):
    """An event of a new dossier."""

    type: str
    datum: date
    gegevens: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Opening:
    """`dossier`: the key, made when a form was opened: sent twice opens once. `velden`: of personen.velden, as kept."""

    dossier: str
    velden: Mapping[str, str]
    gebeurtenissen: Sequence[Eerste]


def geboren_in(geboortedatum: str) -> dict[str, Any]:
    """The field of dossier_geopend with as much of a date of birth as the rules read: the month, or the year."""
    if not geboortedatum:
        return {}
    if len(geboortedatum) == _JAAR:
        return {"geboortejaar": int(geboortedatum)}
    return {"geboortejaar": int(geboortedatum[:4]), "geboortemaand": geboortedatum[:7]}


def open_dossiers(wie: Wie, openingen: Sequence[Opening], recht: Recht, vandaag: date) -> list[str]:
    """The dossiers that were not there yet. Who has a caseload gets the new ones in it, from today.

    Raises MagNiet, NummerBezet or InvoerFout (`rij`: which opening, from 1); then nothing was opened.
    """
    if wie.bereik not in ("gemeente", "caseload") or not wie.mag_vastleggen(recht.gebeurtenissen[OPENING]):
        raise MagNiet(_("Een dossier openen doet de consulent of de teamleider."))
    with transaction.atomic():
        grendel_dossiers(wie.gemeente, [een.dossier for een in openingen])
        with als_rekenaar():
            er_al = _bestaande(openingen)
            nieuw = [een for een in openingen if een.dossier not in er_al]
            neem_nummers(een.velden for een in nieuw)
            for een in nieuw:
                _zet_neer(wie, een)
        rijen = [(openingen.index(een) + 1, rij) for een in nieuw for rij in _rijen(wie, een, vandaag)]
        try:
            leg_vast(wie, [rij for _plek, rij in rijen], recht)
        except InvoerFout as fout:
            raise InvoerFout(replace(een, rij=rijen[een.rij - 1][0]) for een in fout.problemen) from None
    return [een.dossier for een in nieuw]


def _bestaande(openingen: Sequence[Opening]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM dossier WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s)",
            [[een.dossier for een in openingen]],
        )
        return {id_ for (id_,) in cursor.fetchall()}


def _zet_neer(wie: Wie, een: Opening) -> None:
    """As regie_rekenaar: the person, the dossier, and that who opens it may see it."""
    persoon = uuid7()
    keur_nummers(persoon, een.velden)
    bewaar_personen([als_persoon(persoon, een.velden)])
    schrijf_contact(persoon, een.velden)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO dossier (gemeente, id, persoon) VALUES (%s, %s, %s)", [wie.gemeente, een.dossier, persoon]
        )
        if wie.bereik == "caseload":
            cursor.execute(
                "INSERT INTO toegang (gemeente, medewerker, dossier, vervangt) VALUES (%s, %s, %s, false)",
                [wie.gemeente, wie.medewerker, een.dossier],
            )


def _rijen(wie: Wie, een: Opening, vandaag: date) -> list[Nieuw]:
    eerste = list(een.gebeurtenissen)
    if wie.bereik == "caseload":
        eerste.append(Eerste("toewijzing", vandaag, {"rol": "regie", "medewerker": wie.medewerker}))
    return [
        Nieuw(uuid5(_RUIMTE, f"{wie.gemeente}/{een.dossier}/{nummer}"), een.dossier, rij.type, rij.datum, rij.gegevens)
        for nummer, rij in enumerate(eerste)
    ]
