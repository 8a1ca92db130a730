# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Making a delivery, checking it, releasing it: by two people at least, and the file as it was made."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from regie import __version__
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.swi.keuring import Stand, keur
from regie.kern.swi.periode import is_voorbij
from regie.kern.swi.record import Record, afdrukken, velden_op
from regie.register.beperken import beperkte
from regie.register.grendel import grendel_gemeente
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.berichtgever import Berichtgever, berichtgever
from regie.uitwisseling.swi.bestand import Omslag, bestandsnaam, maak_bestand, sha256
from regie.uitwisseling.swi.leveringen import Levering, Stap, laatst_vrijgegeven, levering
from regie.uitwisseling.swi.lezen import Blik, lees_records, mogelijke, nummers
from regie.uitwisseling.swi.wie import LEVEREN, keur_rol


class NietKlaar(ValueError):
    """It cannot be done now, and why."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """Everything that a delivery is made of, at one moment."""

    records: list[Record]
    nummers: dict[str, str]
    stand: Stand


def lees_inhoud(wie: Wie, recht: Recht, blik: Blik, dossiers: list[str]) -> Inhoud:
    """Raises nothing of its own: the right was checked by who calls."""
    gevonden = lees_records(wie, recht, blik, dossiers)
    op = blik.kwartaal.laatste
    bekend = nummers([een.dossier for een in gevonden])
    eisen = [eis for eis in recht.swieisen if eis.geldt_vanaf <= op <= (eis.geldt_tot or op)]
    return Inhoud(gevonden, bekend, keur(gevonden, eisen, velden_op(recht, blik.kwartaal), bekend.keys()))


def maak(wie: Wie, recht: Recht, blik: Blik, stempel: UUID) -> UUID:
    """Gives the delivery; the one that is there already when this form was sent before. A delivery with faults is kept
    without a file to send: it says what must be put right. Raises GeenSwi or NietKlaar."""
    keur_rol(wie, LEVEREN)
    kwartaal, nu = blik.kwartaal, blik.tot
    van = _keur(kwartaal, blik.vandaag)
    grendel_gemeente(wie.gemeente)  # nothing that was recorded before this moment comes after it
    inhoud = lees_inhoud(wie, recht, blik, mogelijke(kwartaal))
    bestand = b"" if inhoud.stand.fouten else _bestand(wie, recht, Omslag(_code(wie), kwartaal, van, nu), inhoud)
    vorige = laatst_vrijgegeven(kwartaal)
    waarden = [
        wie.gemeente, uuid7(), str(kwartaal), wie.gemeente, str(kwartaal), van.moment, vorige.id if vorige else None,
        nu, len(inhoud.records), inhoud.stand.fouten, inhoud.stand.waarschuwingen, sha256(bestand), gerekend_met(recht),
        wie.medewerker, stempel,
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_MAAK, waarden)
        nieuw = cursor.fetchone()
        if nieuw is None:
            cursor.execute("SELECT id FROM swi_levering WHERE gemeente = %s AND stempel = %s", [wie.gemeente, stempel])
            return UUID(str(cursor.fetchone()[0]))
    _schrijf_regels(wie, UUID(str(nieuw[0])), recht, kwartaal, inhoud)
    return UUID(str(nieuw[0]))


def _keur(kwartaal: Kwartaal, vandaag: date) -> Berichtgever:
    if not is_voorbij(kwartaal, vandaag):
        raise NietKlaar(_("Dit kwartaal is nog niet voorbij. Maak de levering na de laatste dag."))
    van = berichtgever()
    if van is None:
        raise NietKlaar(_("Het is niet bekend wie er levert. Vul eerst de berichtgever in."))
    return van


_MAAK: Final = """
    INSERT INTO swi_levering (gemeente, id, kwartaal, nummer, berichtgever, vorige, bekend_op, aantal, fouten,
                              waarschuwingen, sha256, gerekend_met, door, stempel)
    SELECT %s, %s, %s, (SELECT coalesce(max(nummer), 0) + 1 FROM swi_levering WHERE gemeente = %s AND kwartaal = %s),
           %s, %s, %s, %s, %s, %s, %s, %s, %s, %s
    ON CONFLICT (gemeente, stempel) DO NOTHING RETURNING id
