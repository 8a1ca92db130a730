# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Handing in: the answers become events in one transaction, and are gone from where they were typed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from django.db import connection, transaction

from regie.dossiers.vragenlijst import antwoorden_van
from regie.kern.recht import Recht
from regie.kern.vragenlijst import NIET, Antwoord, code_van, in_het_nederlands
from regie.register.beperken import Beperkt, beperkte, keur_onbeperkt
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet, zet_wie
from regie.toegang.gemeenten import gemeenten
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie, systeem
from regie.werk.vragenlijst.code import Lijst, open_met, sluit
from regie.werk.vragenlijst.lijst import open_lijst

INBURGERAAR: Final = "inburgeraar"


class NietsIngevuld(ValueError):
    """There is no answer to hand in."""


class AlIngeleverd(LookupError):
    """Somebody was earlier: there is no open list any more."""


def lever_in(afdruk: str, taal: str, recht: Recht, moment: datetime, vandaag: date) -> None:
    """By who has the code. Raises CodeOngeldig, NietsIngevuld, Beperkt, and what leg_vast raises."""
    lijst = replace(open_met(afdruk, vast=True), taal=taal)
    gemeente = gemeenten()[lijst.gemeente]
    wie = systeem(gemeente.code, gemeente.beleid, INBURGERAAR)
    with transaction.atomic():  # what is refused takes the context back too
        zet({"vragenlijst": ""})
        zet_wie(wie, vandaag)
        if beperkte(wie, [lijst.dossier]):
            raise Beperkt("De vragenlijst kan nu niet worden ingeleverd: de verwerking is beperkt.")
        _neem_op(wie, lijst, recht, moment, vandaag)
    sluit()


def neem_over(wie: Wie, dossier: str, recht: Recht, moment: datetime, vandaag: date) -> None:
    """By the consulent, also of a list that is not finished: all of it, also what the consulent may not see.

    The right to do so was checked. Raises AlIngeleverd, NietsIngevuld, Beperkt, and what leg_vast raises.
    """
    keur_onbeperkt(wie, {dossier})
    lijst = open_lijst(wie, dossier, vast=True)
    if lijst is None:
        raise AlIngeleverd
    als = systeem(wie.gemeente, wie.beleid, wie.medewerker)
    with transaction.atomic():
        zet_wie(als, vandaag)
        _neem_op(als, lijst, recht, moment, vandaag)
    zet_wie(wie, vandaag)


def _neem_op(wie: Wie, lijst: Lijst, recht: Recht, moment: datetime, dag: date) -> None:
    gegeven = {naam: een for naam, een in antwoorden_van(lijst.gemeente, lijst.id).items() if naam in recht.vragen}
    if not gegeven:
        raise NietsIngevuld
    _sluit_lijst(lijst, moment)
    leg_vast(wie, list(_gebeurtenissen(lijst, gegeven, recht, dag)), recht)


def _sluit_lijst(lijst: Lijst, moment: datetime) -> None:
    waar = [lijst.gemeente, lijst.id]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM vragenlijst_antwoord WHERE gemeente = %s AND vragenlijst = %s", waar)
        cursor.execute(
            "UPDATE vragenlijst SET ingeleverd_op = %s, taal = %s, afdruk = NULL, geldig_tot = NULL"
            " WHERE gemeente = %s AND id = %s",
            [moment, lijst.taal, *waar],
        )


def _gebeurtenissen(lijst: Lijst, gegeven: Mapping[str, Antwoord], recht: Recht, dag: date) -> Iterator[Nieuw]:
    """The list, and a finding of every answer; that somebody would rather not say something is no finding."""

    def nieuw(type_: str, gegevens: dict[str, Any]) -> Nieuw:
        return Nieuw(uuid7(), lijst.dossier, type_, dag, gegevens, bron=INBURGERAAR)

    manier = "samen" if lijst.samen else "zelf"
    yield nieuw("vragenlijst", {"taal": lijst.taal, "afgerond": len(gegeven) == len(recht.vragen), "manier": manier})
    for naam, vraag in recht.vragen.items():
        antwoord = gegeven.get(naam)
        if antwoord is None or antwoord == NIET:
            continue
        tekst = in_het_nederlands(vraag, antwoord, recht.vraagwoorden)
        bevinding = {"thema": vraag.thema, "bevinding": tekst, "bron": INBURGERAAR}
        code = code_van(antwoord)
        yield nieuw("intake_bevinding", bevinding if code is None else bevinding | {"code": code})
