# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Changing who somebody is: as one who may, from what one saw, with a trail of every field."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.personen.opslaan import Persoon, bewaar_personen
from regie.personen.velden import GESCHEIDEN, NUMMERS, PLAATSVELDEN, VELDEN, GeenWaarde, bedekt, lees_veld
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import GeenToegang, MagNiet, RegisterFout
from regie.register.grendel import grendel_dossiers
from regie.toegang.besluit import is_afgeschermd
from regie.toegang.context import als_rekenaar
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

WIJZIGERS: Final = frozenset({"consulent", "teamleider"})
UNIEK: Final = ("bsn", "v_nummer")  # numbers of one person only


class Anderen(NamedTuple):
    """What somebody else made of a field in the meantime."""

    veld: str
    waarde: str
    door: str


class Ingehaald(RegisterFout):
    """Somebody else changed this person since the form was opened: what they made of it, newest last."""

    def __init__(self, anderen: Sequence[Anderen], versie: int) -> None:
        self.anderen, self.versie = anderen, versie
        super().__init__(_("Intussen heeft iemand anders deze gegevens gewijzigd. Kijk wat er nu staat en bewaar dan."))


class NummerBezet(RegisterFout):
    """This number is of another person here. `dossier`: where; to be told only to who may see it."""

    def __init__(self, veld: str, dossier: str) -> None:
        self.veld, self.dossier = veld, dossier
        super().__init__(_("Dit nummer hoort al bij een ander dossier in deze gemeente."))


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What somebody changed, by field of personen.velden, as it was typed. `versie`: of the person when the form was
    opened."""

    velden: Mapping[str, str]
    versie: int
    reden: str = ""


class _Nu(NamedTuple):
    persoon: UUID
    versie: int
    velden: dict[str, str]


def wijzig_persoon(wie: Wie, dossier: str, wijziging: Wijziging, vandaag: date) -> int:
    """Changes what differs, and gives the number of fields that did. The same values once more change nothing.

    Raises MagNiet, GeenToegang, Beperkt, GeenWaarde, NummerBezet or Ingehaald; then nothing was changed.
    """
    nieuw = {veld: lees_veld(veld, tekst, vandaag) for veld, tekst in wijziging.velden.items()}
    with transaction.atomic():
        _mag(wie, dossier, nieuw)
        grendel_dossiers(wie.gemeente, [dossier])
        with als_rekenaar():
            nu = _lees(dossier)
            anders = {veld: waarde for veld, waarde in nieuw.items() if waarde != nu.velden[veld]}
            if not anders:
                return 0
            if nu.versie != wijziging.versie and (anderen := _anderen(nu.persoon, wijziging.versie, anders)):
                raise Ingehaald(anderen, nu.versie)
            keur_nummers(nu.persoon, anders)
            _schrijf(nu, anders)
            _noteer(wie, dossier, nu, anders, wijziging.reden)
    return len(anders)


def _mag(wie: Wie, dossier: str, nieuw: Mapping[str, str]) -> None:
    """As the caller: the role, the dossier by row-level security, and the place of who is in hiding."""
    if not wie.is_systeem and WIJZIGERS.isdisjoint(wie.rollen):
        raise MagNiet(_("Gegevens wijzigen doet de consulent of de teamleider."))
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM dossier WHERE gemeente = %s AND id = %s", [wie.gemeente, dossier])
        if cursor.fetchone() is None:
            raise GeenToegang(_("Dit dossier bestaat niet, of is niet van u."))
    keur_onbeperkt(wie, [dossier])
    if not PLAATSVELDEN.isdisjoint(nieuw) and not wie.ziet_plaats(dossier) and is_afgeschermd(wie, dossier):
        raise MagNiet(_("De plaats van deze persoon is afgeschermd. Alleen de consulent wijzigt adressen."))


def _lees(dossier: str) -> _Nu:
    with connection.cursor() as cursor:
        cursor.execute(_PERSOON, [dossier])
        persoon, versie, velden = cursor.fetchone()
    return _Nu(persoon, versie, dict.fromkeys(VELDEN, "") | json.loads(velden))


_PERSOON: Final = """
    SELECT p.id, p.versie, (jsonb_build_object('voornamen', p.voornamen, 'tussenvoegsel', p.tussenvoegsel,
            'achternaam', p.achternaam, 'roepnaam', p.roepnaam, 'naam_eigen', p.naam_eigen,
            'geboortedatum', p.geboortedatum, 'taal', p.taal, 'talen', array_to_string(p.talen, ' '),
            'tolktaal', p.tolktaal, 'tolk_nodig', p.tolk_nodig, 'email', p.email)
        || coalesce((SELECT jsonb_object_agg(n.soort, n.nummer) FROM persoon_nummer n
                     WHERE n.gemeente = p.gemeente AND n.persoon = p.id), '{}')
        || coalesce((SELECT jsonb_object_agg(c.soort || '_' || w.key, w.value) FROM persoon_contact c,
                     jsonb_each(jsonb_build_object('naam', c.naam, 'telefoon', c.telefoon, 'email', c.email,
                                'adres', c.adres, 'van', coalesce(c.van::text, ''), 'tot', coalesce(c.tot::text, ''))) w
                     WHERE c.gemeente = p.gemeente AND c.persoon = p.id), '{}'))::text
    FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = %s
    FOR UPDATE OF p