"""


def _schrijf_regels(wie: Wie, id_: UUID, recht: Recht, kwartaal: Kwartaal, inhoud: Inhoud) -> None:
    velden, per = velden_op(recht, kwartaal), inhoud.stand.van()
    waarden = []
    for record in inhoud.records:
        mis = per.get(record.dossier, [])
        fouten = sum(een.is_fout for een in mis)
        afdruk = json.dumps(afdrukken(record, velden), sort_keys=True)
        waarden.append((wie.gemeente, id_, record.dossier, afdruk, fouten, len(mis) - fouten))
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO swi_levering_regel (gemeente, levering, dossier, afdrukken, fouten, waarschuwingen)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            waarden,
        )


def zet_stap(wie: Wie, van: Levering, stap: Stap) -> bool:
    """False when it was taken already. Raises GeenSwi or NietKlaar."""
    keur_rol(wie, LEVEREN)
    if stap in van.stappen:
        return False
    if reden := waarom_niet(wie, van, stap):
        raise NietKlaar(reden)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO swi_stap (gemeente, levering, stap, door) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (gemeente, levering, stap) DO NOTHING",
            [wie.gemeente, van.id, stap, wie.medewerker],
        )
        return bool(cursor.rowcount)


def waarom_niet(wie: Wie, van: Levering, stap: Stap) -> str:
    """Why this step cannot be taken by this person now; "" where it can. The database asks the same."""
    if "vervallen" in van.stappen:
        return _("Deze levering is vervallen.")
    if stap == "vervallen":
        return _("Deze levering is al vrijgegeven.") if "vrijgegeven" in van.stappen else ""
    if van.fouten:
        return _("Er zijn nog fouten. Herstel die, en maak de levering opnieuw.")
    if stap == "vrijgegeven" and "nagekeken" not in van.stappen:
        return _("Deze levering is nog niet nagekeken.")
    if stap == "vrijgegeven" and van.door == wie.medewerker:
        return _("U heeft deze levering zelf gemaakt. Laat een andere teamleider haar vrijgeven.")
    return ""


def haal_bestand(wie: Wie, recht: Recht, id_: UUID, vandaag: date) -> tuple[str, bytes, list[str]]:
    """Name, bytes, and the dossiers that are in it: to be logged by who hands it over. Raises GeenSwi, or NietKlaar
    where it was not released or can no longer be made as it was."""
    keur_rol(wie, LEVEREN)
    van = levering(id_)
    if van is None or van.stand != "vrijgegeven":
        raise NietKlaar(_("Deze levering is nog niet vrijgegeven. Daarna is er een bestand."))
    gever = berichtgever(van.berichtgever)
    assert gever is not None  # the delivery refers to it
    omslag = Omslag(_code(wie), van.kwartaal, gever, van.bekend_op)
    inhoud = lees_inhoud(wie, recht, Blik(van.kwartaal, van.bekend_op, vandaag), _dossiers_van(van))
    bestand = b"" if inhoud.stand.fouten else _bestand(wie, recht, omslag, inhoud)
    if sha256(bestand) != van.sha256:
        raise NietKlaar(
            _("Het bestand is niet meer te maken zoals het was: een nummer, een dossier of een tabel is intussen "
              "anders. Maak een nieuwe levering.")
        )  # fmt: skip
    return bestandsnaam(omslag, van.nummer), bestand, [een.dossier for een in inhoud.records]


def _bestand(wie: Wie, recht: Recht, omslag: Omslag, inhoud: Inhoud) -> bytes:
    return maak_bestand(omslag, inhoud.records, inhoud.nummers, velden_op(recht, omslag.kwartaal))


def _dossiers_van(van: Levering) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT dossier FROM swi_levering_regel"
            " WHERE gemeente = current_setting('regie.gemeente') AND levering = %s ORDER BY dossier",
            [van.id],
        )
        return [dossier for (dossier,) in cursor.fetchall()]


def beperkten(wie: Wie, van: Levering) -> list[str]:
    """Who is in it and asked for restriction (AVG 18): whether they may be in it is decided by people. Raises
    GeenSwi."""
    keur_rol(wie, LEVEREN)
    return beperkte(wie, _dossiers_van(van))


def gerekend_met(recht: Recht) -> str:
    return f"{recht.kenmerk} {__version__}"


def _code(wie: Wie) -> str:
    """Four digits, as the statistics office writes it."""
    return wie.gemeente.removeprefix("GM").zfill(4)
