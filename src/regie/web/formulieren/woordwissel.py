# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names and dates of files in a sentence of the kern, as the words of the screen."""

import re
from datetime import date
from typing import Final

from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

_DATUM: Final = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_AANGEHAALD: Final = re.compile(r"'([a-z][a-z0-9_]*)'")


def in_labels(zin: str, recht: Recht) -> str:
    """Quoted names of types become their label, ISO dates are written out."""
    return _DATUM.sub(_dag, _AANGEHAALD.sub(lambda naam: _label(naam, recht), zin))


def _label(naam: re.Match[str], recht: Recht) -> str:
    type_ = recht.gebeurtenissen.get(naam[1])
    return naam[0] if type_ is None else f"“{type_.label}”"


def _dag(gevonden: re.Match[str]) -> str:
    try:
        return voluit(date.fromisoformat(gevonden[0]))
    except ValueError:
        return gevonden[0]
