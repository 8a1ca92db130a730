# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The advice about one dossier as it stands today: computed when somebody looks, and kept nowhere (AVG art. 22)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij
from regie.kern.adviezen import adviezen
from regie.kern.adviezen.toets import Toets, laatste_toets
from regie.kern.feiten import Feiten
from regie.kern.recht import Recht
from regie.kern.recht.typen.adviezen import Adviessoort
from regie.register.herberekenen import stroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

TYPES: Final = (
    "intakegesprek", "intake_bevinding", "toetszitting", "leerbaarheidstoets", "lbt_ontheffing", "schoolintake",
    "proefles", "proefperiode", "toelating", "brugklas_rapport", "tweede_beoordeling",
    "intake_afgerond", "leerroutekeuze",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Advies:
    """`redenen`: as kern.adviezen.KOLOMMEN, those that the reader may see. `niet_alles`: there are others."""

    redenen: list[Rij]
    niet_alles: bool
    toets: Toets | None


def advies(wie: Wie, dossier: str, recht: Recht, vandaag: date, soort: Adviessoort = "leerroute") -> Advies:
    """After the caller was seen to have this dossier: computed over all events, shown by the reader's categories."""
    with als_rekenaar():
        gebeurtenissen = stroom([dossier], wie.gemeente, recht, vandaag)
    feiten = Feiten(gebeurtenissen, recht, vandaag)
    alle = adviezen(feiten, recht.regels(wie.beleid), soort).to_dicts()
    gezien = [rij for rij in alle if rij["categorie"] in wie.categorieen]
    return Advies(gezien, len(gezien) < len(alle), laatste_toets(feiten, recht))


def bronnen(dossier: str) -> list[Rij]:
    """The events on which a choice of route rests, newest first, as far as the reader may see them."""
    return van_type(dossier, TYPES)
