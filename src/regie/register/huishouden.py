# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Joining a household and leaving it: judged with everybody who is connected, also who the caller cannot see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.personen.huishouden import KanNiet, Lid, Regel, keur_lid, leden
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.grendel import grendel_dossiers
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import als_rekenaar
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

LID, EINDE = "huishouden_lid", "huishouden_einde"
MEESTE: Final = 60  # people who hang together; a family is never so large
_RUIMTE: Final = UUID("8a3b0d0e-1f0c-5a7f-8f57-0a3e9c6b1d24")


@dataclass(frozen=True, slots=True)
class Erbij:
    """Who joins whom. `eigen_rol`: of the one who is in no household yet. `stempel`: made when the form was opened."""

    stempel: UUID
    bij: str
    wie: str
    rol: str
    van: date
    eigen_rol: str = ""


def voeg_toe(wie: Wie, erbij: Erbij, recht: Recht) -> str:
    """The key of the household. Raises KanNiet, MagNiet, GeenToegang, Beperkt or InvoerFout."""
    if erbij.bij == erbij.wie:
        raise KanNiet(_("Iemand kan niet het kind of de partner van zichzelf zijn. Kies een ander dossier."))
    with transaction.atomic():
        mag_wijzigen(wie, (erbij.bij, erbij.wie), recht)
        grendel_dossiers(wie.gemeente, (erbij.bij, erbij.wie))
        with als_rekenaar():
            verband = verbonden((erbij.bij, erbij.wie))
        huis = _nu_in(verband, erbij.bij, erbij.van)
        erin = Lid(erbij.wie, huis or str(erbij.stempel), erbij.rol, erbij.van)
        if erin in verband:
            return huis  # sent twice
        nieuw = [erin] if huis else [Lid(erbij.bij, erin.huishouden, _rol(erbij), erbij.van), erin]
        for lid in nieuw:
            keur_lid(verband, lid)
            verband.append(lid)
        leg_vast(wie, [_als_rij(erbij, lid) for lid in nieuw], recht)
    return erin.huishouden


def _rol(erbij: Erbij) -> str:
    if not erbij.eigen_rol:
        raise KanNiet(_("Kies ook welke rol de persoon van dit dossier zelf heeft in het huishouden."))
    return erbij.eigen_rol


def _als_rij(erbij: Erbij, lid: Lid) -> Nieuw:
    id_ = uuid5(_RUIMTE, f"{erbij.stempel}/{lid.dossier}")
    return Nieuw(id_, lid.dossier, LID, lid.van, {"huishouden_id": lid.huishouden, "rol": lid.rol})


def beeindig(wie: Wie, dossier: str, huishouden: str, op: date, recht: Recht) -> None:
    """Somebody leaves. Raises KanNiet where it does not run on that day."""
    with transaction.atomic():
        mag_wijzigen(wie, (dossier,), recht)
        grendel_dossiers(wie.gemeente, (dossier,))
        with als_rekenaar():
            verband = leden(_regels_van([dossier]))
        lid = next((een for een in verband if een.huishouden == huishouden and een.tot is None), None)
        if lid is None:
            raise KanNiet(_("Deze persoon hoort al niet meer bij dit huishouden."))
        if op < lid.van:
            raise KanNiet(_("Dat is voor de dag waarop het begon. Kies een latere dag."))
        velden = {"huishouden_id": huishouden, "rol": lid.rol}
        leg_vast(wie, [Nieuw(uuid7(), dossier, EINDE, op, velden)], recht)


def mag_wijzigen(wie: Wie, dossiers: Sequence[str], recht: Recht) -> None:
    """As the caller: the type by role, its category, and each of the dossiers by row-level security."""
    type_ = recht.gebeurtenissen[LID]
    if not wie.mag_vastleggen(type_) or type_.categorie not in wie.categorieen:
        raise MagNiet(_("Een huishouden wijzigen doet de consulent."))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM dossier WHERE gemeente = %s AND id = ANY(%s)", [wie.gemeente, list(dossiers)]
        )
        if cursor.fetchone()[0] != len(set(dossiers)):
            raise GeenToegang(_("Dit dossier bestaat niet, of is niet van u."))


def verbonden(dossiers: Sequence[str]) -> list[Lid]:
    """As regie_rekenaar: everybody who is or was in a household with these, and with those, and so on."""
    mensen: set[str] = set(dossiers)
    huizen: set[str] = set()
    while True:
        regels = _regels_van(sorted(mensen)[:MEESTE])
        nieuwe_huizen = {regel.huishouden for regel in regels} - huizen
        if not nieuwe_huizen or len(mensen) > MEESTE:
            return leden(regels)
        huizen |= nieuwe_huizen
        mensen |= {regel.dossier for regel in regels_in(sorted(nieuwe_huizen))}


def _nu_in(verband: Sequence[Lid], dossier: str, op: date) -> str:
    """The household that somebody is in on a day; the one that began last."""
    nu = [lid for lid in verband if lid.dossier == dossier and lid.van <= op and (lid.tot is None or op < lid.tot)]
    return nu[-1].huishouden if nu else ""


def _regels_van(dossiers: Sequence[str]) -> list[Regel]:
    return _regels("d.dossier = ANY(%s) AND d.huishouden IS NOT NULL", dossiers)


def regels_in(huizen: Sequence[str]) -> list[Regel]:
    """The standing events of households, oldest first: as who asks."""
    return _regels("d.huishouden = ANY(%s)", huizen)


def _regels(waar: str, waarde: Sequence[str]) -> list[Regel]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.dossier, d.huishouden, d.gegevens ->> 'rol', g.datum, g.type = '{EINDE}'
            FROM gebeurtenis_deel d
            JOIN gebeurtenis g ON g.gemeente = d.gemeente AND g.id = d.gebeurtenis
            WHERE d.gemeente = current_setting('regie.gemeente') AND {waar} AND g.herroept IS NULL
              AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
            ORDER BY g.datum, g.vastgelegd_op, g.id
            """,
            [list(waarde)],
        )
        return [Regel(*rij) for rij in cursor.fetchall()]
