# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal from question to answer: asked by a person, worked out by the worker, kept until somebody decides."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Final
from uuid import UUID

import structlog
from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.groepen import MEESTE
from regie.dossiers.groepen import voorstel as lees_voorstel
from regie.dossiers.vraag import rijen
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import GeenToegang
from regie.register.opslaan import als_json
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie, systeem
from regie.werk.groepen.fouten import GroepFout
from regie.werk.groepen.kandidaten import lees_groepen_voor, lees_kandidaten
from regie.werk.groepen.model import GeenTijd, Groep, NietsTeVerdelen, Voorstel
from regie.werk.groepen.plekken import bewaar_plek
from regie.werk.groepen.redenen import als_woorden

log = structlog.get_logger(__name__)
OPEN: Final = ("voorstel", "open", "loopt")


def vraag_voorstel(wie: Wie, soort: str, groepen: Collection[UUID], dossiers: Collection[str]) -> UUID:
    """Keeps the question, as who asks: of the own people only. Raises GroepFout, GeenToegang or Beperkt."""
    if not groepen or not dossiers:
        raise GroepFout(_("Kies een of meer groepen en een of meer mensen."))
    if len(set(dossiers)) > MEESTE:
        raise GroepFout(_("Dit zijn er te veel in een keer. Kies hooguit %d mensen.") % MEESTE)
    _keur(wie, soort, groepen, dossiers)
    id_ = uuid7()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO groep_voorstel (gemeente, id, soort, groepen, door) VALUES (%s, %s, %s, %s, %s)",
            [wie.gemeente, id_, soort, sorted(set(groepen)), wie.medewerker],
        )
        cursor.executemany(
            "INSERT INTO groep_voorstel_plek (gemeente, voorstel, dossier) VALUES (%s, %s, %s)",
            [(wie.gemeente, id_, dossier) for dossier in sorted(set(dossiers))],
        )
    return id_


def _keur(wie: Wie, soort: str, groepen: Collection[UUID], dossiers: Collection[str]) -> None:
    gevonden = rijen(
        "SELECT id FROM groep WHERE gemeente = %s AND id = ANY(%s) AND soort = %s AND stand = ANY(%s)"
        " AND (stand <> 'loopt' OR start = 'doorlopend')",
        [wie.gemeente, list(groepen), soort, list(OPEN)],
    )
    if len(gevonden) != len(set(groepen)):
        raise GroepFout(_("Een van deze groepen is er niet meer, of is vol. Kies opnieuw."))
    gezien = rijen("SELECT id FROM dossier WHERE gemeente = %s AND id = ANY(%s)", [wie.gemeente, list(dossiers)])
    if len(gezien) != len(set(dossiers)):
        raise GeenToegang(_("Een van deze dossiers bestaat niet, of is niet van u. Kies opnieuw."))
    keur_onbeperkt(wie, set(dossiers))


class Rekenaar:
    """Works out one proposal. Each step is a transaction of its own, so that whoever waits sees how far it is."""

    def __init__(self, gemeente: Gemeente, voorstel: UUID, vandaag: date) -> None:
        self.wie, self.id, self.vandaag = systeem(gemeente.code, gemeente.beleid), voorstel, vandaag

    def reken(self) -> Voorstel | None:
        """None: it was worked out or thrown away before. Whatever goes wrong, the proposal says that it failed."""
        if not self._begin():
            return None
        from regie.werk.groepen.voorstel import stel_voor  # the solver is large, and only this job needs it

        try:
            mensen, groepen = self._lees()
            antwoord = stel_voor(mensen, groepen, self._meld)
        except (NietsTeVerdelen, GeenTijd) as fout:
            self._zet("mislukt", 100, "geen_tijd" if isinstance(fout, GeenTijd) else "niets")
            return None
        except Exception:
            self._zet("mislukt", 100, "fout")
            raise
        self._bewaar(antwoord, groepen)
        log.info("groepen verdeeld", mensen=len(mensen), groepen=len(groepen), status=antwoord.status)
        return antwoord

    @contextmanager
    def _als_register(self) -> Iterator[None]:
        with transaction.atomic():
            zet_wie(self.wie, self.vandaag)
            with als_rekenaar():
                yield

    def _begin(self) -> bool:
        """A worker that was stopped halfway begins anew: the answer is the same."""
        with self._als_register():
            rij = lees_voorstel(self.id, op_slot=True)
            if rij is None or rij["stand"] not in ("wacht", "bezig"):
                return False
            self._schrijf("bezig", 5, "lezen")
            return True

    def _lees(self) -> tuple[Any, Any]:
        with self._als_register():
            rij = lees_voorstel(self.id)
            assert rij is not None
            plekken = rijen(
                "SELECT dossier, groep, met_hand FROM groep_voorstel_plek"
                " WHERE gemeente = current_setting('regie.gemeente') AND voorstel = %s",
                [self.id],
            )
            vast = {een["dossier"]: str(een["groep"]) for een in plekken if een["met_hand"] and een["groep"]}
            dossiers = [een["dossier"] for een in plekken]
            mensen = lees_kandidaten(self.wie.beleid, dossiers, self.vandaag, vast)
            return mensen, lees_groepen_voor(rij["groepen"])

    def _meld(self, procent: int, stap: str) -> None:
        self._zet("bezig", procent, stap)

    def _zet(self, stand: str, procent: int, stap: str) -> None:
        with self._als_register():
            self._schrijf(stand, procent, stap)

    def _schrijf(self, stand: str, procent: int, stap: str, uitkomst: Mapping[str, Any] | None = None) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE groep_voorstel SET stand = %s, procent = %s, stap = %s, uitkomst = coalesce(%s, uitkomst)"
                " WHERE gemeente = %s AND id = %s AND stand IN ('wacht', 'bezig')",
                [stand, procent, stap, None if uitkomst is None else als_json(uitkomst), self.wie.gemeente, self.id],
            )

    def _bewaar(self, antwoord: Voorstel, groepen: Sequence[Groep]) -> None:
        uitkomst = {
            "status": antwoord.status,
            "gat": antwoord.gat,
            "botsing": [als_woorden(reden) for reden in antwoord.botsing],
        }
        uren = {groep.id: groep.uren for groep in groepen}
        with self._als_register():
            for dossier, plek in antwoord.plekken.items():
                bewaar_plek(self.id, dossier, plek, antwoord.redenen[dossier], uren)
            self._schrijf("klaar", 100, "klaar", uitkomst)
