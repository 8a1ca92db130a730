# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the gemeente referred to its partners, what they answered, and which volunteer has whom.

Only for a municipality that must feel at work: the latest referrals are still without an answer.
"""

from typing import Any, Final

import numpy as np

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Sleutel
from regie.voorbeeld.loting import Masker, Reeks
from regie.voorbeeld.ondersteuning import BEGELEIDING
from regie.voorbeeld.plan import NOOIT, Plan, na_maanden
from regie.voorbeeld.traject import school

BUDGETBUREAU: Final = "budgetbureau"
VRIJWILLIGERS: Final = tuple(f"vrijwilliger-{nummer:02d}" for nummer in range(1, 13))
_OP_VERZOEK: Final = 0.4  # family migrants who ask the gemeente to find a school


def schrijf_keten(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    zelf = b.asiel | lot.treft("op verzoek", _OP_VERZOEK)
    naar_school = b.plichtig & zelf & lot.treft("verwijzing leerroute", 0.95)
    _verwijs(boek, b, "leerroute", naar_school, p.pip + 3, np.where(p.gestart, p.einde, NOOIT), school(b))
    begeleid = b.asiel & lot.treft("mb", 0.95)
    tot = na_maanden(p.huisvesting, 12) - lot.geheel("mb einde", -2, 12)
    _verwijs(boek, b, "mb", begeleid, p.brp, tot, BEGELEIDING)
    wie = Code(VRIJWILLIGERS, lot.geheel("vrijwilliger", 0, len(VRIJWILLIGERS) - 1))
    boek.schrijf("toewijzing", begeleid, p.brp + 9, rol="mb", medewerker=wie)
    _verwijs(boek, b, "ontzorgen_beheer", p.bijstand, p.toegekend, na_maanden(p.brp, 7), BUDGETBUREAU)


def _verwijs(
    boek: Boek, b: Bevolking, taak: str, wie: Masker, dag: Reeks, einde: Reeks, organisatie: Code | str
) -> None:
    """Asked, taken on some days later, ended with the task."""
    lot = b.loting
    sleutel = Sleutel(f"verwijzing-{taak}", lot.nummers)
    velden: dict[str, Any] = {} if taak != "leerroute" else {"op_verzoek": Code((False, True), b.migrant.astype(int))}
    boek.schrijf("verwijzing", wie, dag, verwijzing_id=sleutel, organisatie=organisatie, taak=taak, **velden)
    antwoord = dag + lot.geheel(f"antwoord {taak}", 2, 16)
    boek.schrijf("verwijzing_antwoord", wie, antwoord, verwijzing_id=sleutel, antwoord="aangenomen")
    boek.schrijf("verwijzing_einde", wie, np.maximum(einde, antwoord + 1), verwijzing_id=sleutel, reden="afgerond")
