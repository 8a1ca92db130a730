# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A partner at a person: only what was referred, and only what its task lets through. Not (any more) theirs is 404."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, Final, cast

from django.forms import Form, HiddenInput
from django.http import Http404, HttpRequest

from regie.dossiers.keten import versie, verwezen
from regie.dossiers.vraag import Rij
from regie.kern.recht.typen.register import Gebeurtenistype
from regie.kern.recht.typen.taken import Taak
from regie.register.van_wie import SLEUTEL
from regie.toegang import ZIEN, mag, vastleggen
from regie.toegang.besluit import Taakrecht, taakrechten
from regie.toegang.doelen import doel_van
from regie.toegang.medewerkers import Collega
from regie.toegang.middleware import Verzoek
from regie.web.dossier.bezoek import Bezoek
from regie.web.formulieren.sleutels import BEGINT
from regie.web.formulieren.velden import Keuzeveld
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker

TOEWIJZEN: Final = ("toewijzing", "toewijzing_einde")
ELDERS: Final = ("bericht", "verwijzing_antwoord", "aanwezigheid")
"""What is recorded at a place of its own: the thread, the answer at the verwijzing, the group."""
BIJ_DE_ACTIE: Final = ("afspraak_stand",)
"""What has a form, that one opens at the line that it is about."""


@dataclass(frozen=True)
class Verwezen:
    """One verwijzing: the person as the task shows it, and what the task lets through."""

    rij: Rij  # of the view `verwezene`
    recht: Taakrecht
    taak: Taak

    @property
    def sleutel(self) -> str:
        return self.recht.verwijzing

    @property
    def loopt(self) -> bool:
        return self.recht.stand == "aangenomen"


