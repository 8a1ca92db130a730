# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2: the decision, and the PIP that says so, in one go with its documents."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from regie.dossiers import pip as vragen
from regie.kern.besluiten.afschaling import AFSCHALING, geldende_versie, niveaus_na
from regie.kern.pip.inhoud import Pip
from regie.kern.pip.verleden import GEWIJZIGD
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.werk.pip.besluiten import Opdracht, stel_vast
from regie.werk.pip.fouten import NietKlaar


def schaal_af(
    opdracht: Opdracht, id_: UUID, dag: date, onderdelen: Sequence[str], onderbouwing: str,
    *, op_versie: Mapping[str, datetime | None] | None = None,
) -> Pip | None:  # fmt: skip
    """What somebody types in the draft of a PIP stays there: this decision is not made from it. None when it was
    recorded before. Raises what `stel_vast` raises, and NietKlaar without a PIP."""
    versie = geldende_versie(vragen.verleden(opdracht.dossier), opdracht.recht)
    if versie is None:
        raise NietKlaar("Er is geen PIP dat geldt. Stel eerst het PIP vast.")
    besluit = Nieuw(
        uuid7(), opdracht.dossier, AFSCHALING, dag, {"onderdelen": list(onderdelen), "onderbouwing": onderbouwing}
    )
    gewijzigd: dict[str, Any] = {
        "reden": AFSCHALING, "grond": onderbouwing, "niveaus": niveaus_na(versie.inhoud, onderdelen),
        "dagtekening": dag.isoformat(),
    }  # fmt: skip
    return stel_vast(opdracht, id_, GEWIJZIGD, dag, gewijzigd, op_versie=op_versie, erbij=[besluit], uit_concept=False)
