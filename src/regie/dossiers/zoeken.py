# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Finding a person: by name as it is written or sounds, by date of birth, or by a number. Only among what one may see."""

from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.personen.namen import klank, woorden

MEESTE: Final = 50

_MENS: Final = f"""
    SELECT d.id AS dossier, {NAAM} AS naam, p.geboortedatum, p.taal, f.groep, f.fase, f.consulent, f.is_actief
    FROM persoon p
    JOIN dossier d ON d.gemeente = p.gemeente AND d.persoon = p.id
    JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
    WHERE p.gemeente = current_setting('regie.gemeente') AND
"""
_ORDE: Final = " ORDER BY f.is_actief DESC, p.achternaam, p.voornamen, d.id LIMIT %(meeste)s"
# a word matches as the begin of a part of the name, or by its sound; comparisons of order use the index
_WOORD: Final = """p.id IN (
    SELECT w.persoon FROM persoon_woord w
    WHERE w.gemeente = current_setting('regie.gemeente')
      AND ((w.woord >= %(woord{n})s AND w.woord < %(woord{n}_na)s) OR (%(klank{n})s <> '' AND w.klank = %(klank{n})s)))"""


def op_naam(naam: str) -> list[Rij]:
    """People of whose name every part fits. A name without letters finds nobody."""
    delen = list(dict.fromkeys(woorden(naam)))[:6]
    if not delen:
        return []
    waarden: dict[str, object] = {"meeste": MEESTE}
    for n, deel in enumerate(delen):
        # one consonant alone would fit half the register
        geluid = klank(deel) if len(klank(deel)) > 1 else ""
        waarden |= {f"woord{n}": deel, f"woord{n}_na": deel + "\U0010ffff", f"klank{n}": geluid}
    sql = _MENS + " AND ".join(_WOORD.format(n=n) for n in range(len(delen))) + _ORDE
    return rijen(sql, waarden)


def op_geboortedatum(dag: str) -> list[Rij]:
    """`dag`: 1988-05-01; people of whom only the year or month is known fit too."""
    keuzes = [dag, dag[:7], dag[:4]]
    return rijen(_MENS + "p.geboortedatum = ANY(%(dagen)s)" + _ORDE, {"dagen": keuzes, "meeste": MEESTE})


def op_nummer(nummer: str) -> list[Rij]:
    """A number that persons.nummers has read: BSN, V-nummer or telephone."""
    sql = "p.id IN (SELECT n.persoon FROM persoon_nummer n WHERE n.gemeente = current_setting('regie.gemeente')"
    return rijen(_MENS + sql + " AND n.nummer = %(nummer)s)" + _ORDE, {"nummer": nummer, "meeste": MEESTE})


def op_dossier(dossier: str) -> list[Rij]:
    return rijen(_MENS + "d.id = %(dossier)s" + _ORDE, {"dossier": dossier, "meeste": MEESTE})
