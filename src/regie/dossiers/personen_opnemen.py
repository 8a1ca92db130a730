# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking in a file with persons: new dossiers, and what is missing in those that are there. All of it or nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.dossier import kop
from regie.dossiers.personen import gegevens
from regie.dossiers.personen_inlezen import KOPPEL, NIEUW, Levering, Oordeel, beoordeel, gooi_weg, merk, sleutel
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.recht import Recht
from regie.personen.kolommen import Regel
from regie.register.dossier_openen import OPENING, Eerste, Opening, geboren_in, open_dossiers
from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.grendel import grendel_dossiers
from regie.register.personen_wijzigen import Wijziging, wijzig_persoon
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie

BEGIN: Final = {"koppeling": "koppeling", "kennisgeving": "kennisgeving_plicht"}  # what of a line → the event


class NietKlaar(RegisterFout):
    """Somebody has to look once more before this can be taken in."""


def neem_op(wie: Wie, levering: Levering, recht: Recht, vandaag: date, gezien: str) -> tuple[int, int]:
    """How many dossiers were opened and how many were filled up. `gezien`: the mark of what was on the screen.

    Raises NietKlaar, MagNiet, GeenToegang, Beperkt, NummerBezet, or InvoerFout (`rij`: the line of the file).
    """
    with transaction.atomic():
        if not gooi_weg(levering.id):
            raise NietKlaar(_("Dit bestand is al opgenomen of weggegooid."))
        oordelen = beoordeel(wie, levering, recht, vandaag)
        if merk(oordelen) != gezien:
            raise NietKlaar(_("Intussen is er iets veranderd in het register. Kijk de regels nog een keer na."))
        if any(not een.keus for een in oordelen):
            raise NietKlaar(_("Nog niet bij elke regel is gekozen. Kies wat er met die regels moet gebeuren."))
        nieuw = [een.regel for een in oordelen if een.keus == NIEUW]
        koppel = [een for een in oordelen if een.keus.startswith(KOPPEL)]
        grendel_dossiers(wie.gemeente, [een.keus.removeprefix(KOPPEL) for een in koppel])
        _open(wie, levering.id, nieuw, recht, vandaag)
        for een in koppel:
            _vul_aan(wie, levering.id, een, recht, vandaag)
    return len(nieuw), len(koppel)


def _open(wie: Wie, levering: UUID, regels: Sequence[Regel], recht: Recht, vandaag: date) -> None:
    openingen = [Opening(sleutel(levering, regel.rij), regel.velden, _eerste(regel)) for regel in regels]
    try:
        open_dossiers(wie, openingen, recht, vandaag)
    except InvoerFout as fout:
        raise InvoerFout(
            Probleem(regels[een.rij - 1].rij, een.veld, een.code, een.wat, een.nu) for een in fout.problemen
        ) from None


def _eerste(regel: Regel) -> list[Eerste]:
    """The dossier begins on the first day that the line names."""
    vast, persoon = regel.vast, regel.velden
    begin = [(type_, date.fromisoformat(vast[doel])) for doel, type_ in BEGIN.items() if vast.get(doel)]
    taal = {"taal": persoon["taal"]} if persoon.get("taal") else {}
    velden = {"groep": vast["groep"], "wet": vast["wet"]} | geboren_in(persoon.get("geboortedatum", "")) | taal
    eerste = [Eerste(OPENING, min(dag for _type, dag in begin), velden)]
    return [*eerste, *(Eerste(type_, dag, _erbij(type_, vast.get("azc", ""))) for type_, dag in begin)]


def _erbij(type_: str, azc: str) -> dict[str, str]:
    return {"azc": azc} if azc and type_ == "koppeling" else {}


def _vul_aan(wie: Wie, levering: UUID, een: Oordeel, recht: Recht, vandaag: date) -> None:
    """What is not known yet of somebody who is there; what is known stays as it is."""
    dossier = een.keus.removeprefix(KOPPEL)
    nu, stand = gegevens(dossier), kop(dossier)
    if nu is None or stand is None:
        raise GeenToegang(_("Dit dossier bestaat niet, of is niet van u."))
    leeg = {
        naam: waarde
        for naam, waarde in een.regel.velden.items()
        if waarde and not (nu["heeft_bsn"] if naam == "bsn" else nu[naam])
    }
    wijzig_persoon(wie, dossier, Wijziging(leeg, nu["versie"], _("Uit een bestand")), vandaag)
    nieuw = [
        Nieuw(uuid5(levering, f"{een.regel.rij}/{type_}"), dossier, type_, date.fromisoformat(een.regel.vast[doel]),
              _erbij(type_, een.regel.vast.get("azc", "")))
        for doel, type_ in BEGIN.items()
        if een.regel.vast.get(doel) and stand[doel] is None
    ]  # fmt: skip
    if nieuw:
        leg_vast(wie, nieuw, recht)
