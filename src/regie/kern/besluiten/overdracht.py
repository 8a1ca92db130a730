# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What goes along when somebody moves (Wi 35(4), Bi 5.3(3)): the PIP, the progress, and fines when the new gemeente
asks for them. What has no field here cannot go; what was typed in the PIP somebody reads before it goes."""

import json
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from regie.kern.gebeurtenissen.gebeurd import Verleden, van
from regie.kern.pip.verleden import eerste_dagtekening
from regie.kern.traject.examens import DELEN, NIVEAUS, TAALDELEN, pogingen

FORMAAT: Final = "regie-overdracht-1"
VAN_HET_PIP: Final = (
    "leerroute", "variant", "motivering", "wens_inburgeraar", "taalniveau", "niveaus", "examens",
    "intensiteit_uren_week", "pvt_uren", "map_uren", "gesprekken_per_jaar", "participatievorm", "ondersteuning",
)  # fmt: skip
"""Not the parts of the benefit, nor that on a child: the new gemeente decides on those itself."""
VRIJ: Final = ("motivering", "wens_inburgeraar", "ondersteuning")
"""What somebody typed: nobody but a reader knows what stands in it."""
MEESTE_UREN: Final = 10_000
EERSTE_DAG: Final = date(2022, 1, 1)
"""Of the law: no PIP is older."""
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Bsn = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]
Uren = Annotated[float, Field(ge=0, le=MEESTE_UREN, multiple_of=0.25, allow_inf_nan=False)]
Niveau = Literal["a1", "a2", "b1", "b2"]


class GeenOverdracht(ValueError):
    """A file that is no handover, or one that does not fit."""


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Examen(_Deel):
    """One attempt. `bekostigd`: None where nobody wrote down who paid, or where the reader may not know."""

    onderdeel: Literal["lezen", "luisteren", "schrijven", "spreken", "knm"]
    poging: Annotated[int, Field(ge=1, le=50)]
    datum: date
    niveau: Niveau | None
    uitslag: Literal["wacht", "geslaagd", "gezakt", "afwezig"]
    uitslag_op: date | None = None
    bekostigd: Literal["gratis", "eigen", "lening", "gemeente"] | None = None

    def gegevens(self) -> dict[str, Any]:
        """The fields of `examen`."""
        velden = self.model_dump(mode="json", exclude={"datum"})
        return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


class Boete(_Deel):
    artikel: Annotated[str, StringConstraints(min_length=1, max_length=10)]
    bedrag_cent: Annotated[int, Field(ge=0, le=10_000_00)]
    datum: date


class Overdracht(_Deel):
    """Hours are hours. `boetes`: None where the other gemeente did not ask for them."""

    formaat: Literal["regie-overdracht-1"] = FORMAAT
    van: Code
    naar: Code
    gemaakt_op: date
    bsn: Bsn
    dagtekening: date
    leerroute: Literal["b1", "onderwijs", "z"]
    pip: dict[str, Any]
    uren_nt2: Uren
    uren_knm: Uren
    uren_participatie: Uren
    uren_map_praktijk: Uren = 0
    pvt_op: date | None
    map_op: date | None
    examens: tuple[Examen, ...]
    boetes: tuple[Boete, ...] | None

    def bytes(self) -> bytes:
        """The same content is always the same bytes: this is what is signed."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False).encode()

    def overgenomen(self) -> dict[str, Any]:
        """The fields of `pip_overgenomen`."""
        velden = {
            "dagtekening": self.dagtekening.isoformat(), "gemeentecode": self.van, "leerroute": self.leerroute,
            "gesprekken_per_jaar": self.pip.get("gesprekken_per_jaar"), "uren_nt2": self.uren_nt2,
            "uren_knm": self.uren_knm, "uren_participatie": self.uren_participatie,
            "uren_map_praktijk": self.uren_map_praktijk or None, "niveaus": self.niveaus() or None,
            "pvt_op": None if self.pvt_op is None else self.pvt_op.isoformat(),
            "map_op": None if self.map_op is None else self.map_op.isoformat(),
        }  # fmt: skip
        return {naam: waarde for naam, waarde in velden.items() if waarde is not None}

    def niveaus(self) -> dict[str, str]:
        """The levels that were decided, of each part; none where the route says it."""
        per_deel, samen = dict(self.pip.get("niveaus") or {}), self.pip.get("taalniveau")
        gevonden = {deel: per_deel.get(deel) or samen for deel in TAALDELEN}
        return {deel: str(niveau) for deel, niveau in gevonden.items() if niveau}


def lees(inhoud: object) -> Overdracht:
    """Raises GeenOverdracht."""
    try:
        gelezen = Overdracht.model_validate_json(json.dumps(inhoud))
    except ValidationError:
        raise GeenOverdracht("Dit bestand is geen overdracht van Regie, of het is niet heel.") from None
    if set(gelezen.pip) - set(VAN_HET_PIP):
        raise GeenOverdracht("In dit bestand staat meer dan er mee mag. Vraag de andere gemeente om een nieuw bestand.")
    if not _kan(gelezen):
        raise GeenOverdracht("In dit bestand staat iets dat niet kan. Vraag de andere gemeente om een nieuw bestand.")
    return gelezen


def _kan(een: Overdracht) -> bool:
    """Days that the law knows, in an order that is possible; levels and talks as a PIP has them."""
    gesprekken, niveaus = een.pip.get("gesprekken_per_jaar"), een.pip.get("niveaus") or {}
    if een.dagtekening < EERSTE_DAG or not isinstance(niveaus, dict):
        return False
    dagen = [een.pvt_op, een.map_op, *(ex.datum for ex in een.examens), *(boete.datum for boete in een.boetes or ())]
    if any(dag is not None and not EERSTE_DAG <= dag <= een.gemaakt_op for dag in dagen):
        return False
    if len({(ex.onderdeel, ex.poging) for ex in een.examens}) < len(een.examens):
        return False
    goed = all(niveau in NIVEAUS for niveau in (*niveaus.values(), een.pip.get("taalniveau") or "b1"))
    return goed and (gesprekken is None or (type(gesprekken) is int and 0 <= gesprekken <= 52))


def eerste_pip(verleden: Verleden) -> date | None:
    """The day that goes along: from it the term runs, in every gemeente (Wi 11(3))."""
    return eerste_dagtekening(verleden)


def examens(verleden: Verleden) -> tuple[Examen, ...]:
    return tuple(
        Examen(onderdeel=deel, poging=een.nummer, datum=een.datum, niveau=een.niveau, uitslag=een.uitslag,  # type: ignore[arg-type]
               uitslag_op=een.uitslag_op, bekostigd=een.bekostigd)  # type: ignore[arg-type]
        for deel in DELEN
        for een in pogingen(verleden, deel)
    )  # fmt: skip


def boetes(verleden: Verleden) -> tuple[Boete, ...]:
    """Fines that stand: not those that were withdrawn."""
    weg = {str(een.gegevens.get("boete_id", "")).lower() for een in van(verleden, "boete_ingetrokken")}
    return tuple(
        Boete(artikel=str(een.gegevens["artikel"]), bedrag_cent=int(een.gegevens["bedrag_cent"]), datum=een.dagtekening)
        for een in van(verleden, "boete")
        if een.id not in weg
    )
