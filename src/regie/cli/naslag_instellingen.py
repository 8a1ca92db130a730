# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The reference of the settings and of the numbered checks, from the tables that Regie itself reads."""

from itertools import groupby

from regie.cli.naslag_opmaak import Regels, code, pagina, tabel
from regie.instellingen.controles import CONTROLES, Controle
from regie.instellingen.controles_databank import DATABANKCONTROLES
from regie.instellingen.tabel import INSTELLINGEN, Instelling

INLEIDING = (
    "Een instelling is een variabele in de omgeving van het proces. Staat een waarde liever in een bestand (een "
    "wachtwoord, een sleutel)? Geef dan het pad, in de variabele met `_FILE` erachter: "
    "`REGIE_SLEUTEL_FILE=/run/secrets/sleutel`. Regie raadt niet: een waarde die niet klopt, een lege waarde of een "
    "onbekende naam met `REGIE_` houdt de start tegen. "
    "`regie instellingen` toont wat er nu geldt. Hoe u Regie installeert, staat in de "
    "[handleiding voor beheer](../handleidingen/beheer.md)."
)
CONTROLES_INLEIDING = (
    "`regie start`, `regie worker` en `regie migreer` voeren ze uit, en `regie instellingen --controleer` toont ze. "
    "Met een E gaat Regie niet verder, met een W wel."
)


def instellingen() -> str:
    def inhoud() -> Regels:
        for groep, rijen in groupby(INSTELLINGEN, key=lambda rij: rij.groep):
            yield from (f"## {groep}", "")
            yield from tabel(("instelling", "soort", "waarvoor", "zonder waarde", "nodig als"), map(_instelling, rijen))
        yield from ("## Controles", "", CONTROLES_INLEIDING, "")
        controles = (*CONTROLES, *DATABANKCONTROLES)
        yield from tabel(("nummer", "wat", "wat nu", "vraagt de databank"), map(_controle, controles))

    return pagina("Instellingen", INLEIDING, inhoud(), "src/regie/instellingen/")


def _instelling(rij: Instelling) -> tuple[str, ...]:
    soort = f"{rij.soort}, geheim" if rij.geheim else rij.soort
    return f"`{rij.naam}`", f"{soort}{_grenzen(rij)}", rij.uitleg, _zonder(rij), rij.verplicht_wanneer


def _grenzen(rij: Instelling) -> str:
    if rij.keuzes:
        return f": {code(rij.keuzes)}"
    if rij.maximum is not None:
        return f" van {rij.minimum} tot en met {rij.maximum}"
    return f" van minstens {rij.minimum} tekens" if rij.minimum is not None else ""


def _zonder(rij: Instelling) -> str:
    return rij.zonder if rij.standaard is None else f"`{rij.standaard}`"


def _controle(controle: Controle) -> tuple[str, ...]:
    return f"`{controle.id}`", f"{controle.wat}.", controle.nu, "ja" if controle.databank else "nee"
