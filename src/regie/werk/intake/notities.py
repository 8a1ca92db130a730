# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Notes per theme, kept while somebody types. Two may write in one dossier: nobody writes over another unseen."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from regie.dossiers.intake import notitie
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.register.beperken import keur_onbeperkt
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

LIJST = "themas"
LANGST = 20_000  # characters of one note


@dataclass(frozen=True, slots=True)
class Tekst:
    """What somebody typed at a theme, with the revision that stood on the screen (None: there was nothing yet)."""

    thema: str
    tekst: str
    bron: str
    revisie: UUID | None


class Botsing(Exception):
    """Somebody else wrote meanwhile. `hun`: the note as it stands now."""

    def __init__(self, hun: Rij) -> None:
        self.hun = hun
        super().__init__(hun["thema"])


class TeLang(ValueError):
    """More text than a note can hold."""


def categorie(thema: str, recht: Recht) -> str:
    """Who may see it: as the finding that comes of it."""
    return recht.codelijsten[LIJST].codes[thema].categorie or "gewoon"


def bewaar(wie: Wie, recht: Recht, dossier: str, nieuw: Tekst, moment: datetime) -> Rij | None:
    """The note as it stands now; None where there was nothing to keep. Raises Botsing, TeLang or Beperkt."""
    if len(nieuw.tekst) > LANGST:
        raise TeLang(nieuw.thema)
    keur_onbeperkt(wie, {dossier})
    nu = notitie(dossier, nieuw.thema)
    if nu is None and not nieuw.tekst.strip():
        return None
    if nu is not None and (nu["tekst"], nu["bron"]) == (nieuw.tekst, nieuw.bron):
        return nu
    if not _schrijf(wie, recht, dossier, nieuw, moment):
        raise Botsing(_moet_er_zijn(dossier, nieuw.thema))
    return _moet_er_zijn(dossier, nieuw.thema)


def _schrijf(wie: Wie, recht: Recht, dossier: str, nieuw: Tekst, moment: datetime) -> bool:
    """False: the note has another revision than the one on the screen. Decided by the database, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO intake_notitie (gemeente, dossier, thema, categorie, tekst, bron, revisie, door, moment)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (gemeente, dossier, thema) DO UPDATE SET tekst = excluded.tekst, bron = excluded.bron,"
            " revisie = excluded.revisie, door = excluded.door, moment = excluded.moment"
            " WHERE intake_notitie.revisie = %s",
            [wie.gemeente, dossier, nieuw.thema, categorie(nieuw.thema, recht), nieuw.tekst, nieuw.bron, uuid7(),
             wie.medewerker, moment, nieuw.revisie],
        )  # fmt: skip
        return bool(cursor.rowcount)


def _moet_er_zijn(dossier: str, thema: str) -> Rij:
    gevonden = notitie(dossier, thema)
    if gevonden is None:
        raise LookupError(
            f"De notitie bij thema '{thema}' is intussen vastgelegd of weggehaald. Laad de bladzijde opnieuw."
        )
    return gevonden


def haal_weg(dossier: str, revisies: list[UUID]) -> None:
    """Notes that became events: only as they were then."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM intake_notitie WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"
            " AND revisie = ANY(%s)",
            [dossier, revisies],
        )
