# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The chain for one set of events: events → facts → advice, under one policy or a policy per gemeente."""

import polars as pl

from regie.kern.adviezen.tabel import adviezen
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht import Recht
from regie.kern.recht.typen.adviezen import Adviessoort
from regie.kern.termijnen.keten import Opdracht, per_beleid


def adviezen_van(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht, soort: Adviessoort) -> pl.DataFrame:
    """The advice of these events, by dossier."""
    delen = [adviezen(feiten, recht.regels(beleid), soort) for beleid, feiten in per_beleid(stroom, recht, opdracht)]
    return delen[0] if len(delen) == 1 else pl.concat(delen).sort("dossier", maintain_order=True)
