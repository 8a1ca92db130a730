# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A PIP that waits for another, in words: for whom, since when, how long after the answer, and what day it was."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Verleden
from regie.kern.pip.wachten import open_vragen
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.herleiding import grensdag, voluit


def wacht_zinnen(verleden: Verleden, rij: Rij, regel: Termijnrij) -> Iterator[str]:
    """`rij`: the term of the PIP, which is open; `regel`: its rule. Nothing where nobody is waited for."""
    vragen = open_vragen(verleden)
    for een in vragen:
        zin = _("Wacht op informatie van %(wie)s, sinds %(dag)s.")
        yield zin % {"wie": een.gegevens.get("partij", ""), "dag": voluit(een.datum)}
    if vragen and rij["uiterlijk"] is None:
        if regel.verlengd_door is not None:
            zin = _("Na het laatste antwoord zijn er nog %(duur)s (Bi artikel 5.3 lid 2).")
            yield zin % {"duur": regel.verlengd_door.duur}
        if dag := grensdag(rij):
            yield _("Zonder te wachten is de laatste dag %(dag)s.") % {"dag": voluit(dag)}
    elif vragen:
        yield _("Dit verandert de laatste dag niet.")
