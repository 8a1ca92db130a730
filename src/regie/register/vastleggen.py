# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one door: how something that happened comes into the register (1-huis §2)."""

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import polars as pl
from django.db import transaction

from regie.kern.gebeurtenissen import Gebeurtenissen, Gekeurd, InvoerFout, keur
from regie.kern.gebeurtenissen.ruw import SCHEMA, uit_objecten
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.kern.recht.geraakt import Geraakt, geraakt
from regie.register import leesmodel
from regie.register.beperken import keur_onbeperkt
from regie.register.besluitkeuring import keur_besluiten
from regie.register.fouten import AndereInhoud, Beschadigd, GeenToegang, MagNiet
from regie.register.grendel import grendel_dossiers
from regie.register.herberekenen import kenmerk, noteer_gerekend
from regie.register.intrekkeuring import keur_intrekking
from regie.register.leveringkeuring import keur_levering
from regie.register.lezen import rijen_van
from regie.register.opslaan import HERROEPEN, als_json, verdeel
from regie.register.plekkeuring import keur_plekken, lopend
from regie.register.rekenen import reken, reken_geraakt
from regie.register.staat import Staat, lees_staat, zet_versie
from regie.register.urenkeuring import keur_uren
from regie.register.van_wie import (
    NIEMAND,
    ZELF_VASTGELEGD,
    Relatie,
    Rij,
    VanWie,
    bron_van,
    eigenaren_van,
    relaties_van,
    van_wie,
    vraagt_ernaar,
)
from regie.toegang.context import als_rekenaar
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

OUDE_RIJEN: Final = 1_000_000  # rows that stood there already are numbered from here


@dataclass(frozen=True, slots=True)
class Nieuw:
    """An event to be recorded. `herroept`: this row only withdraws that one and repeats it; `reden` says why.

    `voor`: the verwijzing for which a partner records it, where its organisation has more than one. `eigenaar`: whose
    it is, where the register itself records once more what somebody had recorded.
    """

    id: UUID
    dossier: str
    type: str
    datum: date
    gegevens: Mapping[str, Any]
    herroept: UUID | None = None
    reden: str | None = None
    bron: str | None = None
    voor: str | None = None
    eigenaar: VanWie | None = None


def leg_vast(
    wie: Wie,
    nieuw: Sequence[Nieuw],
    recht: Recht,
    *,
    versies: Mapping[str, datetime | None] | None = None,
    zoals_het_was: bool = False,
) -> datetime | None:
    """Records events of one or more dossiers, all or none, and keeps the read models true.

    `versies`: per dossier the version (`dossier.laatste`) that the form was made from. `zoals_het_was`: nothing new is
    decided, what was recorded before only comes to stand elsewhere. Gives the moment of recording, or None when
    everything was recorded before (the same ids with the same content: a form that was sent twice).
    Raises MagNiet, GeenToegang, AndereInhoud, Verouderd or InvoerFout (rows numbered from 1, in the order of `nieuw`).
    """
    with transaction.atomic():
        _mag(wie, nieuw, recht)
        dossiers = sorted({rij.dossier for rij in nieuw})
        grendel_dossiers(wie.gemeente, dossiers)
        with als_rekenaar():
            bekend = _bekende(nieuw)
            rest = [rij for rij in nieuw if str(rij.id) not in bekend]
            if not rest:
                return None
            dossiers = sorted({rij.dossier for rij in rest})
            staat = lees_staat(dossiers, versies)
            oud = rijen_van(dossiers, OUDE_RIJEN)
            verband = _verband(wie, rest, recht)
        _leg_vast(wie, rest, recht, staat, oud, verband, zoals_het_was)
        return staat.moment


class Verband(NamedTuple):
    """What decides whose new rows are: the relations of their dossiers, and whose the rows are that they withdraw."""

    relaties: list[Relatie]
    herroepen: dict[UUID | None, VanWie]


def _verband(wie: Wie, nieuw: Sequence[Nieuw], recht: Recht) -> Verband:
    """As regie_rekenaar; unknown types are refused later, with all other problems."""
    types = {rij.type for rij in nieuw} & recht.gebeurtenissen.keys()
    relaties = relaties_van([rij.dossier for rij in nieuw]) if vraagt_ernaar(wie, types, recht) else []
    herroepen = [rij.herroept for rij in nieuw if rij.herroept is not None]
    return Verband(relaties, eigenaren_van(herroepen) if herroepen else {})


def _mag(wie: Wie, nieuw: Sequence[Nieuw], recht: Recht) -> None:
    """The right to record, as the caller: the type by role, the dossier by row-level security."""
    for rij in nieuw:
        type_ = recht.gebeurtenissen.get(rij.type)
        if type_ is not None and not wie.mag_vastleggen(type_):
            raise MagNiet(f"'{type_.label}' kunt u niet vastleggen: dat doet een ander. Vraag het uw teamleider.")
        if rij.eigenaar is not None and not wie.is_systeem:
            raise MagNiet("Van wie een registratie is, bepaalt het register zelf.")
    dossiers = {rij.dossier for rij in nieuw}
    with voorbereid() as cursor:
        cursor.execute("SELECT id FROM dossier WHERE gemeente = %s AND id = ANY(%s)", [wie.gemeente, list(dossiers)])
        gezien = {id_ for (id_,) in cursor.fetchall()}
    if dossiers - gezien:
        raise GeenToegang("Dit dossier bestaat niet, of is niet van u.")
    keur_onbeperkt(wie, dossiers)
    if wie.is_partner:
        _eigen_registraties(wie, {id_ for rij in nieuw for id_ in _ongedaan(rij, recht)})
        _eigen_mensen(wie, {str(rij.gegevens["medewerker"]) for rij in nieuw if rij.gegevens.get("medewerker")})


