# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters set ready: all of a batch or none, each of them whole; then on their way, in the same transaction.

A batch is a concept first, so that a person can look at it and make exceptions; `zet_klaar` does both at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager
from procrastinate.types import JSONDict

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.documenten.huisstijl import huisstijl
from regie.dossiers.brieven import brief, brieven_in, ontvangers, partij
from regie.dossiers.vraag import Rij
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.opslaan import als_json
from regie.toegang.gemeenten import gemeenten
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.brieven.fouten import NietKlaar, OnbekendSjabloon, Probleem, Weg
from regie.werk.brieven.gebeurd import OPROEP, oproepnummer
from regie.werk.brieven.kanalen import NEDERLANDS, VANZELF
from regie.werk.brieven.metcode import in_plaats_van_de_code
from regie.werk.brieven.opstellen import Geadresseerde, Opgesteld, Opsteller
from regie.werk.brieven.taken import bezorg_brief
from regie.werk.oproep.vooraf import IN_BRIEF, bezwaren

AL_WEG: Final = "Dit is al verstuurd, of weggegooid."


def zet_klaar(
    wie: Wie, sjabloon: str, voor: Sequence[Geadresseerde], recht: Recht, moment: datetime,
    samen: Mapping[str, Any] | None = None,
) -> UUID:  # fmt: skip
    """Makes a batch and sends it off; gives its id. `samen`: what all letters say.

    Raises NietKlaar (which letter, which name), OnbekendSjabloon, MagNiet, GeenToegang or Beperkt: nothing is kept.
    """
    with transaction.atomic():
        id_ = maak_partij(wie, sjabloon, voor, recht, moment, samen)
        verstuur_partij(wie, id_)
    return id_


def maak_partij(
    wie: Wie, sjabloon: str, voor: Sequence[Geadresseerde], recht: Recht, moment: datetime,
    samen: Mapping[str, Any] | None = None,
) -> UUID:  # fmt: skip
    """The letters as a concept. Raises as `zet_klaar`."""
    with transaction.atomic():
        opsteller = maak_opsteller(wie, sjabloon, recht, moment, samen or {})
        bekend = _bekend(wie, [een.dossier for een in voor])
        gemaakt = [(een, _stel_op(opsteller, een, bekend[een.dossier])) for een in voor]
        _keur(opsteller.sjabloon, gemaakt)
        _keur_oproepen(wie, opsteller, gemaakt)
        return _bewaar(wie, opsteller, gemaakt, moment)


def verstuur_partij(wie: Wie, id_: UUID) -> int:
    """Sends the letters off that are still a concept; gives how many go. Raises Weg when there are none (any more).

    A letter of somebody that one lost meanwhile stays a concept, for who guides that person now.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        keur_onbeperkt(wie, [rij["dossier"] for rij in brieven_in(id_) if rij["stand"] == "concept"])
        cursor.execute(
            "UPDATE brief SET stand = 'klaar', volgende_poging = CASE WHEN kanaal = ANY(%s) THEN clock_timestamp() END"
            " WHERE gemeente = %s AND partij = %s AND stand = 'concept' RETURNING id, kanaal",
            [list(VANZELF), wie.gemeente, id_],
        )
        gezet = cursor.fetchall()
        if not (_rond_af(wie, id_, "klaargezet") or gezet):
            raise Weg(AL_WEG)
        zet_in_de_rij(wie, [brief_ for brief_, kanaal in gezet if kanaal in VANZELF])
    return len(gezet)


def _rond_af(wie: Wie, id_: UUID, stand: str) -> bool:
    """False when the batch was sent or thrown away before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE partij SET stand = %s WHERE gemeente = %s AND id = %s AND stand = 'concept'",
            [stand, wie.gemeente, id_],
        )
        return bool(cursor.rowcount)


def zet_in_de_rij(wie: Wie, brieven: Sequence[UUID]) -> None:
    """A job for each letter, in this transaction: no letter without a job, no job without a letter.

    Also inside the worker, whose own queue has connections of its own.
    """
    if brieven:
        taken: list[JSONDict] = [{"gemeente": wie.gemeente, "brief": str(id_)} for id_ in brieven]
        JobDeferrer(JobManager(DjangoConnector()), bezorg_brief.configure().job).batch_defer(*taken)


def gooi_weg(wie: Wie, id_: UUID) -> None:
    """Letters that are not sent: they go, for nobody got them. Raises Weg when there are none (any more)."""
    with transaction.atomic(), connection.cursor() as cursor:
        geheel = _rond_af(wie, id_, "vervallen")
        cursor.execute(
            "DELETE FROM brief WHERE gemeente = %s AND partij = %s AND stand = ANY(%s)",
            [wie.gemeente, id_, ["concept", "overgeslagen"] if geheel else ["concept"]],
        )
        if not (geheel or cursor.rowcount):
            raise Weg(AL_WEG)


