# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The documents of a version: made with the decision, from the same value, and kept as they are."""

import hashlib
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from regie.documenten import pip as maker
from regie.documenten.huisstijl import huisstijl
from regie.kern.pip.inhoud import Pip
from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

Soort = Literal["besluit", "gewone_taal"]
NEDERLANDS: Final = "nl"


@dataclass(frozen=True, slots=True)
class Document:
    id: UUID
    soort: Soort
    taal: str
    inhoud: bytes


def maak(wie: Wie, pip: Pip, besluit_id: UUID) -> list[Document]:
    """The decision, and the plain plan in Dutch and in the language of the person. Raises DocumentFout."""
    huis = huisstijl(wie.gemeente, wie.gemeente_naam)
    talen = [taal for taal in dict.fromkeys((NEDERLANDS, pip.persoon.taal)) if taal in maker.TALEN]
    return [
        Document(besluit_id, "besluit", NEDERLANDS, maker.besluit(pip, huis)),
        *(Document(uuid7(), "gewone_taal", taal, maker.gewone_taal(pip, taal, huis)) for taal in talen),
    ]


def gewone_taal_delen(pip: Pip, taal: str) -> list[tuple[str, str, list[str]]]:
    """The plain plan for a page: the picture (SVG), heading, sentences; in Dutch where there is no translation."""
    delen = maker.gewone_taal_delen(pip, taal if taal in maker.TALEN else NEDERLANDS)
    return [(maker.pictogram(naam), kop, zinnen) for naam, kop, zinnen in delen]


def bewaar(wie: Wie, dossier: str, gebeurtenis: UUID, pip: Pip, documenten: list[Document], recht: Recht) -> None:
    soorten = sorted(categorieen(pip, recht))
    with voorbereid() as cursor:
        for een in documenten:
            cursor.execute(
                "INSERT INTO pip_document (gemeente, id, dossier, gebeurtenis, soort, taal, versie, categorieen,"
                " inhoud, sha256) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [wie.gemeente, een.id, dossier, gebeurtenis, een.soort, een.taal, pip.versie.nummer, soorten,
                 een.inhoud, hashlib.sha256(een.inhoud).hexdigest()],
            )  # fmt: skip


def categorieen(pip: Pip, recht: Recht) -> set[str]:
    """Of everything that this PIP says: who reads the document must be allowed to read all of it."""
    velden = recht.gebeurtenissen["pip_vastgesteld"].velden
    gevonden: set[str] = {velden["leerroute"].categorie}
    if pip.steun.voorschool is not None:
        gevonden.add(velden["vve"].categorie)
    if pip.participatiewet is not None:
        gevonden.add(velden["pw_deel"].categorie)
    return gevonden