def _ongedaan(rij: Nieuw, recht: Recht) -> Iterator[UUID]:
    """The events that no longer count because of this one: withdrawn, or replaced."""
    if rij.herroept is not None:
        yield rij.herroept
        return  # it repeats what was recorded, and replaces nothing anew
    type_ = recht.gebeurtenissen.get(rij.type)
    for naam, veld in type_.velden.items() if type_ is not None else ():
        if veld.vervangt and isinstance(waarde := rij.gegevens.get(naam), str):
            with suppress(ValueError):  # what is no id is refused by the check of the fields
                yield UUID(waarde)


def _eigen_registraties(wie: Wie, herroepen: Set[UUID]) -> None:
    """A partner corrects what its own organisation recorded, as far as it sees that."""
    with voorbereid() as cursor:
        cursor.execute(
            "SELECT count(*) FROM gebeurtenis g WHERE g.gemeente = %s AND g.id = ANY(%s) AND g.organisatie = %s"
            f" AND {ZELF_VASTGELEGD}",
            [wie.gemeente, list(herroepen), wie.organisatie],
        )
        if cursor.fetchone()[0] != len(herroepen):
            raise GeenToegang("Deze registratie bestaat niet, of is niet van uw organisatie.")


def _eigen_mensen(wie: Wie, medewerkers: Set[str]) -> None:
    """Whom a partner names, in a toewijzing for instance, works there: nobody else gets a dossier that way."""
    with voorbereid() as cursor:
        cursor.execute(
            "SELECT id FROM medewerker WHERE gemeente = %s AND organisatie = %s AND id = ANY(%s)",
            [wie.gemeente, wie.organisatie, list(medewerkers)],
        )
        vreemd = medewerkers - {id_ for (id_,) in cursor.fetchall()}
    if vreemd:
        raise MagNiet("Deze medewerker werkt niet bij uw organisatie. Kies iemand van uw eigen organisatie.")


def _bekende(nieuw: Sequence[Nieuw]) -> set[str]:
    """The ids that are in the register with the same content. Raises AndereInhoud for other content."""
    rijen = [
        {"id": str(rij.id), "dossier": rij.dossier, "type": rij.type, "datum": rij.datum.isoformat(),
         "gegevens": dict(rij.gegevens), "herroept": None if rij.herroept is None else str(rij.herroept)}
        for rij in nieuw
    ]  # fmt: skip
    with voorbereid() as cursor:
        cursor.execute(_BEKEND, [als_json(rijen)])
        gevonden = cursor.fetchall()
    anders = [id_ for id_, zelfde in gevonden if not zelfde]
    if anders:
        raise AndereInhoud(anders)
    return {id_ for id_, _ in gevonden}


_BEKEND: Final = """
    SELECT n.id::text, g.afdruk = afdruk(n.dossier, n.type, n.datum, n.gegevens, n.herroept)
    FROM json_to_recordset(%s::json) AS n(id uuid, dossier text, type text, datum date, gegevens jsonb, herroept uuid)
    JOIN gebeurtenis g ON g.gemeente = current_setting('regie.gemeente') AND g.id = n.id
"""


def _leg_vast(
    wie: Wie,
    nieuw: Sequence[Nieuw],
    recht: Recht,
    staat: Staat,
    oud: pl.DataFrame,
    verband: Verband,
    zoals_het_was: bool,
) -> None:
    gekeurd = _keur(oud, nieuw, staat.moment, recht)
    if not zoals_het_was:
        keur_besluiten(oud, nieuw, recht, dag_in_amsterdam(staat.moment))
        keur_intrekking(oud, nieuw, recht, dag_in_amsterdam(staat.moment))
    rijen = [Rij(rij.dossier, rij.type, rij.gegevens, rij.voor) for rij in nieuw]
    eigenaren = _als_wat_zij_vervangen(nieuw, van_wie(wie, rijen, verband.relaties, recht), verband.herroepen)
    if not zoals_het_was:
        keur_levering(wie, gekeurd, nieuw, recht, dag_in_amsterdam(staat.moment))
        keur_uren(gekeurd, nieuw, recht)
    op_een_plek = lopend(wie.gemeente, nieuw)
    _voeg_toe(wie, nieuw, eigenaren, staat.moment, recht)
    if not zoals_het_was:
        keur_plekken(wie.gemeente, nieuw, op_een_plek)
    with als_rekenaar():
        zet_versie(gekeurd.dossiers.to_list(), staat.moment)
        wat = geraakt(frozenset(rij.type for rij in nieuw), recht.regels(wie.beleid))
        if wat:
            _reken_opnieuw(wie, gekeurd.stroom(), recht, staat, wat)


