# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Finding a person: by name as it is written or sounds, by date of birth, by a number. Only among what one may see."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.personen.namen import klanken, woorden

PER_BLADZIJDE: Final = 50
MEESTE_DELEN: Final = 6  # of a name
NA_ELKE_LETTER: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What is known of somebody; all of it must fit. `geboren`: 1988, 1988-05 or 1988-05-01. `nummers`: what a typed
    number can be (personen.nummers.zoeknummers). `dossier`: the key of a dossier, instead of a number."""

    naam: str = ""
    geboren: str = ""
    nummers: tuple[str, ...] = ()
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """`volgende`: the dossier after which the next page goes on; "" at the end."""

    mensen: list[Rij]
    volgende: str = ""


class NietTeZoeken(ValueError):
    """There is nothing in the question that anybody can be found by."""


# Who has the name as it was typed comes before who has one that sounds like it, and open dossiers before closed ones.
_ORDE: Final = "NOT ({letterlijk}), NOT f.is_actief, p.achternaam, p.voornamen, d.id"
_MENS: Final = """
    FROM persoon p
    {delen}
    JOIN dossier d ON d.gemeente = p.gemeente AND d.persoon = p.id
    JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
    WHERE p.gemeente = current_setting('regie.gemeente') {waar}
"""
# comparisons of order and equality use an index under row-level security; LIKE would not
_WOORD: Final = """SELECT w.persoon, bool_or(w.woord >= %(woord{n})s AND w.woord < %(na{n})s) AS letterlijk
        FROM persoon_woord w
        WHERE w.gemeente = current_setting('regie.gemeente')
          AND ((w.woord >= %(woord{n})s AND w.woord < %(na{n})s) OR w.klank = ANY(%(klanken{n})s))"""
# Who has the longest part is looked up; of these alone it is asked whether they have the others: of one letter there
# are thousands.
_EERSTE: Final = f"JOIN ({_WOORD} GROUP BY w.persoon) w{{n}} ON w{{n}}.persoon = p.id"
_VERDER: Final = f"JOIN LATERAL ({_WOORD} AND w.persoon = p.id GROUP BY w.persoon) w{{n}} ON true"


def zoek(vraag: Zoekvraag, na: str = "", aantal: int = PER_BLADZIJDE) -> Gevonden:
    """A page of people, from after a dossier. Raises NietTeZoeken."""
    namen = sorted(list(dict.fromkeys(woorden(vraag.naam)))[:MEESTE_DELEN], key=len, reverse=True)
    voorwaarden = list(_voorwaarden(vraag))
    if not namen and not voorwaarden:
        raise NietTeZoeken
    waarden = _waarden(vraag, namen) | {"aantal": aantal + 1, "hierna": na}
    orde = _ORDE.format(letterlijk=" AND ".join(f"w{n}.letterlijk" for n in range(len(namen))) or "true")
    mens = _MENS.format(
        delen=" ".join((_VERDER if n else _EERSTE).format(n=n) for n in range(len(namen))),
        waar="".join(f" AND {voorwaarde}" for voorwaarde in voorwaarden),
    )
    verder = f" AND ({orde}) > (SELECT {orde} {mens} AND d.id = %(hierna)s)" if na else ""
    kolommen = (
        f"d.id AS dossier, {NAAM} AS naam, p.naam_eigen, p.geboortedatum, p.taal, f.groep, f.fase, f.consulent,"
        " f.is_actief"
    )
    gevonden = rijen(f"SELECT {kolommen} {mens} {verder} ORDER BY {orde} LIMIT %(aantal)s", waarden)
    return Gevonden(gevonden[:aantal], gevonden[aantal - 1]["dossier"] if len(gevonden) > aantal else "")


def _voorwaarden(vraag: Zoekvraag) -> Iterator[str]:
    if vraag.geboren:
        # of whom less is known may fit too; of whom more is known than was asked fits as well
        yield "(p.geboortedatum = ANY(%(minder)s) OR (p.geboortedatum >= %(geboren)s AND p.geboortedatum < %(tot)s))"
    if vraag.nummers:
        yield (
            "p.id IN (SELECT n.persoon FROM persoon_nummer n WHERE n.gemeente = current_setting('regie.gemeente')"
            " AND n.nummer = ANY(%(nummers)s))"
        )
    if vraag.dossier:
        yield "d.id = %(dossier)s"


def _waarden(vraag: Zoekvraag, namen: list[str]) -> dict[str, Any]:
    waarden: dict[str, Any] = {
        "minder": [vraag.geboren[:4], vraag.geboren[:7]],
        "geboren": vraag.geboren,
        "tot": vraag.geboren + "z",  # later than every day in it
        "nummers": list(vraag.nummers),
        "dossier": vraag.dossier,
    }
    for n, deel in enumerate(namen):
        # one consonant alone would fit half the register
        gehoord = [geluid for geluid in klanken(deel) if len(geluid) > 1]
        waarden |= {f"woord{n}": deel, f"na{n}": deel + NA_ELKE_LETTER, f"klanken{n}": gehoord}
    return waarden