@dataclass(frozen=True)
class Ketenbezoek(Bezoek):
    """`verwezen`: what runs first. `nu`: the one that a form is about."""

    ruimte: ClassVar[str] = "keten_"
    verwezen: tuple[Verwezen, ...] = ()
    nu: Verwezen | None = None

    def bij(self, sleutel: str) -> "Ketenbezoek":
        """At one verwijzing. Raises Http404 for one that is not there."""
        return replace(self, nu=next((een for een in self.verwezen if een.sleutel == sleutel), None) or _niet_hier())

    @property
    def hier(self) -> Verwezen:
        return self.nu or _niet_hier()

    def vastleggen(self, type_naam: str, **vraag: str) -> str:
        """For the first task that runs and has this type; `bij` has chosen one."""
        voor = self.nu or next(een for een in self.verwezen if self.past(een, type_naam))
        return self.plek("vastleggen", voor.sleutel, type_naam)

    def past(self, een: Verwezen, type_naam: str) -> bool:
        """Whether this person can record the type for this task: as `mag_vastleggen`, for a list of many types."""
        type_ = self.recht.gebeurtenissen[type_naam]
        nodig = {type_.categorie, *(veld.categorie for veld in type_.velden.values() if veld.verplicht)}
        in_taak = type_naam in een.recht.legt_vast and een.recht.loopt
        return in_taak and self.wie.mag_vastleggen(type_) and nodig <= self._ziet(een)

    def mag_vastleggen(self, type_naam: str) -> bool:
        """The decision itself, at the verwijzing that `bij` has chosen."""
        type_, recht = self.recht.gebeurtenissen[type_naam], self.hier.recht
        over = recht.verwijzing if SLEUTEL in type_.velden else None
        wat = vastleggen(type_naam, type_, (recht.organisatie, recht.taak, over))
        return mag(self.wie, wat, self.dossier, doel_van(self.wie)) and type_naam in recht.legt_vast

    def types(self, een: Verwezen) -> list[str]:
        """What can be chosen at this task, in its order; the end of it last."""
        kan = [naam for naam in een.recht.legt_vast if naam not in (*ELDERS, *BIJ_DE_ACTIE) and self.past(een, naam)]
        return sorted(kan, key=lambda naam: naam == "verwijzing_einde")

    def mag(self, type_: Gebeurtenistype) -> bool:
        return any(
            self.recht.gebeurtenissen[naam] is type_ and self.past(een, naam)
            for een in self.verwezen
            for naam in een.recht.legt_vast
        )

    def mag_verbeteren(self, rij: Rij) -> bool:
        """What the own organisation recorded, for a task that is still in sight. What nobody there may see, nobody
        there can have filled in."""
        type_ = self.recht.gebeurtenissen[rij["type"]]
        collega = self.collegas.get(rij["door"] or "")
        return (
            rij["organisatie"] == self.wie.organisatie and collega is not None
            and collega.organisatie == self.wie.organisatie and self.wie.mag_vastleggen(type_)
            and (een := self._van_taak(rij["taak"])) is not None and rij["type"] in een.recht.legt_vast
        )  # fmt: skip

    def _van_taak(self, taak: str | None) -> Verwezen | None:
        return next((een for een in self.verwezen if een.recht.taak == taak), None)

    def te_kiezen(self, type_naam: str) -> Iterable[Collega]:
        """Own people with a role of the task."""
        rollen = {rol for een in self.verwezen if self.nu in (None, een) for rol in een.taak.rollen}
        return [
            collega
            for collega in super().te_kiezen(type_naam)
            if collega.organisatie == self.wie.organisatie and not rollen.isdisjoint(collega.rollen)
        ]

    def versies(self, versie: datetime | None) -> Mapping[str, datetime | None]:
        """Most of what is recorded meanwhile a partner may not see: it stands in the way of nothing."""
        return {}

    def voor(self, oud: Rij | None = None) -> str | None:
        een = self.nu if oud is None else self._van_taak(oud["taak"])
        return een.sleutel if een else None

    def vast(self, type_naam: str, oud: Rij | None = None) -> dict[str, Any]:
        """Which verwijzing, in whose name, and in which role: that is never asked."""
        if oud is not None:
            return {naam: oud["gegevens"][naam] for naam in self._vaste(type_naam) if naam in oud["gegevens"]}
        eigen = {SLEUTEL: self.hier.sleutel, "rol": self.hier.taak.wijst_toe, "organisatie": self.wie.organisatie_naam}
        if veld := self.recht.gebeurtenissen[type_naam].organisatie:
            eigen[veld] = self.wie.organisatie
        return {naam: eigen[naam] for naam in self._vaste(type_naam)}

    def schik(self, form: Form) -> None:
        """Keys that are made here are hidden, and `door` begins with the own organisation."""
        for naam in BEGINT.values():
            if naam in form.fields and not isinstance(form.fields[naam], Keuzeveld):
                form.fields[naam].widget = HiddenInput()
        form.initial.setdefault("door", self.wie.organisatie_naam)

    def _vaste(self, type_naam: str) -> list[str]:
        type_ = self.recht.gebeurtenissen[type_naam]
        namen = [SLEUTEL, type_.organisatie, *(("rol", "organisatie") if type_naam in TOEWIJZEN else ())]
        return [naam for naam in namen if naam in type_.velden]

    def categorieen_van(self, type_naam: str) -> frozenset[str]:
        """Of the role, as far as the task goes: of the one that `bij` chose, or of those with this type."""
        taken = [self.nu] if self.nu else [een for een in self.verwezen if type_naam in een.recht.legt_vast]
        return frozenset().union(*(self._ziet(een) for een in taken))

    def _ziet(self, een: Verwezen) -> frozenset[str]:
        return self.wie.categorieen & frozenset(een.recht.categorieen)


def _niet_hier() -> Any:
    raise Http404


def ketenbezoek(request: HttpRequest, dossier: str) -> Ketenbezoek:
    """The person for who asks, noted as read. Raises Http404."""
    verzoek = cast(Verzoek, request)
    wie, recht = bezoeker(request), geldend_recht(request)
    if not mag(wie, ZIEN, dossier, verzoek.inzage.doel or doel_van(wie)):
        raise Http404
    rechten = {een.verwijzing: een for een in taakrechten(wie, dossier)}
    rijen = [rij for rij in verwezen(dossier) if rij["verwijzing"] in rechten]
    if not rijen:
        raise Http404
    verzoek.inzage.lees([dossier])
    kop = {**rijen[0], **(versie(dossier) or {"laatste": None})}
    alle = tuple(Verwezen(rij, rechten[rij["verwijzing"]], recht.taken[rij["taak"]]) for rij in rijen)
    return Ketenbezoek(wie, dossier, kop, recht, verzoek.vandaag, verwezen=alle)
