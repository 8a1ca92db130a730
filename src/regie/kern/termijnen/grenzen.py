# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The second date beside `uiterlijk`, with its meaning (key `grens` of a row)."""

from regie.kern.feiten.dagen import Dagen, leeg
from regie.kern.kalender.kolommen import laatste_dagen
from regie.kern.recht.typen.regels import EindeVan
from regie.kern.termijnen.datums import Rijen
from regie.kern.termijnen.einde import Einde
from regie.kern.termijnen.regel import Regel


def grens(rijen: Rijen, regel: Regel, einde: Einde) -> Dagen:
    """Without extension, some time later, or the end of another row; NOOIT where the row has none."""
    wat = regel.rij.grens
    if wat is None:
        return leeg(len(rijen))
    if wat.zonder_verlenging:
        return einde.zonder_verlenging
    if wat.einde_van is not None:
        return rijen.datum(EindeVan(einde_van=wat.einde_van)).dag
    assert wat.plus is not None
    return laatste_dagen(rijen.feiten.kalender, einde.uiterlijk, wat.plus)
