# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rule rows made ready to compute: every version × variant × value of an open norm is one plain rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kolommen import NOOIT
from regie.kern.recht import Regels
from regie.kern.recht.typen.regels import Datum, Feitwaarde, Norm, Normwaarde, Termijnrij, Variant

ALTIJD = -1  # before every day
ONBEPERKT = int(NOOIT) - 1  # the last day there is


@dataclass(frozen=True, slots=True, eq=False)  # eq: compared by identity, so it can be the key of a cache
class Regel:
    """One rule without choices left: the row, the days on which it may be chosen, and what its form needs."""

    rij: Termijnrij
    van: int  # first and last day (day numbers) of the dates that this version is for
    tot: int
    als: tuple[tuple[str, tuple[str, ...]], ...]  # dimension → codes of its variant
    wie: tuple[str, ...]
    vanaf: Datum | None
    klaar: Datum | None
    duur: Duur | None
    einde: Datum | None  # key `tot` of the row
    minimaal: int | Feitwaarde | None  # counts, or minutes

    @property
    def zonder_voorwaarden(self) -> bool:
        """Whether nothing has to be judged on the day of `vanaf`."""
        rij = self.rij
        return rij.na_sluiten and rij.vorm != "aantal" and not (rij.als or rij.niet or rij.zolang or rij.vervalt_bij)


@dataclass(frozen=True, slots=True, eq=False)
class Regelgroep:
    """All rules of one id, and whether a date must choose between them."""

    id: str
    regels: tuple[Regel, ...]
    landelijk: bool

    @property
    def rij(self) -> Termijnrij:
        """The newest version: its name and source speak for the group."""
        return self.regels[-1].rij


@lru_cache(maxsize=32)
def voorbereid(regels: Regels) -> tuple[Regelgroep, ...]:
    """The groups in the order of the tables."""
    groepen: dict[str, list[Termijnrij]] = {}
    for rij in regels.rijen:
        groepen.setdefault(rij.id, []).append(rij)
    landelijk = {rij.id for rij in regels.recht.termijnen}
    return tuple(_groep(regels, id_, rijen, id_ in landelijk) for id_, rijen in groepen.items())


def _groep(regels: Regels, id_: str, rijen: list[Termijnrij], landelijk: bool) -> Regelgroep:
    versies = sorted(rijen, key=lambda rij: rij.geldt_vanaf)
    klaar = [regel for rij in versies for regel in _regels(regels, rij, _eerste_dag(rij, versies, landelijk))]
    return Regelgroep(id_, tuple(klaar), landelijk)


def _eerste_dag(rij: Termijnrij, versies: list[Termijnrij], landelijk: bool) -> int:
    """`wet` already says under which law someone falls: an earlier day is judged by the law's first version."""
    return ALTIJD if landelijk and rij is versies[0] else dagnummer(rij.geldt_vanaf)


def _regels(regels: Regels, rij: Termijnrij, eerste_dag: int) -> Iterator[Regel]:
    laatste_dag = _laatste(rij.geldt_tot)
    for variant in rij.variant or (None,):
        for norm in _normwaarden(regels, rij, variant):
            van = eerste_dag if norm is None else max(eerste_dag, _normbegin(norm, regels))
            tot = laatste_dag if norm is None else min(laatste_dag, _laatste(norm.geldt_tot))
            if van <= tot:
                yield _regel(rij, variant, norm, van, tot)


def _laatste(dag: date | None) -> int:
    return ONBEPERKT if dag is None else dagnummer(dag)


def _normbegin(norm: Normwaarde, regels: Regels) -> int:
    """The first value of a norm also serves earlier days: a municipality fills a norm, it does not suspend the law."""
    return ALTIJD if norm is regels.norm(norm.id)[0] else dagnummer(norm.geldt_vanaf)


def _normwaarden(regels: Regels, rij: Termijnrij, variant: Variant | None) -> tuple[Normwaarde | None, ...]:
    namen = [
        deel.norm
        for deel in (rij.wie, _eigen(rij, variant, "duur"), _eigen(rij, variant, "minimaal"))
        if isinstance(deel, Norm)
    ]
    if len(namen) > 1:
        raise ValueError(f"regel {rij.versie} gebruikt meer dan één open norm: {', '.join(namen)}")
    return regels.norm(namen[0]) if namen else (None,)


def _eigen(rij: Termijnrij, variant: Variant | None, sleutel: str) -> object:
    eigen = None if variant is None else getattr(variant, sleutel)
    return getattr(rij, sleutel) if eigen is None else eigen


def _regel(rij: Termijnrij, variant: Variant | None, norm: Normwaarde | None, van: int, tot: int) -> Regel:
    duur, minimaal = _eigen(rij, variant, "duur"), _eigen(rij, variant, "minimaal")
    return Regel(
        rij=rij,
        van=van,
        tot=tot,
        als=() if variant is None else tuple(variant.als.items()),
        wie=rij.wie if isinstance(rij.wie, tuple) else _groepen(norm),
        vanaf=_eigen(rij, variant, "vanaf"),  # type: ignore[arg-type]
        klaar=_eigen(rij, variant, "klaar"),  # type: ignore[arg-type]
        duur=_normduur(norm, duur) if isinstance(duur, Norm) else duur,  # type: ignore[arg-type]
        einde=_eigen(rij, variant, "tot"),  # type: ignore[arg-type]
        minimaal=_minimaal(minimaal, norm),
    )


def _groepen(norm: Normwaarde | None) -> tuple[str, ...]:
    assert norm is not None and isinstance(norm.waarde, tuple)
    return norm.waarde


def _normduur(norm: Normwaarde | None, duur: Norm) -> Duur:
    assert norm is not None and isinstance(norm.waarde, int)
    eenheid = duur.norm.rsplit("_", 1)[-1]  # an open norm with a length of time ends on its unit
    return Duur.lees(f"{max(norm.waarde, duur.min or 0)} {eenheid}")


def _minimaal(minimaal: object, norm: Normwaarde | None) -> int | Feitwaarde | None:
    if isinstance(minimaal, Norm):
        assert norm is not None and isinstance(norm.waarde, int)
        return max(norm.waarde, minimaal.min or 0)
    if isinstance(minimaal, str):
        return uren(minimaal)
    return minimaal  # type: ignore[return-value]


def uren(tekst: str) -> int:
    """Minutes in a text like `600 uren`."""
    return int(tekst.removesuffix(" uren")) * MINUTEN_PER_UUR
