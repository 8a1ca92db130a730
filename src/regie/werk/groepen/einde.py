# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How it ended for a member: with a result, a report of the brugklas, or before its time."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij, rij
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.groepen.fouten import AlBesloten, GroepFout
from regie.werk.groepen.leden import schrijf_stand, slot_op
from regie.werk.groepen.momenten import RUIMTE
from regie.werk.groepen.opslag import zet_stand as zet_groep
from regie.werk.groepen.ruimte import geef_ruimtes_vrij
from regie.werk.groepen.soorten import SOORTEN

GESTOPT, KLAAR = "gestopt", "klaar"
_EINDIGT: Final = ("deelnemer",)


def rond_af(wie: Wie, recht: Recht, id_: UUID, dossier: str, naar: str, dag: date, inhoud: Mapping[str, Any]) -> int:
    """A member who is ready, or stopped before that; `inhoud`: the fields of the event of this kind of group."""
    groep = slot_op(id_)
    lid = _lid(wie, id_, dossier)
    if lid["stand"] == naar:
        return 0
    if lid["stand"] not in _EINDIGT:
        raise AlBesloten(_("Deze persoon doet niet (meer) mee in deze groep. Kijk eerst hoe het nu staat."))
    type_ = SOORTEN[groep["soort"]].einde
    nieuw = []
    if type_ and (naar == KLAAR or type_ == "brugklas_einde"):
        nieuw.append(Nieuw(uuid5(RUIMTE, f"{id_}/{dossier}/einde"), dossier, type_, dag, _velden(type_, naar, inhoud)))
    aantal = leg_samen_vast(wie, nieuw, recht)
    schrijf_stand(wie, id_, dossier, naar)
    return aantal


def _velden(type_: str, naar: str, inhoud: Mapping[str, Any]) -> dict[str, Any]:
    if type_ == "brugklas_einde":
        return {"resultaat": "afgerond" if naar == KLAAR else "voortijdig"}
    if type_ == "training_geld":
        return {"status": "afgerond"}
    return dict(inhoud)


def leg_rapport_vast(
    wie: Wie, recht: Recht, id_: UUID, dossier: str, dag: date, advies: str, toelichting: str, stempel: UUID
) -> int:
    """What the brugklas advises. `stempel` is of the form: sent twice is recorded once."""
    groep = slot_op(id_)
    if not SOORTEN[groep["soort"]].rapport:
        raise GroepFout(_("Bij deze soort groep hoort geen rapport."))
    _lid(wie, id_, dossier)
    inhoud = {naam: waarde for naam, waarde in (("advies_leerroute", advies), ("toelichting", toelichting)) if waarde}
    if not inhoud:
        raise GroepFout(_("Vul een advies of een toelichting in."))
    nummer = uuid5(stempel, f"{id_}/{dossier}/rapport")
    return leg_samen_vast(wie, [Nieuw(nummer, dossier, "brugklas_rapport", dag, inhoud)], recht)


def _lid(wie: Wie, id_: UUID, dossier: str) -> Rij:
    lid = rij("SELECT stand FROM groep_lid WHERE gemeente = %s AND groep = %s AND dossier = %s",
              [wie.gemeente, id_, dossier])  # fmt: skip
    if lid is None:
        raise GeenToegang(_("Deze persoon staat niet bij deze groep, of is niet van u."))
    return lid


def sluit_groep(wie: Wie, id_: UUID, stand: str) -> None:
    """It is over, or does not take place: its rooms are free again."""
    slot_op(id_)
    zet_groep(wie, id_, stand)
    geef_ruimtes_vrij(wie, id_)
