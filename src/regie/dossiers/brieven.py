# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters: to whom one can be written, what waits or failed, and what was sent, as far as the reader may see it."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.register.samenvoegen import kopie_id

WORDT: Final = ("welkomstbericht", "oproep_intake", "brief_verzonden")
"""The types of event that a letter becomes."""
LAATSTE: Final = 50  # of what was sent

_INHOUD: Final = "b.waarden, b.inhoud, p.waarden AS samen,"  # what it says: not for a list
_LIJST: Final = f"""
    SELECT b.id, b.partij, b.dossier, b.sjabloon, b.versie, b.gebeurtenis, b.besluit, b.taal, b.kanaal, b.stand,
           b.overslaan_reden, b.pogingen, b.volgende_poging, b.onderweg_sinds, b.fout, b.onzeker, b.aan, b.verzonden_op,
           b.printronde, p.door,
           p.moment, {NAAM.replace("p.", "m.")} AS naam, m.email,
           (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = m.id
            AND n.soort = 'telefoon') AS telefoon
    FROM brief b
    JOIN partij p ON p.gemeente = b.gemeente AND p.id = b.partij
    JOIN dossier d ON d.gemeente = b.gemeente AND d.id = b.dossier
    JOIN persoon m ON m.gemeente = d.gemeente AND m.id = d.persoon
    WHERE b.gemeente = current_setting('regie.gemeente')
"""
_BRIEF: Final = _LIJST.replace("SELECT b.id,", f"SELECT {_INHOUD} b.id,")


def brief(id_: UUID, dossier: str = "") -> Rij | None:
    """One letter; with a dossier, only where it is of that one."""
    gevonden = rij(f"{_BRIEF} AND b.id = %s", [id_])
    return gevonden if gevonden is not None and dossier in ("", gevonden["dossier"]) else None


def brieven_van(dossier: str) -> list[Rij]:
    """Of one person, the newest first; what was thrown away is not among them."""
    return rijen(f"{_LIJST} AND b.dossier = %s AND b.stand <> 'vervallen' ORDER BY p.moment DESC, b.id DESC", [dossier])


def met_brief(gebeurtenissen: Sequence[Rij]) -> dict[str, str]:
    """Event → the letter that it is, where one may read it: both have one id, unless a merging recorded it again."""
    van = {rij_["id"]: rij_["dossier"] for rij_ in gebeurtenissen if rij_["type"] in WORDT}
    if not van:
        return {}
    gevonden = rijen(
        "SELECT id::text FROM brief WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s::uuid[])",
        [list(van)],
    )
    zelf = {rij_["id"]: rij_["id"] for rij_ in gevonden}
    rest = {dossier for id_, dossier in van.items() if id_ not in zelf}
    return zelf | _meegekomen(rest) if rest else zelf


def _meegekomen(dossiers: Collection[str]) -> dict[str, str]:
    """Copy of the event → letter, of letters that came along from another dossier."""
    gevonden = rijen(
        "SELECT s.id AS samenvoeging, b.id::text AS brief FROM samenvoeging s"
        " JOIN brief b ON b.gemeente = s.gemeente AND b.dossier = s.dossier"
        " WHERE s.gemeente = current_setting('regie.gemeente') AND s.ongedaan IS NULL AND s.dossier = ANY(%s)",
        [list(dossiers)],
    )
    return {str(kopie_id(rij_["samenvoeging"], rij_["brief"])): rij_["brief"] for rij_ in gevonden}


def partij(id_: UUID) -> Rij | None:
    return rij(
        "SELECT id, sjabloon, waarden, stand, door, moment FROM partij"
        " WHERE gemeente = current_setting('regie.gemeente') AND id = %s",
        [id_],
    )


def brieven_in(partij_: UUID) -> list[Rij]:
    """The letters of a batch by family name."""
    return rijen(f"{_BRIEF} AND b.partij = %s ORDER BY m.achternaam, m.voornamen, b.dossier", [partij_])


def met_stand(standen: Sequence[str]) -> list[Rij]:
    """What still asks for something, the oldest first."""
    return rijen(f"{_LIJST} AND b.stand = ANY(%s) ORDER BY p.moment, m.achternaam, b.id", [list(standen)])


def laatst_verzonden(aantal: int = LAATSTE) -> list[Rij]:
    return rijen(f"{_LIJST} AND b.stand = 'verzonden' ORDER BY b.verzonden_op DESC, b.id LIMIT %s", [aantal])


def in_printronde(ronde: UUID) -> list[Rij]:
    return rijen(f"{_BRIEF} AND b.printronde = %s ORDER BY m.achternaam, m.voornamen, b.dossier", [ronde])


def printronde(id_: UUID) -> Rij | None:
    return rij(
        "SELECT id, door, moment FROM printronde WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [id_]
    )


def document(id_: UUID) -> bytes | None:
    """The letter as it was sent."""
    gevonden = rij(
        "SELECT document FROM brief WHERE gemeente = current_setting('regie.gemeente') AND id = %s"
        " AND stand = 'verzonden'",
        [id_],
    )
    return None if gevonden is None or gevonden["document"] is None else bytes(gevonden["document"])


def ontvangers(dossiers: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Dossier → what a letter can say of the person and of the consulent. Who is not there, one may not see."""
    gevonden = rijen(
        f"""
        SELECT d.id AS dossier, {NAAM} AS naam, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, p.taal,
               p.email, f.consulent, k.naam AS consulent_naam, k.email AS consulent_email,
               (SELECT n.nummer FROM persoon_nummer n WHERE n.gemeente = d.gemeente AND n.persoon = p.id
                AND n.soort = 'telefoon') AS telefoon,
               (SELECT concat_ws(chr(10), nullif(c.naam, ''), c.adres) FROM persoon_contact c
                WHERE c.gemeente = d.gemeente AND c.persoon = p.id AND c.adres <> ''
                  AND coalesce(c.tot, 'infinity') >= nullif(current_setting('regie.peildatum', true), '')::date
                ORDER BY c.soort DESC LIMIT 1) AS adres,  -- where post goes, before the azc
               EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = d.gemeente AND a.dossier = d.id) AS afgeschermd
        FROM dossier d
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
        LEFT JOIN medewerker k ON k.gemeente = d.gemeente AND k.id = f.consulent
        WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)
        """,
        [list(dossiers)],
    )
    return {rij_["dossier"]: rij_ for rij_ in gevonden}


def open_partijen() -> list[Rij]:
    """Batches with letters that somebody made and did not send, as far as one may see them."""
    return rijen(
        "SELECT p.id, p.sjabloon, p.moment, count(*)::int AS aantal FROM partij p"
        " JOIN brief b ON b.gemeente = p.gemeente AND b.partij = p.id AND b.stand = 'concept'"
        " WHERE p.gemeente = current_setting('regie.gemeente')"
        " GROUP BY p.id, p.sjabloon, p.moment ORDER BY p.moment DESC"
    )


def open_printrondes() -> list[Rij]:
    """Print runs of which nobody has said yet that they were posted."""
    return rijen(
        "SELECT r.id, r.moment, count(*)::int AS aantal FROM printronde r"
        " JOIN brief b ON b.gemeente = r.gemeente AND b.printronde = r.id AND b.stand = 'onderweg'"
        " WHERE r.gemeente = current_setting('regie.gemeente') GROUP BY r.id, r.moment ORDER BY r.moment"
    )
