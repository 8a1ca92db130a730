# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A certificate of a training that somebody followed to the end: one page, to print and to keep."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.pdf import maak_pdf
from regie.kern.termijnen.herleiding import voluit

SJABLOON: Final = "certificaat.typ"


def certificaat_pdf(wie: Mapping[str, str], dag: date) -> bytes:
    """`wie`: naam, wat, groep and gemeente. Raises DocumentFout."""
    gegevens = {
        "titel": _("Certificaat"),
        "voor": _("Dit certificaat is voor"),
        "naam": wie["naam"],
        "tekst": _("Deze persoon heeft meegedaan met: %(wat)s.") % {"wat": wie["wat"]},
        "groep": wie["groep"],
        "gemeente": wie["gemeente"],
        "dag": voluit(dag),
        "handtekening": _("Handtekening"),
    }
    return maak_pdf(SJABLOON, gegevens, dag)
