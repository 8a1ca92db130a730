# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A list with numbers of people beside our own: compared in memory, shown once, and nobody of it is kept."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from regie.dossiers.nummerlijst import NUMMER, Bekende, Bron, bekenden
from regie.dossiers.vraag import rij
from regie.personen.csvbestand import Tabel
from regie.personen.nummers import NAMEN, GeenNummer, lees_nummer
from regie.toegang.sleutel import uuid7
from regie.toegang.verzegeld import verzegel
from regie.toegang.wie import Wie

KOPPEN: Final[Mapping[Bron, tuple[str, ...]]] = {
    "duo": ("bsn", "burgerservicenummer"),
    "coa": ("v_nummer", "v-nummer", "vnummer", "vreemdelingennummer"),
}
"""How the column with the number may be called."""
FOUTEN_BEWAARD: Final = 1000


class GeenLijst(ValueError):
    """What is wrong with the file as a whole, and what now."""


class GeenVergelijken(PermissionError):
    """Somebody who may not open every dossier."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """`nummers`: the line of the file of each number. `fouten`: line and what is wrong, never what stood there."""

    nummers: Mapping[str, int]
    fouten: tuple[tuple[int, str], ...]
    regels: int


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Dossiers, and line numbers of the file. `telt_niet`: on the list and known here, but not counted here;
    `zonder_nummer`: who should stand on it and has no number here, so that nobody can tell."""

    id: UUID
    allebei: int
    alleen_hier: tuple[Bekende, ...]
    zonder_nummer: tuple[Bekende, ...]
    telt_niet: tuple[Bekende, ...]
    alleen_daar: tuple[int, ...]
    fouten: tuple[tuple[int, str], ...]


def lees(bron: Bron, tabel: Tabel) -> Gelezen:
    """Raises GeenLijst where no column holds the number."""
    plaats = _kolom(bron, tabel.kop)
    nummers: dict[str, int] = {}
    fouten = [(regel, _("Deze regel heeft een ander aantal kolommen dan de kop.")) for regel in tabel.breed]
    for regel, cellen in tabel.rijen:
        try:
            nummer = lees_nummer(NUMMER[bron], cellen[plaats])
        except GeenNummer as fout:
            fouten.append((regel, str(fout)))
            continue
        if nummer in nummers:
            fouten.append((regel, _("Dit nummer staat ook op regel %d. Het telt een keer.") % nummers[nummer]))
        else:
            nummers[nummer] = regel
    return Gelezen(nummers, tuple(sorted(fouten)), len(tabel.rijen) + len(tabel.breed))


def _kolom(bron: Bron, kop: Sequence[str]) -> int:
    for plaats, naam in enumerate(kop):
        if naam.strip().lower().replace(" ", "_") in KOPPEN[bron]:
            return plaats
    wat = _("Geen kolom heet %s.") % " of ".join(KOPPEN[bron][:2])
    nu = _("Geef de kolom met het %s die naam in de eerste regel.") % NAMEN[NUMMER[bron]]
    raise GeenLijst(f"{wat} {nu}")


def vergelijk(wie: Wie, bron: Bron, ruw: bytes, gelezen: Gelezen) -> Uitslag:
    """Keeps that it was done, with counts only. Raises GeenVergelijken."""
    if wie.bereik != "gemeente":
        raise GeenVergelijken("Een lijst vergelijken mag alleen wie elk dossier mag openen.")
    hier = bekenden(bron)
    op_lijst = [een for een in hier if een.nummer in gelezen.nummers]
    telt = [een for een in hier if een.telt]
    gezien = {een.nummer for een in op_lijst}
    uitslag = Uitslag(
        uuid7(),
        sum(een.telt for een in op_lijst),
        tuple(een for een in telt if een.nummer and een.nummer not in gezien),
        tuple(een for een in telt if not een.nummer),
        tuple(een for een in op_lijst if not een.telt),
        tuple(sorted(regel for nummer, regel in gelezen.nummers.items() if nummer not in gezien)),
        gelezen.fouten,
    )
    _onthoud(wie, bron, ruw, gelezen.regels, uitslag)
    return uitslag


def _onthoud(wie: Wie, bron: Bron, ruw: bytes, regels: int, uitslag: Uitslag) -> None:
    afdruk = verzegel(wie.gemeente, hashlib.sha256(ruw).hexdigest())
    waarden = [
        wie.gemeente, uitslag.id, bron, afdruk, regels, uitslag.allebei,
        len(uitslag.alleen_hier) + len(uitslag.zonder_nummer), len(uitslag.alleen_daar), len(uitslag.telt_niet),
        json.dumps(uitslag.fouten[:FOUTEN_BEWAARD]), wie.medewerker,
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO vergeleken_lijst (gemeente, id, bron, afdruk, regels, allebei, alleen_hier, alleen_daar,"
            " telt_niet, fouten, door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            waarden,
        )


def fouten_van(id_: UUID) -> list[tuple[int, str]] | None:
    """The lines that could not be read of a list that was compared; None for a list that is not there."""
    gevonden = rij(
        "SELECT fouten FROM vergeleken_lijst WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [id_]
    )
    return None if gevonden is None else [(regel, wat) for regel, wat in gevonden["fouten"]]
