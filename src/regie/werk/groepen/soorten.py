# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of groups: what they are called, what becomes of somebody in the register, and who still needs one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Soort:
    """`aanmelding`, `start`: the event for who confirms, and for who comes the first time. `einde`: for who is ready.

    `wacht`: how waiting for it is called (codelijst onderdeel_wacht), "" where nobody waits for it.
    """

    naam: str | Promise
    aanmelding: str = ""
    start: str = ""
    einde: str = ""
    wacht: str = ""
    bij: str = "groep"
    rapport: bool = False
    certificaat: bool = False


SOORTEN: Final[Mapping[str, Soort]] = {
    "informatie": Soort(_("informatiebijeenkomst"), start="kennismaking"),
    "brugklas": Soort(
        _("brugklas"), "brugklas_aanmelding", "brugklas_start", "brugklas_einde", "brugklas", rapport=True
    ),
    "startklas": Soort(
        _("startklas"), "brugklas_aanmelding", "brugklas_start", "brugklas_einde", "brugklas", rapport=True
    ),
    "pvt": Soort(_("PVT"), "pvt_aanmelding", "pvt_start", "pvt_afgerond", "training", certificaat=True),
    "map": Soort(_("MAP"), start="map_start", wacht="training"),
    "geld": Soort(_("training over geld"), "training_geld", "training_geld", "training_geld", "training",
                  certificaat=True),
    "toets": Soort(_("toets"), start="toetszitting", wacht="toets", bij="toets"),
    "excursie": Soort(_("excursie")),
}  # fmt: skip

VOORWAARDEN: Final[Mapping[str, str | Promise]] = {
    "ingeschreven": _("woont in de gemeente (BRP)"),
    "uitkering": _("de uitkering is geregeld"),
    "intake": _("de brede intake is klaar"),
    "pip": _("het PIP is er"),
}


def velden(soort: str, moment: str, groep: UUID, bijeenkomst: UUID | None = None, plaats: str = "") -> dict[str, Any]:
    """What the event of this kind of group says at `aanmelding` or `start`."""
    type_ = getattr(SOORTEN[soort], moment)
    if type_ == "training_geld":
        return {"status": "aangemeld" if moment == "aanmelding" else "gestart"}
    if type_ == "toetszitting":
        return {"zitting_id": str(bijeenkomst or groep)} | ({"plaats": plaats} if plaats else {})
    return {"groep_id": str(groep)} | ({"vorm": "groep"} if type_ == "kennismaking" else {})
