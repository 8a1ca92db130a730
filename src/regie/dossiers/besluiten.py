# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What decisions in a traject look at: hours by school, reports, exams, pauses, as the reader may see them."""

from collections.abc import Iterable
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.dossier import gebeurtenis, van_type
from regie.dossiers.vraag import Rij, rij
from regie.kern.besluiten import afschaling, pauzes, verlenging
from regie.kern.besluiten.blijft import VOLDAAN
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.gebeurtenissen.vervangen import VERVANGT, onvervangen
from regie.kern.kalender.dagnummers import dag
from regie.kern.kalender.kolommen import NOOIT
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
    return onvervangen(van_type(dossier, ["lesuren"]), lambda een: (een["id"], een["gegevens"].get(VERVANGT)))


def lessen(dossier: str) -> list[Gebeurd]:
    """The same, as the kern reads them."""
    return [Gebeurd(een["id"], een["type"], een["datum"], een["gegevens"]) for een in lesuren(dossier)]


def is_vastgelegd(dossier: str, id_: UUID) -> str:
    """The type of what a form recorded before; "" for a form that was not sent yet."""
    al = gebeurtenis(dossier, str(id_))
    return "" if al is None else str(al["type"])


def merk_van(wie: Wie, gemeentecode: str) -> str:
    """The mark of the key in the last handover of a gemeente, of whoever it was; "" where there was none yet."""
    with als_rekenaar():
        gevonden = rij(
            "SELECT g.gegevens->>'merk' AS merk FROM gebeurtenis g"
            " WHERE g.gemeente = %s AND g.type = 'pip_overgenomen' AND g.herroept IS NULL"
            " AND g.gegevens->>'gemeentecode' = %s AND g.gegevens ? 'merk' ORDER BY g.vastgelegd_op DESC LIMIT 1",
            [wie.gemeente, gemeentecode],
        )
    return "" if gevonden is None else str(gevonden["merk"])


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
    feiten = _feiten(wie, dossier, recht, op)
    return {naam: max(int(feiten.getal(naam)[0]), 0) / MINUTEN_PER_UUR for naam in sommen}


def voldaan(wie: Wie, dossier: str, recht: Recht, op: date) -> dict[str, date]:
    """Of PVT and MAP those that are done, and since when. After the caller was seen to have this dossier."""
    feiten = _feiten(wie, dossier, recht, op)
    dagen = {type_: feiten.dag(naam)[0] for type_, naam in VOLDAAN.items()}
    return {type_: dag(int(nummer)) for type_, nummer in dagen.items() if nummer != NOOIT}


def _feiten(wie: Wie, dossier: str, recht: Recht, op: date) -> Feiten:
    with als_rekenaar():
        gebeurtenissen = stroom([dossier], wie.gemeente, recht, op)
    return Feiten(gebeurtenissen, recht, op)


def bsn(dossier: str) -> str:
    """To hand over to another gemeente, which must use it (Wi 36); "" where it is not known."""
    gevonden = rij(
        "SELECT n.nummer FROM dossier d JOIN persoon_nummer n ON n.gemeente = d.gemeente AND n.persoon = d.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s AND n.soort = 'bsn'",
        [dossier],
    )
    return "" if gevonden is None else str(gevonden["nummer"])
