# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Notes of a talk that goes on, for two people of the demo: so that the brede intake can be looked at halfway."""

from datetime import datetime
from typing import Final

from django.db import transaction

from regie.dossiers.eigen import eigen_mensen
from regie.dossiers.intake import notities
from regie.kern.recht import Recht
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie
from regie.werk.intake.notities import Tekst, bewaar

MENSEN: Final = 2
TEKSTEN: Final = (
    ("werk", "Was kok in een klein restaurant. Wil dat hier ook, eerst als hulp.", "inburgeraar"),
    ("taal", "Verstaat eenvoudige vragen. Praat thuis geen Nederlands.", "inburgeraar"),
    ("netwerk", "Een oom in dezelfde stad, verder nog weinig mensen.", "coa"),
    ("mentale_gezondheid", "Slaapt weinig. Wil daar met de huisarts over praten.", "inburgeraar"),
)


def vul_intake(consulent: Wie, recht: Recht, moment: datetime) -> None:
    """As the consulent would; where there are notes, nothing is added."""
    with transaction.atomic():
        zet_wie(consulent, moment.date())
        for mens in eigen_mensen(consulent)[:MENSEN]:
            if not notities(mens["dossier"]):
                for thema, tekst, bron in TEKSTEN:
                    bewaar(consulent, recht, mens["dossier"], Tekst(thema, tekst, bron, None), moment)
