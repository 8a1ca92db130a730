# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the duty of one person: what is done, what is open, and so what still lacks before DUO can say that the
duty is fulfilled. DUO says so; this only counts what is known here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from regie.kern.feiten.dagen import NOOIT
from regie.kern.gebeurtenissen.gebeurd import Verleden, laatste, van
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import dag
from regie.kern.termijnen import Berekening
from regie.kern.traject.drempels import Drempel
from regie.kern.traject.examens import Examendeel, telt_als_examen
from regie.kern.traject.plicht import GEHEEL

Deelnaam = Literal[
    "pvt", "map", "lezen", "luisteren", "schrijven", "spreken", "knm", "taalschakel", "z_cursusuren",
    "z_participatieuren", "z_eindgesprek",
]  # fmt: skip
Stand = Literal["klaar", "niet_nodig", "wacht", "mis", "bezig", "open"]
"""mis: tried, and not (well enough) passed · bezig: begun."""

TERMIJNEN: Final = ("pvt", "map", "z_eindgesprek")
"""The rules that say when a part without an exam is done."""
BEGIN: Final[Mapping[str, tuple[str, ...]]] = {
    "pvt": ("pvt_aanmelding", "pvt_start", "pvt_afgerond"),
    "map": ("map_start", "map_uren", "map_praktijkuren", "map_afgerond"),
}
DIPLOMA: Final = "taalschakeldiploma"
TYPES: Final = frozenset({DIPLOMA, "eindgesprek_z", "voldaan", "afschaling", *BEGIN["pvt"], *BEGIN["map"]})
_VAN_EXAMEN: Final[Mapping[str, Stand]] = {
    "gehaald": "klaar", "niet_nodig": "niet_nodig", "wacht": "wacht", "niet_gehaald": "mis", "te_laag": "mis",
    "niveau_onbekend": "mis", "nog_niet": "open",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """`gehaald` and `norm`: hours, where the part is (also) counted in hours."""

    id: Deelnaam
    stand: Stand
    gehaald_op: date | None = None
    gehaald: float | None = None
    norm: float | None = None

    @property
    def klaar(self) -> bool:
        return self.stand in ("klaar", "niet_nodig")


@dataclass(frozen=True, slots=True)
class Stof:
    """What the parts are judged on. `weg`: what DUO took away (see plicht.niet_nodig)."""

    berekening: Berekening
    verleden: Verleden
    inhoud: Mapping[str, Any]
    drempels: Sequence[Drempel]
    examens: Sequence[Examendeel]
    weg: frozenset[str]

    @property
    def route(self) -> str:
        return str(self.inhoud.get("leerroute", ""))


def onderdelen(stof: Stof) -> tuple[Onderdeel, ...]:
    """In the order in which people speak of them: the route first."""
    if GEHEEL in stof.weg:
        return ()
    return (*_route(stof), *_zonder_examen(stof))


def rest(alle: Sequence[Onderdeel]) -> tuple[Onderdeel, ...]:
    return tuple(een for een in alle if not een.klaar)


def _route(stof: Stof) -> Iterator[Onderdeel]:
    if "leerroute" in stof.weg:
        return
    if stof.route == "onderwijs":
        yield _taalschakel(stof)
    for een in stof.examens:
        if een.verplicht:
            yield Onderdeel(een.onderdeel, _VAN_EXAMEN[een.stand], een.gehaald_op)  # type: ignore[arg-type]
    if stof.route == "z":
        yield from (_uren(een) for een in stof.drempels if een.id in ("z_cursusuren", "z_participatieuren")
                    and bool(een.geldt[0]))  # fmt: skip
        yield _zelf("z_eindgesprek", stof)


def _taalschakel(stof: Stof) -> Onderdeel:
    """The diploma, or the four parts and KNM that come instead of it."""
    diploma = laatste(stof.verleden, DIPLOMA)
    if diploma is not None:
        return Onderdeel("taalschakel", "klaar", diploma.datum)
    if telt_als_examen(stof.examens):
        op = [een.gehaald_op for een in stof.examens if een.gehaald_op is not None]
        return Onderdeel("taalschakel", "klaar", max(op, default=None))
    begonnen = laatste(stof.verleden, "start_leerroute") is not None
    return Onderdeel("taalschakel", "bezig" if begonnen else "open")


def _uren(drempel: Drempel) -> Onderdeel:
    op, gehaald = int(drempel.bereikt_op[0]), int(drempel.gehaald[0])
    stand: Stand = "klaar" if op != NOOIT else "bezig" if gehaald else "open"
    return Onderdeel(drempel.id, stand, _dag(op), gehaald / MINUTEN_PER_UUR,  # type: ignore[arg-type]
                     int(drempel.norm[0]) / MINUTEN_PER_UUR)  # fmt: skip


def _zonder_examen(stof: Stof) -> Iterator[Onderdeel]:
    """The MAP does not go with the taalschakeltraject (Wi 8(3))."""
    yield _zelf("pvt", stof)
    if stof.route in ("b1", "z"):
        yield _zelf("map", stof)


def _zelf(naam: Literal["pvt", "map", "z_eindgesprek"], stof: Stof) -> Onderdeel:
    """A part of which the rule says when it is done."""
    if naam in stof.weg:
        return Onderdeel(naam, "niet_nodig")
    op = next((int(uit.gehaald_op[0]) for uit in stof.berekening.van(naam) if len(uit.d)), int(NOOIT))
    gehaald, norm = _in_uren(naam, stof)
    klaar = op <= stof.berekening.feiten.peildatum
    begonnen = any(True for _ in van(stof.verleden, *BEGIN.get(naam, ())))
    stand: Stand = "klaar" if klaar else "bezig" if begonnen else "open"
    return Onderdeel(naam, stand, _dag(op) if klaar else None, gehaald, norm)


def _in_uren(naam: str, stof: Stof) -> tuple[float | None, float | None]:
    """The hours of a part and how many the law asks: of PVT at the last time that it was finished."""
    feiten = stof.berekening.feiten
    if naam == "map":
        uren = feiten.recht.parameter("map_praktijkuren", max(dag(feiten.peildatum), _EERSTE))
        return int(feiten.som("uren_map_praktijk").totaal(feiten.alle)[0]) / MINUTEN_PER_UUR, float(uren)
    if naam == "pvt":
        afgerond = laatste(stof.verleden, "pvt_afgerond")
        waar = feiten.recht.feiten["pvt_afgerond"].bronnen[0].waar
        norm = None if waar is None or waar.minstens is None else float(waar.minstens)
        return (None if afgerond is None else float(afgerond.gegevens["uren"])), norm
    return None, None


def _dag(nummer: int) -> date | None:
    return None if nummer == NOOIT else dag(nummer)


_EERSTE: Final = date(2022, 1, 1)
"""The law began: a day before it is read with its first version."""
