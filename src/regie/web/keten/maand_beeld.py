# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of a school as rows of texts: the same for the school and for the gemeente."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers import levering
from regie.dossiers.levering import Maandstand
from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.kalender.maand import Maand
from regie.kern.levering.maand import Opgave, Telling, per_dossier, tel, tellend, verbeterd
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.persoon import naam_of_nummer

PER_BLAD: Final = 100
MAANDEN: Final = 6
VORM: Final = {"open": "open", "geleverd": "wacht", "gecorrigeerd": "bijna", "aanvaard": "gehaald"}
"""State of a month → the badge it looks like (onderdelen/stand.html)."""
STANDEN: Final = {
    "open": gettext_lazy("nog niets geleverd"),
    "geleverd": gettext_lazy("geleverd"),
    "gecorrigeerd": gettext_lazy("veranderd na het akkoord"),
    "aanvaard": gettext_lazy("akkoord"),
}


class Maandregel(NamedTuple):
    maand: str
    adres: str
    vorm: str
    stand: str
    leerlingen: str
    aangeboden: str
    gevolgd: str
    verzuim: str
    laatst: str


class Leerlingregel(NamedTuple):
    """One kind of lesson of one pupil. `uit_lessen`: what the lists of the lessons say, if that differs."""

    naam: str
    adres: str
    soort: str
    aangeboden: str
    gevolgd: str
    geoorloofd: str
    ongeoorloofd: str
    verzuim: str
    uit_lessen: str = ""


class Verbeterd(NamedTuple):
    naam: str
    was: str
    werd: str
    wanneer: str


@dataclass(frozen=True)
class Maandbeeld:
    """`verborgen`: of how many pupils the reader sees the total and not the rows."""

    regels: Sequence[Leerlingregel]
    verbeterd: Sequence[Verbeterd]
    verborgen: int
    dossiers: frozenset[str]
    anders: int


def lees_maand(tekst: str) -> Maand:
    """Raises Http404 for what is no month."""
    try:
        return Maand.lees(tekst)
    except ValueError:
        raise Http404 from None


def laatste_maanden(nu: Maand, aantal: int = MAANDEN) -> list[Maand]:
    """This month and those before it, newest first."""
    maanden = [nu]
    while len(maanden) < aantal:
        maanden.append(maanden[-1].vorige)
    return maanden


def maandregel(een: Maandstand, adres: str) -> Maandregel:
    return Maandregel(
        maand_voluit(str(een.maand)), adres, VORM[een.stand], str(STANDEN[een.stand]), getal(een.leerlingen),
        getal(een.uren.aangeboden), getal(een.uren.gevolgd), procent(een.uren),
        voluit(een.laatst) if een.laatst else "",
    )  # fmt: skip


def procent(uren: Telling) -> str:
    return "–" if uren.verzuim_procent is None else f"{uren.verzuim_procent}%"


def maandbeeld(
    organisatie: str, stand: Maandstand, recht: Recht, namen: Mapping[str, str], adressen: Mapping[str, str]
) -> Maandbeeld:
    """What the reader sees of a month: as who asks."""
    maand = stand.maand
    alle = levering.opgaven(organisatie, maand.eerste, maand.laatste)
    samen = per_dossier(tellend(alle))
    lessen = levering.lesuren_uit_lessen(organisatie, maand.eerste, maand.laatste)
    volgorde = sorted(samen, key=lambda dossier: (namen.get(dossier, ""), dossier))
    regels = [
        regel for dossier in volgorde for regel in _regels(dossier, samen[dossier], lessen, recht, namen, adressen)
    ]
    over = [
        Verbeterd(_naam(oud.dossier, namen), _in_het_kort(oud, recht), _werd(oud, nieuw, recht),
                  voluit((nieuw or oud).vastgelegd_op))
        for oud, nieuw in verbeterd(alle)
    ]  # fmt: skip
    return Maandbeeld(
        regels, over, max(0, stand.leerlingen - len(samen)), frozenset(een.dossier for een in alle),
        sum(1 for regel in regels if regel.uit_lessen),
    )  # fmt: skip


def _regels(
    dossier: str, opgaven: Iterable[Opgave], lessen: Mapping[str, float], recht: Recht, namen: Mapping[str, str],
    adressen: Mapping[str, str],
) -> list[Leerlingregel]:  # fmt: skip
    lijst, codes = list(opgaven), recht.codelijsten["soort_lesuren"].codes
    gevolgd = tel(lijst).gevolgd
    anders = getal(lessen[dossier]) if dossier in lessen and lessen[dossier] != gevolgd else ""
    regels = []
    for soort in dict.fromkeys(een.soort for een in lijst):
        uren = tel(een for een in lijst if een.soort == soort)
        regels.append(
            Leerlingregel(
                _naam(dossier, namen), adressen.get(dossier, ""), codes[soort].label, getal(uren.aangeboden),
                getal(uren.gevolgd), getal(uren.geoorloofd), getal(uren.ongeoorloofd), procent(uren),
            )
        )  # fmt: skip
    return [regels[0]._replace(uit_lessen=anders), *regels[1:]]


def _naam(dossier: str, namen: Mapping[str, str]) -> str:
    return naam_of_nummer(namen.get(dossier, ""), dossier)


def _werd(oud: Opgave, nieuw: Opgave | None, recht: Recht) -> str:
    """ "" where it was only withdrawn."""
    if nieuw is not None:
        return _in_het_kort(nieuw, recht)
    return _("staat nu bij andere dagen, buiten deze maand") if oud.vervangen else ""


def _in_het_kort(een: Opgave, recht: Recht) -> str:
    soort = recht.codelijsten["soort_lesuren"].codes[een.soort].label
    return _("%(soort)s: %(gevolgd)s van %(aangeboden)s uur, %(verzuim)s uur zonder goede reden") % {
        "soort": soort, "gevolgd": getal(een.gevolgd), "aangeboden": getal(een.aangeboden),
        "verzuim": getal(een.ongeoorloofd),
    }  # fmt: skip
