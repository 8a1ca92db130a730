# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A handover to the new gemeente, and taking over what another gemeente gave."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers import besluiten as vragen
from regie.kern.besluiten.afschaling import geldende_versie
from regie.kern.besluiten.overdracht import (
    VAN_HET_PIP,
    GeenOverdracht,
    Overdracht,
    boetes,
    eerste_pip,
    examens,
)
from regie.kern.gebeurtenissen.gebeurd import Verleden, laatste
from regie.kern.pip.verleden import OVERGENOMEN, VASTGESTELD
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.pip.fouten import NietKlaar

BOETES: Final = ("boete", "boete_ingetrokken")
CONTACT, VERHUIZING = "contact", "verhuizing"
SOMMEN: Final = ("uren_nt2", "uren_z_cursus", "uren_knm", "uren_participatie")


def maak(wie: Wie, dossier: str, recht: Recht, vandaag: date, naar: str, *, met_boetes: bool) -> Overdracht:
    """Raises NietKlaar."""
    verleden = vragen.verleden(dossier, vragen.TYPES | set(BOETES))
    versie, begin, bsn = geldende_versie(verleden, recht), eerste_pip(verleden), vragen.bsn(dossier)
    if versie is None or begin is None:
        raise NietKlaar(_("Er is geen PIP van deze gemeente dat geldt. Er is niets om over te dragen."))
    if not bsn:
        raise NietKlaar(_("Het burgerservicenummer ontbreekt. De andere gemeente kan dan niet nagaan wie dit is."))
    if naar == wie.gemeente:
        raise NietKlaar(_("Dit is uw eigen gemeente. Vul de code van de nieuwe gemeente in."))
    route = str(versie.inhoud["leerroute"])
    nt2, knm, meedoen = _uren(wie, dossier, recht, vandaag, route)
    return Overdracht(
        van=wie.gemeente, naar=naar, gemaakt_op=vandaag, bsn=bsn, dagtekening=begin, leerroute=route,  # type: ignore[arg-type]
        pip={naam: versie.inhoud[naam] for naam in VAN_HET_PIP if naam in versie.inhoud},
        uren_nt2=nt2, uren_knm=knm, uren_participatie=meedoen, pvt_op=_op(verleden, "pvt_afgerond"),
        map_op=_op(verleden, "map_afgerond"), examens=examens(verleden),
        boetes=boetes(verleden) if met_boetes else None,
    )  # fmt: skip


def _uren(wie: Wie, dossier: str, recht: Recht, op: date, route: str) -> tuple[float, float, float]:
    """Dutch, KNM and taking part, as the new gemeente counts them: of the Z-route KNM goes along by itself."""
    som = vragen.uren(wie, dossier, recht, op, SOMMEN)
    nt2 = som["uren_z_cursus"] - som["uren_knm"] if route == "z" else som["uren_nt2"]
    return nt2, som["uren_knm"], som["uren_participatie"]


def _op(verleden: Verleden, type_: str) -> date | None:
    een = laatste(verleden, type_)
    return None if een is None else een.datum


def bewijs(id_: UUID, dossier: str, dag: date, van: Overdracht, kenmerk: str) -> Nieuw:
    """The receipt in the dossier: to whom, and which file."""
    wat = _("PIP, voortgang en boetes") if van.boetes is not None else _("PIP en voortgang")
    onderwerp = _("Overdracht aan gemeente %(naar)s: %(wat)s. Kenmerk van het bestand (SHA-256): %(kenmerk)s.") % {
        "naar": van.naar, "wat": wat, "kenmerk": kenmerk}  # fmt: skip
    return Nieuw(id_, dossier, CONTACT, dag, {"kanaal": "overig", "richting": "uit", "onderwerp": onderwerp})


def keur(wie: Wie, dossier: str, een: Overdracht, vandaag: date) -> None:
    """Whether this handover is for this gemeente and this person. Raises GeenOverdracht."""
    if een.naar != wie.gemeente:
        raise GeenOverdracht(_("Deze overdracht is voor een andere gemeente."))
    if een.gemaakt_op > vandaag or een.dagtekening > vandaag:
        raise GeenOverdracht(_("In dit bestand staat een dag die nog moet komen. Vraag om een nieuw bestand."))
    eigen = vragen.bsn(dossier)
    if not eigen:
        raise GeenOverdracht(_("In dit dossier staat geen burgerservicenummer. Vul dat eerst in bij de persoon."))
    if eigen != een.bsn:
        raise GeenOverdracht(_("Deze overdracht gaat over iemand anders: het burgerservicenummer is een ander."))
    if laatste(vragen.verleden(dossier), OVERGENOMEN, VASTGESTELD) is not None:
        raise GeenOverdracht(_("In dit dossier staat al een PIP. Er is niets overgenomen."))


def over_te_nemen(id_: UUID, dossier: str, dag: date, velden: dict[str, Any], naar: str) -> Sequence[Nieuw]:
    """In one go: the move, and the PIP that came along with its hours. `dag`: of the registration here."""
    verhuisd = {"van": velden["gemeentecode"], "naar": naar, "pip_meegekomen": True}
    return [
        Nieuw(uuid5(id_, VERHUIZING), dossier, VERHUIZING, dag, verhuisd),
        Nieuw(id_, dossier, OVERGENOMEN, dag, velden),
    ]
