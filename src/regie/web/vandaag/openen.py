# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A line, opened: why it is there with the source of the rule, and the one or two things that settle it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.vandaag import regel as zoek_regel
from regie.dossiers.vraag import Rij
from regie.kern.recht.afhandelen import handelt_af
from regie.kern.recht.categorie import categorie
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.herleiding import Herleiding, voluit
from regie.kern.termijnen.status import OPEN
from regie.kern.termijnen.tabel import KOLOMMEN
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.bij_regel import bladzijde
from regie.web.dossier.eigen_bladzijde import eigen_bladzijde
from regie.web.dossier.wat_nu import MEESTE_ACTIES, TOELICHTING, Actie, herleiding
from regie.web.inloggen.poort import is_fragment
from regie.web.vandaag.adressen import regel_adres
from regie.web.vandaag.regels import Lezer, Regel
from regie.web.vandaag.vraag import Vraag, lees, met

ONJUIST: Final = 422  # in place, whatever was wrong: the page around it stays


class Weggelegd(NamedTuple):
    """The note that puts a line away, in words."""

    tot: str
    reden: str
    door: str
    sinds: str
    tekst: str


@dataclass(frozen=True)
class Open:
    """One line at which somebody looks. `vraag`: of the list that it stands in, to go back to."""

    hier: Bezoek
    rij: Rij
    vraag: Vraag

    @cached_property
    def regel(self) -> Regel:
        return Lezer(self.hier.wie, self.hier.recht.regels(self.hier.wie.beleid), self.vraag.tekst).regel(self.rij)

    @cached_property
    def _uitleg(self) -> Herleiding:
        return herleiding(self.hier, [self.rij])

    @property
    def bekend(self) -> bool:
        """Whether the policy of today knows the rule."""
        return self._uitleg.kent(self.rij)

    @property
    def termijnrij(self) -> Termijnrij:
        return self._uitleg.regel(self.rij)

    @cached_property
    def zinnen(self) -> Sequence[str]:
        """Why; the last one is the source. What to do next has a place of its own."""
        if not self.bekend:
            return ()
        zinnen = self._uitleg.zinnen(self.rij)
        if self.rij["status"] == "nvt":
            return zinnen[-2:]  # what it is for, and its source
        return [zin for zin in zinnen[1:] if zin != f"Wat nu: {self.termijnrij.stappen}"]

    @property
    def is_te_doen(self) -> bool:
        return self.rij["status"] in OPEN

    @cached_property
    def types(self) -> Sequence[str]:
        """The types of events that settle the row and that this person may record, the most direct first."""
        if not self.bekend:
            return ()
        types = self.hier.recht.gebeurtenissen
        mogelijk = [naam for naam in handelt_af(self.termijnrij, self.hier.recht) if self.hier.mag(types[naam])]
        return mogelijk[:MEESTE_ACTIES]

    @cached_property
    def elders(self) -> dict[str, str]:
        """Type → the page where it is recorded, for those that have one: not here in the line."""
        gevonden = {naam: eigen_bladzijde(self.hier, naam, {}) for naam in self.types}
        return {naam: plek for naam, plek in gevonden.items() if plek}

    @property
    def acties(self) -> Sequence[Actie]:
        """What is offered in the line; a form that was open when the row was settled is still taken."""
        types, hier = self.hier.recht.gebeurtenissen, [naam for naam in self.types if naam not in self.elders]
        return [Actie(types[naam].label, self.adres("vandaag_doe", naam)) for naam in hier if self.is_te_doen]

    @property
    def bladzijden(self) -> Sequence[Actie]:
        """What is offered on a page of its own, each page once; first that on which this is worked at."""
        if not self.is_te_doen:
            return ()
        tekst, plek = bladzijde(self.hier, self.rij["termijn"])
        gevonden = {plek: Actie(tekst, plek)} if plek else {}
        types = self.hier.recht.gebeurtenissen
        for naam, adres in self.elders.items():
            gevonden.setdefault(adres, Actie(_("Leg vast: %(wat)s") % {"wat": types[naam].label}, adres))
        return list(gevonden.values())

    @property
    def mag_toelichten(self) -> bool:
        return self.hier.mag(self.hier.recht.gebeurtenissen[TOELICHTING])

    @property
    def mag_weg(self) -> bool:
        return self.rij["let_op"] and self.mag_toelichten

    @cached_property
    def weg(self) -> Weggelegd | None:
        if self.rij["weg_id"] is None:
            return None
        nota = gebeurtenis(self.hier.dossier, self.rij["weg_id"])
        reden = self.hier.recht.codelijsten["reden_termijn"].codes.get(self.rij["reden"])
        return Weggelegd(
            tot=voluit(self.rij["opnieuw_op"]), reden=reden.label if reden else "",
            door=self.hier.collega(self.rij["weg_door"]) if self.rij["weg_door"] else "",
            sinds=voluit(self.rij["weg_sinds"]), tekst=nota["gegevens"].get("toelichting", "") if nota else "",
        )  # fmt: skip

    def adres(self, naam: str, *verder: str) -> str:
        return regel_adres(naam, self.rij, *verder) + met(self.vraag.tekst)

    @property
    def adres_weg(self) -> str:
        return self.adres("vandaag_weg")

    @property
    def adres_terug(self) -> str:
        return self.adres("vandaag_terug")

    @property
    def lijst(self) -> str:
        return reverse("vandaag") + met(self.vraag.tekst)

    def inhoud(self, **erbij: Any) -> dict[str, Any]:
        return {"open": self, "regel": self.regel, **erbij}


def sla_open(request: HttpRequest, dossier: str, termijn: str, aanleiding: str) -> Open:
    """The line for who asks. Raises Http404."""
    hier = bezoek(request, dossier)
    rij = zoek_regel(hier.wie, hier.vandaag, dossier, termijn, aanleiding)
    if rij is None:
        rij = _niet_meer(hier, termijn, aanleiding)
    return Open(hier, rij, lees(request.GET, hier.wie, hier.recht))


def _niet_meer(hier: Bezoek, termijn: str, aanleiding: str) -> Rij:
    """A row that went away while somebody had it open: still a page, so that no form that was typed in is lost."""
    versies = [rij for rij in hier.recht.regels(hier.wie.beleid).rijen if rij.id == termijn]
    if not versies or categorie(versies[-1], hier.recht) not in hier.wie.categorieen:
        raise Http404
    rij = dict.fromkeys((*KOLOMMEN, "huishouden", "weg_id", "opnieuw_op"))
    return rij | {
        "dossier": hier.dossier, "termijn": termijn, "aanleiding": aanleiding, "status": "nvt", "let_op": False,
        "aard": versies[-1].aard, "regelversie": versies[-1].versie, "naam": hier.kop["naam"], "gezin": 0,
        "consulent": hier.kop["consulent"],
    }  # fmt: skip


@require_safe
def vandaag_regel(request: HttpRequest, dossier: str, termijn: str, aanleiding: str) -> HttpResponse:
    """In the list for htmx, else a page of its own."""
    open_ = sla_open(request, dossier, termijn, aanleiding)
    return render(request, "vandaag/open.html" if is_fragment(request) else "vandaag/open_blad.html", open_.inhoud())
