# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with counts: a line for each, all of them or none."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.kern.kwaliteit.aansluiting import ONDERDELEN
from regie.kern.recht import Recht
from regie.personen.csvbestand import Tabel
from regie.uitwisseling.aansluiting.tellingen import Telling, Vraag

KOLOMMEN: Final[tuple[str, ...]] = ("peildatum", "onderdeel", "groep", "wet", "aantal")
"""`groep` and `wet` may be empty: all of them."""
NODIG: Final = frozenset({"peildatum", "onderdeel", "aantal"})
MEESTE: Final = 1_000_000


class GeenTellingen(ValueError):
    """What is wrong with the file as a whole, and what now."""


def lees_tellingen(
    tabel: Tabel, herkomst: str, recht: Recht, vandaag: date
) -> tuple[list[Telling], list[tuple[int, str]]]:
    """What stands there, and per line of the file what is wrong. Raises GeenTellingen where a column is missing."""
    plaatsen = {naam.strip().lower(): plaats for plaats, naam in enumerate(tabel.kop)}
    if mist := sorted(NODIG - plaatsen.keys()):
        wat = _("In dit bestand ontbreekt de kolom %s.") % ", ".join(mist)
        raise GeenTellingen(f"{wat} {_('Gebruik deze kolommen: %s.') % ', '.join(KOLOMMEN)}")
    fouten = [(regel, _("Deze regel heeft een ander aantal kolommen dan de kop.")) for regel in tabel.breed]
    gelezen: dict[Vraag, tuple[int, Telling]] = {}
    for regel, cellen in tabel.rijen:
        velden = {naam: cellen[plaatsen[naam]] for naam in KOLOMMEN if naam in plaatsen}
        een = _lees(velden, herkomst, recht, vandaag)
        if isinstance(een, str):
            fouten.append((regel, een))
        elif een.vraag in gelezen:
            fouten.append(
                (regel, _("Dezelfde vraag staat ook op regel %d. Laat een regel weg.") % gelezen[een.vraag][0])
            )
        else:
            gelezen[een.vraag] = regel, een
    return [een for _regel, een in gelezen.values()], sorted(fouten)


def _lees(velden: Mapping[str, str], herkomst: str, recht: Recht, vandaag: date) -> Telling | str:
    """The count, or what is wrong with the first field that is not right."""
    onderdeel, groep, wet = velden["onderdeel"], velden.get("groep", ""), velden.get("wet", "")
    dag = _dag(velden["peildatum"])
    if dag is None:
        return _("De peildatum is geen dag. Schrijf haar als 2026-07-01.")
    if dag > vandaag:
        return _("De peildatum ligt na vandaag. Een telling is van een dag die voorbij is.")
    if onderdeel not in ONDERDELEN:
        return _("Dit onderdeel bestaat niet. Kies uit: %s.") % ", ".join(ONDERDELEN)
    for naam, code in (("groep", groep), ("wet", wet)):
        if code and code not in recht.codelijsten[naam].codes:
            return _("De %(naam)s bestaat niet. Kies uit: %(codes)s, of laat het leeg.") % {
                "naam": naam, "codes": ", ".join(recht.codelijsten[naam].codes)}  # fmt: skip
    aantal = velden["aantal"].replace(".", "")
    if not (aantal.isascii() and aantal.isdigit() and len(aantal) < len(str(MEESTE)) + 1 and int(aantal) <= MEESTE):
        return _("Het aantal is geen heel getal van 0 of meer.")
    bron = ONDERDELEN[onderdeel]
    return Telling(Vraag(dag, bron, onderdeel, groep, wet), int(aantal), herkomst)


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst) if len(tekst) == len("2026-07-01") else None
    except ValueError:
        return None
