# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checks over several fields of one event, said with the labels and values of the screen."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import getal, opsomming
from regie.dossiers.zinnen import in_woorden
from regie.kern.gebeurtenissen.controles import CONTROLES
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Controle, Gebeurtenistype, Veld

Gegevens = Mapping[str, Any]


def controle_in_woorden(type_: Gebeurtenistype, code: str, veld: str, gegevens: Gegevens, recht: Recht) -> str:
    """The words for the check of this code that fails at this field; "" when there is none."""
    for controle in type_.controle:
        mis = CONTROLES[controle.soort](dict(gegevens), controle) if controle.soort == code else None
        if mis is not None and mis[0] == veld:
            return _WOORDEN[code](type_, controle, gegevens, recht)
    return ""


def _labels(type_: Gebeurtenistype, velden: tuple[str, ...], woord: str) -> str:
    return opsomming([f"“{type_.velden[naam].label}”" for naam in velden if naam in type_.velden], woord)


def _som(type_: Gebeurtenistype, controle: Controle, gegevens: Gegevens, recht: Recht) -> str:
    wat = _("%(delen)s zijn samen %(som)s. Dat moet gelijk zijn aan “%(totaal)s”. Verbeter een van de getallen.")
    som = getal(sum(gegevens.get(naam) or 0 for naam in controle.velden))
    totaal = type_.velden[controle.is_ or ""].label
    return wat % {"delen": _labels(type_, controle.velden, _("en")), "som": som, "totaal": totaal}


def _een_van(type_: Gebeurtenistype, controle: Controle, gegevens: Gegevens, recht: Recht) -> str:
    gevuld = [naam for naam in controle.velden if gegevens.get(naam) is not None]
    wat = _("Er is meer dan één ingevuld.") if gevuld else _("Er is niets ingevuld.")
    nu = _("Vul precies één van deze velden in: %(velden)s.")
    return f"{wat} {nu % {'velden': _labels(type_, controle.velden, _('of'))}}"


def _minstens_een(type_: Gebeurtenistype, controle: Controle, gegevens: Gegevens, recht: Recht) -> str:
    wat = _("Er is niets ingevuld. Vul minstens één van deze velden in: %(velden)s.")
    return wat % {"velden": _labels(type_, controle.velden, _("of"))}


def _volgorde(type_: Gebeurtenistype, controle: Controle, gegevens: Gegevens, recht: Recht) -> str:
    gevuld = [naam for naam in controle.velden if gegevens.get(naam) is not None]
    eerst, dan = next((a, b) for a, b in pairwise(gevuld) if gegevens[b] < gegevens[a])
    wat = _("%(dan)s ligt voor %(eerst)s. Verbeter een van de twee datums.")
    return wat % {naam: _met_waarde(type_.velden[veld], gegevens[veld], recht) for naam, veld in
                  (("dan", dan), ("eerst", eerst))}  # fmt: skip


def _alleen_bij(type_: Gebeurtenistype, controle: Controle, gegevens: Gegevens, recht: Recht) -> str:
    wat = _("Dit veld hoort alleen bij %(bij)s. Maak dit veld leeg of verbeter het andere.")
    delen = [
        f"“{type_.velden[naam].label}”: "
        + opsomming([in_woorden(type_.velden[naam], code, recht) for code in codes], _("of"))
        for naam, codes in (controle.bij or {}).items()
    ]
    return wat % {"bij": opsomming(delen, _("en"))}


def _met_waarde(veld: Veld, waarde: Any, recht: Recht) -> str:
    return f"“{veld.label}” ({in_woorden(veld, waarde, recht)})"


_WOORDEN: Final[dict[str, Callable[[Gebeurtenistype, Controle, Gegevens, Recht], str]]] = {
    "som": _som,
    "een_van": _een_van,
    "minstens_een": _minstens_een,
    "volgorde": _volgorde,
    "alleen_bij": _alleen_bij,
}
