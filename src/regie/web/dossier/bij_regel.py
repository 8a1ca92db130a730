# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a dossier on which a term is worked at, where a form alone does not do: there one sees what is next."""

from typing import Final

from django.utils.translation import gettext_lazy

from regie.web.dossier.bezoek import Bezoek
from regie.web.rechten import heeft

_OPROEPEN: Final = ("oproepen", gettext_lazy("Bekijk de oproepen"))
_GESPREK: Final = ("gesprek", gettext_lazy("Naar het voortgangsgesprek"))
_PIP: Final = ("pip", gettext_lazy("Naar het PIP"))
BLADZIJDEN: Final = {
    "pip": _PIP,
    "pip_na_verhuizing": _PIP,
    "pip_ondertekend": ("pip_tekenen", gettext_lazy("Laat het PIP ondertekenen")),
    "intakeperiode": ("intake", gettext_lazy("Naar de brede intake")),
    "vragenlijst": ("vragenlijst", gettext_lazy("Bekijk de vragenlijst")),
    "oproep_intake": _OPROEPEN,
    "waarschuwing_intake": _OPROEPEN,
    "intake_in_afwezigheid": _OPROEPEN,
    **dict.fromkeys(
        ("gesprekken_pip", "gesprek", "gesprekken_eerste_jaar", "gesprekken_traject", "afspraak_inburgeraar",
         "afspraak_gemeente", "afspraak_school", "afspraak_mb"),
        _GESPREK,
    ),
    "proefperiode_onderwijs": ("toets", gettext_lazy("Bekijk toets en school")),
}  # fmt: skip


def bladzijde(hier: Bezoek, termijn: str) -> tuple[str, str]:
    """(words, address); both "" where there is none, or not for this role."""
    route, tekst = BLADZIJDEN.get(termijn, ("", ""))
    return (str(tekst), hier.plek(route)) if route and heeft(hier.wie, route) else ("", "")