def _als_wat_zij_vervangen(
    nieuw: Sequence[Nieuw], eigenaren: Sequence[VanWie], herroepen: Mapping[UUID | None, VanWie]
) -> list[VanWie]:
    """A copy says whose it is. A withdrawal is of whose row it withdraws; so is what takes its place, where nothing
    else says whose it is."""
    plaats = {(rij.dossier, rij.type): van for rij in nieuw if (van := herroepen.get(rij.herroept))}
    return [
        rij.eigenaar
        or herroepen.get(rij.herroept)
        or (plaats.get((rij.dossier, rij.type), NIEMAND) if van == NIEMAND else van)
        for rij, van in zip(nieuw, eigenaren, strict=True)
    ]


def _reken_opnieuw(wie: Wie, stroom: Gebeurtenissen, recht: Recht, staat: Staat, wat: Geraakt) -> None:
    """Only what was touched, when the rest is true; else everything."""
    vandaag, dossiers = dag_in_amsterdam(staat.moment), stroom.dossiers.to_list()
    if staat.klopt_op(vandaag, kenmerk(wie.beleid, recht)):
        leesmodel.schrijf(reken_geraakt(stroom, recht, wie.beleid, vandaag, wat), dossiers, vandaag)
        return
    leesmodel.schrijf(reken(stroom, recht, wie.beleid, vandaag), dossiers, vandaag)
    if staat.gerekend_met is None:
        noteer_gerekend(wie.gemeente, wie.beleid, recht, alleen_nieuw=True)


def _keur(oud: pl.DataFrame, nieuw: Sequence[Nieuw], moment: datetime, recht: Recht) -> Gekeurd:
    """The kern judges the dossier as a whole, with the new rows in it."""
    rijen, mis = uit_objecten((nummer, _als_rij(rij, moment)) for nummer, rij in enumerate(nieuw, start=1))
    alles = pl.concat([rijen[list(SCHEMA)], oud])
    try:
        return keur(alles, recht, dag_in_amsterdam(moment), frozenset({"bsn"}), mis=mis)
    except InvoerFout as fout:
        nu = [probleem for probleem in fout.problemen if probleem.rij < OUDE_RIJEN]
        if nu:
            raise InvoerFout(nu) from None
        raise Beschadigd(f"Het dossier in het register klopt niet meer: {fout}") from fout


def _als_rij(rij: Nieuw, moment: datetime) -> dict[str, Any]:
    return {
        "id": str(rij.id),
        "dossier": rij.dossier,
        "type": rij.type,
        "datum": rij.datum.isoformat(),
        "vastgelegd_op": moment.isoformat(timespec="microseconds"),
        "gegevens": rij.gegevens,
        "herroept": None if rij.herroept is None else str(rij.herroept),
    }


def _voeg_toe(wie: Wie, nieuw: Sequence[Nieuw], eigenaren: Sequence[VanWie], moment: datetime, recht: Recht) -> None:
    """The rows, their parts and texts, as the caller: row-level security looks once more."""
    rijen, delen, teksten = [], [], []
    for rij, eigenaar in zip(nieuw, eigenaren, strict=True):
        verdeeld = verdeel(rij.type, rij.gegevens, recht)
        plaats = (wie.gemeente, rij.dossier, rij.id, rij.type, *eigenaar)
        rijen.append(
            (wie.gemeente, rij.id, rij.dossier, rij.type, recht.gebeurtenissen[rij.type].categorie, rij.datum, moment,
             als_json(verdeeld.gewoon), rij.herroept, wie.medewerker, rij.bron or bron_van(wie, eigenaar), *eigenaar,
             rij.dossier, rij.type, rij.datum, als_json(dict(rij.gegevens)), rij.herroept)
        )  # fmt: skip
        delen += [(*plaats, categorie, als_json(velden)) for categorie, velden in verdeeld.delen.items()]
        teksten += [(*plaats, veld, soort, als_json(tekst)) for veld, (soort, tekst) in verdeeld.teksten.items()]
        if rij.reden is not None:
            teksten.append((*plaats, HERROEPEN, recht.gebeurtenissen[rij.type].categorie, json.dumps(rij.reden)))
    with voorbereid() as cursor:
        for opdracht, waarden in ((_GEBEURTENIS, rijen), (_DEEL, delen), (_TEKST, teksten)):
            for waarde in waarden:
                cursor.execute(opdracht, waarde)


_GEBEURTENIS: Final = (
    "INSERT INTO gebeurtenis (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, gegevens, herroept, door,"
    " bron, organisatie, taak, afdruk)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, afdruk(%s, %s, %s, %s, %s))"
)
_DEEL: Final = (
    "INSERT INTO gebeurtenis_deel (gemeente, dossier, gebeurtenis, type, organisatie, taak, categorie, gegevens)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
)
_TEKST: Final = (
    "INSERT INTO gebeurtenis_tekst (gemeente, dossier, gebeurtenis, type, organisatie, taak, veld, categorie, tekst)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
