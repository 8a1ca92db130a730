# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of the demo: one with people in it, and two with places for a proposal."""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from django.db import transaction

from regie.dossiers.groepen import groepen, kandidaten
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.kalender.maand import maandag_van
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie
from regie.werk.groepen.leden import zet_erbij
from regie.werk.groepen.opslag import Groepsgegevens, maak_groep

WEKEN: Final = 8
PLAATS: Final = "Het Wijkhuis, Lange Straat 1"
POSTCODE: Final = "7411"
IN_DE_EERSTE: Final = 6  # people


def vul_groepen(consulent: Wie, vandaag: date) -> None:
    """As a consulent would; nothing where there are groups already."""
    with transaction.atomic():
        zet_wie(consulent, vandaag)
        if groepen():
            return
        eerste, *_rest = [maak_groep(consulent, wat) for wat in _groepen(vandaag)]
        mensen = kandidaten("informatie", consulent.bereik, consulent.medewerker, IN_DE_EERSTE)
        zet_erbij(consulent, eerste, [een["dossier"] for een in mensen])


def _groepen(vandaag: date) -> Iterator[Groepsgegevens]:
    straks = later(maandag_van(later(vandaag, Duur(1, "weken"))), Duur(1, "dagen"))  # a Tuesday, the first day of all
    einde = later(straks, Duur(WEKEN, "weken"))
    yield Groepsgegevens(
        "informatie", "Informatie over inburgering", straks, None, ("di-ochtend",), time(10), 120, 4, 25, "vast",
        taal="ti", tolk=True, plaats=PLAATS, postcode4=POSTCODE,
    )  # fmt: skip
    yield Groepsgegevens(
        "brugklas", "Brugklas ochtend", straks, einde, ("di-ochtend", "do-ochtend"), time(9, 30), 150, 4, 15, "vast",
        taal="ar", plaats=PLAATS, postcode4=POSTCODE,
    )  # fmt: skip
    yield Groepsgegevens(
        "brugklas",
        "Brugklas middag",
        straks,
        einde,
        ("di-middag", "do-middag"),
        time(13),
        150,
        4,
        15,
        "vast",
        plaats=PLAATS,
        postcode4=POSTCODE,
    )
