# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""At a person, for who teaches: how the registration stands, what is missing, the groups, and the own hours."""

from typing import Any

from regie.dossiers.inschrijving import inschrijving
from regie.dossiers.levering import opgaven_van
from regie.web.keten.bezoek import Ketenbezoek
from regie.web.keten.inschrijving_beeld import nodig, samen_in_woorden, stand_in_woorden, uurregels, wachten_in_woorden
from regie.werk.keten.groep.groepen import groepen_van
from regie.werk.keten.uren.regel import LESUREN


def lessen(hier: Ketenbezoek) -> dict[str, Any]:
    """Nothing for who does something else."""
    een = next((een for een in hier.verwezen if LESUREN in een.recht.legt_vast and een.loopt), None)
    if een is None:
        return {"school": None}
    nu, uren = inschrijving(hier.dossier), opgaven_van(hier.dossier)
    return {
        "school": een, "inschrijving": stand_in_woorden(nu, hier.recht, hier.organisatie),
        "wacht": wachten_in_woorden(nu, hier.recht), "nodig": nodig(een.rij, nu, hier.recht),
        "regels": uurregels(uren, hier.recht), "samen": samen_in_woorden(uren),
        "groepen": groepen_van(hier.wie, hier.dossier, hier.vandaag),
    }  # fmt: skip
