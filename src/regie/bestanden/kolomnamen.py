# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The names of columns in a CSV or Parquet."""

from collections.abc import Collection, Sequence

from regie.kern.gebeurtenissen import Probleem


def kolomproblemen(rij: int, namen: Sequence[str], bekend: Collection[str], nodig: Collection[str]) -> list[Probleem]:
    """Unknown, missing and double columns, at row `rij`."""
    lijst = f"Kolommen: {', '.join(bekend)}."
    vreemd = [(naam, "deze kolom bestaat niet.", lijst) for naam in namen if naam not in bekend]
    missend = [(naam, "deze kolom ontbreekt.", "Voeg haar toe.") for naam in nodig if naam not in namen]
    dubbel = [(naam, "deze kolom komt twee keer voor.", "Laat er één weg.") for naam in namen if namen.count(naam) > 1]
    return [Probleem(rij, naam, "kop", wat, nu) for naam, wat, nu in (*vreemd, *missend, *dubbel)]
