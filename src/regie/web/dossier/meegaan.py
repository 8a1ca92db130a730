# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What goes along with a verwijzing, in words: the same lines for who refers and for who is referred to."""

from collections.abc import Callable, Iterator
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import taal, uren
from regie.kern.recht.typen.taken import Gegeven as Soort
from regie.kern.recht.typen.taken import Taak
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.persoon import Gegeven, Regel, bereikbaar, geboren_voluit


def meegaand(bezoek: Bezoek, taak: Taak, rij: Rij) -> list[Gegeven]:
    """The minimum set of the task with what is known. `rij`: the person, as staff or as the organisation reads it."""
    return [gegeven for soort in taak.gegevens for gegeven in _LEZERS[soort](bezoek, rij)]


def _naam(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    yield _tekst(_("Naam"), rij["naam"])


def _contact(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    yield Gegeven(_("Telefoon"), bereikbaar("tel:", rij["telefoon"]) or _onbekend())
    yield Gegeven(_("E-mail"), bereikbaar("mailto:", rij["email"]) or _onbekend())


def _taal(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    yield _tekst(_("Taal"), taal(rij["taal"]) if rij["taal"] else "")


def _geboren(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    yield _tekst(_("Geboren"), geboren_voluit(rij["geboortedatum"]) if rij["geboortedatum"] else "")


def _leerroute(bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    route, niveau = rij["leerroute"], rij["taalniveau"]
    yield _tekst(_("Leerroute"), bezoek.recht.codelijsten["leerroute"].codes[route].label if route else "")
    if niveau:
        yield _tekst(_("Taalniveau"), niveau.upper())


def _intensiteit(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    les = rij["intensiteit"]
    yield _tekst(_("Les per week"), uren(les) if les is not None else "")


def _termijn_einde(_bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    einde = rij["termijn_einde"]
    yield _tekst(_("Einde van de inburgeringstermijn"), voluit(einde) if einde else "")


def _consulent(bezoek: Bezoek, rij: Rij) -> Iterator[Gegeven]:
    sleutel = rij["consulent"]
    if not sleutel:
        yield _tekst(_("Consulent"), _("nog niet toegewezen"))
        return
    collega = bezoek.collegas.get(sleutel)
    mail = bereikbaar("mailto:", collega.email) if collega else ()
    yield Gegeven(_("Consulent"), (Regel(bezoek.collega(sleutel)), *mail))


def _tekst(label: str, waarde: str) -> Gegeven:
    return Gegeven(label, (Regel(waarde),) if waarde else _onbekend())


def _onbekend() -> tuple[Regel, ...]:
    return (Regel(_("niet bekend")),)


_LEZERS: Final[dict[Soort, Callable[[Bezoek, Rij], Iterator[Gegeven]]]] = {
    "naam": _naam,
    "contact": _contact,
    "taal": _taal,
    "geboortedatum": _geboren,
    "leerroute": _leerroute,
    "intensiteit": _intensiteit,
    "termijn_einde": _termijn_einde,
    "consulent": _consulent,
}
