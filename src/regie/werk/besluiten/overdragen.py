# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A handover to the new gemeente, and taking over what another gemeente gave."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers import besluiten as vragen
from regie.dossiers import pip as pipvragen
from regie.kern.besluiten import overname
from regie.kern.besluiten.afschaling import geldende_versie
from regie.kern.besluiten.blijft import MAP, PVT
from regie.kern.besluiten.overdracht import (
    VAN_HET_PIP,
    Examen,
    GeenOverdracht,
    Overdracht,
    boetes,
    eerste_pip,
    examens,
)
from regie.kern.gebeurtenissen.velden import ONDERDELEN
from regie.kern.pip.verleden import OVERGENOMEN, geldende
from regie.kern.recht import Recht
from regie.kern.traject.examens import EXAMEN
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.pip.concept import Getypt, bewaar
from regie.werk.pip.fouten import NietKlaar

BOETES: Final = ("boete", "boete_ingetrokken")
CONTACT, VERHUIZING = "contact", "verhuizing"
MAP_PRAKTIJK, NIVEAUS = "uren_map_praktijk", "niveaus"
SOMMEN: Final = ("uren_nt2", "uren_z_cursus", "uren_knm", "uren_participatie", MAP_PRAKTIJK)


class Stuk(NamedTuple):
    """What tells one file from another. `merk`: of the key with which it was signed."""

    kenmerk: str
    merk: str


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
    voldaan = vragen.voldaan(wie, dossier, recht, vandaag)
    som = vragen.uren(wie, dossier, recht, vandaag, SOMMEN)
    return Overdracht(
        van=wie.gemeente, naar=naar, gemaakt_op=vandaag, bsn=bsn, dagtekening=begin, leerroute=route,  # type: ignore[arg-type]
        pip={naam: versie.inhoud[naam] for naam in VAN_HET_PIP if naam in versie.inhoud},
        uren_nt2=_nt2(som, route), uren_knm=som["uren_knm"], uren_participatie=som["uren_participatie"],
        uren_map_praktijk=som[MAP_PRAKTIJK], pvt_op=voldaan.get(PVT), map_op=voldaan.get(MAP),
        examens=examens(verleden), boetes=boetes(verleden) if met_boetes else None,
    )  # fmt: skip


def _nt2(som: Mapping[str, float], route: str) -> float:
    """Dutch, as the new gemeente counts it: of the Z-route KNM goes along by itself."""
    return som["uren_z_cursus"] - som["uren_knm"] if route == "z" else som["uren_nt2"]


def bewijs(id_: UUID, dossier: str, dag: date, van: Overdracht, stuk: Stuk) -> Nieuw:
    """The receipt in the dossier: to whom, which file, and with which key: that of today need not be that of then."""
    wat = _("PIP, voortgang en boetes") if van.boetes is not None else _("PIP en voortgang")
    zin = _("Overdracht aan gemeente %(naar)s: %(wat)s. Kenmerk van het bestand (SHA-256): %(kenmerk)s. Merk van de"
            " sleutel: %(merk)s.")  # fmt: skip
    return _contact(id_, dossier, dag, "uit", zin % {"naar": van.naar, "wat": wat, **stuk._asdict()})


def ontvangst(id_: UUID, dossier: str, dag: date, van: str, stuk: Stuk, gevraagd_bij: str) -> Nieuw:
    """The receipt on the other side: from whom, which file, and where the mark of the key was asked after."""
    zin = _("Overdracht van gemeente %(van)s ontvangen en overgenomen. Kenmerk van het bestand (SHA-256): %(kenmerk)s."
            " Merk van de sleutel: %(merk)s. Merk nagevraagd bij: %(bij)s.")  # fmt: skip
    return _contact(id_, dossier, dag, "in", zin % {"van": van, "bij": gevraagd_bij, **stuk._asdict()})


def _contact(id_: UUID, dossier: str, dag: date, richting: str, onderwerp: str) -> Nieuw:
    return Nieuw(id_, dossier, CONTACT, dag, {"kanaal": "overig", "richting": richting, "onderwerp": onderwerp})


def keur(wie: Wie, dossier: str, een: Overdracht, recht: Recht, vandaag: date) -> None:
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
    if al := overname.weigeringen(vragen.verleden(dossier, overname.TYPES)):
        raise GeenOverdracht(al[0].wat)
    if een.examens and not wie.mag_vastleggen(recht.gebeurtenissen[EXAMEN]):
        raise GeenOverdracht(_("In dit bestand staan examens. Die legt een consulent vast: laat hem dit overnemen."))


class Meegekomen(NamedTuple):
    """What was read of a file. `velden`: of the PIP that is taken over, its mark among them."""

    velden: Mapping[str, Any]
    examens: Sequence[Examen]
    stuk: Stuk


def over_te_nemen(
    id_: UUID, dossier: str, dagen: tuple[date, date], mee: Meegekomen, naar: str, gevraagd_bij: str
) -> list[Nieuw]:
    """In one go: the move, the PIP that came along with its hours, the exams, and the receipt. `dagen`: of the
    registration here, and today."""
    dag, vandaag = dagen
    van = mee.velden["gemeentecode"]
    return [
        Nieuw(uuid5(id_, VERHUIZING), dossier, VERHUIZING, dag, {"van": van, "naar": naar, "pip_meegekomen": True}),
        Nieuw(id_, dossier, OVERGENOMEN, dag, dict(mee.velden)),
        *(_examen(id_, dossier, een) for een in mee.examens),
        ontvangst(uuid5(id_, CONTACT), dossier, vandaag, van, mee.stuk, gevraagd_bij),
    ]


def _examen(id_: UUID, dossier: str, een: Examen) -> Nieuw:
    return Nieuw(uuid5(id_, f"{EXAMEN} {een.onderdeel} {een.poging}"), dossier, EXAMEN, een.datum, een.gegevens())


def zet_niveaus_klaar(wie: Wie, dossier: str, niveaus: Mapping[str, str]) -> None:
    """In the draft of the PIP that this gemeente makes: a level that was decided is not asked once more, nor forgotten.
    What somebody typed there stays."""
    if niveaus and not geldende(pipvragen.verleden(dossier)) and NIVEAUS not in pipvragen.concept(dossier):
        waarde = tuple(niveaus.get(deel, "") for deel in ONDERDELEN)
        bewaar(wie, dossier, {NIVEAUS: Getypt(waarde, (), 0)}, {NIVEAUS: "gewoon"})
