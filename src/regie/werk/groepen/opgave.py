# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A question of groups as a model of CP-SAT: one choice per person and group that fit, and what the rules say."""

from collections.abc import Mapping, Sequence
from itertools import product

from ortools.sat.python import cp_model

from regie.werk.groepen.model import Groep, Kandidaat, Reden
from regie.werk.groepen.regels import GEWICHTEN, past_bij_thuis, waarde, waarom_niet


class Opgave:
    """`met_beloften`: promises become assumptions and nothing is weighed, to find out which of them clash."""

    def __init__(self, mensen: Sequence[Kandidaat], groepen: Sequence[Groep], *, met_beloften: bool = False) -> None:
        self.model = cp_model.CpModel()
        self._mensen, self._groepen, self._met_beloften = mensen, groepen, met_beloften
        self._beloften: dict[int, Reden] = {}
        self._keuze = {
            (mens.dossier, groep.id): self.model.new_bool_var("")
            for mens in mensen
            for groep in groepen
            if not waarom_niet(mens, groep)
        }
        self._gaat = {groep.id: self.model.new_bool_var("") for groep in groepen}
        self._een_plek_elk()
        for groep in groepen:
            self._grootte(groep)
        self._partners()
        if met_beloften:
            self.model.add_assumptions([self.model.get_bool_var_from_proto_index(i) for i in self._beloften])
        else:
            self.model.maximize(sum(self._waarden()))

    def _van(self, groep: Groep) -> list[cp_model.IntVar]:
        return [keuze for (_wie, waar), keuze in self._keuze.items() if waar == groep.id]

    def _een_plek_elk(self) -> None:
        for mens in self._mensen:
            eigen = {
                groep.id: k for groep in self._groepen if (k := self._keuze.get((mens.dossier, groep.id))) is not None
            }
            self.model.add_at_most_one(eigen.values())
            if mens.vast is not None:
                vast = eigen[mens.vast]  # what a rule forbids was refused before
                self._beloof(vast == 1, Reden("vast", {"dossier": mens.dossier, "groep": mens.vast}))

    def _grootte(self, groep: Groep) -> None:
        erin, gaat = self._van(groep), self._gaat[groep.id]
        self.model.add(sum(erin) <= groep.plaatsen * gaat)
        self.model.add(sum(erin) >= groep.nodig * gaat)
        if groep.gaat_door and groep.nodig:
            self._beloof(gaat == 1, Reden("gaat_door", {"groep": groep.id, "nodig": groep.nodig, "passen": len(erin)}))

    def _beloof(self, eis: cp_model.BoundedLinearExpression | bool, reden: Reden) -> None:
        if not self._met_beloften:
            self.model.add(eis)
            return
        belofte = self.model.new_bool_var("")
        self.model.add(eis).only_enforce_if(belofte)
        self._beloften[belofte.index] = reden

    def beloften_uit(self, indexen: Sequence[int]) -> tuple[Reden, ...]:
        return tuple(self._beloften[index] for index in sorted(indexen))

    def _partners(self) -> None:
        """Never both away at once where one must be at home."""
        bekend = {mens.dossier: mens for mens in self._mensen}
        paren = {tuple(sorted((m.dossier, m.partner))) for m in self._mensen if m.partner and m.partner in bekend}
        for een, ander in sorted(paren):
            for groep, van_ander in product(self._groepen, repeat=2):
                weg, ook_weg = self._keuze.get((een, groep.id)), self._keuze.get((ander, van_ander.id))
                if weg is None or ook_weg is None:
                    continue
                if not past_bij_thuis(bekend[een], groep, bekend[ander], van_ander):
                    self.model.add_at_most_one(weg, ook_weg)

    # ------------------------------------------------------------------------------------- what it is worth

    def _waarden(self) -> list[cp_model.LinearExpr]:
        bekend, per_id = {mens.dossier: mens for mens in self._mensen}, {groep.id: groep for groep in self._groepen}
        punten = [waarde(bekend[wie], per_id[waar]) * keuze for (wie, waar), keuze in self._keuze.items()]
        for groep in self._groepen:
            punten += [*self._talen(groep), *self._niveaus(groep)]
        return punten

    def _talen(self, groep: Groep) -> list[cp_model.LinearExpr]:
        """A group without a language of its own pays for each one after the first."""
        per_taal: dict[str, list[cp_model.IntVar]] = {}
        for mens in self._mensen:
            if mens.taal and (keuze := self._keuze.get((mens.dossier, groep.id))) is not None:
                per_taal.setdefault(mens.taal, []).append(keuze)
        talen = sorted(set(per_taal) | groep.talen)
        if groep.taal or len(talen) < 2:
            return []
        er_is = {taal: self.model.new_bool_var("") for taal in talen}
        for taal, keuzes in per_taal.items():
            for keuze in keuzes:
                self.model.add_implication(keuze, er_is[taal])
        iemand = self._iemand(groep)
        for taal in groep.talen:
            self.model.add(er_is[taal] >= iemand)
        extra = self.model.new_int_var(0, len(talen), "")
        self.model.add(extra >= sum(er_is.values()) - 1)
        return [GEWICHTEN["extra_taal"].waarde * extra]

    def _niveaus(self, groep: Groep) -> list[cp_model.LinearExpr]:
        """The steps from the lowest to the highest level in it: each of which somebody is on either side."""
        per_niveau: dict[int, list[cp_model.IntVar]] = {niveau: [] for niveau in groep.niveaus}
        for mens in self._mensen:
            if mens.niveau is not None and (keuze := self._keuze.get((mens.dossier, groep.id))) is not None:
                per_niveau.setdefault(mens.niveau, []).append(keuze)
        if len(per_niveau) < 2:
            return []
        stappen = []
        for stap in range(min(per_niveau), max(per_niveau)):
            onder = self._iemand_van(groep, {niveau: k for niveau, k in per_niveau.items() if niveau <= stap})
            boven = self._iemand_van(groep, {niveau: k for niveau, k in per_niveau.items() if niveau > stap})
            over = self.model.new_bool_var("")
            self.model.add_bool_or(onder.negated(), boven.negated(), over)
            stappen.append(GEWICHTEN["niveau_stap"].waarde * over)
        return stappen

    def _iemand_van(self, groep: Groep, per_niveau: Mapping[int, Sequence[cp_model.IntVar]]) -> cp_model.IntVar:
        """Whether somebody of these levels is in the group, when anybody is added to it."""
        if set(per_niveau) & set(groep.niveaus):
            return self._iemand(groep)
        er_is = self.model.new_bool_var("")
        for keuze in (keuze for keuzes in per_niveau.values() for keuze in keuzes):
            self.model.add_implication(keuze, er_is)
        return er_is

    def _iemand(self, groep: Groep) -> cp_model.IntVar:
        """Whether anybody comes: a group to which nobody is added costs nothing."""
        iemand = self.model.new_bool_var("")
        for keuze in self._van(groep):
            self.model.add_implication(keuze, iemand)
        return iemand

    # --------------------------------------------------------------------------------------------- the answer

    def begin_bij(self, plekken: Mapping[str, str | None]) -> None:
        """A division to begin with: the search only goes up from here."""
        self.model.clear_hints()
        for (wie, waar), keuze in self._keuze.items():
            self.model.add_hint(keuze, plekken[wie] == waar)
        for groep in self._groepen:
            self.model.add_hint(self._gaat[groep.id], groep.id in plekken.values())

    def plekken(self, oplosser: cp_model.CpSolver) -> dict[str, str | None]:
        gekozen = {wie: waar for (wie, waar), keuze in self._keuze.items() if oplosser.boolean_value(keuze)}
        return {mens.dossier: gekozen.get(mens.dossier) for mens in self._mensen}
