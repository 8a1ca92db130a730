# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gemeente accepts a month of a school: as it was seen, by name and day."""

from django.db import connection

from regie.dossiers.levering import maandstanden
from regie.kern.kalender.maand import Maand
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie


class Verschoven(Exception):
    """Something was reported since somebody looked: they must look again before they accept."""


def aanvaard(wie: Wie, organisatie: str, maand: Maand, gezien: str, opmerking: str) -> bool:
    """`gezien`: the mark of what was looked at. False where it was accepted already. Raises Verschoven."""
    (nu,) = maandstanden(wie, organisatie, [maand])
    if nu.merk is None or nu.merk != gezien:
        raise Verschoven
    if nu.stand == "aanvaard":
        return False
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO maandafsluiting (gemeente, id, organisatie, maand, merk, leerlingen, aangeboden, gevolgd,"
            " opmerking, door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, uuid7(), organisatie, maand.eerste, gezien, nu.leerlingen, nu.uren.aangeboden,
             nu.uren.gevolgd, opmerking, wie.medewerker],
        )  # fmt: skip
    return True
