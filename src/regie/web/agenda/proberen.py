# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Doing what a form asks; when it is refused, nothing was kept and the form says why."""

from collections.abc import Callable

from django.forms import Form

from regie.kern.gebeurtenissen import InvoerFout
from regie.register.fouten import RegisterFout
from regie.werk.agenda.fouten import AgendaFout, Bezet
from regie.werk.deur import in_een_zin

BijBezet = Callable[[Bezet], tuple[str, str]]
"""At which field a refusal stands, and in which words."""


def lukt(form: Form, doe: Callable[[], object], bij_bezet: BijBezet | None = None) -> bool:
    """False: why not stands on the form."""
    try:
        doe()
    except Bezet as fout:
        form.add_error(*(bij_bezet(fout) if bij_bezet else (None, str(fout))))
    except (AgendaFout, RegisterFout) as fout:
        form.add_error(None, str(fout))
    except InvoerFout as fout:
        form.add_error(None, in_een_zin(fout))
    else:
        return True
    return False
