# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who runs the server. PostgreSQL refuses root, so root hands it to a user without rights."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regie.postgres.fouten import PostgresFout

ZONDER_RECHTEN = "nobody"


@dataclass(frozen=True)
class Gebruiker:
    """The user the server runs as; `wisselt` when that is not who we are."""

    uid: int
    gid: int
    wisselt: bool

    def kind(self) -> dict[str, Any]:
        """How subprocess starts a program as this user. In "/", because our own folder may be closed to it."""
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PG")}
        opties: dict[str, Any] = {"cwd": "/", "env": omgeving | {"LC_ALL": "C"}}
        return opties | ({"user": self.uid, "group": self.gid, "extra_groups": []} if self.wisselt else {})

    def geef(self, pad: Path) -> None:
        if self.wisselt:
            os.chown(pad, self.uid, self.gid)

    def bereikt(self, map_: Path) -> bool:
        """Tried, not worked out from the modes: access lists and mounts count too."""
        return subprocess.run(["test", "-x", map_], **self.kind()).returncode == 0


def servergebruiker() -> Gebruiker:
    if os.geteuid() != 0:
        return Gebruiker(os.geteuid(), os.getegid(), wisselt=False)
    try:
        niemand = pwd.getpwnam(ZONDER_RECHTEN)
    except KeyError:
        raise PostgresFout(
            f"PostgreSQL mag niet als root draaien en de gebruiker '{ZONDER_RECHTEN}' bestaat hier niet. "
            "Start Regie als gewone gebruiker, of zet DATABASE_URL naar een eigen PostgreSQL."
        ) from None
    return Gebruiker(niemand.pw_uid, niemand.pw_gid, wisselt=True)
