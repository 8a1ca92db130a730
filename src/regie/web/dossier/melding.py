# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was just done in a dossier, told once on its page: kept in the session, so that no address tells it again."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final, Literal

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.vraag import Rij

IN_SESSIE: Final = "dossiermelding"
Soort = Literal["vastgelegd", "verbeterd", "ingetrokken", "eerder"]


@dataclass(frozen=True)
class Melding:
    """`gebeurtenis`: what it is about. `termijnen`: the terms that changed by it, each in a few words. `herstel`: where
    it can be withdrawn, or nothing."""

    dossier: str
    soort: Soort
    gebeurtenis: str
    wat: str
    termijnen: Sequence[str] = ()
    herstel: str = ""


def terug_naar_dossier(request: HttpRequest, melding: Melding, adres: str) -> HttpResponseRedirect:
    """To the dossier, at the line that it is about."""
    request.session[IN_SESSIE] = asdict(melding)
    return HttpResponseRedirect(f"{adres}#gebeurtenis-{melding.gebeurtenis}", status=303)


def neem_melding(request: HttpRequest, dossier: str) -> Melding | None:
    bewaard = request.session.get(IN_SESSIE)
    if bewaard is None or bewaard["dossier"] != dossier:
        return None
    del request.session[IN_SESSIE]
    return Melding(**bewaard)


def net_gedaan(melding: Melding | None) -> Mapping[str, str]:
    """The event that something was just done to → what, in a few words for its line."""
    if melding is None:
        return {}
    gedaan = {
        "ingetrokken": _("Net ingetrokken"), "verbeterd": _("Net verbeterd"), "eerder": _("Was al vastgelegd"),
        "vastgelegd": _("Net vastgelegd"),
    }  # fmt: skip
    delen, aantal = [gedaan[melding.soort]], len(melding.termijnen)
    if aantal:
        wat = ngettext("%(aantal)d termijn veranderd", "%(aantal)d termijnen veranderd", aantal)
        delen.append(wat % {"aantal": aantal})
    return {melding.gebeurtenis: " · ".join(delen)}


def veranderd(voor: Sequence[Rij], na: Sequence[Rij], namen: dict[str, str]) -> list[str]:
    """The names of the rules of which a row came, went, or changed."""
    eerst, dan = (_standen(rijen) for rijen in (voor, na))
    anders = [sleutel[0] for sleutel in {**dan, **eerst} if eerst.get(sleutel) != dan.get(sleutel)]
    return list(dict.fromkeys(namen[termijn] for termijn in anders if termijn in namen))


def _standen(rijen: Sequence[Rij]) -> dict[tuple[str, str], tuple[object, ...]]:
    return {
        (rij["termijn"], rij["aanleiding"]): (rij["status"], rij["start"], rij["uiterlijk"], rij["gehaald_op"])
        for rij in rijen
    }
