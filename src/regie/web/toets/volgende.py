# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is next around the test and the schools, as an order that helps; nothing is forced and nothing is ticked."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from regie.kern.termijnen.herleiding import voluit
from regie.web.rechten import heeft
from regie.web.toets.bezoek import (
    INTAKE,
    KEUZE,
    ONTHEFFING,
    PIP,
    PROEFLES,
    PROEFPERIODE,
    TOELATING,
    TOETS,
    TWEEDE,
    VERTELD,
    WACHT,
    ZITTING,
    Toetsbezoek,
)
from regie.web.toets.vooraf import wacht_op

TWEE_SCHOLEN = 2


class Actie(NamedTuple):
    wat: str
    waarom: str
    knop: str
    adres: str


def volgende(hier: Toetsbezoek) -> list[Actie]:
    gekozen = bool(hier.van(*PIP))
    return [*(() if gekozen else _toets(hier)), *(() if gekozen else _school(hier)), *_besluit(hier)]


def vastleggen(hier: Toetsbezoek, type_: str) -> str:
    """The address of a form of this room; "" for who may not record it."""
    return hier.plek("toets_vastleggen", type_) if hier.mag(hier.recht.gebeurtenissen[type_]) else ""


def _toets(hier: Toetsbezoek) -> Iterator[Actie]:
    if hier.van(ONTHEFFING):
        if gevraagd := wacht_op(hier):
            waarom = _("U wacht op %(wie)s, sinds %(dag)s.")
            waarden = {"wie": gevraagd[-1].gegevens.get("partij", ""), "dag": voluit(gevraagd[-1].datum)}
            yield Actie(
                _("Leg de tweede beoordeling vast als die er is"), waarom % waarden,
                _("Tweede beoordeling vastleggen"), vastleggen(hier, TWEEDE),
            )  # fmt: skip
        elif not hier.van(TWEEDE, INTAKE):
            yield Actie(
                _("Vraag een tweede beoordeling"),
                _("De toets hoeft niet. Dan moet op een andere manier blijken wat iemand kan leren."),
                _("Vastleggen dat u wacht"), hier.vastleggen(WACHT[0]),
            )  # fmt: skip
    elif not hier.afnames:
        half = hier.van(ZITTING) and hier.van(ZITTING)[0]["gegevens"].get("niet_af")
        waarom = _("De vorige keer is de toets niet afgemaakt.") if half else _("De toets hoort bij de brede intake.")
        yield Actie(_("Doe de leerbaarheidstoets"), waarom, _("Uitslag vastleggen"), vastleggen(hier, TOETS))
    if hier.niet_verteld:
        yield Actie(
            _("Vertel de uitslag"), _("Doe dat met een tolk als dat nodig is. De toets beslist niet alleen."),
            _("Vastleggen dat u het vertelde"), vastleggen(hier, VERTELD),
        )  # fmt: skip


def _school(hier: Toetsbezoek) -> Iterator[Actie]:
    scholen = {rij["gegevens"]["aanbieder"] for rij in hier.van(PROEFLES)}
    if not hier.van(KEUZE):
        if len(scholen) < TWEE_SCHOLEN:
            waarom = _("Wie op meer scholen keek, kiest beter.") if scholen else _("De inburgeraar kiest zelf.")
            yield Actie(_("Regel proeflessen"), waarom, _("Proefles vastleggen"), vastleggen(hier, PROEFLES))
        yield Actie(
            _("Vraag welke school de inburgeraar kiest"), _("Schrijf de reden op in de eigen woorden."),
            _("Keuze vastleggen"), vastleggen(hier, KEUZE),
        )  # fmt: skip
    elif not hier.van(INTAKE) and heeft(hier.wie, "verwijzen"):
        yield Actie(
            _("Vraag de school om een intake"), _("Met een verwijzing. Het antwoord van de school komt hier te staan."),
            _("Verwijs naar de school"), f"{hier.plek('verwijzen')}?taak=leerroute",
        )  # fmt: skip


def _besluit(hier: Toetsbezoek) -> Iterator[Actie]:
    """Also while the plan holds: a trial goes on."""
    if hier.van(PROEFPERIODE) and not hier.van(TOELATING):
        yield Actie(
            _("Wacht op het besluit van de school"), _tot_wanneer(hier),
            _("Besluit vastleggen"), vastleggen(hier, TOELATING),
        )  # fmt: skip


def _tot_wanneer(hier: Toetsbezoek) -> str:
    zin, tot = (
        _("Na de proefperiode beslist de school over toelating."),
        hier.van(PROEFPERIODE)[0]["gegevens"].get("tot"),
    )
    if tot is None:
        return zin
    return f"{zin} {_('De proefperiode loopt tot en met %(dag)s.') % {'dag': voluit(date.fromisoformat(tot))}}"
