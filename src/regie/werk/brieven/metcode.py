# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter with a code that only its reader may know. The code is made when the letter leaves: what is kept of the
letter, before and after, has dots in its place, and each attempt has a code of its own, which ends the one before."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, cast

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.dossiers.vraag import Rij
from regie.dossiers.vragenlijst import lijst_van
from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import begin_van_dag, dag_in_amsterdam
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.toegang.context import zet_wie
from regie.toegang.wie import systeem
from regie.werk.brieven.bezorgen import Geweigerd
from regie.werk.brieven.fouten import GeenBeleid
from regie.werk.brieven.inhoud import DICHT, Inhoud
from regie.werk.vragenlijst.code import in_groepen
from regie.werk.vragenlijst.lijst import geef_code

NORM: Final = "vragenlijst_code_dagen"
ZONDER_BELEID: Final = "Het beleid van uw gemeente zegt niet hoe lang een code werkt. Vraag de beheerder."
INGELEVERD: Final = "De vragenlijst is intussen ingeleverd: een code is niet meer nodig. Zie af van deze brief."


def code_dagen(recht: Recht, beleid: str, dag: date) -> int | None:
    """How many days a code works; None where the policy of the gemeente leaves it open."""
    gekozen = recht.regels(beleid).gekozen(NORM, dag)
    return None if gekozen is None else cast(int, gekozen.waarde)


def laatste_dag(recht: Recht, beleid: str, dag: date) -> date:
    """Of a code that is made on this day. Raises GeenBeleid."""
    dagen = code_dagen(recht, beleid, dag)
    if dagen is None:
        raise GeenBeleid(ZONDER_BELEID)
    return later(dag, Duur(dagen, "dagen"))


def in_plaats_van_de_code(sjabloon: Briefsjabloon, recht: Recht, beleid: str, dag: date) -> Mapping[str, str]:
    """What a letter of this day says where it will have a code. Raises GeenBeleid."""
    if not sjabloon.met_code:
        return {}
    return {"code": DICHT, "code_tot": laatste_dag(recht, beleid, dag).isoformat()}


def is_met_code(rij: Rij) -> bool:
    sjabloon = laad().get(rij["sjabloon"])
    return sjabloon is not None and sjabloon.met_code


def met_nieuwe_code(
    gemeente: str, beleid: str, rij: Rij, inhoud: Inhoud, recht: Recht, moment: datetime
) -> Inhoud:  # fmt: skip
    """As it leaves. Ends as the register itself: `zet_wie` after it. Raises Geweigerd."""
    if not is_met_code(rij):
        return inhoud
    dag = dag_in_amsterdam(moment)
    wie = systeem(gemeente, beleid, rij["door"])
    zet_wie(wie, dag)
    lijst = lijst_van(rij["dossier"])
    if lijst is not None and lijst["ingeleverd_op"] is not None and lijst["ingeleverd_op"] >= rij["moment"]:
        raise Geweigerd(INGELEVERD)
    tot = begin_van_dag(later(laatste_dag(recht, beleid, dag), Duur(1, "dagen")))
    try:
        code = geef_code(wie, rij["dossier"], rij["taal"], tot)
    except LookupError:  # handed in at this very moment
        raise Geweigerd(INGELEVERD) from None
    return inhoud.met_code(in_groepen(code))
