# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""National figures beside our own."""

from regie.kern.recht import Recht
from regie.kern.recht.typen.ankers import Anker
from regie.web.monitor.blokken import Cijferblok


def met_ankers(recht: Recht, blok: Cijferblok) -> Cijferblok:
    return blok._replace(ankers=ankers_bij(recht, blok.id))


def ankers_bij(recht: Recht, indicator: str) -> list[Anker]:
    """In the order of recht/ankers.toml."""
    return [anker for anker in recht.ankers.values() if anker.indicator == indicator]
