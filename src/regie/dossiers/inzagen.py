# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who looked at a dossier: for the consulent, the privacy officer, and the person it is about.

The person reads a function and an organisation, never a name. Whoever asks gets what row-level security lets through:
the privacy officer everything of the gemeente, a consulent what is about her own people.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij, rijen
from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.rollen import ROLLEN

PER_BLADZIJDE: Final = 50
DOEL_IN_WOORDEN: Final[dict[Doel, str]] = {  # the labels of recht/verwerkingen.toml
    "overdracht": "Overdracht aan de gemeente",
    "intake": "Brede intake",
    "uitvoering_binnen": "Uitvoering binnen de gemeente",
    "uitvoering_keten": "Uitvoering met partners",
    "nazorg": "Nazorg",
    "verantwoording": "Verantwoording en beleid",
}

LOGPAGINAS: Final = frozenset({"dossier_inzage", "privacy_inzage", "privacy_noodtoegang"})
"""Who looks into this log is in it too."""


class Bladzijde(NamedTuple):
    """`volgende`: the key to go on from, "" at the end."""

    regels: list[Rij]
    volgende: str


def inzages(*dossiers: str) -> list[Rij]:
    """Everything about the dossiers of one person, newest first, as the person reads it: moment, functie, organisatie,
    doel, wat. Who saw two of them at once, looked once."""
    gevonden = {een["id"]: een for dossier in dossiers for een in rijen(_INZAGEN, {"dossier": dossier})}
    return [
        {naam: regel[naam] for naam in ("moment", "functie", "organisatie", "doel", "wat")}
        for _id, regel in sorted(gevonden.items(), reverse=True)
        for regel in [_in_woorden(regel)]
    ]


def wie_keek(dossier: str, na: str = "", aantal: int = PER_BLADZIJDE) -> Bladzijde:
    """A page of it, newest first, with `medewerker`, `bladzijde` and `trace_id` for who may know those."""
    waarden: dict[str, Any] = {"dossier": dossier, "aantal": aantal + 1}
    verder = ""
    if na:
        verder, waarden["na"] = " AND d.inzage < %(na)s::uuid", str(UUID(na))
    gevonden = rijen(f"{_INZAGEN}{verder} ORDER BY d.inzage DESC LIMIT %(aantal)s", waarden)
    regels = [_in_woorden(rij) for rij in gevonden[:aantal]]
    return Bladzijde(regels, regels[-1]["id"] if len(gevonden) > aantal else "")


def mag_log_zien(dossier: str) -> bool:
    """Whether this is one of the own people of the consulent who asks; open by noodtoegang is not enough."""
    eigen = "SELECT 1 AS ja FROM toegang WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"
    return bool(rijen(f"{eigen} AND medewerker = current_setting('regie.medewerker')", [dossier]))


_INZAGEN: Final = """
    SELECT i.id::text, i.moment, i.medewerker, i.rollen, coalesce(o.naam, i.organisatie) AS organisatie, i.doel,
           i.soort, i.wat AS bladzijde, i.status, encode(i.trace_id, 'hex') AS trace_id
    FROM inzage_dossier d
    JOIN inzage i ON i.gemeente = d.gemeente AND i.id = d.inzage
    LEFT JOIN organisatie o ON o.gemeente = i.gemeente AND o.id = i.organisatie
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.dossier = %(dossier)s
"""


def _in_woorden(rij: Mapping[str, Any]) -> Rij:
    return {
        **rij,
        "functie": functie(rij["rollen"]),
        "doel": DOEL_IN_WOORDEN.get(rij["doel"], rij["doel"]),
        "wat": wat("log" if rij["bladzijde"] in LOGPAGINAS else rij["soort"], rij["status"]),
    }


def functie(rollen: list[str]) -> str:
    """The work of somebody; a role that is no longer there keeps its key."""
    return ", ".join(ROLLEN[rol].naam if rol in ROLLEN else rol for rol in rollen)


def wat(soort: str, status: str) -> str:
    """What was done, in plain words."""
    namen = {
        "openen": _("dossier geopend"),
        "zoeken": _("gevonden bij het zoeken"),
        "lijst": _("stond op een lijst"),
        "exporteren": _("stond in een bestand dat is gemaakt"),
        "api": _("gelezen door een ander systeem"),
        "noodtoegang": _("dossier geopend met noodtoegang"),
        "log": _("gekeken wie dit dossier zag"),
    }
    gedaan = namen.get(soort, soort)
    return _("%(wat)s (ging mis)") % {"wat": gedaan} if status == "Error" else gedaan
