# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The timeline of a dossier, newest first: a part of it, the way to the earlier part, and the filter by category."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from django.http import Http404, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.dossier import Sleutel, tijdlijn
from regie.dossiers.vraag import Rij
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht.categorie import ZWAARTE
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.punt import Punt, punten
from regie.web.dossier.toen import Moment

PER_BLADZIJDE: Final = 25
ALLES: Final = ""
CATEGORIEEN: Final = {
    "gewoon": gettext_lazy("Inburgering"),
    "herkomst": gettext_lazy("Herkomst"),
    "overtuiging": gettext_lazy("Geloof en overtuiging"),
    "gezin_veiligheid": gettext_lazy("Gezin en veiligheid"),
    "gezondheid": gettext_lazy("Gezondheid"),
    "financieel": gettext_lazy("Geld"),
    "handhaving": gettext_lazy("Naleving en boetes"),
}
_LAATSTE_ID: Final = str(UUID(int=2**128 - 1))


class Keuze(NamedTuple):
    code: str
    label: str


@dataclass(frozen=True)
class Deel:
    """A part of the timeline. `eerder`, `nieuwste`: addresses, or "" where there is nothing more that way."""

    punten: list[Punt]
    categorie: str
    keuzes: list[Keuze]
    eerder: str
    nieuwste: str


def deel(bezoek: Bezoek, vraag: QueryDict, moment: Moment | None, net: Mapping[str, str]) -> Deel:
    """The part that the address asks for, then or now; `net`: what was just done, by event.

    Raises Http404 for a category or key that is none.
    """
    keuzes = categorieen(bezoek)
    categorie = vraag.get("categorie", ALLES)
    if categorie not in {keuze.code for keuze in keuzes}:
        raise Http404
    na = uit_adres(vraag["na"]) if "na" in vraag else None
    rijen, volgende = _rijen(bezoek.dossier, categorie, na, moment)
    return Deel(
        punten=[
            replace(punt, net=net.get(punt.id, "")) for punt in punten(bezoek, rijen, mag_iets=moment is None)
        ],
        categorie=categorie, keuzes=keuzes,
        eerder=_adres(bezoek, vraag, in_adres(volgende)) if volgende else "",
        nieuwste=_adres(bezoek, vraag, None) if na else "",
    )  # fmt: skip


def categorieen(bezoek: Bezoek) -> list[Keuze]:
    """What this reader can filter by: only kinds of events that there are."""
    bestaan = {type_.categorie for type_ in bezoek.recht.gebeurtenissen.values()} & bezoek.wie.categorieen
    return [Keuze(ALLES, _("Alles")), *(Keuze(code, categorie_in_woorden(code)) for code in ZWAARTE if code in bestaan)]


def categorie_in_woorden(code: str) -> str:
    return str(CATEGORIEEN[code])


def _rijen(dossier: str, categorie: str, na: Sleutel | None, moment: Moment | None) -> tuple[list[Rij], Sleutel | None]:
    if moment is None:
        nu = tijdlijn(dossier, categorie=categorie, na=na, aantal=PER_BLADZIJDE)
        return nu.gebeurtenissen, nu.volgende
    gezien: list[Rij] = []
    volgende: Sleutel | None = na or _na_die_dag(moment.peildatum)
    while volgende is not None:
        bladzijde = tijdlijn(dossier, categorie=categorie, na=volgende, aantal=PER_BLADZIJDE)
        for rij in bladzijde.gebeurtenissen:
            if len(gezien) == PER_BLADZIJDE:
                laatste = gezien[-1]
                return gezien, Sleutel(laatste["datum"], laatste["vastgelegd_op"], laatste["id"])
            if (toen := _zoals_bekend(rij, moment)) is not None:
                gezien.append(toen)
        volgende = bladzijde.volgende
    return gezien, None


def _na_die_dag(dag: date) -> Sleutel:
    """A key before which everything of that day stands."""
    return Sleutel(dag, datetime.max.replace(tzinfo=UTC), _LAATSTE_ID)


def _zoals_bekend(rij: Rij, moment: Moment) -> Rij | None:
    """The row as it was known then; None when it was not known yet."""
    if not moment.kende(rij["vastgelegd_op"]):
        return None
    if rij["herroepen_op"] is not None and not moment.kende(rij["herroepen_op"]):
        return rij | {"herroepen_op": None, "herroepen_reden": None}
    return rij


def in_adres(sleutel: Sleutel) -> str:
    """A key as a piece of an address: it names a day, a moment and an id, never a person."""
    tekst = f"{sleutel.datum.isoformat()}|{sleutel.vastgelegd_op.isoformat()}|{sleutel.id}"
    return urlsafe_b64encode(tekst.encode()).decode().rstrip("=")


def uit_adres(tekst: str) -> Sleutel:
    """Raises Http404 for what was never given out."""
    try:
        dag, moment, id_ = urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4)).decode().split("|")
        vastgelegd_op = datetime.fromisoformat(moment)
        dag_in_amsterdam(vastgelegd_op)
        return Sleutel(date.fromisoformat(dag), vastgelegd_op, str(UUID(id_)))
    except (ValueError, OverflowError):
        raise Http404 from None


def _adres(bezoek: Bezoek, vraag: QueryDict, na: str | None) -> str:
    """This page with another part of the timeline."""
    nieuw = vraag.copy()
    nieuw.pop("na", None)
    if na is not None:
        nieuw["na"] = na
    return f"{bezoek.adres}?{nieuw.urlencode()}#tijdlijn"
