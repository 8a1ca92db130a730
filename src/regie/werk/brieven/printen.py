# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters on paper: gathered in a print run, one file for the printer, and a person who says that they were posted."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from pypdf import PdfReader, PdfWriter

from regie.documenten.briefsjablonen import BriefFout
from regie.documenten.pdf import DocumentFout
from regie.dossiers.brieven import in_printronde
from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.register.opslaan import als_json
from regie.toegang.context import zet_wie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.brieven.bezorgen import Geweigerd
from regie.werk.brieven.fouten import GeenBeleid
from regie.werk.brieven.gebeurd import noteer_verzonden
from regie.werk.brieven.inhoud import Inhoud
from regie.werk.brieven.kanalen import OP_PAPIER
from regie.werk.brieven.metcode import is_met_code, met_nieuwe_code
from regie.werk.brieven.versturen import BEPERKT, op_de_dag

HOOGSTENS: Final = 100  # letters in one run: a stack that a person can check


def maak_printronde(wie: Wie, recht: Recht, moment: datetime) -> tuple[UUID, int] | None:
    """The letters of one's own people that wait for the printer, the oldest first; None when there are none.

    Each is made now and kept, so that what is printed twice is the same twice. One that cannot be made fails by itself.
    """
    with transaction.atomic():
        gevonden = rijen(_WACHTEN, [wie.gemeente, list(OP_PAPIER), HOOGSTENS])
        if not gevonden:
            return None
        ronde = uuid7()
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO printronde (gemeente, id, door, moment) VALUES (%s, %s, %s, %s)",
                [wie.gemeente, ronde, wie.medewerker, moment],
            )
            cursor.execute(
                "UPDATE brief SET printronde = %s, stand = 'onderweg', onderweg_sinds = %s, pogingen = pogingen + 1"
                " WHERE gemeente = %s AND id = ANY(%s)",
                [ronde, moment, wie.gemeente, [rij_["id"] for rij_ in gevonden]],
            )
        gemaakt = [_maak(wie, brief, recht, moment) for brief in in_printronde(ronde)]
    return ronde, sum(gemaakt)


_WACHTEN: Final = """
    SELECT b.id FROM brief b WHERE b.gemeente = %s AND b.stand = 'klaar' AND b.kanaal = ANY(%s)
    ORDER BY b.id LIMIT %s FOR UPDATE SKIP LOCKED
"""


def _maak(wie: Wie, brief: Rij, recht: Recht, moment: datetime) -> bool:
    try:
        if beperkte(wie, [brief["dossier"]]):
            raise DocumentFout(BEPERKT)
        inhoud = op_de_dag(brief, recht, wie.beleid, moment)
        met_code = met_nieuwe_code(wie.gemeente, wie.beleid, brief, inhoud, recht, moment)
        zet_wie(wie, dag_in_amsterdam(moment))
        pdf = met_code.pdf(brief["id"])
    except (BriefFout, DocumentFout, GeenBeleid, Geweigerd) as fout:
        zet_wie(wie, dag_in_amsterdam(moment))
        _zet(wie, brief["id"], "stand = 'mislukt', printronde = NULL, fout = %s", [str(fout)])
        return False
    _zet(wie, brief["id"], "inhoud = %s, document = %s", [als_json(inhoud.als_json()), pdf])
    return True


def _zet(wie: Wie, id_: UUID, wat: str, waarden: Sequence[object]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE brief SET {wat} WHERE gemeente = %s AND id = %s", [*waarden, wie.gemeente, id_])


def print_pdf(ronde: UUID) -> bytes:
    """One file. Each letter begins on a new sheet, also where the printer uses both sides."""
    geheel = PdfWriter()
    for brief in rijen(_DOCUMENTEN, [ronde]):
        bladen = PdfReader(BytesIO(brief["document"])).pages
        for blad in bladen:
            geheel.add_page(blad)
        if len(bladen) % 2:
            geheel.add_blank_page()
    uit = BytesIO()
    geheel.write(uit)
    return uit.getvalue()


_DOCUMENTEN: Final = """
    SELECT b.document FROM brief b
    JOIN dossier d ON d.gemeente = b.gemeente AND d.id = b.dossier
    JOIN persoon m ON m.gemeente = d.gemeente AND m.id = d.persoon
    WHERE b.gemeente = current_setting('regie.gemeente') AND b.printronde = %s AND b.document IS NOT NULL
    ORDER BY m.achternaam, m.voornamen, b.dossier
"""


def geprint(wie: Wie, ronde: UUID, recht: Recht, moment: datetime) -> int:
    """They were printed and posted: from now on they were sent. Gives how many; 0 when that was said before.

    What was kept for the printer with a code in it, is kept from now on without.
    """
    with transaction.atomic():
        gevonden = rijen(_IN_RONDE, [wie.gemeente, ronde])
        bezig = {rij_["id"] for rij_ in gevonden}
        brieven = [brief for brief in in_printronde(ronde) if brief["id"] in bezig]
        noteer_verzonden(wie.gemeente, wie.beleid, [(brief, _zonder_code(brief)) for brief in brieven], recht, moment)
        zet_wie(wie, dag_in_amsterdam(moment))
    return len(brieven)


def _zonder_code(brief: Rij) -> bytes | None:
    return Inhoud.uit_json(brief["inhoud"]).pdf(brief["id"]) if is_met_code(brief) else None


_IN_RONDE: Final = """
    SELECT id FROM brief WHERE gemeente = %s AND printronde = %s AND stand = 'onderweg' FOR UPDATE
"""


def niet_geprint(wie: Wie, ronde: UUID) -> int:
    """They did not go: they wait for another run."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE brief SET stand = 'klaar', printronde = NULL, document = NULL, onderweg_sinds = NULL"
            " WHERE gemeente = %s AND printronde = %s AND stand = 'onderweg'",
            [wie.gemeente, ronde],
        )
        return int(cursor.rowcount)


def wachten_op_printer() -> int:
    """How many letters of one's own people a next run would have."""
    gevonden = rij(
        "SELECT count(*)::int AS aantal FROM brief WHERE gemeente = current_setting('regie.gemeente')"
        " AND stand = 'klaar' AND kanaal = ANY(%s)",
        [list(OP_PAPIER)],
    )
    return 0 if gevonden is None else int(gevonden["aantal"])
