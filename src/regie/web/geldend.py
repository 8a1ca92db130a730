# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The law and the policies that hold for a page, those in REGIE_BELEID included."""

from typing import cast

from django.http import HttpRequest

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.recht import Recht
from regie.toegang.middleware import Verzoek


def geldend_recht(request: HttpRequest) -> Recht:
    """Read once a day: a policy file that changed holds after a new start."""
    return lees_met_eigen_beleid(cast(Verzoek, request).vandaag)
