# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A line of a board as texts: since when, what is there and what is not, and the next step with its button."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.gebeurd import gebeurd
from regie.dossiers.instroom import Soort
from regie.dossiers.vraag import Rij
from regie.dossiers.wachtlijst import dagen_tot
from regie.kern.aankomst.bijzonderheden import bijzonderheden
from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.bijzonder import labels
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.team.lijsten import wacht_voluit

OPENING: Final = "dossier_geopend"
TYPES: Final = (
    "koppeling", "profiel_ontvangen", "huisvesting", "huisvesting_verwacht", "welkomstbericht", "kennismaking",
    "voorinburgering_start", OPENING,
)  # fmt: skip


class Punt(NamedTuple):
    """`ja`: it is there, with what is known of it in `tekst`."""

    naam: str
    ja: bool
    tekst: str


class Regel(NamedTuple):
    """`bijzonder`: what matters for the duty besides the group; `stap`: the next step in words; `type`: what its button
    records, "" where the step is in the dossier itself; `met_woonplek`: this board says when a home is expected."""

    id: str
    dossier: str
    naam: str
    adres: str
    groep: str
    bijzonder: str
    sinds: str
    wacht: str
    azc: str
    punten: list[Punt]
    verwacht: str
    consulent: str
    stap: str
    type: str
    stap_adres: str
    met_woonplek: bool


PUNTEN: Final = {
    "welkomstbericht": gettext_lazy("welkomstbericht"),
    "kennismaking": gettext_lazy("kennismaking"),
    "oproep": gettext_lazy("oproep intake"),
    "profiel": gettext_lazy("profiel"),
    "driegesprek": gettext_lazy("driegesprek"),
    "voorinburgering": gettext_lazy("voorinburgering"),
    "ibo": gettext_lazy("intensieve begeleiding (ibo)"),
}
Stappen = Sequence[tuple[str, str | Promise, Callable[[Rij, Mapping[str, Gebeurd]], bool]]]


def _zonder(type_: str) -> Callable[[Rij, Mapping[str, Gebeurd]], bool]:
    return lambda _rij, laatste: type_ not in laatste


# The first of these that is not done is the next step. A type that cannot be recorded here opens its form.
STAPPEN: Final[Mapping[Soort, Stappen]] = {
    "gekoppeld": (
        ("toewijzing", gettext_lazy("Wijs een consulent toe"), lambda rij, _l: rij["consulent"] is None),
        ("welkomstbericht", gettext_lazy("Stuur een welkomstbericht"), _zonder("welkomstbericht")),
        ("profiel_ontvangen", gettext_lazy("Vraag het profiel op"), _zonder("profiel_ontvangen")),
        ("kennismaking", gettext_lazy("Maak kennis"), lambda rij, _l: rij["kennismaking"] is None),
        ("huisvesting_verwacht", gettext_lazy("Leg vast wanneer er een woonplek is"), _zonder("huisvesting_verwacht")),
        ("huisvesting", gettext_lazy("Leg de woonplek vast"), lambda _r, _l: True),
    ),
    "duo": (
        ("toewijzing", gettext_lazy("Wijs een consulent toe"), lambda rij, _l: rij["consulent"] is None),
        ("kennismaking", gettext_lazy("Neem contact op"), lambda _r, _l: True),
    ),
    "gehuisvest": (
        ("toewijzing", gettext_lazy("Wijs een consulent toe"), lambda rij, _l: rij["consulent"] is None),
        ("inschrijving_brp", gettext_lazy("Leg de inschrijving vast"), lambda rij, _l: rij["inschrijving_brp"] is None),
        ("kennismaking", gettext_lazy("Maak kennis"), lambda rij, _l: rij["kennismaking"] is None),
        ("oproep_intake", gettext_lazy("Nodig uit voor de intake"), lambda rij, _l: not rij["oproepen"]),
        ("intakegesprek", gettext_lazy("Voer de intake"), lambda _r, _l: True),
    ),
    "migrant": (
        ("toewijzing", gettext_lazy("Wijs een consulent toe"), lambda rij, _l: rij["consulent"] is None),
        ("welkomstbericht", gettext_lazy("Stuur een welkomstbericht"), _zonder("welkomstbericht")),
        ("kennismaking", gettext_lazy("Maak kennis"), lambda rij, _l: rij["kennismaking"] is None),
        ("oproep_intake", gettext_lazy("Nodig uit voor de intake"), lambda rij, _l: not rij["oproepen"]),
        ("intakegesprek", gettext_lazy("Voer de intake"), lambda _r, _l: True),
    ),
}


