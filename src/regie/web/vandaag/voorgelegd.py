# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Beside the list: a plan that waits for a second pair of eyes, and what a colleague said of one's own."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.pip_voorgelegd import na_te_kijken, nagekeken
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import in_amsterdam
from regie.kern.pip.verleden import VASTGESTELD
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.rechten import heeft
from regie.werk.pip.voorstellen import vraagt_vier_ogen

GEZEGD: Final[Mapping[str, str | Promise]] = {
    "akkoord": gettext_lazy("PIP nagekeken: akkoord"),
    "terug": gettext_lazy("PIP nagekeken: het komt terug"),
}


def voorgelegd(wie: Wie, recht: Recht, vandaag: date, punt: Callable[..., Any]) -> tuple[list[Any], list[Rij]]:
    """The lines and their rows; none where the policy asks no second pair of eyes, or for who decides on no PIP."""
    mag = heeft(wie, "pip_nakijken") and wie.mag_vastleggen(recht.gebeurtenissen[VASTGESTELD])
    if not mag or not vraagt_vier_ogen(recht, wie.beleid, vandaag):
        return [], []
    wachten, klaar = na_te_kijken(wie), nagekeken(wie)
    namen = collegas() if wachten or klaar else {}
    return [
        *(_wacht(rij, namen, punt) for rij in wachten),
        *(_klaar(rij, namen, punt) for rij in klaar),
    ], wachten + klaar


def _wacht(rij: Rij, namen: Mapping[str, Collega], punt: Callable[..., Any]) -> Any:
    erbij = _("gevraagd door %(wie)s, %(dag)s") % _wie_wanneer(rij["gevraagd_door"], rij["gevraagd_op"], namen)
    return punt(rij, _("PIP om na te kijken"), erbij, _("Kijk het na"), adres("pip_nakijken", rij["dossier"]))


def _klaar(rij: Rij, namen: Mapping[str, Collega], punt: Callable[..., Any]) -> Any:
    akkoord = rij["oordeel"] == "akkoord"
    erbij = _("door %(wie)s, %(dag)s") % _wie_wanneer(rij["door"], rij["op"], namen)
    knop = _("Verder met vaststellen") if akkoord else _("Lees waarom")
    return punt(rij, str(GEZEGD[rij["oordeel"]]), erbij, knop, adres("pip_voorvertoning", rij["dossier"]))


def _wie_wanneer(sleutel: str, moment: Any, namen: Mapping[str, Collega]) -> dict[str, str]:
    naam = namen[sleutel].naam if sleutel in namen else sleutel
    return {"wie": naam, "dag": voluit(in_amsterdam(moment.isoformat()).date())}
