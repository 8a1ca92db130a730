# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A week as a model of CP-SAT: one choice for every block, what can never be, and what is counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, product

from ortools.sat.python import cp_model

from regie.werk.weekplan.model import DAG_IN_MINUTEN, LES, Blok, Gezin, Keuze, Reden, Stuk
from regie.werk.weekplan.regels import GEWICHTEN, Deel, delen, is_ergens, is_weg, past_niet, plekken, rang, tegelijk

WEEK_IN_MINUTEN = 7 * DAG_IN_MINUTEN
Waar = cp_model.IntVar


class Opgave:
    """`eisen`: only to find out which demands clash. Then each is an assumption, and nothing is weighed."""

    def __init__(self, gezin: Gezin, *, eisen: bool = False) -> None:
        self.model = cp_model.CpModel()
        self._gezin, self._met_eisen = gezin, eisen
        self._eisen: dict[int, Reden] = {}
        self._keuze = {
            (blok.id, keuze.nummer): self.model.new_bool_var("") for blok in gezin.blokken for keuze in _vrij(blok)
        }
        self._stukken = [
            (stuk, self._keuze[blok.id, keuze.nummer])
            for blok in gezin.blokken for keuze in _vrij(blok) for stuk in blok.stukken(keuze)
        ]  # fmt: skip
        self._delen = delen(stuk for stuk, _is_er in self._stukken)
        self._plaats_elk()
        self._niet_dubbel()
        self._niet_te_vol()
        self._weg = {(mens.id, deel): self._een_van(self._bij(mens.id, deel, is_weg))
                     for mens in gezin.groten for deel in self._delen}  # fmt: skip
        self._ergens = {
            (kind.id, deel): self._een_van(self._bij(kind.id, deel, is_ergens))
            for kind in gezin.kleintjes
            for deel in self._delen
        }
        self._iemand_bij_de_kinderen()
        if eisen:
            self.model.add_assumptions([self.model.get_bool_var_from_proto_index(nummer) for nummer in self._eisen])
        else:
            self.model.minimize(self._punten())

    # --------------------------------------------------------------------------------------------- what can never be

    def _plaats_elk(self) -> None:
        for blok in self._gezin.blokken:
            eigen = [self._keuze[blok.id, keuze.nummer] for keuze in _vrij(blok)]
            self.model.add_at_most_one(eigen)
            self._eis(sum(eigen) >= 1, Reden("blok", {"blok": blok.id}))

    def _niet_dubbel(self) -> None:
        """Two choices of one person at once can never be; that one does not get there in time is a demand."""
        per_mens: dict[str, list[tuple[Stuk, Waar]]] = defaultdict(list)
        for stuk, is_er in self._stukken:
            per_mens[stuk.blok.wie].append((stuk, is_er))
        for wie, eigen in per_mens.items():
            te_krap = [
                (is_er, ook)
                for (een, is_er), (ander, ook) in combinations(eigen, 2)
                if een.blok.id != ander.blok.id and self._houd_uit_elkaar(past_niet(een, ander), is_er, ook)
            ]
            if te_krap:
                belofte = self._belofte(Reden("reis", {"wie": wie}))
                for is_er, ook in dict.fromkeys(te_krap):
                    self.model.add_bool_or(is_er.negated(), ook.negated(), belofte.negated())

    def _houd_uit_elkaar(self, waarom: str, is_er: Waar, ook: Waar) -> bool:
        """Whether these two are a matter of travel."""
        if waarom == "tegelijk":
            self.model.add_at_most_one(is_er, ook)
        return waarom == "reis"

    def _niet_te_vol(self) -> None:
        for plaatsen, keuzes in plekken(self._gezin).values():
            vrij = [een for een in keuzes if (een[0].id, een[1]) in self._keuze]
            te_veel = [samen for samen in tegelijk(vrij) if len(samen) > plaatsen]
            if te_veel:
                belofte = self._belofte(Reden("vol", {"blok": keuzes[0][0].id, "plaatsen": plaatsen}))
                for namen in dict.fromkeys(tuple((blok.id, nummer) for blok, nummer in samen) for samen in te_veel):
                    erin = sum(self._keuze[naam] for naam in namen)
                    self.model.add(erin <= plaatsen).only_enforce_if(belofte)

    def _iemand_bij_de_kinderen(self) -> None:
        for kind in self._gezin.kleintjes if self._gezin.groten else ():
            belofte = self._belofte(Reden("kind", {"wie": kind.id}))
            for deel in self._delen:
                thuis = [self._weg[mens.id, deel].negated() for mens in self._gezin.groten]
                self.model.add_bool_or(*thuis, self._ergens[kind.id, deel], belofte.negated())

    def _eis(self, eis: cp_model.BoundedLinearExpression | bool, reden: Reden) -> None:
        self.model.add(eis).only_enforce_if(self._belofte(reden))

    def _belofte(self, reden: Reden) -> Waar:
        """True as far as this demand holds: always, or else as an assumption."""
        if not self._met_eisen:
            return self.model.new_constant(1)
        belofte = self.model.new_bool_var("")
        self._eisen[belofte.index] = reden
        return belofte

    # ------------------------------------------------------------------------------------------------ what is counted

    def _bij(self, wie: str, deel: Deel, hoe: Callable[[Stuk, Deel], bool]) -> list[Waar]:
        """The choices of somebody that hold in this stretch."""
        return list(dict.fromkeys(is_er for stuk, is_er in self._stukken if stuk.blok.wie == wie and hoe(stuk, deel)))

    def _een_van(self, deze: Sequence[Waar]) -> Waar:
        """Whether one of them holds."""
        if len(deze) == 1:
            return deze[0]
        een = self.model.new_bool_var("")
        self.model.add_max_equality(een, deze) if deze else self.model.add(een == 0)
        return een

    def _samen(self, deze: Iterable[cp_model.LiteralT]) -> Waar:
        """Whether all of them hold."""
        alle = list(deze)
        samen = self.model.new_bool_var("")
        for een in alle:
            self.model.add_implication(samen, een)
        self.model.add_bool_or(samen, *(~een for een in alle))
        return samen

    def _punten(self) -> cp_model.LinearExprT:
        maten = {
            "zelfde_dag": self._zelfde_dagen(), "verschil": self._verschil(), "gat": self._gaten(),
            "verschoven": self._verschoven(), "voorkeur": self._voorkeur(),
        }  # fmt: skip
        return sum(GEWICHTEN[naam].punten * maat for naam, maat in maten.items())

    def _allen_ergens(self, deel: Deel) -> Waar:
        """Every child is at school or in care."""
        return self._samen(self._ergens[kind.id, deel] for kind in self._gezin.kleintjes)

    def _verschil(self) -> cp_model.LinearExprT:
        """Between who is longest alone with a child and who is shortest."""
        groten = self._gezin.groten
        if len(groten) < 2 or not self._gezin.kleintjes:
            return 0
        allen = {deel: self._allen_ergens(deel) for deel in self._delen}
        alleen = []
        for mens in groten:
            anderen = [ander for ander in groten if ander.id != mens.id]
            alleen.append(
                sum(
                    deel.minuten
                    * self._samen([
                        self._weg[mens.id, deel].negated(), allen[deel].negated(),
                        *(self._weg[ander.id, deel] for ander in anderen),
                    ])
                    for deel in self._delen
                )
            )  # fmt: skip
        meest, minst = (self.model.new_int_var(0, WEEK_IN_MINUTEN, "") for _keer in range(2))
        self.model.add_max_equality(meest, alleen)
        self.model.add_min_equality(minst, alleen)
        return meest - minst

    def _zelfde_dagen(self) -> cp_model.LinearExprT:
        """Only ever too few to mind: each is bad, so it is 1 where it must be and 0 elsewhere."""
        if len(self._gezin.groten) < 2 or not self._gezin.kleintjes:
            return 0
        tel = []
        for dag in sorted({deel.dag for deel in self._delen}):
            per_mens = [self._lessen(mens.id, dag) for mens in self._gezin.groten]
            heeft_les = [self._een_van([is_er for _stuk, is_er in les]) for les in per_mens if les]
            if len(heeft_les) < 2:
                continue
            op_dag = self.model.new_bool_var("")
            for (deel, is_er), (een, ander) in product(self._in_de_les(per_mens, dag), combinations(heeft_les, 2)):
                allen = self._allen_ergens(deel)
                self.model.add_bool_or(is_er.negated(), allen, een.negated(), ander.negated(), op_dag)
            tel.append(op_dag)
        return sum(tel)

    def _lessen(self, wie: str, dag: int) -> list[tuple[Stuk, Waar]]:
        return [
            (stuk, is_er) for stuk, is_er in self._stukken
            if stuk.blok.wie == wie and stuk.blok.soort == LES and stuk.tijd.dag == dag
        ]  # fmt: skip

    def _in_de_les(self, per_mens: Iterable[list[tuple[Stuk, Waar]]], dag: int) -> list[tuple[Deel, Waar]]:
        return [
            (deel, is_er) for les in per_mens for stuk, is_er in les
            for deel in self._delen if deel.dag == dag and is_ergens(stuk, deel)
        ]  # fmt: skip

    def _gaten(self) -> cp_model.LinearExprT:
        """Stretches of a day in which one is not busy, and was before, and will be."""
        tel: list[cp_model.LinearExprT] = []
        for mens in self._gezin.groten:
            for dag in sorted({deel.dag for deel in self._delen}):
                eigen = [deel for deel in self._delen if deel.dag == dag]
                bezig = [self._een_van(self._bij(mens.id, deel, _is_bezig)) for deel in eigen]
                ervoor = _opgeteld(self.model, bezig)
                erna = _opgeteld(self.model, bezig[::-1])[::-1]
                for nr, deel in enumerate(eigen[1:-1], start=1):
                    gat = self.model.new_bool_var("")
                    self.model.add_bool_or(ervoor[nr - 1].negated(), erna[nr + 1].negated(), bezig[nr], gat)
                    tel.append(deel.minuten * gat)
        return sum(tel)

    def _verschoven(self) -> cp_model.LinearExprT:
        return sum(
            1 - self._keuze[blok.id, blok.gekozen] for blok in self._gezin.schuifbaar if blok.gekozen is not None
        )

    def _voorkeur(self) -> cp_model.LinearExprT:
        return sum(
            rang(blok, keuze.nummer) * self._keuze[blok.id, keuze.nummer]
            for blok in self._gezin.schuifbaar for keuze in blok.keuzes
        )  # fmt: skip

    # --------------------------------------------------------------------------------------------------- the answer

    def plan(self, oplosser: cp_model.CpSolver) -> dict[str, int | None]:
        return {blok: nummer for (blok, nummer), is_er in self._keuze.items() if oplosser.boolean_value(is_er)}

    def eisen_uit(self, indexen: Iterable[int]) -> list[Reden]:
        return [self._eisen[index] for index in sorted(indexen)]

    def stel_alleen(self, eisen: Sequence[Reden]) -> None:
        """Only these demands: to find out whether fewer clash too."""
        self.model.clear_assumptions()
        houd = [index for index, reden in self._eisen.items() if reden in eisen]
        self.model.add_assumptions([self.model.get_bool_var_from_proto_index(index) for index in houd])

    @property
    def alle_eisen(self) -> list[Reden]:
        return list(self._eisen.values())


def _vrij(blok: Blok) -> tuple[Keuze, ...]:
    """A fixed block stays where it is."""
    return (blok.keuze(blok.gekozen),) if blok.vast and blok.gekozen is not None else blok.keuzes


def _is_bezig(stuk: Stuk, deel: Deel) -> bool:
    return stuk.tijd.dag == deel.dag and stuk.weg_van <= deel.van and deel.tot <= stuk.weg_tot


def _opgeteld(model: cp_model.CpModel, bezig: Sequence[Waar]) -> list[Waar]:
    """Whether somebody was busy up to and including each stretch."""
    uit: list[Waar] = []
    for nu in bezig:
        tot_nu = model.new_bool_var("")
        for eerder in (nu, *uit[-1:]):
            model.add_implication(eerder, tot_nu)
        uit.append(tot_nu)
    return uit