"""


def _anderen(persoon: UUID, versie: int, velden: Iterable[str]) -> list[Anderen]:
    """What others made of these fields since; what they made of other fields stands in nobody's way."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT veld, nieuw, door FROM persoon_wijziging WHERE gemeente = current_setting('regie.gemeente')"
            " AND persoon = %s AND versie > %s AND veld = ANY(%s) ORDER BY versie, veld",
            [persoon, versie, list(velden)],
        )
        return [Anderen(*rij) for rij in cursor.fetchall()]


def neem_nummers(alle: Iterable[Mapping[str, str]]) -> None:
    """Of many people at once: their numbers in one order, so that nobody waits in a circle."""
    nummers = {f"{soort}/{velden[soort]}" for velden in alle for soort in UNIEK if velden.get(soort)}
    with connection.cursor() as cursor:
        for nummer in sorted(nummers):
            cursor.execute(_OM_DE_BEURT, [nummer])


def keur_nummers(persoon: UUID | None, nieuw: Mapping[str, str]) -> None:
    """As regie_rekenaar. Raises NummerBezet for a number of somebody else in this gemeente."""
    for soort in UNIEK:
        if nummer := nieuw.get(soort):
            with connection.cursor() as cursor:
                cursor.execute(_OM_DE_BEURT, [f"{soort}/{nummer}"])
                cursor.execute(_BEZET, [soort, nummer, persoon, persoon])
                if (gevonden := cursor.fetchone()) is not None:
                    raise NummerBezet(soort, gevonden[0])


# two people who get one number at the same moment wait for each other; the dossier that went into one's own by a
# merging is of the same person
_OM_DE_BEURT: Final = (
    "SELECT pg_advisory_xact_lock(hashtextextended(current_setting('regie.gemeente') || '/nummer/' || %s, 0))"
)
_BEZET: Final = """
    SELECT d.id FROM persoon_nummer n JOIN dossier d ON d.gemeente = n.gemeente AND d.persoon = n.persoon
    WHERE n.gemeente = current_setting('regie.gemeente') AND n.soort = %s AND n.nummer = %s
      AND n.persoon IS DISTINCT FROM %s::uuid
      AND NOT EXISTS (SELECT 1 FROM samenvoeging s JOIN dossier e ON e.gemeente = s.gemeente AND e.id = s.dossier
                      WHERE s.gemeente = d.gemeente AND s.weg = d.id AND s.ongedaan IS NULL AND e.persoon = %s::uuid
                        AND NOT EXISTS (SELECT 1 FROM samenvoeging o
                                        WHERE o.gemeente = s.gemeente AND o.ongedaan = s.id))
    ORDER BY d.id LIMIT 1
"""


def _schrijf(nu: _Nu, anders: Mapping[str, str]) -> None:
    velden = {**nu.velden, **anders}
    bewaar_personen([als_persoon(nu.persoon, velden)])
    schrijf_contact(nu.persoon, velden)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE persoon SET versie = versie + 1 WHERE gemeente = current_setting('regie.gemeente') AND id = %s",
            [nu.persoon],
        )


def als_persoon(id_: UUID, velden: Mapping[str, str]) -> Persoon:
    """Fields as texts → a person; what is not named is not known."""
    eigen = {
        naam: velden.get(naam, "") for naam in VELDEN if naam not in ("talen", *NUMMERS) and naam not in PLAATSVELDEN
    }
    nummers = {soort: velden[soort] for soort in NUMMERS if velden.get(soort)}
    return Persoon(id_, **eigen, talen=tuple(velden.get("talen", "").split()), nummers=nummers)


def schrijf_contact(persoon: UUID, velden: Mapping[str, str]) -> None:
    """As regie_rekenaar: where post goes, and the azc; what is empty altogether is not kept."""
    with connection.cursor() as cursor:
        for soort in GESCHEIDEN:
            deel: dict[str, Any] = {naam: velden.get(f"{soort}_{naam}", "") for naam in _CONTACT}
            deel |= {naam: deel[naam] or None for naam in ("van", "tot")}
            cursor.execute(_CONTACT_WEG, [persoon, soort])
            if any(deel.values()):
                cursor.execute(_CONTACT_ERBIJ, [persoon, soort, *deel.values()])


_CONTACT: Final = ("naam", "telefoon", "email", "adres", "van", "tot")
_CONTACT_WEG: Final = (
    "DELETE FROM persoon_contact WHERE gemeente = current_setting('regie.gemeente') AND persoon = %s AND soort = %s"
)
_CONTACT_ERBIJ: Final = (
    f"INSERT INTO persoon_contact (gemeente, persoon, soort, {', '.join(_CONTACT)})"
    " VALUES (current_setting('regie.gemeente'), %s, %s, %s, %s, %s, %s, %s, %s)"
)


def _noteer(wie: Wie, dossier: str, nu: _Nu, anders: Mapping[str, str], reden: str) -> None:
    rijen = [
        (wie.gemeente, uuid7(), dossier, nu.persoon, nu.versie + 1, veld, VELDEN[veld].plaats,
         bedekt(veld, nu.velden[veld]), bedekt(veld, waarde), reden.strip(), wie.medewerker)
        for veld, waarde in anders.items()
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO persoon_wijziging (gemeente, id, dossier, persoon, versie, veld, plaats, oud, nieuw, reden,"
            " door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            rijen,
        )


__all__ = ["Anderen", "GeenWaarde", "Ingehaald", "NummerBezet", "Wijziging", "wijzig_persoon"]
