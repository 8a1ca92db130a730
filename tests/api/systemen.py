# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Systems that ask through the API: of Tess' school, of the gemeente, of Eva, and of the gemeente of Milan."""

import itertools
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.register.cast import BUDGETBUREAU, SCHOOL, VLUCHTELINGENWERK, Cast

WORTEL = "/api/v1"
LANG = date(2099, 12, 31)
_nummers = itertools.count(1)


@dataclass
class Systeem:
    """A client with its secret, and a token that it asked for."""

    client_id: str
    geheim: str
    token: str = ""
    koppen: dict[str, str] = field(default_factory=dict)

    def vraag_token(self, **velden: str) -> Any:
        from django.test import Client

        gegevens = {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.geheim,
        } | velden
        inhoud = "&".join(f"{naam}={waarde}" for naam, waarde in gegevens.items())
        return Client().post(f"{WORTEL}/oauth/token", inhoud, content_type="application/x-www-form-urlencoded")

    def meld_aan(self) -> "Systeem":
        antwoord = self.vraag_token()
        assert antwoord.status_code == 200, antwoord.content
        self.token = antwoord.json()["access_token"]
        return self

    def vraag(self, methode: str, pad: str, inhoud: Any = None, **koppen: str) -> Any:
        """`koppen`: headers, with _ for -."""
        from django.test import Client

        hier = {"Authorization": f"Bearer {self.token}"} | {naam.replace("_", "-"): w for naam, w in koppen.items()}
        hier = {naam: waarde for naam, waarde in hier.items() if waarde}
        soort = hier.pop("Content-Type", "application/json")
        tekst = inhoud if isinstance(inhoud, str | bytes) else "" if inhoud is None else json.dumps(inhoud)
        return Client().generic(methode, f"{WORTEL}{pad}", tekst, content_type=soort, headers=hier)

    def get(self, pad: str, **koppen: str) -> Any:
        return self.vraag("GET", pad, **koppen)

    def post(self, pad: str, inhoud: Any, **koppen: str) -> Any:
        return self.vraag("POST", pad, inhoud, **koppen)


def sluit_aan(cast: Cast, naam: str, rol: str, organisatie: str = "gemeente", doel: str = "") -> Systeem:
    """A client of this gemeente, with a token."""
    from regie.toegang.klanten import maak_klant

    cast.organisaties()
    standaard = {"gemeente": "uitvoering_binnen", SCHOOL: "uitvoering_keten"}
    wat = doel or standaard.get(organisatie, "uitvoering_keten")
    id_ = f"api-{naam}-{next(_nummers)}"
    geheim = maak_klant(cast.gemeente, id_, naam.title(), [rol], wat, LANG, organisatie=organisatie)  # type: ignore[arg-type]
    return Systeem(f"{cast.gemeente}.{id_}", geheim).meld_aan()


def alle(cast: Cast) -> dict[str, Systeem]:
    """Every kind of client that the matrix knows."""
    return {
        "gemeente": sluit_aan(cast, "gemeente", "teamleider"),
        "school": sluit_aan(cast, "school", "docent", SCHOOL),
        "vluchtelingenwerk": sluit_aan(cast, "vwn", "coordinator", VLUCHTELINGENWERK),
        "budget": sluit_aan(cast, "budget", "budgetbeheerder", BUDGETBUREAU),
        "beleid": sluit_aan(cast, "beleid", "beleid", doel="verantwoording"),
    }