def maak_uitzondering(
    wie: Wie, id_: UUID, taal: str | None, kanaal: str | None, overslaan_reden: str, recht: Recht, moment: datetime,
    waarden: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    """One letter of a concept in another language, another way, with other words (`waarden`), or not at all.

    Raises Weg, NietKlaar.
    """
    rij = brief(id_)
    geheel = None if rij is None else partij(rij["partij"])
    nog_open = ("concept",) if geheel is None or geheel["stand"] != "concept" else ("concept", "overgeslagen")
    if rij is None or rij["stand"] not in nog_open:
        raise Weg(AL_WEG)
    opsteller = maak_opsteller(wie, rij["sjabloon"], recht, moment, rij["samen"])
    getypt = _getypt(opsteller.sjabloon, rij) if waarden is None else waarden
    een = Geadresseerde(rij["dossier"], getypt, taal, kanaal, overslaan_reden or None, rij["besluit"])
    gemaakt = _stel_op(opsteller, een, _bekend(wie, [een.dossier])[een.dossier])
    _keur(opsteller.sjabloon, [(een, gemaakt)])
    _keur_oproepen(wie, opsteller, [(een, gemaakt)])
    _overschrijf(wie, opsteller, id_, een, gemaakt)


def herschrijf_partij(wie: Wie, id_: UUID, samen: Mapping[str, Any], recht: Recht, moment: datetime) -> int:
    """What all letters of a batch say, typed anew: those that are still a concept are made again, all or none; gives
    how many. What was typed for one of them stays. Raises Weg, NietKlaar."""
    with transaction.atomic():
        geheel, rijen_ = partij(id_), [rij for rij in brieven_in(id_) if rij["stand"] == "concept"]
        if geheel is None or geheel["stand"] != "concept" or not rijen_:
            raise Weg(AL_WEG)
        opsteller = maak_opsteller(wie, geheel["sjabloon"], recht, moment, samen)
        bekend = _bekend(wie, [rij["dossier"] for rij in rijen_])
        voor = [_zoals_hij_was(opsteller.sjabloon, rij) for rij in rijen_]
        gemaakt = [(een, _stel_op(opsteller, een, bekend[een.dossier])) for een in voor]
        _keur(opsteller.sjabloon, gemaakt)
        _keur_oproepen(wie, opsteller, gemaakt)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE partij SET waarden = %s WHERE gemeente = %s AND id = %s", [als_json(samen), wie.gemeente, id_]
            )
        for rij, (een, deel) in zip(rijen_, gemaakt, strict=True):
            _overschrijf(wie, opsteller, rij["id"], een, deel)
    return len(rijen_)


def _zoals_hij_was(sjabloon: Briefsjabloon, rij: Rij) -> Geadresseerde:
    return Geadresseerde(
        rij["dossier"],
        _getypt(sjabloon, rij),
        rij["taal"],
        rij["kanaal"],
        rij["overslaan_reden"] or None,
        rij["besluit"],
    )


def _overschrijf(wie: Wie, opsteller: Opsteller, id_: UUID, een: Geadresseerde, deel: "Gemaakt") -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE brief SET versie = %s, taal = %s, kanaal = %s, waarden = %s, inhoud = %s, stand = %s,"
            " overslaan_reden = %s WHERE gemeente = %s AND id = %s AND stand IN ('concept', 'overgeslagen')",
            [opsteller.sjabloon.versie, *_kolommen(opsteller.sjabloon, een, deel), wie.gemeente, id_],
        )
        if not cursor.rowcount:
            raise Weg(AL_WEG)


def maak_opsteller(wie: Wie, sjabloon: str, recht: Recht, moment: datetime, samen: Mapping[str, Any]) -> Opsteller:
    """Raises OnbekendSjabloon, MagNiet, GeenBeleid."""
    gekozen = laad().get(sjabloon)
    if gekozen is None:
        raise OnbekendSjabloon(f"Er is geen brief '{sjabloon}'. Kies uit: {', '.join(laad())}.")
    if not mag_versturen(wie, gekozen, recht):
        raise MagNiet(f"De brief '{gekozen.naam}' kunt u niet versturen: dat doet een ander. Vraag het uw teamleider.")
    naam = wie.gemeente_naam or gemeenten()[wie.gemeente].naam  # the register itself knows only the code
    huis = huisstijl(wie.gemeente, naam)
    dag = dag_in_amsterdam(moment)
    return Opsteller(gekozen, dict(samen), huis, recht, dag, in_plaats_van_de_code(gekozen, recht, wie.beleid, dag))


