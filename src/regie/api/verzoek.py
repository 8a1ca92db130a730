# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A request to the API, once it is known who asks."""

from typing import cast

from django.http import HttpRequest

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.recht import Recht
from regie.toegang.klanten import Klant
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie


class Apiverzoek(Verzoek):
    klant: Klant


def van(request: HttpRequest) -> Apiverzoek:
    return cast(Apiverzoek, request)


def wie_vraagt(request: HttpRequest) -> Wie:
    return van(request).klant.wie


def geldend(request: HttpRequest) -> Recht:
    """The law and the policies of today, those in REGIE_BELEID included; read once a day."""
    return lees_met_eigen_beleid(van(request).vandaag)
