# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a row says what it says: Dutch sentences from the row's own columns, with the source of the rule.

There is no second computation here. What the sentence says is what the row holds.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from regie.kern.recht import Recht, Regels
from regie.kern.recht.typen.regels import Termijnrij

Rij = Mapping[str, Any]
"""A row of the terms table: dates as date, unknown as None."""

MAANDEN: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

STATUSTEKST: Final[dict[str, str]] = {
    "nvt": "geldt hier niet",
    "gehaald": "op tijd gedaan",
    "te_laat": "te laat gedaan",
    "wacht": "nog niet begonnen",
    "vervallen": "vervallen",
    "verlopen": "de laatste dag is voorbij",
    "bijna": "let op",
    "loopt": "loopt",
    "open": "kan nu",
    "dicht": "kan niet meer",
}

GEVOLG_VERLOPEN: Final = {"streven": "streefdatum voorbij", "gevolg": "de datum is bereikt"}


def voluit(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dagen_tekst(aantal: int) -> str:
    return "1 dag" if abs(aantal) == 1 else f"{abs(aantal)} dagen"


def statustekst(rij: Rij) -> str:
    """The status in plain words; nobody is late for a target or a consequence."""
    if rij["status"] == "verlopen" and rij["aard"] in GEVOLG_VERLOPEN:
        return GEVOLG_VERLOPEN[rij["aard"]]
    return STATUSTEKST[rij["status"]]


class Herleiding:
    """Explains rows. `gebeurtenissen` tells the label of the event behind an id."""

    def __init__(self, regels: Regels, gebeurtenissen: Mapping[str, str]) -> None:
        self._rijen = {rij.versie: rij for rij in regels.rijen}
        self._recht = regels.recht
        self._gebeurtenissen = gebeurtenissen

    def kent(self, rij: Rij) -> bool:
        """Whether the rule of this row belongs to this policy."""
        return rij["regelversie"] in self._rijen

    def regel(self, rij: Rij) -> Termijnrij:
        return self._rijen[rij["regelversie"]]

    def zinnen(self, rij: Rij) -> list[str]:
        """The explanation, one sentence per column that says something."""
        regel = self.regel(rij)
        return [zin for maak in _ZINNEN if (zin := maak(self, rij, regel)) is not None]

    def deur(self, deur: str | None) -> str:
        """What a fact name or an event id stands for, in words."""
        if deur is None:
            return "onbekend"
        if deur in self._gebeurtenissen:
            return self._gebeurtenissen[deur]
        return feitlabel(self._recht, deur)


def feitlabel(recht: Recht, naam: str) -> str:
    """The label of a fact, a derived fact, the begin of a stand, or a rule whose end is meant."""
    for tabel in (recht.feiten, recht.afgeleid):
        if naam in tabel:
            return str(tabel[naam].label)
    stand = naam.removesuffix("_vanaf")
    if stand in recht.standen:
        return f"begin van: {recht.standen[stand].label.lower()}"
    rij = next((rij for rij in recht.termijnen if rij.id == naam), None)
    return naam if rij is None else f"einde van: {rij.naam.lower()}"


# ----------------------------------------------------------------------------- one sentence per column


def _nog(dagen: int) -> str:
    return f", nog {dagen_tekst(dagen)}" if dagen else ", vandaag is de laatste dag"


def _stand(h: Herleiding, rij: Rij, regel: Termijnrij) -> str:
    rest = {
        "gehaald": lambda dagen: f", {dagen_tekst(dagen)} over" if dagen else ", op de laatste dag",
        "te_laat": lambda dagen: f", {dagen_tekst(dagen)} na de laatste dag",
        "verlopen": lambda dagen: f", {dagen_tekst(dagen)} geleden",
        "bijna": _nog,
        "loopt": _nog,
        "open": _nog,
    }
    maak = rest.get(rij["status"])
    erbij = "" if maak is None or rij["dagen"] is None else maak(rij["dagen"])
    return f"{regel.naam}: {statustekst(rij)}{erbij}."


def _begin(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    if rij["start"] is None:
        return None if regel.vanaf is None else "Het begin is nog niet bekend."
    return f"Telt vanaf {voluit(rij['start'])} ({h.deur(rij['start_door'])})."


def _laatste_dag(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    if rij["uiterlijk"] is None:
        return None
    wat = "Kan tot en met" if regel.vorm == "venster" else "Laatste dag:"
    duur = "" if rij["duur"] in (None, "0 dagen") else f" ({rij['duur']})"
    return f"{wat} {voluit(rij['uiterlijk'])}{duur}."


def _verlengd(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    return f"Dat is {dagen_tekst(rij['verlengd'])} later dan zonder verlenging." if rij["verlengd"] else None


def _gerold(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    if not rij["gerold"]:
        return None
    return f"De laatste dag is {dagen_tekst(rij['gerold'])} doorgeschoven (weekend of feestdag)."


def grensdag(rij: Rij) -> date | None:
    """The second date beside `uiterlijk`, of which the column holds what it means and the day."""
    return date.fromisoformat(rij["grens"].rsplit(" ", 1)[1]) if rij["grens"] else None


def _grens(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    dag = grensdag(rij)
    if dag is None or regel.grens is None or dag == rij["uiterlijk"]:
        return None  # the same day is not said twice
    naam = regel.grens.naam
    te_laat = rij["uiterlijk"] is not None and rij["uiterlijk"] > dag
    erbij = f" {regel.grens.waarschuwing}" if te_laat and regel.grens.waarschuwing else ""
    return f"{naam.replace('_', ' ').capitalize()}: {voluit(dag)}.{erbij}"


def _klaar(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    if rij["gehaald_op"] is None:
        return None
    return f"Gedaan op {voluit(rij['gehaald_op'])} ({h.deur(rij['klaar_door'])})."


def _wat_nu(h: Herleiding, rij: Rij, regel: Termijnrij) -> str | None:
    te_doen = rij["status"] in ("verlopen", "bijna", "loopt", "open", "wacht")
    return f"Wat nu: {regel.stappen}" if te_doen and regel.stappen else None


def _waarom(h: Herleiding, rij: Rij, regel: Termijnrij) -> str:
    return f"Waarom: {regel.strekking}"


def _bron(h: Herleiding, rij: Rij, regel: Termijnrij) -> str:
    bronnen = "; ".join(str(bron) for bron in regel.bron)
    return f"Bron: {bronnen} ({regel.zekerheid}, nagekeken op {voluit(regel.gecontroleerd_op)})."


_ZINNEN: Final[tuple[Callable[[Herleiding, Rij, Termijnrij], str | None], ...]] = (
    _stand, _begin, _laatste_dag, _verlengd, _gerold, _grens, _klaar, _wat_nu, _waarom, _bron,
)  # fmt: skip
