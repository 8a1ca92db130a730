# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The months of the own school: what was delivered, corrected and accepted, and what each pupil's hours are."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.dossiers.levering import maandstanden
from regie.dossiers.woorden import maand_voluit
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.kalender.maand import Maand
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.keten.maand_beeld import PER_BLAD, laatste_maanden, lees_maand, maandbeeld, maandregel
from regie.web.rechten import bezoeker
from regie.werk.keten.leerlingen import leerlingen
from regie.werk.keten.uren.regel import LESUREN


@require_safe
def keten_maanden(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    maanden = maandstanden(wie, wie.organisatie, laatste_maanden(Maand.van(verzoek.vandaag)))
    regels = [maandregel(een, reverse("keten_maand", args=[str(een.maand)])) for een in maanden]
    inhoud = {"regels": regels, "kwartaal": str(Kwartaal.van(verzoek.vandaag))}
    return render(request, "keten/maanden.html", inhoud)


@require_safe
def keten_maand(request: HttpRequest, maand: str) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    (stand,) = maandstanden(wie, wie.organisatie, [lees_maand(maand)])
    mensen = leerlingen(LESUREN, recht)
    namen = {dossier: een.naam for dossier, een in mensen.items()}
    adressen = {dossier: adres("keten_dossier", dossier) for dossier in mensen}
    beeld = maandbeeld(wie.organisatie, stand, recht, namen, adressen)
    verzoek.inzage.lees(beeld.dossiers)
    inhoud = {"maand": maand_voluit(maand), "stand": maandregel(stand, ""), "beeld": beeld, **afsluiting(stand)}
    return render(request, "keten/maand.html", inhoud | op_blad(request, beeld.regels))


def afsluiting(stand: object) -> dict[str, object]:
    """By whom and when the month was accepted last."""
    gedaan = getattr(stand, "afsluiting", None)
    if gedaan is None:
        return {"akkoord": None}
    collega = collegas().get(gedaan.door)
    return {"akkoord": gedaan, "akkoord_door": gedaan.door if collega is None else collega.naam}


def op_blad(request: HttpRequest, regels: object, adres_: str = "") -> dict[str, object]:
    """A page of the rows. `adres_`: of the page that shows them, where that is another than the one that was asked."""
    lijst = list(cast(list[object], regels))
    tekst = request.GET.get("blad", "")
    blad = int(tekst) - 1 if tekst.isascii() and tekst.isdigit() and len(tekst) < 5 else 0
    bij = adres_ or request.path
    blad = blad if 0 <= blad * PER_BLAD < len(lijst) else 0
    return {
        "rijen": lijst[blad * PER_BLAD : (blad + 1) * PER_BLAD],
        "vorige": f"{bij}?blad={blad}#leerlingen" if blad else "",
        "volgende": f"{bij}?blad={blad + 2}#leerlingen" if (blad + 1) * PER_BLAD < len(lijst) else "",
    }
