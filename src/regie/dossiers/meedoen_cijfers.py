# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether women and men are reached alike: how many take part, were asked, or neither. Never who."""

from collections import Counter
from datetime import date
from typing import Final

from regie.dossiers.totalen import ROLLEN, Cijfers, GeenTotalen, ziet_alles
from regie.dossiers.vraag import rijen
from regie.kern.indicatoren.onderdrukking import onderdruk, toon
from regie.kern.indicatoren.tellen import Opzet, met_totalen
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import Recht
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

STANDEN: Final = ("plek", "gevraagd", "nog_niet")
"""Takes part now · there is a plan, a search, a placement that ended or a volunteer that was asked · none of these."""
ONBEKEND: Final = "onbekend"


def meedoen_cijfers(wie: Wie, recht: Recht, vandaag: date) -> Cijfers:
    """Who has a PIP, by sex and by how far it is. Raises GeenTotalen, and GeenVersie where no limit for small numbers
    was chosen."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTotalen(f"Totalen zijn niet voor de rol {', '.join(wie.rollen)}.")
    grens = 0 if ziet_alles(wie) else grens_van(recht, wie.beleid, vandaag)
    bekend = tuple(recht.codelijsten["geslacht"].codes)
    with als_rekenaar():
        gevonden = rijen(_TEL, {"vandaag": vandaag})
    geteld: Counter[tuple[str, ...]] = Counter()
    for rij in gevonden:
        geslacht = rij["geslacht"] if rij["geslacht"] in bekend else ONBEKEND
        geteld[geslacht, rij["stand"]] += rij["aantal"]
    opzet = Opzet((bekend, STANDEN), met_totalen([0, 1]))
    return Cijfers(opzet, onderdruk(geteld, opzet, grens) if grens else toon(geteld, opzet))


_STAAT: Final = (
    "{g}.gemeente = f.gemeente AND {g}.dossier = f.dossier AND {g}.herroept IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = {g}.gemeente AND x.herroept = {g}.id)"
)
_TEL: Final = f"""
    SELECT (SELECT g.gegevens ->> 'geslacht' FROM gebeurtenis g
            WHERE g.type = 'dossier_geopend' AND {_STAAT.format(g="g")}
            ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1) AS geslacht,
           CASE WHEN EXISTS (SELECT 1 FROM plaatsing l WHERE l.gemeente = f.gemeente AND l.dossier = f.dossier
                                                         AND l.einde IS NULL) THEN 'plek'
                WHEN EXISTS (SELECT 1 FROM gebeurtenis g WHERE {_STAAT.format(g="g")}
                               AND g.type IN ('participatieplan', 'plaatsing_start', 'zoekvraag',
                                              'vrijwilliger_koppeling')) THEN 'gevraagd'
                ELSE 'nog_niet' END AS stand,
           count(*)::int AS aantal
    FROM dossier_feiten f
    WHERE f.gemeente = current_setting('regie.gemeente') AND f.is_actief AND f.pip_eerste <= %(vandaag)s
    GROUP BY 1, 2
"""
