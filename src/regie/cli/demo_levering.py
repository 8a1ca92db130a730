# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a school of the demo delivers: pupils who begin, a group with a lesson, a month with two wrong lines, and an
earlier month that the gemeente accepted."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.db import transaction

from regie.dossiers.inschrijving import inschrijving
from regie.dossiers.levering import maandstanden
from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.maand import Maand
from regie.kern.levering.inschrijving import START
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.keten.aanvaarden import aanvaard
from regie.werk.keten.groep.groepen import groepen, lees_groep, maak_groep, zet_leden
from regie.werk.keten.groep.les import Les, leg_les_vast
from regie.werk.keten.leerlingen import leerlingen
from regie.werk.keten.uren.kolommen import LEERLING, SOORT, TOT, UREN, VAN
from regie.werk.keten.uren.levering import bekijk, beproef_bestand, neem_op
from regie.werk.keten.uren.regel import LESUREN

BEGINNERS: Final = 6  # people, at most
WEEK: Final = 7  # days
OCHTEND: Final = "ochtend"
_KOP: Final = (LEERLING, VAN, TOT, SOORT, *UREN)
_UREN: Final = ("40;36;3;1", "40;40;0;0", "40;31,5;4;4,5", "40;24;0;16", "40;38;2;0", "40;34;0;2")
"""Of the last pupil they do not add up."""
_AANWEZIG: Final = ("ja", "ja", "afgemeld", "nee", "ja", "ja")


def vul_levering(docent: Wie, teamleider: Wie, recht: Recht, vandaag: date) -> None:
    """As they would on their own pages. Once: nothing where the school has a group."""
    maand = Maand.van(vandaag).vorige
    with transaction.atomic():
        zet_wie(docent, vandaag)
        if groepen(docent):
            return
        nieuw = _laat_beginnen(docent, recht, maand.eerste)
        if nieuw:
            _geef_les(docent, recht, nieuw, vandaag)
            _lever(docent, recht, nieuw, maand, vandaag)
    with transaction.atomic():
        zet_wie(teamleider, vandaag)
        (stand,) = maandstanden(teamleider, docent.organisatie, [maand.vorige])
        if stand.merk is not None:
            aanvaard(teamleider, docent.organisatie, maand.vorige, stand.merk, "Nagekeken met de presentielijsten.")


def _laat_beginnen(docent: Wie, recht: Recht, op: date) -> list[str]:
    """Who was registered and waited, begins on this day."""
    wachtend = [
        (een.dossier, nu.velden["leerroute"])
        for een in leerlingen(LESUREN, recht).values()
        if een.in_taak(op, op) and (nu := inschrijving(een.dossier)).stand == "aangemeld"
        and nu.aanbieder == docent.organisatie and nu.sinds is not None and nu.sinds < op
    ][:BEGINNERS]  # fmt: skip
    vast = {"aanbieder": docent.organisatie, "dagdelen": 3, "lesvorm": "dag", "keurmerk": True}
    leg_vast(
        docent, [Nieuw(uuid7(), dossier, START, op, vast | {"leerroute": route}) for dossier, route in wachtend], recht
    )
    return [dossier for dossier, _route in wachtend]


def _geef_les(docent: Wie, recht: Recht, dossiers: Sequence[str], vandaag: date) -> None:
    id_ = maak_groep(docent, "NT2 ochtend", "nt2", [OCHTEND], 150)
    begin = dag(dagnummer(vandaag) - WEEK)
    zet_leden(docent, id_, dossiers, begin)
    groep = lees_groep(docent, id_)
    assert groep is not None  # it was made just now
    aanwezig = dict(zip(dossiers, _AANWEZIG, strict=False))
    leg_les_vast(docent, recht, Les(groep, begin, OCHTEND), 150, aanwezig)


def _lever(docent: Wie, recht: Recht, dossiers: Sequence[str], maand: Maand, vandaag: date) -> None:
    """A file as a school sends it; what is wrong stays behind to be solved."""
    dagen = f"{maand.eerste.isoformat()};{maand.laatste.isoformat()};nt2"
    regels = [f"{dossier};{dagen};{uren}" for dossier, uren in zip(dossiers, _UREN, strict=False)]
    regels.append(f"onbekend;{dagen};{_UREN[0]}")
    ruw = "\r\n".join((";".join(_KOP), *regels)).encode()
    id_ = beproef_bestand(docent, recht, vandaag, maand, ruw)
    blik = bekijk(docent, recht, id_)
    assert blik is not None  # it was kept just now
    neem_op(docent, recht, id_, blik.plan.merk, "laten")
