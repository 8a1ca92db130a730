# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deciding on a PIP: the event, its documents, and word to who has a task. All of it or nothing; and, before that, what
it would change, by doing it and undoing it.

Where the policy asks for a second pair of eyes (norm pip_vier_ogen), it asks so of every decision that makes a version:
the first, a change, exams at A2. The law asks it of none of them. There is one door, and it is here."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regie.documenten.huisstijl import huisstijl
from regie.dossiers import personen
from regie.dossiers import pip as vragen
from regie.dossiers.dossier import termijnen
from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import laatste
from regie.kern.pip.inhoud import Pip
from regie.kern.pip.verleden import KEUZE
from regie.kern.pip.versies import Versiestand, versies
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.pip import concept, documenten
from regie.werk.pip.berichten import berichten
from regie.werk.pip.fouten import NietKlaar
from regie.werk.pip.inhoud import Bron, maak_pip
from regie.werk.pip.voorleggen import is_akkoord
from regie.werk.pip.voorstellen import vraagt_vier_ogen

DOCUMENT: Final = "document"


@dataclass(frozen=True)
class Opdracht:
    """Who decides on whose PIP, and what stands in the documents beside it."""

    wie: Wie
    dossier: str
    recht: Recht
    vandaag: date
    consulent: str = ""
    akkoord_van: str = ""


@dataclass(frozen=True)
class Proef:
    """What would stand in the register: the PIP, and the terms before and after."""

    pip: Pip
    versie: Versiestand
    voor: Sequence[Rij]
    na: Sequence[Rij]


def stel_vast(
    opdracht: Opdracht, id_: UUID, soort: str, dag: date, gegevens: Mapping[str, Any],
    *, op_versie: Mapping[str, datetime | None] | None = None, erbij: Sequence[Nieuw] = (), uit_concept: bool = True,
) -> Pip | None:  # fmt: skip
    """`erbij`: what is decided at once with it. `uit_concept`: the draft stands in it now, and goes. None when this
    very decision was recorded before. Raises what `leg_vast` raises, DocumentFout, and NietKlaar where somebody else
    must look first."""
    wie, dossier = opdracht.wie, opdracht.dossier
    besluit_id = uuid7()
    with transaction.atomic():
        if id_ in {UUID(een.id) for een in vragen.verleden(dossier)}:
            return None
        _nagekeken(opdracht, uit_concept=uit_concept)
        nieuw = Nieuw(id_, dossier, soort, dag, {**gegevens, DOCUMENT: str(besluit_id)})
        mee = berichten(wie, dossier, opdracht.recht, opdracht.vandaag, soort)
        leg_vast(wie, [*erbij, nieuw, *mee], opdracht.recht, versies=op_versie)
        pip, _versie = _staat_er(opdracht, id_)
        stukken = documenten.maak(wie, pip, besluit_id)
        documenten.bewaar(wie, dossier, id_, pip, stukken, opdracht.recht)
        if uit_concept:
            concept.gooi_weg(wie, dossier)
    return pip


def _nagekeken(opdracht: Opdracht, *, uit_concept: bool) -> None:
    """Somebody else sees a draft: what is not made from it, nobody can have agreed with."""
    if not vraagt_vier_ogen(opdracht.recht, opdracht.wie.beleid, opdracht.vandaag):
        return
    keuze = laatste(vragen.verleden(opdracht.dossier), KEUZE)
    afdruk = concept.afdruk(vragen.concept(opdracht.dossier), "" if keuze is None else keuze.id)
    if not uit_concept or not is_akkoord(vragen.voorlegging(opdracht.dossier), afdruk):
        raise NietKlaar(_("Een ander kijkt dit plan eerst na. Leg het voor aan een collega."))


def probeer(
    opdracht: Opdracht, soort: str, dag: date, gegevens: Mapping[str, Any], erbij: Sequence[Nieuw] = ()
) -> Proef:
    """Raises InvoerFout with every refusal. Nothing of it stays."""
    voor, id_ = termijnen(opdracht.dossier), uuid7()
    with _terug():
        leg_vast(opdracht.wie, [*erbij, Nieuw(id_, opdracht.dossier, soort, dag, gegevens)], opdracht.recht)
        pip, versie = _staat_er(opdracht, id_)
        na = termijnen(opdracht.dossier)
    return Proef(pip, versie, voor, na)


@contextmanager
def _terug() -> Iterator[None]:
    """What is done inside is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _staat_er(opdracht: Opdracht, id_: UUID) -> tuple[Pip, Versiestand]:
    """The PIP as it stands now in the register, with this decision as its last."""
    verleden = vragen.verleden(opdracht.dossier)
    versie = next(een for een in versies(verleden, opdracht.recht.pipdelen) if een.besluit.id == str(id_))
    return maak_pip(bron(opdracht), versie, verleden, opdracht.wie.naam), versie


def bron(opdracht: Opdracht) -> Bron:
    persoon = personen.gegevens(opdracht.dossier)
    assert persoon is not None, "who asks has this dossier"
    return Bron(
        opdracht.wie, opdracht.dossier, opdracht.recht, persoon, termijnen(opdracht.dossier),
        opdracht.consulent, huisstijl(opdracht.wie.gemeente, opdracht.wie.gemeente_naam).telefoon,
        opdracht.akkoord_van,
    )  # fmt: skip
