# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one decision: may this person, for this purpose, see or record this of this dossier?

Gemeente × organisation × role × relation to the dossier × category of the field. PostgreSQL decides the same again, row
by row (register/sql/08_toegang.sql); a test holds the two together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from regie.kern.recht.typen.register import Gebeurtenistype
from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

Handeling = Literal["zien", "lezen", "vastleggen"]
"""zien: that the dossier is there · lezen: a part of an event · vastleggen: an event."""

Eigenaar = tuple[str | None, str | None, str | None]
"""organisatie, taak, verwijzing"""


@dataclass(frozen=True, slots=True)
class Wat:
    """What is asked. `organisatie`, `taak` and `verwijzing`: whose row it is, None for what is nobody's in particular.

    `rollen`: of `vastleggen`, the roles that may record the type. `plaats`: it says where somebody is.
    """

    handeling: Handeling
    type: str = ""
    categorie: str = "gewoon"
    rollen: tuple[str, ...] = ()
    plaats: bool = False
    organisatie: str | None = None
    taak: str | None = None
    verwijzing: str | None = None


ZIEN: Final = Wat("zien")


def lezen(naam: str, type_: Gebeurtenistype, categorie: str = "", van_wie: Eigenaar = (None, None, None)) -> Wat:
    """Of an event of this type a part of this category; the event itself where none is given."""
    return Wat("lezen", naam, categorie or type_.categorie, (), type_.plaats, *van_wie)


def vastleggen(naam: str, type_: Gebeurtenistype, van_wie: Eigenaar = (None, None, None)) -> Wat:
    return Wat("vastleggen", naam, type_.categorie, type_.vastleggen, type_.plaats, *van_wie)


@dataclass(frozen=True, slots=True)
class Taakrecht:
    """A relation of one's organisation to a dossier, with what its task lets through."""

    verwijzing: str
    organisatie: str
    taak: str
    stand: str
    leest: tuple[str, ...]
    legt_vast: tuple[str, ...]
    categorieen: tuple[str, ...]

    @property
    def loopt(self) -> bool:
        """The task was taken on: before that only the verwijzing itself is there."""
        return self.stand in ("aangenomen", "beeindigd")

    def past(self, wat: Wat, afgeschermd: bool) -> bool:
        """Whether this is asked within the task."""
        if wat.handeling == "zien":
            return True
        if wat.categorie not in self.categorieen:
            return False
        if wat.handeling == "lezen" and wat.type in self.leest and self.loopt and not (wat.plaats and afgeschermd):
            return True
        eigen = (wat.organisatie, wat.taak) == (self.organisatie, self.taak)
        if wat.handeling == "vastleggen":
            over_deze = wat.verwijzing is None or wat.verwijzing == self.verwijzing
            eigen = eigen and over_deze and wat.type in self.legt_vast
        return eigen and (self.loopt or wat.verwijzing == self.verwijzing)


def mag(wie: Wie, wat: Wat, dossier: str, doel: Doel) -> bool:
    """Inside a transaction with the context of `wie`."""
    if doel not in wie.doelen or not _mag_rol(wie, wat):
        return False
    if wie.is_partner:
        afgeschermd = wat.plaats and is_afgeschermd(wie, dossier)
        return any(recht.past(wat, afgeschermd) for recht in taakrechten(wie, dossier))
    if not _is_van(wie, dossier):
        return False
    if wat.handeling == "vastleggen":
        return True  # who records sees less than the whole: the terms are computed from everything
    if wat.plaats and not wie.ziet_plaats(dossier) and is_afgeschermd(wie, dossier):
        return False
    return wat.handeling == "zien" or wat.categorie in wie.categorieen


def taakrechten(wie: Wie, dossier: str) -> list[Taakrecht]:
    """The relations of the organisation to this dossier that somebody with these roles works for, today."""
    with voorbereid() as cursor:
        cursor.execute(_TAAKRECHTEN, {"gemeente": wie.gemeente, "dossier": dossier, "organisatie": wie.organisatie,
                                      "rollen": list(wie.rollen), "alle": not wie.alleen_eigen_mensen,
                                      "medewerker": wie.medewerker})  # fmt: skip
        return [Taakrecht(*rij[:4], *map(tuple, rij[4:])) for rij in cursor.fetchall()]


_TAAKRECHTEN: Final = """
    SELECT r.verwijzing, r.organisatie, r.taak, r.stand, k.leest, k.legt_vast, k.categorieen
    FROM relatie r JOIN taak k ON k.id = r.taak
    WHERE r.gemeente = %(gemeente)s AND r.dossier = %(dossier)s AND r.organisatie = %(organisatie)s
      AND k.rollen && %(rollen)s::text[]
      AND current_setting('regie.peildatum')::date BETWEEN least(r.van, r.gevraagd_op) AND r.tot
      AND (%(alle)s::boolean OR EXISTS (SELECT 1 FROM toegang t WHERE t.gemeente = r.gemeente AND t.dossier = r.dossier
                                  AND t.medewerker = %(medewerker)s))
    ORDER BY r.taak, r.verwijzing
"""


def is_afgeschermd(wie: Wie, dossier: str) -> bool:
    return _er_is("SELECT 1 FROM afscherming WHERE gemeente = %s AND dossier = %s", [wie.gemeente, dossier])


def _mag_rol(wie: Wie, wat: Wat) -> bool:
    return wat.handeling != "vastleggen" or wie.is_systeem or not set(wie.rollen).isdisjoint(wat.rollen)


def _is_van(wie: Wie, dossier: str) -> bool:
    match wie.bereik:
        case "gemeente":
            return _er_is("SELECT 1 FROM dossier WHERE gemeente = %s AND id = %s", [wie.gemeente, dossier])
        case "caseload":
            sql = "SELECT 1 FROM toegang WHERE gemeente = %s AND dossier = %s AND medewerker = %s"
            return dossier in wie.nood or _er_is(sql, [wie.gemeente, dossier, wie.medewerker])
    return False


def _er_is(sql: str, waarden: Sequence[str]) -> bool:
    with voorbereid() as cursor:
        cursor.execute(f"SELECT EXISTS ({sql})", waarden)
        return bool(cursor.fetchone()[0])
