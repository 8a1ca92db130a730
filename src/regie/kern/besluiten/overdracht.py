# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What goes along when somebody moves (Wi 35(4), Bi 5.3(3)): the PIP, the progress, and fines when the new gemeente
asks for them. Nothing of health, of the family or of notes: what has no field here cannot go."""

import json
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from regie.kern.gebeurtenissen.gebeurd import Verleden, van
from regie.kern.pip.verleden import eerste_dagtekening
from regie.kern.traject.examens import DELEN, pogingen

FORMAAT: Final = "regie-overdracht-1"
VAN_HET_PIP: Final = (
    "leerroute", "variant", "motivering", "wens_inburgeraar", "taalniveau", "niveaus", "examens",
    "intensiteit_uren_week", "pvt_uren", "map_uren", "gesprekken_per_jaar", "participatievorm", "ondersteuning",
)  # fmt: skip
"""Not the parts of the benefit, nor that on a child: the new gemeente decides on those itself."""
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Bsn = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]


class GeenOverdracht(ValueError):
    """A file that is no handover, or one that does not fit."""


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Examen(_Deel):
    onderdeel: str
    poging: int
    datum: date
    niveau: str | None
    uitslag: str


class Boete(_Deel):
    artikel: str
    bedrag_cent: int
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
    uren_nt2: float
    uren_knm: float
    uren_participatie: float
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
            "pvt_op": None if self.pvt_op is None else self.pvt_op.isoformat(),
            "map_op": None if self.map_op is None else self.map_op.isoformat(),
        }  # fmt: skip
        return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def lees(inhoud: object) -> Overdracht:
    """Raises GeenOverdracht."""
    try:
        gelezen = Overdracht.model_validate_json(json.dumps(inhoud))
    except ValidationError:
        raise GeenOverdracht("Dit bestand is geen overdracht van Regie, of het is niet heel.") from None
    if set(gelezen.pip) - set(VAN_HET_PIP):
        raise GeenOverdracht("In dit bestand staat meer dan er mee mag. Vraag de andere gemeente om een nieuw bestand.")
    return gelezen


def eerste_pip(verleden: Verleden) -> date | None:
    """The day that goes along: from it the term runs, in every gemeente (Wi 11(3))."""
    return eerste_dagtekening(verleden)


def examens(verleden: Verleden) -> tuple[Examen, ...]:
    return tuple(
        Examen(onderdeel=deel, poging=een.nummer, datum=een.datum, niveau=een.niveau, uitslag=een.uitslag)
        for deel in DELEN
        for een in pogingen(verleden, deel)
    )


def boetes(verleden: Verleden) -> tuple[Boete, ...]:
    """Fines that stand: not those that were withdrawn."""
    weg = {str(een.gegevens.get("boete_id", "")).lower() for een in van(verleden, "boete_ingetrokken")}
    return tuple(
        Boete(artikel=str(een.gegevens["artikel"]), bedrag_cent=int(een.gegevens["bedrag_cent"]), datum=een.dagtekening)
        for een in van(verleden, "boete")
        if een.id not in weg
    )
