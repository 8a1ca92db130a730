# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of one person for a partner: what the task gives, what must happen, the messages, and the own timeline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.berichten import BERICHT
from regie.dossiers.dossier import termijnen, van_type
from regie.dossiers.keten import acties
from regie.dossiers.meedoen import is_te_plaatsen
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.besluit import is_afgeschermd
from regie.web.adressen import adres
from regie.web.dossier.berichten import Draad, formulier, maak_draad, toon_of_stuur
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.meegaan import meegaand
from regie.web.dossier.melding import neem_melding, net_gedaan
from regie.web.dossier.organisaties import VORM, sinds_in_woorden, stand_in_woorden
from regie.web.dossier.persoon import Gegeven, naam_of_nummer, toegewezen
from regie.web.dossier.tijdlijn import deel
from regie.web.dossier.wat_nu import Actie, herleiding, met_naam, wat_nu
from regie.web.keten.antwoord import Antwoordblok, antwoordblok
from regie.web.keten.bezoek import TOEWIJZEN, Ketenbezoek, Verwezen, ketenbezoek
from regie.web.keten.lessen import lessen
from regie.web.keten.werk import STAND, Werk, actieregel
from regie.web.rechten import heeft
from regie.web.zegel import zegels

VERWIJZING: Final = "verwijzing"
VERZUIM: Final = "verzuimmelding"
PARTICIPATIE: Final = "participatie"


@dataclass(frozen=True)
class Taakblok:
    """One task for this person. `teksten`: what the gemeente wrote; `antwoord`: while it waits for one."""

    anker: str
    label: str
    vorm: str
    stand: str
    sinds: str
    te_zien_tot: str
    teksten: Sequence[str]
    antwoord: Antwoordblok | None
    vastleggen: Sequence[Actie]


@require_safe
def persoon(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = ketenbezoek(request, dossier)
    rijen = termijnen(dossier)
    uitleg = herleiding(hier, rijen)
    regels = wat_nu(hier, met_naam(rijen, uitleg), uitleg, mag_iets=True)
    melding = neem_melding(request, dossier)
    inhoud = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, dossier),
        "gegevens": list(_gegevens(hier)),
        "taken": _taken(hier),
        "nu": [regel for regel in regels if regel.let_op],
        "straks": [regel for regel in regels if not regel.let_op],
        "acties": _acties(hier, zegels(request)),
        "draden": _draden(hier),
        "melding": melding,
        **lessen(hier),
        "tijdlijn": deel(hier, request.GET, None, net_gedaan(melding)),
    }
    return render(request, "keten/persoon.html", inhoud)


def _gegevens(hier: Ketenbezoek) -> Iterator[Gegeven]:
    """What the tasks give together, each line once; and who of the own organisation works for this person."""
    gezien = set()
    for een in hier.verwezen:
        for gegeven in meegaand(hier, een.taak, een.rij):
            if gegeven.label not in gezien:
                gezien.add(gegeven.label)
                yield gegeven
    gebeurd = defaultdict(list)
    for rij in van_type(hier.dossier, list(TOEWIJZEN)):
        gebeurd[rij["type"]].append(rij)
    yield from toegewezen(hier, gebeurd)


def _taken(hier: Ketenbezoek) -> list[Taakblok]:
    geschreven = {rij["gegevens"]["verwijzing_id"]: rij["gegevens"] for rij in van_type(hier.dossier, [VERWIJZING])}
    return [_taak(hier, een, geschreven.get(een.sleutel, {})) for een in hier.verwezen]


def _taak(hier: Ketenbezoek, een: Verwezen, geschreven: dict[str, str]) -> Taakblok:
    types = hier.recht.gebeurtenissen
    naam = naam_of_nummer(hier.naam, hier.dossier)
    return Taakblok(
        anker=f"taak-{een.sleutel.encode().hex()[:40]}", label=een.taak.label, vorm=VORM[een.recht.stand],
        stand=stand_in_woorden(een.recht.stand), sinds=sinds_in_woorden(een.rij),
        te_zien_tot=voluit(een.rij["tot"]) if een.recht.stand == "beeindigd" else "",
        teksten=[geschreven[veld] for veld in ("vraag", "onvolledig") if geschreven.get(veld)],
        antwoord=antwoordblok(hier, een.sleutel, naam) if een.recht.stand == "gevraagd" else None,
        vastleggen=[*_plek(hier, een), *(Actie(types[soort].label, _vastleggen(hier, een, soort))
                                         for soort in hier.types(een))] if een.loopt else (),
    )  # fmt: skip


def _plek(hier: Ketenbezoek, een: Verwezen) -> Iterator[Actie]:
    """A place of the register holds room; one that is only recorded does not."""
    if (
        heeft(hier.wie, "keten_plekken")
        and een.recht.taak == PARTICIPATIE
        and not is_afgeschermd(hier.wie, hier.dossier)
        and is_te_plaatsen(hier.dossier)
    ):
        yield Actie(_("Kies een plek uit de lijst"), hier.plek("plekken"))


def _vastleggen(hier: Ketenbezoek, een: Verwezen, soort: str) -> str:
    """Absence has a page of its own, in two clicks."""
    if soort == VERZUIM:
        return adres("keten_verzuim_melden", hier.dossier)
    return hier.plek("vastleggen", een.sleutel, soort)


def _acties(hier: Ketenbezoek, van_deze_pagina: SafeString) -> list[Werk]:
    zegel = {een.sleutel: van_deze_pagina if hier.past(een, STAND) else None for een in hier.verwezen}
    return [
        actieregel(rij, hier.recht, hier.vandaag, "persoon", zegel[rij["verwijzing"]]) for rij in acties(hier.dossier)
    ]


def _draden(hier: Ketenbezoek) -> list[Draad]:
    """A thread for each task; that of a task that is over only where something was said."""
    draden = []
    for een in hier.verwezen:
        schrijft = een.recht.stand in ("gevraagd", "aangenomen") and hier.bij(een.sleutel).mag_vastleggen(BERICHT)
        form = formulier(hier, een.rij) if schrijft else None
        draden.append(maak_draad(hier, een.rij, hier.wie.gemeente_naam, form))
    return [draad for draad in draden if draad.form or draad.berichten]


@require_http_methods(METHODEN)
def berichten(request: HttpRequest, dossier: str, verwijzing: str) -> HttpResponse:
    hier = ketenbezoek(request, dossier).bij(verwijzing)
    mag = hier.mag_vastleggen(BERICHT)
    return toon_of_stuur(request, hier, hier.hier.rij, hier.wie.gemeente_naam, mag_schrijven=mag)
