# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Between a form and the `gegevens` of an event as they stand in a file."""

from collections.abc import Mapping
from typing import Any

from regie.kern.recht.typen.register import Gebeurtenistype
from regie.web.formulieren.formulier import Gebeurtenisformulier


def naar_gegevens(form: Gebeurtenisformulier) -> dict[str, Any]:
    """The fields of a checked form: dates ISO, hours numbers, amounts cents; what is empty is left out."""
    gelezen = form.cleaned_data
    return {naam: gelezen[naam] for naam in form.type.velden if gelezen.get(naam) is not None}


def uit_gegevens(gegevens: Mapping[str, Any], type_: Gebeurtenistype) -> dict[str, Any]:
    """The stored fields with which a form begins (`bewaard`); each field shows its own in the form of the screen."""
    return {naam: gegevens[naam] for naam in type_.velden if gegevens.get(naam) is not None}
