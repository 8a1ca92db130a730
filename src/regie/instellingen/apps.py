# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The numbered checks as Django knows them: tag `regie`, and `regie_databank` for those that ask the database."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Warning, register, run_checks

from regie.instellingen.controles import CONTROLES, Controle
from regie.instellingen.controles_databank import DATABANKCONTROLES

TAG, TAG_DATABANK = "regie", "regie_databank"


class InstellingenConfig(AppConfig):
    name = "regie.instellingen"
    label = "instellingen"

    def ready(self) -> None:
        for controle in CONTROLES:
            register(_als_check(controle), TAG)
        for controle in DATABANKCONTROLES:  # deploy: not with every command, which may have no database
            register(_als_check(controle), TAG_DATABANK, deploy=True)


def meldingen(*tags: str) -> list[CheckMessage]:
    """What the checks with these tags have to say, errors first."""
    return sorted(
        run_checks(tags=tags, include_deployment_checks=True), key=lambda melding: (-melding.level, str(melding.id))
    )


def in_woorden(melding: CheckMessage) -> str:
    return f"{melding.id}  {melding.msg}\n           {melding.hint}"


def _als_check(controle: Controle) -> Any:
    soort: type[CheckMessage] = Error if controle.nummer.startswith("E") else Warning

    def kijk(app_configs: Sequence[AppConfig] | None, **opties: object) -> list[CheckMessage]:
        return [soort(f"{controle.wat}: {waar}.", hint=controle.nu, id=controle.id) for waar in controle.kijk()]

    return kijk
