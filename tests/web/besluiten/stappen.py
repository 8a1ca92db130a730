# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina two years on her way: a PIP on the B1-route, lessons, and what somebody sends on the pages of decisions."""

from typing import Any

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from tests.register.cast import VANDAAG, Cast
from tests.web.pip.stappen import stel_vast, verborgen

OORDEEL = {
    "onderdelen": ["schrijven", "spreken"], "inzet": "ja", "inzet_waarom": "Zij kwam elke week.",
    "niet_haalbaar": "ja", "onderbouwing": "Schrijven blijft op A2, na twee jaar.",
}  # fmt: skip


def plek(cast: Cast, *delen: str) -> str:
    return "/".join(["/dossiers", cast.dossier, "besluiten", *delen]) + "/"


def met_pip(cast: Cast, leerroute: str = "b1", **velden: Any) -> Cast:
    """The PIP is of this autumn: the decision cannot be older than the intake of the cast."""
    cast.klaar_voor_pip(leerroute)
    assert (
        stel_vast(
            cast.client("karin"), cast, vastgesteld_op="2026-11-12", dagtekening="2026-11-12", **velden
        ).status_code
        == 303
    )
    return cast


def met_uren(cast: Cast, uren: float = 600, soort: str = "nt2") -> Cast:
    """Lessons are typed in by the gemeente, week after week; here in one go."""
    cast.leg_vast("uren_verrekend", "2026-11-20", norm="b1_600", uren=uren - 2, grond="intake")
    cast.leg_vast(
        "lesuren", "2026-11-28", van="2026-11-16", tot="2026-11-28", soort=soort, aangeboden=2, gevolgd=2,
        geoorloofd_verzuim=0, ongeoorloofd_verzuim=0,
    )  # fmt: skip
    return cast


def stuur(client: Any, adres: str, **velden: Any) -> Any:
    """What a browser sends: the hidden fields of the page with what was typed."""
    return client.post(adres, verborgen(client.get(adres)) | {"datum": VANDAAG.isoformat()} | velden)


def over(weken: int) -> str:
    return later(VANDAAG, Duur(weken, "weken")).isoformat()
