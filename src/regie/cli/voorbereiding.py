# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What `regie start`, `worker`, `migreer` and `instellingen` do first: settings read, Django loaded, checks run."""

import os

import django
from django.core.checks import CheckMessage

from regie.cli.scherm import fout_console
from regie.instellingen.apps import in_woorden, meldingen
from regie.instellingen.fouten import NietKlaar


def laad_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")
    django.setup()


def keur(*tags: str) -> None:
    """Run the numbered checks: a warning is shown, an error refuses."""
    gevonden = meldingen(*tags)
    for melding in gevonden:
        meld(melding)
    if fouten := sum(melding.is_serious() for melding in gevonden):
        wat = "1 fout" if fouten == 1 else f"{fouten} fouten"
        raise NietKlaar(f"Zo gaat Regie niet verder: {wat} in de instellingen of de databank, zie hierboven.")


def meld(melding: CheckMessage) -> None:
    fout_console.print(in_woorden(melding), markup=False, soft_wrap=True)
