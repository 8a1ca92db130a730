# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks over several fields of one event, by the name that the registry gives them."""

from collections.abc import Callable
from typing import Any, Final

from regie.kern.recht.typen.register import Controle

Rij = dict[str, Any]
Melding = tuple[str, str, str, str]


def _som(rij: Rij, controle: Controle) -> Melding | None:
    delen = [rij.get(veld) or 0 for veld in controle.velden]
    totaal = rij.get(controle.is_ or "")
    if totaal is None or sum(delen) == totaal:
        return None
    optelling = " + ".join(controle.velden)
    return controle.is_ or "", "som", f"{optelling} is samen {sum(delen):g}, niet {totaal:g}.", "Maak de uren gelijk."


def _een_van(rij: Rij, controle: Controle) -> Melding | None:
    gevuld = [veld for veld in controle.velden if rij.get(veld) is not None]
    if len(gevuld) == 1:
        return None
    keuze = " of ".join(controle.velden)
    return controle.velden[0], "een_van", f"{keuze}: {len(gevuld)} ingevuld.", "Vul er precies één in."


def _minstens_een(rij: Rij, controle: Controle) -> Melding | None:
    if any(rij.get(veld) is not None for veld in controle.velden):
        return None
    return controle.velden[0], "minstens_een", f"{' of '.join(controle.velden)} ontbreekt.", "Vul er minstens één in."


def _volgorde(rij: Rij, controle: Controle) -> Melding | None:
    gevuld = [(veld, rij[veld]) for veld in controle.velden if rij.get(veld) is not None]
    for (eerst, dag), (dan, later) in zip(gevuld, gevuld[1:], strict=False):
        if later < dag:
            return dan, "volgorde", f"{dan} ({later}) ligt voor {eerst} ({dag}).", "Verbeter een van de twee data."
    return None


def _alleen_bij(rij: Rij, controle: Controle) -> Melding | None:
    past = all(rij.get(veld) in codes for veld, codes in (controle.bij or {}).items())
    teveel = [veld for veld in controle.velden if rij.get(veld) is not None]
    if past or not teveel:
        return None
    bij = ", ".join(f"{veld} {' of '.join(codes)}" for veld, codes in (controle.bij or {}).items())
    return teveel[0], "alleen_bij", f"{teveel[0]} hoort alleen bij {bij}.", "Laat dit veld leeg of verbeter het andere."


CONTROLES: Final[dict[str, Callable[[Rij, Controle], Melding | None]]] = {
    "som": _som,
    "een_van": _een_van,
    "minstens_een": _minstens_een,
    "volgorde": _volgorde,
    "alleen_bij": _alleen_bij,
}
