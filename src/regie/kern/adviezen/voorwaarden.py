# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether a condition holds, for every dossier at once, and since which day."""

from dataclasses import dataclass

import numpy as np

from regie.kern.adviezen.laatste import Codes, gevulde_veld, laatste, laatste_codes
from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen, Index, Masker
from regie.kern.feiten.geteld import Geteld
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import dag, dagnummer
from regie.kern.recht import Regels
from regie.kern.recht.adviestabel import BEVINDING
from regie.kern.recht.typen.adviezen import Drempel, Voorwaarde
from regie.kern.recht.versies import geldt_op

GEEN_DAG = -1  # before every day: no event gave it


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Where it holds, and the day of the event that made it so (GEEN_DAG: of none)."""

    masker: Masker
    dag: Dagen


class Voorwaarden:
    """The conditions of all reasons over one set of facts; each is worked out once."""

    def __init__(self, feiten: Feiten, regels: Regels) -> None:
        self._feiten = feiten
        self._regels = regels
        self._gevonden: dict[Voorwaarde, Gevonden] = {}
        self._codes: Codes | None = None
        self._laatsten: dict[tuple[str, str | None, str | None], Geteld | None] = {}
        self._drempels: dict[tuple[Drempel, str | None], Getallen | None] = {}
        self.redenen: dict[str, Gevonden] = {}
        """What was found for earlier reasons, on which later ones may lean."""

    def van(self, deel: Voorwaarde) -> Gevonden:
        if deel.reden:
            return _omgekeerd(self._reden(deel), deel.niet)
        if deel not in self._gevonden:
            self._gevonden[deel] = _omgekeerd(self._reken(deel), deel.niet)
        return self._gevonden[deel]

    def _reken(self, deel: Voorwaarde) -> Gevonden:
        if deel.type:
            return self._gebeurtenis(deel)
        if deel.kenmerk:
            return self._kenmerk(deel)
        if deel.feit:
            return self._getal(deel)
        return Gevonden(self._feiten.in_codes("groep", deel.groep), self._geen_dag())

    def _geen_dag(self) -> Dagen:
        return np.full(self._feiten.aantal, GEEN_DAG, dtype=np.int32)

    def _waar(self, d: Index, dag: Dagen) -> Gevonden:
        """These dossiers, with the last day of each."""
        masker, dagen = np.zeros(self._feiten.aantal, dtype=np.bool_), self._geen_dag()
        masker[d] = True
        np.maximum.at(dagen, d, dag)
        return Gevonden(masker, dagen)

    def _niemand(self) -> Gevonden:
        return Gevonden(np.zeros(self._feiten.aantal, dtype=np.bool_), self._geen_dag())

    def _gebeurtenis(self, deel: Voorwaarde) -> Gevonden:
        geteld = self._laatste(deel)
        if geteld is None:
            return self._niemand()
        for waar in deel.waar:
            geteld = geteld.waar(waar)
        return self._waar(geteld.d, geteld.datum)

    def _laatste(self, deel: Voorwaarde) -> Geteld | None:
        """The rows that hold now; the same for all conditions that ask about one field."""
        gevraagd = gevulde_veld(deel.waar)
        sleutel = (deel.type or "", gevraagd, deel.per)
        if sleutel not in self._laatsten:
            geteld = self._feiten.tel(deel.type or "")
            self._laatsten[sleutel] = None if geteld is None else laatste(geteld, gevraagd, deel.per)
        return self._laatsten[sleutel]

    def _kenmerk(self, deel: Voorwaarde) -> Gevonden:
        bevindingen, kenmerken = self._feiten.tel(BEVINDING), self._feiten.recht.kenmerken
        if bevindingen is None:
            return self._niemand()
        if self._codes is None:
            self._codes = laatste_codes(bevindingen, kenmerken)
        return self._waar(*self._codes.met(deel.is_ or kenmerken[deel.kenmerk or ""].codes))

    def _reden(self, deel: Voorwaarde) -> Gevonden:
        eerder = [self.redenen[naam] for naam in deel.reden if naam in self.redenen]
        masker = np.zeros(self._feiten.aantal, dtype=np.bool_)
        dagen = self._geen_dag()
        for gevonden in eerder:
            masker |= gevonden.masker
            dagen = np.maximum(dagen, gevonden.dag)
        return Gevonden(masker, dagen)

    # --------------------------------------------------------------------------------------- numbers

    def _getal(self, deel: Voorwaarde) -> Gevonden:
        getal, drempel = self.getal(deel.feit or ""), self.drempel(deel)
        if drempel is None:
            return self._niemand()
        past = getal >= drempel if deel.minstens else getal < drempel
        dagen = self._geen_dag() if deel.versie_naar is None else self._feiten.dag(deel.versie_naar)
        return Gevonden(past & (getal != GEEN), np.where(dagen == NOOIT, GEEN_DAG, dagen))

    def getal(self, feit: str) -> Getallen:
        """A fact as a sentence says it: hours as whole hours."""
        getallen = self._feiten.getal(feit)
        feitrij = self._feiten.recht.feiten.get(feit)
        bron = feitrij.bronnen[0] if feitrij else None
        if bron is None or bron.veld is None:
            return getallen
        in_uren = self._feiten.recht.gebeurtenissen[bron.type].velden[bron.veld].soort == "uren"
        return np.where(getallen == GEEN, GEEN, getallen // MINUTEN_PER_UUR) if in_uren else getallen

    def drempel(self, deel: Voorwaarde) -> Getallen | None:
        """The threshold of every dossier; None where the policy leaves the norm open."""
        sleutel = (deel.minstens or deel.onder or Drempel(getal=0), deel.versie_naar)
        if sleutel not in self._drempels:
            self._drempels[sleutel] = self._reken_drempel(*sleutel)
        return self._drempels[sleutel]

    def _reken_drempel(self, drempel: Drempel, versie_naar: str | None) -> Getallen | None:
        aantal, peildag = self._feiten.aantal, dag(self._feiten.peildatum)
        if drempel.getal is not None:
            return np.full(aantal, drempel.getal, dtype=np.int64)
        if drempel.norm is not None:
            waarde = norm(self._regels, drempel.norm, self._feiten.peildatum)
            return np.full(aantal, waarde, dtype=np.int64) if isinstance(waarde, int) else None
        op = self._feiten.peildag if versie_naar is None else self._feiten.dag(versie_naar)
        waarden = np.full(aantal, self._feiten.recht.parameter(drempel.parameter or "", peildag), dtype=np.int64)
        for rij in self._feiten.recht.parameters:
            if rij.id == drempel.parameter:
                tot = NOOIT if rij.geldt_tot is None else dagnummer(rij.geldt_tot) + 1
                waarden[(op >= dagnummer(rij.geldt_vanaf)) & (op < tot)] = rij.waarde
        return waarden


def norm(regels: Regels, id_: str, peildatum: int) -> object:
    """The value that a policy gives to a norm; None where it says nothing: then nothing stands in for it."""
    rijen = [rij for rij in regels.recht.beleid[regels.beleid].norm if rij.id == id_]
    gevonden = [rij.waarde for rij in rijen if geldt_op(rij, dag(peildatum))]
    return gevonden[0] if gevonden else None


def _omgekeerd(gevonden: Gevonden, niet: bool) -> Gevonden:
    """Of what is not so no event gave the day."""
    if not niet:
        return gevonden
    return Gevonden(~gevonden.masker, np.full(len(gevonden.dag), GEEN_DAG, dtype=np.int32))
