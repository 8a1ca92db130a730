# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who they are: a row of invented persons, as arrays of equal length."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from regie.voorbeeld.cijfers import Cijfers, Kwartaal
from regie.voorbeeld.loting import Keuze, Loting, Masker, Reeks, verdeel

GEZIN: Final = 4  # places in a household; who is in one arrives together
TALEN: Final = {
    "SYR": "ar", "TUR": "tr", "ERI": "ti", "YEM": "ar", "AFG": "fa-AF", "XXX": "ar",
    "CHN": "zh", "IRQ": "ar", "IRN": "fa", "COD": "fr", "SOM": "so",
}  # fmt: skip
ROLLEN: Final = ("aanvrager", "partner", "kind", "kind")
GROEPEN: Final = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant", "geen_plicht")


@dataclass(frozen=True)
class Bevolking:
    loting: Loting
    aankomst: Reeks  # day on which the municipality first hears of them
    gezin: Masker  # lives in a household with others of this row
    plaats: Keuze  # 0 aanvrager, 1 partner, 2 and 3 kind
    kind: Masker  # no duty: too young
    groep: Keuze  # in GROEPEN
    wi2013: Masker
    nationaliteit: Keuze
    geslacht: Keuze
    geboortejaar: Reeks

    @property
    def asiel(self) -> Masker:
        """Groups A of the law: asylum holders and their family on a regular permit."""
        return np.less_equal(self.groep, 1)

    @property
    def asielvergunning(self) -> Masker:
        return np.equal(self.groep, 0)

    @property
    def migrant(self) -> Masker:
        return np.isin(self.groep, (2, 3))

    @property
    def plichtig(self) -> Masker:
        """Has the duty under the law of 2021."""
        return ~self.kind & ~self.wi2013


def maak_bevolking(seed: int, cijfers: Cijfers, eerste: int, aantal: int, kwartalen: tuple[Kwartaal, ...]) -> Bevolking:
    """The persons numbered `eerste` up to `eerste + aantal`; they arrive in the `kwartalen`."""
    nummers = np.arange(eerste, eerste + aantal, dtype=np.uint64)
    eigen = Loting(seed, cijfers.beleid, nummers)
    huis = Loting(seed, f"{cijfers.beleid}/gezin", nummers // np.uint64(GEZIN))
    plaats = (nummers % np.uint64(GEZIN)).astype(np.int64)
    gezin = huis.treft("gezin", cijfers.kans("gezin")) & (plaats < huis.geheel("grootte", 2, GEZIN))
    kind = _kinderen(eigen, cijfers, gezin, plaats)
    aankomst = np.where(gezin, _aankomst(huis, kwartalen), _aankomst(eigen, kwartalen))
    herkomst = np.where(gezin, huis.kans("nationaliteit"), eigen.kans("nationaliteit"))
    groep = _groepen(eigen, huis, cijfers, gezin)
    return Bevolking(
        loting=eigen, aankomst=aankomst, gezin=gezin, plaats=plaats, kind=kind,
        groep=np.where(kind, GROEPEN.index("geen_plicht"), groep),
        wi2013=eigen.treft("wi2013", cijfers.kans("wi2013")) & ~kind & (groep <= 1),
        nationaliteit=verdeel(herkomst, cijfers.gewichten("nationaliteit")),
        geslacht=eigen.keuze("geslacht", cijfers.gewichten("geslacht")),
        geboortejaar=_geboortejaar(eigen, cijfers, aankomst, kind),
    )  # fmt: skip


def _kinderen(eigen: Loting, cijfers: Cijfers, gezin: Masker, plaats: Keuze) -> Masker:
    """Children live in a household; the share is that of the whole municipality."""
    aandeel_plaatsen = cijfers.kans("gezin") * 0.25  # (2/3 have a third place, 1/3 a fourth) of four
    return gezin & (plaats >= 2) & eigen.treft("kind", cijfers.kans("kind") / aandeel_plaatsen)


def _aankomst(loting: Loting, kwartalen: tuple[Kwartaal, ...]) -> Reeks:
    keuze = loting.keuze("kwartaal", tuple(kwartaal.deel for kwartaal in kwartalen))
    begin, dagen = (
        np.array(deel, dtype=np.int64)[keuze] for deel in zip(*((k.begin, k.dagen) for k in kwartalen), strict=True)
    )
    return begin + loting.tot("dag in het kwartaal", dagen)


def _groepen(eigen: Loting, huis: Loting, cijfers: Cijfers, gezin: Masker) -> Keuze:
    """A household came the same way; only the kind of permit may differ between its members."""
    trekking = np.where(gezin, huis.kans("herkomst"), eigen.kans("herkomst"))
    migrant = verdeel(trekking, cijfers.gewichten("herkomst"))
    asielgroep = eigen.keuze("asielgroep", cijfers.gewichten("asielgroep"))
    return np.where(migrant == 0, asielgroep, 2 + eigen.keuze("gezinsgroep", cijfers.gewichten("gezinsgroep")))


def _geboortejaar(eigen: Loting, cijfers: Cijfers, aankomst: Reeks, kind: Masker) -> Reeks:
    banden = [tuple(int(g) for g in code.split("-")) for code in cijfers.codes("leeftijd")]
    laagste, hoogste = (
        np.array(g)[eigen.keuze("leeftijd", cijfers.gewichten("leeftijd"))] for g in zip(*banden, strict=True)
    )
    volwassen = laagste + (eigen.kans("jaren") * (hoogste - laagste + 1)).astype(np.int64)
    leeftijd = np.where(kind, eigen.geheel("kinderjaren", 1, 12), volwassen + 1)  # + 1: nobody turns out to be 17
    jaar: Reeks = 1970 + (aankomst / 365.25).astype(np.int64) - leeftijd
    return jaar
