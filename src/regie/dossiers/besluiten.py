# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What decisions in a traject look at: hours by school, reports, exams, pauses, as the reader may see them."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij, rij
from regie.kern.besluiten import afschaling, pauzes, verlenging
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.recht import Recht
from regie.register.herberekenen import stroom
from regie.register.van_wie import ZELF_VASTGELEGD
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

UREN: Final = "uren_nt2"
TYPES: Final = afschaling.TYPES | pauzes.TYPES | verlenging.TYPES | {"uren_verrekend", "schoolrapportage"}


def verleden(dossier: str, types: Iterable[str] = TYPES) -> list[Gebeurd]:
    """Oldest first. Fields that the reader may not see are not there."""
    gevonden = reversed(van_type(dossier, sorted(types)))
    return [Gebeurd(een["id"], een["type"], een["datum"], een["gegevens"]) for een in gevonden]


def lesuren(dossier: str) -> list[Rij]:
    """Reports of hours as they stand: without those that a later one took the place of."""
    alle = van_type(dossier, ["lesuren"])
    weg = {str(een["gegevens"]["vervangt"]).lower() for een in alle if een["gegevens"].get("vervangt")}
    return [een for een in alle if een["id"] not in weg]


def van_school(dossier: str) -> set[str]:
    """The reports of hours that a school made itself."""
    gevonden = rij(
        "SELECT coalesce(array_agg(g.id::text), '{}') AS ids FROM gebeurtenis g"
        " WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s AND g.type = 'lesuren'"
        f" AND g.organisatie IS NOT NULL AND {ZELF_VASTGELEGD}",
        [dossier],
    )
    return set() if gevonden is None else set(gevonden["ids"])


def uren(wie: Wie, dossier: str, recht: Recht, op: date, sommen: Iterable[str]) -> dict[str, float]:
    """Sums of the kern on a day, in hours. After the caller was seen to have this dossier."""
    with als_rekenaar():
        gebeurtenissen = stroom([dossier], wie.gemeente, recht, op)
    feiten = Feiten(gebeurtenissen, recht, op)
    return {naam: max(int(feiten.getal(naam)[0]), 0) / MINUTEN_PER_UUR for naam in sommen}


def bsn(dossier: str) -> str:
    """To hand over to another gemeente, which must use it (Wi 36); "" where it is not known."""
    gevonden = rij(
        "SELECT n.nummer FROM dossier d JOIN persoon_nummer n ON n.gemeente = d.gemeente AND n.persoon = d.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s AND n.soort = 'bsn'",
        [dossier],
    )
    return "" if gevonden is None else str(gevonden["nummer"])
