# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Looking at a delivery and taking it in: the same door, all lines of it or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender.maand import Maand
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.register.grendel import grendel_dossiers
from regie.register.vastleggen import leg_vast
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.keten.leerlingen import Leerling, leerlingen
from regie.werk.keten.uren import bestand, opslag
from regie.werk.keten.uren.gebeurtenissen import nieuwe
from regie.werk.keten.uren.keuren import keur
from regie.werk.keten.uren.kolommen import LEERLING
from regie.werk.keten.uren.lezen import Maandvraag, lees_rij
from regie.werk.keten.uren.opslag import Herkomst, Levering
from regie.werk.keten.uren.plan import Plan, maak_plan
from regie.werk.keten.uren.regel import LESUREN, Mis, Regel
from regie.werk.keten.uren.vastgelegd import Register, Vastgelegd
from regie.werk.keten.uren.vastgelegd import lees as lees_vastgelegd

Keuze = Literal["laten", "intrekken"]
_RONDEN: Final = 3  # the kern names every problem at once; a line less may bring one more


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
    wie: Wie, recht: Recht, vandaag: date, maand: Maand, ruw: bytes, *, windows: bool = False, hele_maand: bool = False
) -> UUID:
    """Reads a file and keeps what it says until somebody confirms it. Raises Bestandsfout."""
    tabel = bestand.lees(ruw, windows=windows, hele_maand=hele_maand)
    vraag = Maandvraag(maand, vandaag, tuple(recht.codelijsten["soort_lesuren"].codes), tabel.hele_maand)
    opgaven = [lees_rij(rij, cellen, vraag) for rij, cellen in tabel.rijen]
    mensen = leerlingen(LESUREN, recht)
    regels = keur(wie, recht, vraag, opgaven, mensen)
    regels += [Regel(rij, mis=(mis,)) for rij, mis in tabel.mis]
    return beproef(wie, recht, maand, "bestand", sorted(regels, key=lambda regel: regel.rij), mensen)


def beproef(
    wie: Wie, recht: Recht, maand: Maand, herkomst: Herkomst, regels: Sequence[Regel], mensen: dict[str, Leerling]
) -> UUID:
    """Lines that were checked, through the door and back again: what would be refused is wrong from the start."""
    regels = _zonder_beperkte(wie, regels)
    register = lees_vastgelegd(wie, maand, mensen)
    plan = maak_plan(regels, register, maand)
    regels = [regel.met(plan.botst[regel.rij]) if regel.rij in plan.botst else regel for regel in regels]
    for _ronde in range(_RONDEN):
        plan = maak_plan(regels, register, maand)
        geweigerd = _geweigerd(wie, recht, plan, register)
        if not geweigerd:
            break
        regels = [regel.met(*geweigerd.get(regel.rij, ())) for regel in regels]
    return opslag.bewaar(wie, maand, herkomst, regels)


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


def neem_op(wie: Wie, recht: Recht, id_: UUID, merk: str, ontbrekende: Keuze) -> int:
    """Takes in the right lines as one whole and gives how many events that was.

    `merk`: of the plan that somebody confirmed. Raises Verschoven, and RegisterFout where the register refuses.
    """
    mensen = leerlingen(LESUREN, recht)
    grendel_dossiers(wie.gemeente, mensen)  # from here on nobody changes what the plan is made from
    levering = opslag.lees_levering(wie, id_)
    if levering is None or levering.status != "proef":
        raise Verschoven
    register = lees_vastgelegd(wie, levering.maand, mensen)
    plan = maak_plan(opslag.lees_regels(wie, id_), register, levering.maand)
    if plan.merk != merk or plan.botst:
        raise Verschoven
    weg: list[Vastgelegd] = [*plan.vervalt, *(plan.ontbreekt if ontbrekende == "intrekken" else ())]
    aantal = leg_samen_vast(wie, [rij for _regel, rij in nieuwe(wie, plan, register, weg)], recht)
    volledig = ontbrekende == "intrekken" or not plan.ontbreekt
    opgelost = None if volledig else opslag.dossiers(stap.regel for stap in plan.stappen)
    opslag.los_maand_op(wie, levering.maand, opgelost)
    opslag.rond_af(wie, id_, "opgenomen")
    return aantal
