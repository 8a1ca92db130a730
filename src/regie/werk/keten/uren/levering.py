# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Looking at a delivery and taking it in: the same door, all lines of it or none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender.maand import Maand
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.register.grendel import grendel_dossiers
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.keten.leerlingen import Leerling, leerlingen
from regie.werk.keten.uren import bestand, opslag, voortgang
from regie.werk.keten.uren.gebeurtenissen import nieuwe
from regie.werk.keten.uren.keuren import keur
from regie.werk.keten.uren.kolommen import LEERLING
from regie.werk.keten.uren.lezen import Maandvraag, lees_rij
from regie.werk.keten.uren.opslag import Herkomst, Levering
from regie.werk.keten.uren.plan import Plan, maak_plan
from regie.werk.keten.uren.regel import LESUREN, Mis, Regel
from regie.werk.keten.uren.vastgelegd import Register, Vastgelegd
from regie.werk.keten.uren.vastgelegd import lees as lees_vastgelegd
from regie.werk.keten.uren.voortgang import Balk, Keuze

_RONDEN: Final = 3  # the kern names every problem at once; a line less may bring one more
_DEEL: Final = 400  # lines at a time: as often it is said how far it is


class Verschoven(Exception):
    """What is recorded changed since somebody looked: they must look again before it is taken in."""


@dataclass(frozen=True)
class Blik:
    """A delivery beside what is recorded now."""

    levering: Levering
    regels: list[Regel]
    plan: Plan
    nu: list[Vastgelegd]
    mensen: dict[str, Leerling]

    @property
    def fout(self) -> list[Regel]:
        return [regel for regel in self.regels if not regel.is_goed]


def beproef_bestand(
    wie: Wie,
    recht: Recht,
    vandaag: date,
    maand: Maand,
    ruw: bytes,
    *,
    windows: bool = False,
    hele_maand: bool = False,
    kijk: "Kijker | None" = None,
) -> UUID:
    """Reads a file and keeps what it says until somebody confirms it. Raises Bestandsfout."""
    tabel = bestand.lees(ruw, windows=windows, hele_maand=hele_maand)
    vraag = Maandvraag(maand, vandaag, tuple(recht.codelijsten["soort_lesuren"].codes), tabel.hele_maand)
    opgaven = [lees_rij(rij, cellen, vraag) for rij, cellen in tabel.rijen]
    regels = keur(wie, recht, vraag, opgaven, leerlingen(LESUREN, recht))
    regels += [Regel(rij, mis=(mis,)) for rij, mis in tabel.mis]
    return beproef(wie, recht, maand, "bestand", sorted(regels, key=lambda regel: regel.rij), kijk)


def beproef(
    wie: Wie, recht: Recht, maand: Maand, herkomst: Herkomst, regels: Sequence[Regel], kijk: "Kijker | None" = None
) -> UUID:
    """Keeps lines that were checked by themselves. `kijk`: who holds them against the register; at once without one."""
    id_ = opslag.bewaar(wie, maand, herkomst, regels)
    (kijk or kijk_na)(wie, recht, id_)
    return id_


Kijker = Callable[[Wie, Recht, UUID], None]
Meld = Callable[[int], None]
"""So many more were done."""


def _stil(erbij: int) -> None:
    """Nobody waits to hear it."""


def kijk_na(wie: Wie, recht: Recht, id_: UUID, meld: Meld = _stil) -> None:
    """Lines through the door and back again, some pupils at a time: what would be refused is wrong from the start.

    Does nothing with a delivery that waits no more.
    """
    levering = opslag.grendel(wie, id_)
    if levering is None:
        return
    register = lees_vastgelegd(wie, levering.maand, leerlingen(LESUREN, recht))
    for deel in _delen(opslag.lees_regels(wie, id_)):
        nu = _nagekeken(wie, recht, deel, register, levering.maand)
        opslag.keur_af(wie, id_, [nieuw for oud, nieuw in zip(deel, nu, strict=True) if nieuw.mis != oud.mis])
        meld(len(deel))


def _nagekeken(wie: Wie, recht: Recht, regels: Sequence[Regel], register: Register, maand: Maand) -> list[Regel]:
    regels = _zonder_beperkte(wie, regels)
    plan = maak_plan(regels, register, maand)
    regels = [regel.met(plan.botst[regel.rij]) if regel.rij in plan.botst else regel for regel in regels]
    for _ronde in range(_RONDEN):
        plan = maak_plan(regels, register, maand)
        geweigerd = _geweigerd(wie, recht, plan, register)
        if not geweigerd:
            break
        regels = [regel.met(*geweigerd.get(regel.rij, ())) for regel in regels]
    return regels


