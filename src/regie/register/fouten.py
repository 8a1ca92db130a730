# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why the register does not take something: each says what, where, why and what now."""

from collections.abc import Sequence
from datetime import datetime


class RegisterFout(Exception):
    """Nothing was recorded."""


class GeenToegang(RegisterFout):
    """The dossier is not there for this person: to the outside the same as not existing."""


class MagNiet(RegisterFout):
    """The role may not record this type of event."""


class AndereInhoud(RegisterFout):
    """An event with this id exists and says something else."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = list(ids)
        super().__init__(
            f"Gebeurtenis {ids[0]} bestaat al en zegt iets anders"
            + (f" (en nog {len(ids) - 1})" if len(ids) > 1 else "")
            + ". Wat is vastgelegd, verandert niet: leg een verbetering vast, of geef de gebeurtenis een eigen id."
        )


class Verouderd(RegisterFout):
    """Someone else recorded something in this dossier since the form was made."""

    def __init__(self, sinds: datetime | None) -> None:
        self.sinds = sinds
        super().__init__("Intussen is er iets anders vastgelegd in dit dossier. Kijk wat dat is, en sla daarna op.")


class Beschadigd(RegisterFout):
    """What the register holds does not pass its own checks: someone must look before anything is added."""
