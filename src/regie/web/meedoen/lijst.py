# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whom nobody thinks of by itself: without a place, and without a benefit beside somebody who guides them."""

from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.meedoen import HOOGSTENS, bladzijde_zonder_plek, buiten_beeld
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.rechten import bezoeker

NODIG = frozenset({"gezin_veiligheid", "financieel"})
"""What one must be able to see to know whom the law of benefits forgets."""


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """`?beeld=` and `?na=`: of each list the last person of the page before."""
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    ziet_gezin = wie.categorieen >= NODIG
    vergeten = buiten_beeld(verzoek.vandaag, request.GET.get("beeld", "")) if ziet_gezin else []
    zonder = bladzijde_zonder_plek(verzoek.vandaag, request.GET.get("na", ""))
    meer_vergeten, meer_zonder = len(vergeten) > HOOGSTENS, len(zonder) > HOOGSTENS
    vergeten, zonder = vergeten[:HOOGSTENS], zonder[:HOOGSTENS]
    verzoek.inzage.lees({een["dossier"] for een in vergeten} | {een.dossier for een in zonder})
    inhoud = {
        "vergeten": [
            (naam_of_nummer(een["naam"], een["dossier"]), adres("meedoen_dossier", een["dossier"]), _laatst(een))
            for een in vergeten
        ],
        "zonder": [
            (naam_of_nummer(een.naam, een.dossier), adres("meedoen_dossier", een.dossier), een.mens.uren is not None)
            for een in zonder
        ],
        "ziet_gezin": ziet_gezin,
        "verder_vergeten": _verder("beeld", vergeten[-1]["dossier"]) if meer_vergeten else "",
        "verder_zonder": _verder("na", zonder[-1].dossier) if meer_zonder else "",
        "is_vervolg": bool(request.GET.get("beeld") or request.GET.get("na")),
    }  # fmt: skip
    return render(request, "meedoen/lijst.html", inhoud)


def _verder(lijst_: str, dossier: str) -> str:
    return f"?{urlencode({lijst_: dossier})}"


def _laatst(een: dict[str, object]) -> str:
    dag = een["laatste_contact"]
    return _("nooit contact vastgelegd") if dag is None else _("laatste contact op %(dag)s") % {"dag": voluit(dag)}  # type: ignore[arg-type]
