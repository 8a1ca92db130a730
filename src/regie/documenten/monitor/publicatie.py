# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The last look before figures leave the house: nothing small, nothing that can be subtracted, nothing about a person.

The kern keeps small numbers back. This does not do it again; it refuses rows in which it was not done, and says where.
A row that is kept back and still holds its number is refused too, so that no product can show it by mistake.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.monitor.levering import SLEUTELS, Levering, LeveringFout, Rij, waar
from regie.documenten.monitor.tafels import METEN, ONDERDEEL
from regie.documenten.monitor.woorden import is_procent, telt
from regie.kern.indicatoren.rijen import STAND

GEEN_MENSEN: Final = frozenset({("taakstelling", deel) for deel in ("doel", "overloop", "voorsprong")})
"""Numbers of a target: they say nothing of a person, however small."""
OVER_IEMAND: Final = frozenset({
    "dossier", "persoon", "bsn", "naam", "inburgeraar", "consulent", "medewerker", "docent", "geboortedatum", "adres",
    "postcode", "email", "telefoon", "account",
})  # fmt: skip
"""Dimensions that point at somebody: at an inburgeraar, or at who does the work."""


class PublicatieFout(LeveringFout):
    """Rows that must not be published; a sentence for each."""

    def __init__(self, vondsten: Sequence[str]) -> None:
        self.vondsten = tuple(vondsten)
        nu = _("Laat de kern de cijfers maken met onderdrukking, en zonder dimensies over personen.")
        super().__init__("\n".join([_("Deze cijfers mogen niet naar buiten:"), *vondsten, nu]))


def voor_publicatie(levering: Levering) -> Levering:
    """The delivery without rows that point at somebody, once the others may go out. Raises PublicatieFout."""
    rijen = [rij for rij in levering.rijen if not set(rij["dimensies"]) & OVER_IEMAND]
    publiceerbaar(rijen, levering.grens)
    return replace(levering, rijen=rijen)


def publiceerbaar(rijen: Iterable[Rij], grens: int) -> None:
    """`grens`: the largest number that is small, at least 1. Raises PublicatieFout."""
    alle = list(rijen)
    if grens < 1:
        te_laag = _("de grens voor kleine aantallen is %(grens)s, zodat niets achterblijft") % {"grens": grens}
        raise PublicatieFout([te_laag])
    vondsten = [f"{waar(rij)}: {zin}" for rij in alle for zin in _vondsten(rij, grens)]
    vondsten += list(_af_te_trekken(alle, grens))
    if vondsten:
        raise PublicatieFout(vondsten)


def _vondsten(rij: Rij, grens: int) -> Iterator[str]:
    for sleutel in sorted(set(rij) - {*SLEUTELS, STAND}):
        yield _("de kolom '%(naam)s' hoort er niet in") % {"naam": sleutel}
    for naam in sorted(set(rij["dimensies"]) & OVER_IEMAND):
        yield _("de dimensie '%(naam)s' wijst een persoon aan") % {"naam": naam}
    if rij["onderdrukt"]:
        if any(rij[naam] is not None for naam in ("waarde", "teller", "noemer")):
            yield _("het getal is achtergehouden en staat er toch bij")
        return
    yield from _klein(rij, grens)


def _klein(rij: Rij, grens: int) -> Iterator[str]:
    """A number from 1 up to the limit: the figure, one of the two behind a percentage, or their difference."""
    klein = range(1, grens + 1)
    teller, noemer = rij["teller"], rij["noemer"]
    if _over_mensen(rij) and rij["waarde"] in klein:
        yield _("het aantal %(aantal)s is klein") % {"aantal": rij["waarde"]}
    if teller in klein and is_procent(rij):
        yield _("de teller %(aantal)s is klein") % {"aantal": teller}
    if noemer in klein:
        yield _("de noemer %(aantal)s is klein") % {"aantal": noemer}
    if is_procent(rij) and teller is not None and noemer is not None and noemer - teller in klein:
        yield _("het verschil van noemer en teller is klein")


def _over_mensen(rij: Rij) -> bool:
    return telt(rij) and (rij["indicator"], rij["dimensies"].get(ONDERDEEL)) not in GEEN_MENSEN


def _af_te_trekken(rijen: Sequence[Rij], grens: int) -> Iterator[str]:
    """One number kept back beside a total that is shown: who subtracts, has it."""
    totalen = {_sleutel(rij, rij["dimensies"].items()): rij for rij in rijen}
    groepen: dict[tuple[object, ...], list[Rij]] = defaultdict(list)
    for rij in rijen:
        for naam in set(rij["dimensies"]) - METEN:
            rest = [paar for paar in rij["dimensies"].items() if paar[0] != naam]
            groepen[(naam, *_sleutel(rij, rest))].append(rij)
    for (_naam, *sleutel), groep in groepen.items():
        totaal = totalen.get(tuple(sleutel))
        achter = [rij for rij in groep if rij["onderdrukt"]]
        if totaal is None or totaal["waarde"] is None or len(achter) != 1 or not _over_mensen(totaal):
            continue
        over = totaal["waarde"] - sum(rij["waarde"] or 0 for rij in groep)
        if 1 <= over <= grens:
            yield f"{waar(achter[0])}: " + _("het getal is uit het totaal af te trekken")


def _sleutel(rij: Rij, dimensies: Iterable[tuple[str, str | None]]) -> tuple[object, ...]:
    return rij["indicator"], rij["eenheid"], rij["van"], rij["tot"], rij["peildatum"], frozenset(dimensies)
