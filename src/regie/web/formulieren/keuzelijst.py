# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What someone may record, chapter by chapter, to choose from."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype


def keuzelijst(recht: Recht, mag: Callable[[Gebeurtenistype], bool]) -> list[tuple[str, list[tuple[str, str]]]]:
    """(chapter, [(name, label)]) in the order of the registry; chapters without a choice are left out."""
    hoofdstukken: dict[str, list[tuple[str, str]]] = {}
    for naam, type_ in recht.gebeurtenissen.items():
        if mag(type_):
            hoofdstukken.setdefault(type_.hoofdstuk, []).append((naam, _naam(type_)))
    return list(hoofdstukken.items())


def _naam(type_: Gebeurtenistype) -> str:
    """What DUO decides is taken over, never decided here: that is said with it."""
    if type_.besluit_van != "duo":
        return type_.label
    return _("%(label)s (overgenomen van DUO)") % {"label": type_.label}
