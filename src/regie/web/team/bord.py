# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The caseload board: a row for every consulent, also one who has nobody yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.dossiers.team import caseload, zwaarte
from regie.dossiers.woorden import getal
from regie.kern.indicatoren.formatie import fte_op, per_fte
from regie.kern.indicatoren.zwaarte import procenten
from regie.kern.recht import Recht
from regie.monitor.formatie import formatie
from regie.toegang.medewerkers import Collega
from regie.toegang.wie import Wie

NORM: Final = "caseload_per_fte"
BALK: Final = 100  # the width of the bar at one and a half times the norm
TOT: Final = 1.5
# the phases as they fit above a column
FASEN: Final = {
    "aankomst": gettext_lazy("aankomst"),
    "intake": gettext_lazy("intake"),
    "pip": gettext_lazy("PIP"),
    "traject": gettext_lazy("traject"),
    "verlengd": gettext_lazy("verlengd"),
    "afgerond": gettext_lazy("afgerond"),
}


@dataclass(frozen=True)
class Last:
    """What one consulent carries. `druk`: people weighed by phase; `balk`, `streep`: the bar, the norm in it. `fte`:
    None where it is not known."""

    sleutel: str
    naam: str
    mensen: int
    druk: float
    norm_per_fte: float | None
    per_fase: Mapping[str, int]
    verlopen: int
    bijna: int
    te_kiezen: bool
    fte: Decimal | None = None

    @property
    def norm(self) -> float | None:
        """Of this consulent; of a whole job where the formatie is not known."""
        if self.norm_per_fte is None or self.fte is None:
            return self.norm_per_fte
        return float(Decimal(str(self.norm_per_fte)) * self.fte)

    @property
    def per_fte(self) -> float | None:
        return per_fte(self.mensen, self.fte)

    @property
    def per_fte_tekst(self) -> str:
        return _naast_norm(self.per_fte, self.norm_per_fte)

    @property
    def is_boven_norm(self) -> bool:
        return self.per_fte is not None and self.norm_per_fte is not None and self.per_fte > self.norm_per_fte

    @property
    def fte_tekst(self) -> str:
        return "" if self.fte is None else _("bij %(fte)s fte") % {"fte": getal(float(self.fte))}

    @property
    def druk_tekst(self) -> str:
        return _naast_norm(self.druk, self.norm)

    @property
    def is_vol(self) -> bool:
        return self.norm is not None and self.druk > self.norm

    @property
    def balk(self) -> int:
        return 0 if not self.norm else round(BALK * min(self.druk / self.norm / TOT, 1))

    @property
    def streep(self) -> int:
        return round(BALK / TOT)

    @property
    def adres(self) -> str:
        """The own lines in Vandaag."""
        return f"{reverse('vandaag')}?{urlencode({'consulent': self.sleutel})}"

    @property
    def in_keuze(self) -> str:
        """The name with the load beside it, for a list to choose from."""
        wat = ngettext(
            "%(naam)s · %(mensen)s persoon, druk %(druk)s", "%(naam)s · %(mensen)s mensen, druk %(druk)s", self.mensen
        )
        return wat % {"naam": self.naam, "mensen": getal(self.mensen), "druk": self.druk_tekst}


def _naast_norm(aantal: float | None, norm: float | None) -> str:
    if aantal is None:
        return _("nog niet te meten")
    return getal(aantal) if norm is None else _("%(druk)s van %(norm)s") % {"druk": getal(aantal), "norm": getal(norm)}


class Bordrij(NamedTuple):
    """A row of the board as texts; `balk`: "" where there is no norm; a number: "" where there is none."""

    adres: str
    naam: str
    druk: str
    is_vol: bool
    balk: str
    streep: str
    mensen: str
    per_fte: str
    fte: str
    is_boven_norm: bool
    fasen: list[tuple[str, str]]
    verlopen: str
    bijna: str


def _rij(last: Last) -> Bordrij:
    return Bordrij(
        last.adres,
        last.naam or last.sleutel,
        last.druk_tekst,
        last.is_vol,
        str(last.balk) if last.norm else "",
        str(last.streep),
        str(last.mensen),
        last.per_fte_tekst,
        last.fte_tekst,
        last.is_boven_norm,
        [(str(kop), str(last.per_fase.get(fase, ""))) for fase, kop in FASEN.items()],
        str(last.verlopen or ""),
        str(last.bijna or ""),
    )


@dataclass(frozen=True)
class Bord:
    """`zonder`: how many open dossiers have no consulent; `procenten`: what each phase weighs, None: as many as any."""

    lasten: list[Last]
    zonder: int
    norm: float | None
    procenten: Mapping[str, int] | None

    @property
    def mensen(self) -> int:
        return sum(last.mensen for last in self.lasten) + self.zonder

    @property
    def rijen(self) -> list["Bordrij"]:
        return [_rij(last) for last in self.lasten]

    @property
    def consulenten(self) -> list[Last]:
        """Who can be given a dossier: who works here today as a consulent, the lightest load first, and last who has no
        hours for it."""
        hier = (last for last in self.lasten if last.te_kiezen)
        return sorted(hier, key=lambda last: (last.fte == 0, last.druk, last.naam))

    @property
    def weging(self) -> list[str]:
        """`intake, PIP: 1,5`, the heaviest first; empty where the policy weighs nothing."""
        per_gewicht: dict[int, list[str]] = {}
        for fase, procent in (self.procenten or {}).items():
            per_gewicht.setdefault(procent, []).append(str(FASEN[fase]))
        return [f"{', '.join(namen)}: {getal(procent / 100)}" for procent, namen in sorted(per_gewicht.items())[::-1]]


def maak_bord(wie: Wie, recht: Recht, vandaag: date, collegas: Mapping[str, Collega]) -> Bord:
    regels = recht.regels(wie.beleid)
    norm = regels.gekozen(NORM, vandaag)
    rijen = {rij["consulent"]: rij for rij in caseload(vandaag, max(rij.aandacht for rij in regels.rijen))}
    zonder = rijen.pop(None, None)
    hier = {een.id for een in collegas.values() if "consulent" in een.rollen and een.werkt_op(vandaag)}
    fte = fte_op(formatie(), vandaag)  # who works here no longer and still has some, counts in what all have together
    meet = (None if norm is None else float(str(norm.waarde)), procenten(regels, vandaag))
    lasten = [
        _last(sleutel, rijen.get(sleutel), collegas, sleutel in hier, *meet, fte.get(sleutel))
        for sleutel in {*hier, *rijen, *(wie for wie, heeft in fte.items() if heeft)}
    ]
    lasten.sort(key=lambda last: (-last.druk, last.naam, last.sleutel))
    return Bord(lasten, 0 if zonder is None else zonder["dossiers"], *meet)


def _last(
    sleutel: str,
    rij: Mapping[str, Any] | None,
    collegas: Mapping[str, Collega],
    te_kiezen: bool,
    norm: float | None,
    procenten: Mapping[str, int] | None,
    fte: Decimal | None,
) -> Last:
    naam = collegas[sleutel].naam if sleutel in collegas else ""
    if rij is None:
        return Last(sleutel, naam, 0, 0, norm, {}, 0, 0, te_kiezen, fte)
    per_fase = rij["per_fase"]
    return Last(
        sleutel, naam, rij["dossiers"], zwaarte(per_fase, procenten), norm, per_fase, rij["verlopen"], rij["bijna"],
        te_kiezen, fte,
    )  # fmt: skip