def mag_versturen(wie: Wie, sjabloon: Briefsjabloon, recht: Recht) -> bool:
    """Who may record that it was sent, and may see what it says, may send it."""
    mag = wie.mag_vastleggen(recht.gebeurtenissen[sjabloon.gebeurtenis])
    return not wie.is_partner and mag and sjabloon.categorie in wie.categorieen


def _bekend(wie: Wie, dossiers: Sequence[str]) -> dict[str, Rij]:
    gevonden = ontvangers(dossiers)
    if not dossiers or set(dossiers) - gevonden.keys():
        raise GeenToegang("Dit dossier bestaat niet, of is niet van u.")
    if any(rij["afgeschermd"] and not wie.ziet_plaats(dossier) for dossier, rij in gevonden.items()):
        raise GeenToegang("Deze persoon is afgeschermd. Alleen de eigen consulent stuurt een brief.")
    keur_onbeperkt(wie, gevonden)
    return gevonden


def _getypt(sjabloon: Briefsjabloon, rij: Rij) -> dict[str, Any]:
    """What somebody typed for this one letter: not what the register filled in, nor what all of them say."""
    return {
        naam: waarde
        for naam, waarde in rij["waarden"].items()
        if sjabloon.variabelen[naam].bron == "invoer" and rij["samen"].get(naam) != waarde
    }


Gemaakt = Opgesteld | list[Probleem] | None
"""None: this person is skipped."""


def _stel_op(opsteller: Opsteller, een: Geadresseerde, ontvanger: Rij) -> Gemaakt:
    return None if een.overslaan_reden else opsteller.stel_op(een, ontvanger)


def _keur(sjabloon: Briefsjabloon, gemaakt: Sequence[tuple[Geadresseerde, Gemaakt]]) -> None:
    problemen = [probleem for _een, deel in gemaakt if isinstance(deel, list) for probleem in deel]
    if problemen:
        raise NietKlaar(sjabloon.naam, problemen)


def _keur_oproepen(wie: Wie, opsteller: Opsteller, gemaakt: Sequence[tuple[Geadresseerde, Gemaakt]]) -> None:
    """An oproep that is not next, or that leaves too few days, is not sent. Raises NietKlaar."""
    sjabloon = opsteller.sjabloon
    if sjabloon.gebeurtenis != OPROEP:
        return
    dagen = {een.dossier: date.fromisoformat(deel.waarden[IN_BRIEF]) for een, deel in gemaakt
             if isinstance(deel, Opgesteld)}  # fmt: skip
    gevonden = bezwaren(oproepnummer(sjabloon.id), dagen, opsteller.recht, wie.beleid, opsteller.dag)
    problemen = [Probleem(dossier, plek, wat) for dossier, plek, wat in gevonden]
    if problemen:
        raise NietKlaar(sjabloon.naam, problemen)


def _bewaar(wie: Wie, opsteller: Opsteller, gemaakt: Sequence[tuple[Geadresseerde, Gemaakt]], moment: datetime) -> UUID:
    id_, sjabloon = uuid7(), opsteller.sjabloon
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO partij (gemeente, id, sjabloon, waarden, stand, door, moment)"
            " VALUES (%s, %s, %s, %s, 'concept', %s, %s)",
            [wie.gemeente, id_, sjabloon.id, als_json(opsteller.samen), wie.medewerker, moment],
        )
        cursor.executemany(
            "INSERT INTO brief (gemeente, id, partij, dossier, sjabloon, versie, gebeurtenis, categorie, besluit, taal,"
            " kanaal, waarden, inhoud, stand, overslaan_reden)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                [
                    wie.gemeente,
                    uuid7(),
                    id_,
                    een.dossier,
                    sjabloon.id,
                    sjabloon.versie,
                    sjabloon.gebeurtenis,
                    sjabloon.categorie,
                    een.besluit,
                    *_kolommen(sjabloon, een, deel),
                ]
                for een, deel in gemaakt
            ],  # fmt: skip
        )
    return id_


def _kolommen(sjabloon: Briefsjabloon, een: Geadresseerde, deel: Gemaakt) -> list[Any]:
    """taal, kanaal, waarden, inhoud, stand, overslaan_reden."""
    if isinstance(deel, Opgesteld):
        return [deel.taal, deel.kanaal, als_json(deel.waarden), als_json(deel.inhoud.als_json()), "concept", ""]
    kanaal = een.kanaal or sjabloon.kanalen[0]
    return [een.taal or NEDERLANDS, kanaal, als_json(dict(een.waarden)), None, "overgeslagen", een.overslaan_reden]