Iets = TypeVar("Iets", Regel, Nieuw)


def _delen(alles: Iterable[Iets]) -> Iterator[list[Iets]]:
    """So many lines at a time; what is of one pupil stays together."""
    samen: dict[Any, list[Iets]] = {}
    for een in alles:
        samen.setdefault(een.dossier, []).append(een)
    deel: list[Iets] = []
    for eigen in samen.values():
        deel += eigen
        if len(deel) >= _DEEL:
            yield deel
            deel = []
    if deel:
        yield deel


def _zonder_beperkte(wie: Wie, regels: Sequence[Regel]) -> list[Regel]:
    vast = set(beperkte(wie, opslag.dossiers(regels)))
    mis = Mis(LEERLING, _("Over deze leerling mag nu niets worden vastgelegd."), _("Vraag het de gemeente."))
    return [regel.met(mis) if regel.dossier in vast else regel for regel in regels]


def _geweigerd(wie: Wie, recht: Recht, plan: Plan, register: Register) -> dict[int, list[Mis]]:
    """Number of a line → what the register has against it. Nothing stays. What goes with it goes first: hours of the
    same days may not stand beside each other."""
    rijen = nieuwe(wie, plan, register, plan.vervalt)
    mis: dict[int, list[Mis]] = {}
    if not rijen:
        return mis
    try:
        with transaction.atomic():
            leg_vast(wie, [rij for _regel, rij in rijen], recht)
            transaction.set_rollback(True)
    except InvoerFout as fout:
        for probleem in fout.problemen:
            regel = rijen[probleem.rij - 1][0]
            if regel is not None:
                mis.setdefault(regel.rij, []).append(Mis(probleem.veld, probleem.wat, probleem.nu))
    return mis


def bekijk(wie: Wie, recht: Recht, id_: UUID) -> Blik | None:
    """None where there is no such delivery, or it is not of the own organisation."""
    levering = opslag.lees_levering(wie, id_)
    if levering is None:
        return None
    regels, mensen = opslag.lees_regels(wie, id_), leerlingen(LESUREN, recht)
    register = lees_vastgelegd(wie, levering.maand, mensen)
    return Blik(levering, regels, maak_plan(regels, register, levering.maand), register.tellend(), mensen)


def neem_op(wie: Wie, recht: Recht, id_: UUID, merk: str, ontbrekende: Keuze, balk: Balk | None = None) -> int:
    """Takes in the right lines as one whole and gives how many events that was.

    `merk`: of the plan that somebody confirmed. Raises Verschoven, and RegisterFout where the register refuses.
    """
    levering, mensen = opslag.grendel(wie, id_), leerlingen(LESUREN, recht)
    if levering is None or not is_nagekeken(wie, id_):
        raise Verschoven
    grendel_dossiers(wie.gemeente, mensen)  # from here on nobody changes what the plan is made from
    register = lees_vastgelegd(wie, levering.maand, mensen)
    plan = maak_plan(opslag.lees_regels(wie, id_), register, levering.maand)
    if plan.merk != merk or plan.botst:
        raise Verschoven
    weg: list[Vastgelegd] = [*plan.vervalt, *(plan.ontbreekt if ontbrekende == "intrekken" else ())]
    aantal = _leg_vast(wie, recht, [rij for _regel, rij in nieuwe(wie, plan, register, weg)], balk)
    volledig = ontbrekende == "intrekken" or not plan.ontbreekt
    opgelost = None if volledig else opslag.dossiers(stap.regel for stap in plan.stappen)
    opslag.los_maand_op(wie, levering.maand, opgelost)
    opslag.rond_af(wie, id_, "opgenomen")
    return aantal


def is_nagekeken(wie: Wie, id_: UUID) -> bool:
    """A large delivery that the worker still looks at cannot be confirmed."""
    stand = voortgang.lees(wie.gemeente, [id_]).get(id_)
    return stand is None or stand.nagekeken


def _leg_vast(wie: Wie, recht: Recht, rijen: Sequence[Nieuw], balk: Balk | None) -> int:
    """Some pupils at a time, in one transaction: all of it or nothing."""
    if balk is not None:
        balk.begin(len(rijen))
    aantal = 0
    for deel in _delen(rijen):
        aantal += leg_samen_vast(wie, deel, recht)
        if balk is not None:
            balk.meld(len(deel))
    return aantal
