# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for attention early: of the own caseload, or of one consulent for who leads a team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from regie.dossiers.verzuimsignalen import verzuimsignalen
from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht
from regie.kern.recht.typen.signalen import Signaal
from regie.kern.signalen import STAND, geldend, signalen
from regie.kern.signalen.signalen import VERZUIM
from regie.kern.termijnen import bereken
from regie.kern.traject.drempels import DREMPELS, drempels
from regie.kern.traject.traject import weken_van_tempo
from regie.register.herberekenen import stroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

_EIGEN: Final = """f.dossier IN (
        SELECT dossier FROM toegang WHERE gemeente = current_setting('regie.gemeente') AND medewerker = %(van)s)"""
_VAN: Final = "f.consulent = %(van)s"
_MENSEN: Final = f"""
    SELECT f.dossier, {NAAM} AS naam, f.dossier_geopend_op AS geopend, f.laatste_contact AS contact,
           f.pip_eerste AS pip, f.gestart_leerroute AS gestart, f.termijn_einde AS einde
    FROM dossier_feiten f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE f.gemeente = current_setting('regie.gemeente') AND f.is_actief AND f.plichtig AND f.voldaan IS NULL
      AND {{wie}}
    ORDER BY f.dossier
"""


@dataclass(frozen=True, slots=True)
class Lijn:
    """One rule that one person meets. `over`: days to the end of the term."""

    dossier: str
    naam: str
    rij: Signaal
    zin: str
    over: int | None


def signalenlijst(wie: Wie, recht: Recht, vandaag: date, consulent: str = "") -> list[Lijn]:
    """Who has least time first. `consulent`: whose people; nothing: those of who asks."""
    eigen = not consulent
    mensen = rijen(_MENSEN.format(wie=_EIGEN if eigen else _VAN), {"van": consulent or wie.medewerker})
    namen = {een["dossier"]: een["naam"] for een in mensen}
    regels = geldend(recht.regels(wie.beleid), vandaag)
    stand = _stand(mensen, _verwacht(wie, list(namen), recht, vandaag))
    verzuim = _verzuim(wie, recht, vandaag, list(namen))
    rij_van = {een.rij.reken: een.rij for een in regels}
    return [
        Lijn(een["dossier"], namen[een["dossier"]], rij, rij.zin.format(cijfer=een["cijfer"], drempel=een["drempel"]),
             een["over"])
        for een in signalen(stand, verzuim, regels, dagnummer(vandaag)).to_dicts()
        if (rij := rij_van[een["signaal"]])
    ]  # fmt: skip


def _stand(mensen: Sequence[Rij], verwacht: dict[str, int]) -> pl.DataFrame:
    dagen = ("geopend", "contact", "pip", "gestart", "einde")
    return pl.DataFrame(
        [
            (een["dossier"], *(None if een[naam] is None else dagnummer(een[naam]) for naam in dagen),
             verwacht.get(een["dossier"]))
            for een in mensen
        ],
        schema=STAND, orient="row",
    )  # fmt: skip


def _verwacht(wie: Wie, dossiers: list[str], recht: Recht, vandaag: date) -> dict[str, int]:
    """When the last of the hours is expected, of who has a pace. Hours are counted over all events of dossiers that
    the caller was seen to have."""
    if not dossiers:
        return {}
    with als_rekenaar():
        gebeurtenissen = stroom(dossiers, wie.gemeente, recht, vandaag)
    feiten, regels = Feiten(gebeurtenissen, recht, vandaag), recht.regels(wie.beleid)
    berekening = bereken(feiten, regels, alleen=frozenset(DREMPELS))
    gevonden: dict[str, int] = {}
    namen = feiten.dossiers.to_list()
    for een in drempels(berekening, weken_van_tempo(regels, vandaag)):
        for plaats in (een.geldt & (een.verwacht_op != NOOIT)).nonzero()[0]:
            dossier = namen[plaats]
            gevonden[dossier] = max(gevonden.get(dossier, 0), int(een.verwacht_op[plaats]))
    return gevonden


def _verzuim(wie: Wie, recht: Recht, vandaag: date, dossiers: Sequence[str]) -> pl.DataFrame:
    gemeld = verzuimsignalen(wie, recht, vandaag, alle=dossiers) if dossiers else []
    return pl.DataFrame([{naam: een[naam] for naam in VERZUIM} for een in gemeld], schema=VERZUIM)
