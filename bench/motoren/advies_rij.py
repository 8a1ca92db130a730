# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same reasons of advice, read row by row in plain Python: the yardstick, and in the tests the second opinion.

Written from docs/rekenregels/adviezen.md and not from the engine. For events that are not withdrawn and known when they
happened.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from regie.kern.recht import Regels
from regie.kern.recht.typen.adviezen import Adviesreden, Drempel, Voorwaarde
from regie.kern.recht.typen.register import Waar
from regie.kern.recht.versies import geldt_op

Rij = Mapping[str, Any]
Reden = tuple[str, str, str, str]  # outcome, direction, reason, sentence
GROEPEN = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
OPENT, SLUIT = ("dossier_geopend", "dossier_heropend"), ("dossier_gesloten", "overlijden")


def advies_van(rijen: Iterable[Rij], regels: Regels, peildatum: date) -> list[Reden]:
    """The advice about one dossier on its leerroute."""
    mens = _Mens(rijen, regels, peildatum)
    if not mens.betreft:
        return []
    gezegd: list[Reden] = []
    for reden in regels.adviesredenen:
        if reden.soort == "leerroute" and geldt_op(reden, peildatum) and all(mens.klopt(deel) for deel in reden.als):
            mens.redenen.add(reden.id)
            gezegd += [(uitkomst, richting, reden.id, mens.zin(reden)) for richting, uitkomst in reden.gevolgen]
    return gezegd


class _Mens:
    def __init__(self, rijen: Iterable[Rij], regels: Regels, peildatum: date) -> None:
        self.regels, self.peildatum = regels, peildatum
        self.redenen: set[str] = set()
        self.per_type: dict[str, list[Rij]] = {}
        for rij in sorted(rijen, key=lambda rij: rij["datum"]):
            if rij["datum"] <= peildatum.isoformat():
                self.per_type.setdefault(rij["type"], []).append(rij)
        self.codes = self._codes()

    @property
    def betreft(self) -> bool:
        geopend = [rij["datum"] for type_ in OPENT for rij in self.per_type.get(type_, ())]
        gesloten = [rij["datum"] for type_ in SLUIT for rij in self.per_type.get(type_, ())]
        actief = bool(geopend) and max(geopend) >= max(gesloten, default="")
        return actief and self._laatste("wet") == "wi2021" and self._laatste("groep") in GROEPEN

    def _laatste(self, veld: str) -> Any:
        typen = ("dossier_geopend", "kennisgeving_plicht", "plicht_gewijzigd")
        rijen = [rij for type_ in typen for rij in self.per_type.get(type_, ()) if rij["gegevens"].get(veld)]
        return max(rijen, key=lambda rij: rij["datum"])["gegevens"][veld] if rijen else None

    def _codes(self) -> dict[str, str]:
        van = {code: naam for naam, kenmerk in self.regels.recht.kenmerken.items() for code in kenmerk.codes}
        gezien = (rij["gegevens"].get("code") for rij in self.per_type.get("intake_bevinding", ()))
        return {van[code]: code for code in gezien if code in van}

    def klopt(self, deel: Voorwaarde) -> bool:
        return self._is_zo(deel) != deel.niet

    def _is_zo(self, deel: Voorwaarde) -> bool:
        if deel.reden:
            return not self.redenen.isdisjoint(deel.reden)
        if deel.groep:
            return self._laatste("groep") in deel.groep
        if deel.kenmerk:
            code = self.codes.get(deel.kenmerk)
            return code is not None and (not deel.is_ or code in deel.is_)
        if deel.feit:
            return self._vergelijk(deel, self.getal(deel.feit))
        return self._gebeurtenis(deel)

    def _vergelijk(self, deel: Voorwaarde, getal: int | None) -> bool:
        drempel = None if getal is None else self.drempel(deel)
        if getal is None or drempel is None:
            return False
        return getal >= drempel if deel.minstens else getal < drempel

    def _gebeurtenis(self, deel: Voorwaarde) -> bool:
        rijen = self.per_type.get(deel.type or "", [])
        if deel.waar and deel.waar[0].gevuld is None:
            rijen = [rij for rij in rijen if rij["gegevens"].get(deel.waar[0].veld) is not None]
        laatste = {rij["gegevens"].get(deel.per) if deel.per else None: rij for rij in rijen}
        return any(all(_past(rij["gegevens"], waar) for waar in deel.waar) for rij in laatste.values())

    def getal(self, feit: str) -> int | None:
        if feit == "lbt_score":
            toetsen = self.per_type.get("leerbaarheidstoets")
            return toetsen[-1]["gegevens"]["score"] if toetsen else None
        if feit == "leeftijd":
            return self._leeftijd()
        return self._uren()

    def _leeftijd(self) -> int | None:
        geopend = self.per_type["dossier_geopend"][-1]["gegevens"]
        if "geboortejaar" not in geopend:
            return None
        maand = geopend.get("geboortemaand")
        jaar = int(maand[:4]) if maand else geopend["geboortejaar"]
        return self.peildatum.year - jaar - (maand is not None and int(maand[5:]) > self.peildatum.month)

    def _uren(self) -> int:
        pip = min((rij["datum"] for rij in self.per_type.get("pip_vastgesteld", ())), default="9999")
        lessen = [rij["gegevens"] for rij in self.per_type.get("lesuren", ())]
        telt = (les for les in lessen if les["soort"] in ("nt2", "alfabetisering") and les["van"] >= pip)
        return int(sum(les["gevolgd"] for les in telt))

    def drempel(self, deel: Voorwaarde) -> int | None:
        drempel: Drempel = deel.minstens or deel.onder or Drempel(getal=0)
        if drempel.getal is not None:
            return drempel.getal
        if drempel.norm is not None:
            normen = self.regels.recht.beleid[self.regels.beleid].norm
            waarden = [rij.waarde for rij in normen if rij.id == drempel.norm and geldt_op(rij, self.peildatum)]
            return waarden[0] if waarden and isinstance(waarden[0], int) else None
        dag = date.fromisoformat(self.per_type["leerbaarheidstoets"][-1]["datum"])
        return self.regels.recht.parameter(drempel.parameter or "", dag)

    def zin(self, reden: Adviesreden) -> str:
        waarden = {}
        for naam in reden.plekken:
            deel = reden.getallen[naam]
            waarden[naam] = self.getal(naam) if naam == deel.feit else self.drempel(deel)
        return reden.zin.format(**waarden)


def _past(gegevens: Mapping[str, Any], waar: Waar) -> bool:
    waarde = gegevens.get(waar.veld)
    if waar.gevuld is not None:
        return (waarde is not None) == waar.gevuld
    if waar.is_ is not None:
        return bool(waarde) == waar.is_
    return waarde in waar.in_ if waar.in_ else waarde not in waar.niet_in
