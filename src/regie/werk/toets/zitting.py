# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A sitting noted in one go: who was there, what they scored, what went wrong, and whom the result was told."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.groepen.aanwezig import JA, dag_van, deelnemers, noteer
from regie.werk.groepen.leden import slot_op
from regie.werk.groepen.momenten import RUIMTE, leg_moment_vast, trek_moment_in, wat_telt
from regie.werk.groepen.soorten import velden

TOETS, ZITTING, VERTELD = "leerbaarheidstoets", "toetszitting", "toetsuitslag_verteld"


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Of one person. `uitleg`, `verteld`: with which kind of interpreter (code); "" where it was not done."""

    aanwezig: str
    score: int | None = None
    niet_af: bool = False
    storing: str = ""
    uitleg: str = ""
    verteld: str = ""


@dataclass(frozen=True, slots=True)
class Zitting:
    """What all tests of a sitting share; "" where it is not known."""

    begeleider: str = ""
    apparaat: str = ""
    versie: str = ""


def bekend(keer: Rij, dossier: str) -> dict[str, Rij]:
    """Type → what stands of this sitting in a dossier, as far as the reader may see it."""
    staat = van_type(dossier, [TOETS, ZITTING, VERTELD])
    van_hier = {
        rij["type"]: rij for rij in reversed(staat) if rij["gegevens"].get("zitting_id") == str(keer["id"])
    }  # fmt: skip
    toets = van_hier.get(TOETS)
    for rij in staat:
        if rij["type"] == VERTELD and toets is not None and rij["gegevens"]["toets_id"] == toets["id"]:
            van_hier[VERTELD] = rij
    return van_hier


def leg_zitting_vast(
    wie: Wie, recht: Recht, keer: Rij, zitting: Zitting, uitslagen: Mapping[str, Uitslag], vandaag: date
) -> None:
    """All or nothing; what was noted otherwise is withdrawn. Raises RegisterFout, with a word for the screen."""
    with transaction.atomic():
        groep = slot_op(keer["groep"])
        if not set(uitslagen) <= {een["dossier"] for een in deelnemers(keer["groep"])}:
            raise GeenToegang(_("Iemand in deze lijst hoort niet (meer) bij deze groep. Open de zitting opnieuw."))
        for dossier, uitslag in uitslagen.items():
            if uitslag.aanwezig == JA and dag_van(keer) <= vandaag:
                _zo_ging_het(wie, recht, groep, keer, dossier, zitting, uitslag)
        noteer(wie, recht, keer, {dossier: een.aanwezig for dossier, een in uitslagen.items()}, vandaag)
        nieuw = [rij for dossier, een in uitslagen.items() for rij in _toets(wie, keer, dossier, zitting, een)]
        leg_samen_vast(wie, nieuw, recht)


def _zo_ging_het(
    wie: Wie, recht: Recht, groep: Rij, keer: Rij, dossier: str, zitting: Zitting, uitslag: Uitslag
) -> None:
    """The sitting itself. The first of somebody is the event with which this group begins: noting presence finds it."""
    erbij = _gevuld(
        begeleider=zitting.begeleider, storing=uitslag.storing, niet_af=uitslag.niet_af,
        uitleg=bool(uitslag.uitleg), uitleg_tolk=uitslag.uitleg,
    )  # fmt: skip
    staat = bekend(keer, dossier).get(ZITTING)
    wordt = velden(groep["soort"], "start", groep["id"], keer["id"], keer["plaats"]) | erbij
    if staat is not None and staat["gegevens"] == wordt:
        return
    begin = wat_telt(groep, dossier, "start")
    hier = (str(keer["id"]), str(groep["id"]))
    if begin is not None and begin["gegevens"].get("zitting_id") not in hier:  # begun at another sitting
        weg = [] if staat is None else [_weg(staat, dossier)]
        nieuw = Nieuw(_nummer(keer, dossier, wordt, staat), dossier, ZITTING, dag_van(keer), wordt)
        leg_samen_vast(wie, [*weg, nieuw], recht)
        return
    trek_moment_in(wie, recht, groep, [dossier], "start", _reden())
    leg_moment_vast(wie, recht, groep, [dossier], "start", dag_van(keer), keer, erbij)


def _toets(wie: Wie, keer: Rij, dossier: str, zitting: Zitting, uitslag: Uitslag) -> Iterator[Nieuw]:
    staat = bekend(keer, dossier)
    oud, verteld = staat.get(TOETS), staat.get(VERTELD)
    wordt = _score(keer, zitting, uitslag)
    anders = (None if oud is None else oud["gegevens"]) != wordt
    if anders:
        yield from (_weg(rij, dossier) for rij in (verteld, oud) if rij is not None)
        verteld = None
    id_ = _nummer(keer, dossier, wordt, oud) if anders else UUID(oud["id"]) if oud is not None else None
    if anders and wordt is not None and id_ is not None:
        yield Nieuw(id_, dossier, TOETS, dag_van(keer), wordt)
    if uitslag.verteld and wordt is not None and verteld is None and id_ is not None:
        gegevens = {"toets_id": str(id_), "tolk": uitslag.verteld, "door": wie.medewerker}
        yield Nieuw(uuid5(id_, VERTELD), dossier, VERTELD, dag_van(keer), gegevens)


def _score(keer: Rij, zitting: Zitting, uitslag: Uitslag) -> dict[str, Any] | None:
    """None: there is no result of somebody who was not there or did not finish."""
    if uitslag.aanwezig != JA or uitslag.niet_af or uitslag.score is None:
        return None
    samen = _gevuld(begeleider=zitting.begeleider, apparaat=zitting.apparaat, versie=zitting.versie)
    return {"score": uitslag.score, "zitting_id": str(keer["id"])} | samen


def _gevuld(**gegevens: Any) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in gegevens.items() if waarde}


def _weg(rij: Rij, dossier: str) -> Nieuw:
    return Nieuw(
        uuid5(RUIMTE, f"herroept/{rij['id']}"), dossier, rij["type"], rij["datum"], rij["gegevens"], UUID(rij["id"]),
        _reden(),
    )  # fmt: skip


def _nummer(keer: Rij, dossier: str, inhoud: dict[str, Any] | None, oud: Rij | None) -> UUID:
    """From what it says and what it takes the place of: said again after a correction is another event."""
    van = [str(keer["id"]), dossier, inhoud, "" if oud is None else oud["id"]]
    return uuid5(RUIMTE, json.dumps(van, sort_keys=True))


def _reden() -> str:
    return _("De uitslag van deze zitting is verbeterd.")
