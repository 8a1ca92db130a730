# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counting what was asked: events read, populations counted, figures made, small numbers kept back, all kept."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.taakstelling import doelen
from regie.kern.gebeurtenissen import Gebeurtenissen, InvoerFout
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.indicatoren.formatie import Formatie
from regie.kern.indicatoren.identiteiten import reken_na
from regie.kern.indicatoren.rijen import Opmaak
from regie.kern.indicatoren.tellingen import Tellingen, tel
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.verslag import grens_van, open_en_dicht
from regie.kern.recht import GeenVersie, Recht
from regie.monitor.formatie import formatie
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard, Soort, Vraag
from regie.register.klopt_het import Bevinding, noteer
from regie.register.typestroom import typestroom
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import systeem

GELEZEN: Final = 40
GETELD: Final = 85
"""Percent done when the events were read, and when all was counted."""
PER_KEER: Final = 8
"""Populations between two words about how far it is."""


class Ernaast(NamedTuple):
    """What stands in tables beside the events."""

    doelen: list[Halfjaardoel]
    formatie: list[Formatie]


def kenmerk(gemeente: Gemeente, recht: Recht) -> str:
    """Of rules, definitions and policy: figures of another mark may differ."""
    return f"{recht.kenmerk} {gemeente.beleid}"


def tel_nu(gemeente: Gemeente, recht: Recht, vraag: Vraag, soort: Soort, nu: datetime) -> UUID:
    """Asks and counts in one go: the night does."""
    with _als_rekenaar(gemeente, nu.date()):
        id_ = opslag.vraag_aan(systeem(gemeente.code, gemeente.beleid), vraag, kenmerk(gemeente, recht), soort)
    tel_meting(gemeente, recht, id_, nu)
    return id_


def tel_meting(gemeente: Gemeente, recht: Recht, id_: UUID, nu: datetime) -> None:
    """Counts what was asked. May run twice: what is ready stays as it is."""
    vandaag = nu.date()
    with _als_rekenaar(gemeente, vandaag):
        bewaard = opslag.lees(id_)
        if bewaard is None or bewaard.stand == "klaar":
            return
        opslag.zet_stand(id_, "bezig", 0)
    try:
        _tel(gemeente, recht, bewaard, nu)
    except Exception as fout:  # whoever waits for it must not wait for ever
        with _als_rekenaar(gemeente, vandaag):
            opslag.zet_stand(id_, "mislukt", 0, _reden(fout))
        raise


def _reden(fout: Exception) -> str:
    """What is wrong with the events or the rules, in its own words; of anything else the log has the details."""
    if isinstance(fout, InvoerFout | GeenVersie):
        return str(fout)
    return _("Het tellen is gestopt door een fout in het programma. Probeer het opnieuw, of vraag de beheerder.")


def _tel(gemeente: Gemeente, recht: Recht, bewaard: Bewaard, nu: datetime) -> None:
    meting = bewaard.vraag.meting(gemeente.beleid)
    with _als_rekenaar(gemeente, nu.date()):
        stroom = typestroom(recht)
        tot = opslag.bijgewerkt_tot(bewaard.vraag.bekend_op)
        ernaast = Ernaast([Halfjaardoel(*rij) for rij in doelen()], formatie())
    meld = _melder(gemeente, bewaard.id, nu.date())
    meld(GELEZEN)
    tellingen = _geteld(stroom, recht, meting, meld)
    _bewaar(gemeente, recht, bewaard, tellingen, ernaast, nu, (len(stroom.dossiers), tot))


def _geteld(stroom: Gebeurtenissen, recht: Recht, meting: Meting, meld: Callable[[int], None]) -> Tellingen:
    def geteld(aantal: int) -> None:
        if aantal % PER_KEER == 0:
            meld(GELEZEN + (GETELD - GELEZEN) * aantal // len(TABELLEN))

    return tel(stroom, recht, meting, geteld=geteld)


def _bewaar(
    gemeente: Gemeente,
    recht: Recht,
    bewaard: Bewaard,
    tellingen: Tellingen,
    ernaast: Ernaast,
    nu: datetime,
    omvang: tuple[int, datetime | None],
) -> None:
    """All of it in one transaction: no count is ever half there."""
    meting = bewaard.vraag.meting(gemeente.beleid)
    opmaak = Opmaak(recht, meting, nu.date())
    grens = grens_van(recht, gemeente.beleid, nu.date())
    open_, dicht = open_en_dicht(tellingen, meting, grens, *ernaast)
    with _als_rekenaar(gemeente, nu.date()):
        opslag.bewaar_cijfers(gemeente.code, bewaard.id, "alles", list(opmaak.rijen(open_)))
        opslag.bewaar_cijfers(gemeente.code, bewaard.id, "verborgen", list(opmaak.rijen(dicht)))
        opslag.zet_klaar(bewaard.id, *omvang, nu)
        if bewaard.soort == "nacht":  # of another day somebody asked, and not whether all is right now
            noteer(gemeente.code, "identiteit", _sommen(open_, recht))


def _sommen(cijfers: Iterable[Cijfer], recht: Recht) -> Iterator[Bevinding]:
    for een in reken_na(cijfers, recht.identiteiten):
        yield Bevinding(een.id, een.klopt, een.links, een.rechts, deel=_deel(een.dimensies))


def _deel(dimensies: Any) -> str:
    return " ".join(f"{naam}={code or 'onbekend'}" for naam, code in sorted(dimensies.items()))


def _melder(gemeente: Gemeente, id_: UUID, vandaag: date) -> Callable[[int], None]:
    def meld(procent: int) -> None:
        with _als_rekenaar(gemeente, vandaag):
            opslag.zet_stand(id_, "bezig", procent)

    return meld


@contextmanager
def _als_rekenaar(gemeente: Gemeente, vandaag: date) -> Iterator[None]:
    """A transaction of its own, so that who waits sees how far it is."""
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            yield
