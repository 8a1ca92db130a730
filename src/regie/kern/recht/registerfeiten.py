# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts that a register keeps per dossier, each with the facts, standen and event types that it is read from."""

from typing import Final

REGISTERFEITEN: Final[dict[str, tuple[str, ...]]] = {
    "groep": ("groep",),
    "wet": ("wet",),
    "leerroute": ("leerroute",),
    "taalniveau": ("taalniveau",),
    "fase": ("fase",),
    "is_actief": ("is_actief",),
    "plichtig": ("plichtig",),
    "consulent": ("consulent",),
    "vervangers": ("toewijzing", "toewijzing_einde"),
    "betrokkenen": ("toewijzing", "toewijzing_einde"),
    "relaties": ("verwijzing", "verwijzing_antwoord", "verwijzing_einde", "actief", "groep"),
    # touched together: what is kept of a household depends on both
    "afgeschermd": ("afgeschermd", "huishouden_lid", "huishouden_einde"),
    "intensiteit": ("intensiteit",),
    "kennisgeving": ("kennisgeving",),
    "koppeling": ("koppeling",),
    "huisvesting": ("huisvesting",),
    "inschrijving_brp": ("inschrijving_brp",),
    "kennismaking": ("kennismaking",),
    "intake_start": ("intake_start",),
    "intake_afgerond": ("intake_afgerond",),
    "leerroutekeuze": ("leerroutekeuze",),
    "pip_eerste": ("pip_eerste",),
    "gestart_leerroute": ("gestart_leerroute",),
    "termijn_einde": ("termijn_einde",),
    "voldaan": ("voldaan",),
    "nazorg_gesprek": ("nazorg_gesprek",),
    "gesloten_op": ("actief",),
    "dossier_geopend_op": ("dossier_geopend_op",),
    "laatste_contact": ("laatste_contact",),
    "oproepen": ("oproepen",),
    "geboortejaar": ("geboortejaar",),
    "geboortemaand": ("geboortemaand",),
    "huishouden": ("huishouden_lid", "huishouden_einde", "afgeschermd"),
    "huishouden_geheim": ("huishouden_lid", "huishouden_einde", "afgeschermd"),
}
