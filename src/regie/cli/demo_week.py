# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a household of the demo: what stands fast, and lessons that can be at more than one time."""

from collections.abc import Sequence
from datetime import date, time
from typing import Final, NamedTuple

from django.db import transaction

from regie.dossiers.eigen import eigen_mensen
from regie.dossiers.weekplan import blok, blokken, huis
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.personen.huishouden import KanNiet
from regie.register.dossier_openen import OPENING, Eerste, Opening, geboren_in, open_dossiers
from regie.register.huishouden import Erbij
from regie.register.huishouden import voeg_toe as voeg_lid_toe
from regie.toegang.context import zet_wie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.weekplan.opslag import Blokgegevens, Keuzegegevens, voeg_keuze_toe, voeg_toe

PARTNER: Final = ("Yonas", "1988-02-03")
KIND: Final = ("Sami", "2023-04-01")


class Deel(NamedTuple):
    soort: str
    wat: str
    reis: int
    keuzes: Sequence[Keuzegegevens]


EERSTE: Final = (
    Deel("les", "Nederlands", 20, (
        Keuzegegevens([1, 3], time(9), time(11, 30), "Ochtendgroep"),
        Keuzegegevens([2, 4], time(9), time(11, 30), "Ochtendgroep B"),
        Keuzegegevens([1, 3], time(19), time(21), "Avondgroep"),
    )),
    Deel("werk", "Wereldwinkel", 15, (Keuzegegevens([5], time(9), time(13)),)),
)  # fmt: skip
TWEEDE: Final = (
    Deel("les", "Nederlands", 20, (
        Keuzegegevens([1, 3], time(9), time(11, 30), "Ochtendgroep"),
        Keuzegegevens([6], time(10), time(13), "Zaterdaggroep"),
    )),
    Deel("werk", "Bakkerij", 30, (Keuzegegevens([2, 4], time(6), time(12)),)),
)  # fmt: skip
OPVANG: Final = (Deel("opvang", "De Bij", 0, (Keuzegegevens([2, 4], time(8), time(12, 30), "", 1),)),)


def vul_week(consulent: Wie, recht: Recht, vandaag: date) -> None:
    """As the consulent would: somebody gets a partner and a child, and all of them a week. Once."""
    with transaction.atomic():
        zet_wie(consulent, vandaag)
        mensen = eigen_mensen(consulent)
        if blokken([een["dossier"] for een in mensen], vandaag, later(vandaag, Duur(1, "weken"))):
            return
        for mens in mensen:
            samen = huis(consulent, mens["dossier"], mens["naam"], vandaag)
            if (
                len(samen.leden) == 1
                and not samen.ongezien
                and _krijgt_gezin(consulent, mens["dossier"], recht, vandaag)
            ):
                return


def _krijgt_gezin(consulent: Wie, dossier: str, recht: Recht, vandaag: date) -> bool:
    """False: this person is in a household of which not everybody is seen."""
    partner, kind = (_opening(naam, geboren, vandaag) for naam, geboren in (PARTNER, KIND))
    try:
        with transaction.atomic():
            open_dossiers(consulent, [partner, kind], recht, vandaag)
            for een, rol in ((partner, "partner"), (kind, "kind")):
                voeg_lid_toe(consulent, Erbij(uuid7(), dossier, een.dossier, rol, vandaag, "aanvrager"), recht)
    except KanNiet:
        return False
    for van, delen in ((dossier, EERSTE), (partner.dossier, TWEEDE), (kind.dossier, OPVANG)):
        for deel in delen:
            _zet(consulent, van, deel, later(vandaag, Duur(-2, "weken")))
    return True


def _opening(voornaam: str, geboren: str, vandaag: date) -> Opening:
    """Somebody without a duty of their own."""
    gegevens = {"groep": "geen_plicht", "wet": "geen", **geboren_in(geboren)}
    velden = {"voornamen": voornaam, "achternaam": "Haile", "geboortedatum": geboren}
    return Opening(str(uuid7()), velden, [Eerste(OPENING, vandaag, gegevens)])


def _zet(consulent: Wie, dossier: str, deel: Deel, sinds: date) -> None:
    """With more than one choice it has no time yet."""
    id_, vast = uuid7(), len(deel.keuzes) == 1
    wat = Blokgegevens(deel.soort, deel.wat, "", vast, deel.reis, "inburgeraar", sinds, None)
    voeg_toe(consulent, dossier, id_, wat, deel.keuzes[0])
    for keuze in deel.keuzes[1:]:
        rij = blok(dossier, id_)
        if rij is not None:
            voeg_keuze_toe(consulent, dossier, id_, rij["revisie"], keuze)