def _elders(type_: str, dossier: str) -> str:
    """Where a step is done that is not recorded from the board. A letter records itself when it goes."""
    return adres("brief", dossier) if type_ == "welkomstbericht" else adres("vastleggen", dossier, type_)


class Lezer:
    """Makes the lines of one page. `collega`: the name of a colleague by key; `hier`: what is recorded from here."""

    def __init__(
        self, wie: Wie, recht: Recht, vandaag: date, collega: Callable[[str], str], hier: Collection[str]
    ) -> None:
        self.hier = hier
        self.wie, self.recht, self.vandaag, self.collega = wie, recht, vandaag, collega
        self.stappen: Mapping[str, str] = {}
        self.woorden = {code: str(woord) for code, woord in PUNTEN.items()}  # once for the page, not for every line
        self.wacht = cache(wacht_voluit)

    def regels(self, soort: Soort, rijen: Sequence[Rij]) -> list[Regel]:
        wat = gebeurd([rij["dossier"] for rij in rijen], TYPES)
        self.stappen = {type_: str(stap) for type_, stap, _open in STAPPEN[soort]}
        return [self._regel(f"mens-{n}", soort, rij, wat[rij["dossier"]]) for n, rij in enumerate(rijen, 1)]

    def _bijzonder(self, rij: Rij, laatste: Mapping[str, Gebeurd]) -> str:
        opening = laatste[OPENING].gegevens if OPENING in laatste else {}
        alle = bijzonderheden(self.recht, self.vandaag, rij["geboortedatum"], opening, self.wie.categorieen)
        return ", ".join(labels(self.recht, alle))

    def _regel(self, id_: str, soort: Soort, rij: Rij, gebeurd_: Sequence[Gebeurd]) -> Regel:
        laatste = {een.type: een for een in gebeurd_}
        type_ = next(type_ for type_, _stap, open_ in STAPPEN[soort] if open_(rij, laatste))
        mag = self.wie.mag_vastleggen(self.recht.gebeurtenissen[type_])
        elders = _elders(type_, rij["dossier"]) if mag and type_ not in self.hier else ""
        koppeling = laatste.get("koppeling")
        dagen = dagen_tot(rij["sinds"], self.vandaag)
        return Regel(
            id_,
            rij["dossier"],
            naam_of_nummer(rij["naam"], rij["dossier"]),
            adres("dossier", rij["dossier"]),
            self._code("groep", rij["groep"]),
            self._bijzonder(rij, laatste),
            voluit(rij["sinds"]) if rij["sinds"] else "",
            "" if dagen is None else self.wacht(dagen),
            str(koppeling.gegevens.get("azc") or "") if koppeling else "",
            self._punten(soort, rij, gebeurd_, laatste),
            self._verwacht(laatste),
            self.collega(rij["consulent"]) if rij["consulent"] else "",
            self.stappen[type_],
            type_ if type_ in self.hier else "",
            elders,
            soort == "gekoppeld",
        )

    def _punten(
        self, soort: Soort, rij: Rij, gebeurd_: Sequence[Gebeurd], laatste: Mapping[str, Gebeurd]
    ) -> list[Punt]:
        punten = [
            self._punt("welkomstbericht", "welkomstbericht" in laatste),
            self._punt("kennismaking", rij["kennismaking"] is not None),
        ]
        if soort != "gekoppeld":
            opgeroepen = _("%(aantal)s keer") % {"aantal": rij["oproepen"]} if rij["oproepen"] else ""
            return [*punten, self._punt("oproep", bool(rij["oproepen"]), opgeroepen)]
        kennis = [een for een in gebeurd_ if een.type == "kennismaking"]
        koppeling = laatste.get("koppeling")
        extra = [self._punt("ibo", True)] if koppeling and koppeling.gegevens.get("ibo") else []
        return [
            *punten,
            self._punt("profiel", "profiel_ontvangen" in laatste),
            self._punt("driegesprek", any(een.gegevens.get("driegesprek_coa") for een in kennis)),
            self._punt("voorinburgering", "voorinburgering_start" in laatste),
            *extra,
        ]

    def _punt(self, code: str, ja: bool, tekst: str = "") -> Punt:
        return Punt(self.woorden[code], ja, tekst)

    def _verwacht(self, laatste: Mapping[str, Gebeurd]) -> str:
        verwacht = laatste.get("huisvesting_verwacht")
        if verwacht is None:
            return ""
        dag = voluit(date.fromisoformat(str(verwacht.gegevens["verwacht_op"])))
        soort = self._code("soort_huisvesting", verwacht.gegevens.get("soort"))
        return f"{dag}, {soort}" if soort else dag

    def _code(self, lijst: str, code: str | None) -> str:
        codes = self.recht.codelijsten[lijst].codes
        return codes[code].label if code in codes else ""
