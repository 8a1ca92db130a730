# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The data folder of a new server."""

import shutil
import subprocess

from regie.postgres.adressen import BEHEERDER
from regie.postgres.fouten import PostgresFout
from regie.postgres.plek import Plek, schrijf_geheim
from regie.postgres.programma import Programma


def maak_cluster(plek: Plek, programma: Programma, wachtwoord: str) -> None:
    """The empty data folder. Made beside its place, so that half a folder is never taken for a whole one."""
    half, geheim = plek.data / "cluster.half", plek.data / "wachtwoord.half"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    opdracht = [programma["initdb"], f"--pgdata={half}", f"--username={BEHEERDER}", f"--pwfile={geheim}"]
    opdracht += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"]
    try:
        schrijf_geheim(geheim, wachtwoord + "\n")
        for pad in (half, geheim):
            plek.gebruiker.geef(pad)
        uit = subprocess.run(opdracht, capture_output=True, text=True, check=False, **plek.gebruiker.kind())
    finally:
        geheim.unlink(missing_ok=True)
    if uit.returncode != 0:
        shutil.rmtree(half, ignore_errors=True)
        raise PostgresFout(f"De gegevens in {plek.data} zijn niet te maken. PostgreSQL meldt: {uit.stderr.strip()}")
    half.rename(plek.cluster)
