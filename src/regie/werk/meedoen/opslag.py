# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A place added or changed. The database keeps what it was: every change is a version."""

from dataclasses import asdict
from typing import Final

from django.db import connection
from django.utils.translation import gettext as _

from regie.dossiers.plekken import Plek
from regie.dossiers.plekken import plek as lees
from regie.toegang.wie import Wie
from regie.werk.meedoen.fouten import AlGewijzigd, StaatErAl

_VELDEN: Final = (
    "soort", "naam", "organisatie", "sector", "uren_van", "uren_tot", "dagdelen", "capaciteit", "begeleiding", "van",
    "voor", "taalniveau", "nederlandstalig", "postcode4", "tot",
)  # fmt: skip
_NIEUW: Final = f"""
    INSERT INTO plek (gemeente, id, revisie, door, {", ".join(_VELDEN)})
    VALUES (%(gemeente)s, %(id)s, 1, %(door)s, {", ".join(f"%({veld})s" for veld in _VELDEN)})
    ON CONFLICT (gemeente, id) DO NOTHING
"""
_ANDERS: Final = f"""
    UPDATE plek SET revisie = revisie + 1, door = %(door)s, moment = clock_timestamp(),
           {", ".join(f"{veld} = %({veld})s" for veld in _VELDEN)}
    WHERE gemeente = %(gemeente)s AND id = %(id)s AND revisie = %(revisie)s
"""


def voeg_toe(wie: Wie, plek: Plek) -> None:
    """A form that was sent twice adds one place. Raises StaatErAl when it says something else the second time."""
    with connection.cursor() as cursor:
        cursor.execute(_NIEUW, _waarden(wie, plek))
        er_al = not cursor.rowcount
    if er_al and not _is_dezelfde(lees(plek.id), plek):
        raise StaatErAl(_("Dit formulier is al bewaard, maar wat u nu typte is anders. Dat staat nog nergens. Is het"
                          " een andere plek? Bewaar haar dan nog een keer. Is het een verbetering? Wijzig dan de plek"
                          " die al in de lijst staat."))  # fmt: skip


def _is_dezelfde(er_al: Plek | None, plek: Plek) -> bool:
    return er_al is not None and all(getattr(er_al, veld) == getattr(plek, veld) for veld in _VELDEN)


def wijzig(wie: Wie, plek: Plek) -> None:
    """`plek.revisie`: of the version that was looked at. Sent twice it is changed once. Raises AlGewijzigd."""
    with connection.cursor() as cursor:
        cursor.execute(_ANDERS, _waarden(wie, plek))
        klaar = cursor.rowcount == 1
    if not klaar:
        er_al = lees(plek.id)
        if er_al is None or er_al.revisie != plek.revisie + 1 or not _is_dezelfde(er_al, plek):
            raise AlGewijzigd(_("Iemand anders heeft deze plek intussen gewijzigd. Open de plek opnieuw."))


def _waarden(wie: Wie, plek: Plek) -> dict[str, object]:
    return asdict(plek) | {"gemeente": wie.gemeente, "door": wie.medewerker, "dagdelen": list(plek.dagdelen)}
