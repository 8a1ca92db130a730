# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who in this gemeente may be the same person: looked for among all of them, told only as far as one may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from regie.dossiers.vraag import NAAM, rijen
from regie.personen.namen import klanken, woorden
from regie.personen.overeenkomst import MELDEN, Kenmerken, Overeenkomst, overeenkomst
from regie.personen.velden import NUMMERS
from regie.register.fouten import MagNiet
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

MEESTE: Final = 8  # that somebody has to look at
_BEGELEIDERS: Final = frozenset({"consulent", "teamleider"})


@dataclass(frozen=True, slots=True)
class Gelijkende:
    """Somebody who may be the same. Of whom one may not see `dossier`, `naam` and `geboortedatum` are empty."""

    score: int
    redenen: tuple[str, ...]
    dossier: str = ""
    naam: str = ""
    geboortedatum: str = ""
    zelfde_bsn: bool = False

    @property
    def zichtbaar(self) -> bool:
        return bool(self.dossier)


def gelijkenden(wie: Wie, velden: Mapping[str, str], *, behalve: Sequence[str] = ()) -> list[Gelijkende]:
    """Best first. `velden`: of personen.velden; `behalve`: dossiers that are not meant. Raises MagNiet."""
    if not wie.is_systeem and _BEGELEIDERS.isdisjoint(wie.rollen):
        raise MagNiet("Zoeken naar dubbele personen doet de consulent of de teamleider.")
    wie_is_het = kenmerken(velden)
    with als_rekenaar():
        gevonden = _kandidaten(wie_is_het)
    lijken = [
        (uitkomst, rij)
        for rij in gevonden
        if rij["dossier"] not in behalve
        and (uitkomst := overeenkomst(wie_is_het, kenmerken(rij | (rij["nummers"] or {})))).score >= MELDEN
    ]
    lijken.sort(key=lambda paar: (-paar[0].score, paar[1]["dossier"]))
    eigen = _zichtbaar(wie, [rij["dossier"] for _uitkomst, rij in lijken[:MEESTE]])
    return [_gelijkende(uitkomst, rij, rij["dossier"] in eigen) for uitkomst, rij in lijken[:MEESTE]]


def kenmerken(velden: Mapping[str, Any]) -> Kenmerken:
    namen = ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "email", "roepnaam")
    nummers = {soort: str(velden[soort]) for soort in NUMMERS if velden.get(soort)}
    return Kenmerken(**{naam: str(velden.get(naam) or "") for naam in namen}, nummers=nummers)


def _gelijkende(uitkomst: Overeenkomst, rij: Mapping[str, Any], zichtbaar: bool) -> Gelijkende:
    wie = {naam: rij[naam] for naam in ("dossier", "naam", "geboortedatum")} if zichtbaar else {}
    return Gelijkende(uitkomst.score, tuple(uitkomst.in_woorden), **wie, zelfde_bsn="bsn" in uitkomst.redenen)


def _zichtbaar(wie: Wie, dossiers: Sequence[str]) -> set[str]:
    sql = "SELECT id FROM dossier WHERE gemeente = %s AND id = ANY(%s)"
    return {rij["id"] for rij in rijen(sql, [wie.gemeente, list(dossiers)])}


def _kandidaten(wie: Kenmerken) -> list[dict[str, Any]]:
    """As regie_rekenaar: who has a number or the address, or a part of the name and the year of birth. A name alone is
    never enough to be told (overeenkomst.MELDEN), so nobody is looked for by it."""
    gehoord = {geluid for deel in woorden(wie.voornamen, wie.achternaam) for geluid in klanken(deel) if len(geluid) > 1}
    jaar = wie.geboortedatum[:4]
    waarden = {
        "nummers": list(wie.nummers.values()),
        "klanken": sorted(gehoord),
        "jaar": jaar,
        "tot": jaar + "z",
        "email": wie.email,
    }
    return rijen(_KANDIDATEN, waarden)


_KANDIDATEN: Final = f"""
    WITH wie AS (
        SELECT n.persoon FROM persoon_nummer n
        WHERE n.gemeente = current_setting('regie.gemeente') AND n.nummer = ANY(%(nummers)s)
        UNION
        SELECT w.persoon FROM persoon_woord w
        JOIN persoon p ON p.gemeente = w.gemeente AND p.id = w.persoon
        WHERE w.gemeente = current_setting('regie.gemeente') AND w.klank = ANY(%(klanken)s)
          AND %(jaar)s <> '' AND p.geboortedatum >= %(jaar)s AND p.geboortedatum < %(tot)s
        UNION
        SELECT p.id FROM persoon p
        WHERE p.gemeente = current_setting('regie.gemeente') AND p.email = %(email)s AND p.email <> '')
    SELECT d.id AS dossier, {NAAM} AS naam, p.voornamen, p.tussenvoegsel, p.achternaam, p.roepnaam, p.geboortedatum,
           p.email, (SELECT jsonb_object_agg(n.soort, n.nummer) FROM persoon_nummer n
                     WHERE n.gemeente = p.gemeente AND n.persoon = p.id) AS nummers
    FROM wie JOIN persoon p ON p.gemeente = current_setting('regie.gemeente') AND p.id = wie.persoon
    JOIN dossier d ON d.gemeente = p.gemeente AND d.persoon = p.id
    ORDER BY d.id
"""
