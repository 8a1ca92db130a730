# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether women and men are reached alike, as a table. Nobody's data are read, so nothing is logged as inzage."""

from typing import Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.meedoen_cijfers import meedoen_cijfers
from regie.dossiers.totalen import ziet_alles
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import GeenVersie
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.web.totalen.tabellen import Bron, Rij, is_onderdrukt
from regie.web.totalen.tabellen import Tabel as _Tabel

SAMEN: Final = None


@require_safe
def cijfers(request: HttpRequest) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    grens = _grens(request)
    tabel = None if grens is None else _tabel(request, grens)
    inhoud = {
        "tabel": tabel, "grens": grens, "vandaag": vandaag, "ziet_alles": ziet_alles(wie),
        "onderdrukt": tabel is not None and is_onderdrukt([tabel]), "gemeente": wie.gemeente_naam,
    }  # fmt: skip
    return render(request, "meedoen/cijfers.html", inhoud)


def _tabel(request: HttpRequest, grens: int) -> _Tabel:
    wie, recht = bezoeker(request), geldend_recht(request)
    geteld = meedoen_cijfers(wie, recht, cast(Verzoek, request).vandaag)
    bron = Bron({}, recht, wie.beleid, grens)
    standen = {"plek": _("Heeft een plek"), "gevraagd": _("Gevraagd of bezig"), "nog_niet": _("Nog niet gevraagd"),
               SAMEN: _("Samen")}  # fmt: skip
    namen = bron.codes("geslacht") | {SAMEN: _("Samen")}
    rijen: list[Rij] = [
        bron.rij(naam, [(kop, geteld.vakken[code, stand]) for stand, kop in standen.items()], code is SAMEN)
        for code, naam in namen.items()
    ]
    return _Tabel("geslacht", _("Vrouwen en mannen"), _("Iedereen met een open dossier en een PIP telt één keer."),
                  _("Geslacht"), list(standen.values()), rijen)  # fmt: skip


def _grens(request: HttpRequest) -> int | None:
    try:
        return grens_van(geldend_recht(request), bezoeker(request).beleid, cast(Verzoek, request).vandaag)
    except GeenVersie:
        return None
