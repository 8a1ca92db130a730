# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Consent in a dossier, as it stands today, and what to say where it is missing."""

from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import rij, rijen
from regie.kern.feiten.toestemming import ZELF, Uitspraak, geldt, laatste_uitspraak
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.context import als_rekenaar

NAZORG: Final = "nazorg"
GEGEVEN: Final = "toestemming"

# some purposes are of a heavier category and stand in gebeurtenis_deel
_UITSPRAKEN: Final = """
    SELECT g.type, g.datum, coalesce(g.gegevens ->> 'doel', e.gegevens ->> 'doel') AS doel,
           g.gegevens ->> 'partij' AS partij
    FROM gebeurtenis g
    LEFT JOIN gebeurtenis_deel e ON e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id
        AND e.gegevens ? 'doel'
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s
      AND g.type IN ('toestemming', 'toestemming_ingetrokken') AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.vastgelegd_op, g.id
"""


def heeft_toestemming(dossier: str, doel: str, vandaag: date, partij: str = ZELF) -> bool:
    """Whether the person consents to a purpose (code of `doel_toestemming`) today, with this organisation. Nobody who
    may not see the dossier is told anything: then there is no consent."""
    return geldt(_uitspraken(dossier), doel, vandaag, partij)


def waarschuwing_nazorg(dossier: str, vandaag: date) -> str:
    """What to read before getting in touch for nazorg; empty where the person consents."""
    laatste = laatste_uitspraak(_uitspraken(dossier), NAZORG, vandaag)
    if laatste is not None and laatste.geeft:
        return ""
    if laatste is not None:
        zin = _("De toestemming voor nazorg is op %(dag)s ingetrokken. Neem voor nazorg geen contact op.")
        return zin % {"dag": voluit(laatste.datum)}
    return _(
        "Er is geen toestemming voor nazorg. Na het einde van de inburgering mag de gemeente alleen contact opnemen "
        "als iemand dat goed vindt. Vraag daarom toestemming zolang het traject loopt, en leg die vast."
    )


def _uitspraken(dossier: str) -> list[Uitspraak]:
    """Read as the register: who cannot see one of the purposes would take its withdrawal for that of all of them."""
    if (
        rij("SELECT 1 AS er FROM dossier WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [dossier])
        is None
    ):
        return []
    with als_rekenaar():
        gevonden = rijen(_UITSPRAKEN, [dossier])
    return [Uitspraak(een["type"] == GEGEVEN, een["datum"], een["doel"], een["partij"]) for een in gevonden]
