# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody at the dossier, without a page around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht

if TYPE_CHECKING:
    from regie.web.dossier.bezoek import Bezoek


@contextmanager
def bezoek_van(cast: Cast, naam: str) -> Iterator["Bezoek"]:
    from regie.dossiers.dossier import kop
    from regie.web.dossier.bezoek import Bezoek

    with cast.als(naam) as wie:
        gevonden = kop(cast.dossier)
        assert gevonden is not None
        yield Bezoek(wie, cast.dossier, gevonden, recht(), VANDAAG)
