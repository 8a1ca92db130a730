# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The people of a partner: who was referred to it, and what must happen. Every question starts from `verwezene`, which
holds what was referred to the organisation of who asks, within its task; one row for each verwijzing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from regie.dossiers.vraag import NAAM, TERMIJN, Rij, rij, rijen
from regie.personen.namen import klank, klanken, woorden

PER_BLADZIJDE: Final = 50
MEESTE: Final = 50  # lines of a list that is not read page by page
EERST: Final = 25  # of what must happen: when these are done, the next ones come
DOORZOCHT: Final = 20_000  # verwijzingen of one organisation among which a name is looked for

Stand = Literal["aangenomen", "beeindigd"]
STANDEN: Final = ("aangenomen", "gevraagd", "beeindigd", "geweigerd")  # in the order of who needs somebody first


@dataclass(frozen=True, slots=True)
class Filter:
    """`taak`: one of them, or all. `stand`: whom it runs for now, or for whom it ended a short while ago."""

    taak: str = ""
    stand: Stand = "aangenomen"


class Plaats(NamedTuple):
    """Where a page of people ends: keys of the register, no names."""

    dossier: str
    verwijzing: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    mensen: list[Rij]
    volgende: Plaats | None


_MENS: Final = f"""
    p.dossier, p.verwijzing, p.taak, p.stand, p.gevraagd_op, p.antwoord_op, p.van, p.einde, p.tot, p.leerroute,
    p.consulent, {NAAM} AS naam
"""
_ORDE: Final = "p.achternaam, p.voornamen, p.dossier, p.verwijzing"


def mensen(filter_: Filter, na: Plaats | None = None, aantal: int = PER_BLADZIJDE) -> Bladzijde:
    """A page by family name, from after a place. Of a place that is not there (any more) there is nothing after."""
    waarden: dict[str, Any] = {"stand": filter_.stand, "taak": filter_.taak, "aantal": aantal + 1}
    verder = ""
    if na is not None:
        vorige = f"SELECT {_ORDE} FROM verwezene p WHERE p.dossier = %(dossier)s AND p.verwijzing = %(verwijzing)s"
        verder = f"AND ({_ORDE}) > ({vorige})"
        waarden |= na._asdict()
    gevonden = rijen(
        f"SELECT {_MENS} FROM verwezene p WHERE p.stand = %(stand)s"
        f" {'AND p.taak = %(taak)s' if filter_.taak else ''} {verder} ORDER BY {_ORDE} LIMIT %(aantal)s",
        waarden,
    )
    deel = gevonden[:aantal]
    volgende = Plaats(deel[-1]["dossier"], deel[-1]["verwijzing"]) if len(gevonden) > aantal else None
    return Bladzijde(deel, volgende)


def zoek(naam: str) -> Bladzijde:
    """Who is called this, or something that sounds like it: of each part that was typed, a word that begins so or
    sounds so. A partner has no words of names to search in; the names of its own people are read."""
    gezocht = [(woord, set(klanken(woord))) for woord in dict.fromkeys(woorden(naam))]
    iedereen = rijen(
        f"SELECT p.voornamen, p.achternaam, {_MENS} FROM verwezene p WHERE p.stand IN ('aangenomen', 'beeindigd')"
        f" ORDER BY p.stand, {_ORDE} LIMIT %(aantal)s",
        {"aantal": DOORZOCHT},
    )
    past = [mens for mens in iedereen if gezocht and _past(gezocht, mens)]
    return Bladzijde(past[:PER_BLADZIJDE], None)


def _past(gezocht: list[tuple[str, set[str]]], mens: Rij) -> bool:
    van_mens = list(woorden(mens["voornamen"], mens["achternaam"]))
    return all(
        # one consonant alone would fit half of them
        any(deel.startswith(woord) or (len(geluid := klank(deel)) > 1 and geluid in geluiden) for deel in van_mens)
        for woord, geluiden in gezocht
    )


def nieuwe() -> list[Rij]:
    """What was asked and not answered yet, the oldest first, with what the gemeente wrote."""
    return rijen(
        f"""
        SELECT {_MENS}, p.telefoon, p.email, p.taal,
               (SELECT jsonb_object_agg(t.veld, t.tekst) FROM gebeurtenis_tekst t
                JOIN gebeurtenis g ON g.gemeente = t.gemeente AND g.id = t.gebeurtenis AND g.type = 'verwijzing'
                                  AND g.gegevens ->> 'verwijzing_id' = p.verwijzing AND g.herroept IS NULL
                WHERE t.gemeente = p.gemeente AND t.dossier = p.dossier) AS teksten
        FROM verwezene p WHERE p.stand = 'gevraagd'
        ORDER BY p.gevraagd_op, p.dossier, p.verwijzing LIMIT %s
        """,
        [MEESTE],
    )


def verwezen(dossier: str) -> list[Rij]:
    """Everything that was referred of one person, what runs first; empty for who is not (any more) one's own."""
    return rijen(
        f"SELECT p.*, {NAAM} AS naam FROM verwezene p WHERE p.dossier = %s"
        " ORDER BY array_position(%s, p.stand), p.taak, p.van DESC, p.verwijzing",
        [dossier, list(STANDEN)],
    )


def versie(dossier: str) -> Rij | None:
    """When something was last recorded in a dossier."""
    return rij("SELECT laatste FROM dossier WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [dossier])


def termijnen(taken: Sequence[str]) -> list[Rij]:
    """The terms of these tasks that need somebody now, the first day first."""
    return rijen(
        f"""
        SELECT {TERMIJN}, {NAAM} AS naam, p.verwijzing, p.taak
        FROM verwezene p
        JOIN taak k ON k.id = p.taak
        JOIN termijn_vandaag t ON t.gemeente = p.gemeente AND t.dossier = p.dossier AND t.termijn = ANY(k.termijnen)
        WHERE p.stand = 'aangenomen' AND p.taak = ANY(%(taken)s) AND t.let_op
        ORDER BY t.uiterlijk, t.dossier, t.volgnummer LIMIT %(aantal)s
        """,
        {"taken": list(taken), "aantal": EERST + 1},
    )


def acties(dossier: str = "") -> list[Rij]:
    """What was agreed and is not done, of everybody or of one person: by its last day, without a day at the end."""
    return rijen(
        f"""
        SELECT p.dossier, p.verwijzing, p.taak, {NAAM} AS naam, p.id::text, p.datum, p.actie_id, p.wie, p.wat,
               p.uiterlijk
        FROM ketenactie p {"WHERE p.dossier = %(dossier)s" if dossier else ""}
        ORDER BY p.uiterlijk NULLS LAST, p.datum, p.dossier, p.actie_id LIMIT %(aantal)s
        """,
        {"dossier": dossier, "aantal": MEESTE if dossier else EERST + 1},
    )
