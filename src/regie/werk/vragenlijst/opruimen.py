# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Answers that nobody handed in do not stay: after so many days without a change they go, and the code with them."""

from datetime import datetime
from typing import Final, cast

from django.db import connection

from regie.dossiers.vraag import rijen
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import begin_van_dag, dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.toegang.wie import Wie

NORM: Final = "vragenlijst_bewaren_dagen"


def bewaar_dagen(recht: Recht, beleid: str, moment: datetime) -> int | None:
    """None where the policy of the gemeente leaves it open: then nothing goes by itself."""
    gekozen = recht.regels(beleid).gekozen(NORM, dag_in_amsterdam(moment))
    return None if gekozen is None else cast(int, gekozen.waarde)


def ruim_op(wie: Wie, recht: Recht, moment: datetime) -> int:
    """As the register itself; gives of how many lists the answers went. Whose processing is restricted, keeps them:
    that is what was asked (AVG 18)."""
    dagen = bewaar_dagen(recht, wie.beleid, moment)
    if dagen is None:
        return 0
    grens = begin_van_dag(Kalender().terug(dag_in_amsterdam(moment), Duur(dagen, "dagen")))
    oud = rijen(_OUD, [wie.gemeente, moment, grens, grens])
    vast = set(beperkte(wie, [rij["dossier"] for rij in oud]))
    weg = [rij["id"] for rij in oud if rij["dossier"] not in vast]
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM vragenlijst_antwoord WHERE gemeente = %s AND vragenlijst = ANY(%s)", [wie.gemeente, weg]
        )
        cursor.execute(
            "UPDATE vragenlijst SET afdruk = NULL, geldig_tot = NULL, begonnen_op = NULL, samen = false"
            " WHERE gemeente = %s AND id = ANY(%s)",
            [wie.gemeente, weg],
        )
    return len(weg)


_OUD: Final = """
    SELECT v.id, v.dossier FROM vragenlijst v
    WHERE v.gemeente = %s AND v.ingeleverd_op IS NULL AND v.begonnen_op IS NOT NULL
      AND coalesce(v.geldig_tot, '-infinity') < %s  -- as long as a code works, somebody may go on
      AND v.begonnen_op < %s
      AND NOT EXISTS (SELECT 1 FROM vragenlijst_antwoord a
                      WHERE a.gemeente = v.gemeente AND a.vragenlijst = v.id AND a.moment >= %s)
    FOR UPDATE
"""
