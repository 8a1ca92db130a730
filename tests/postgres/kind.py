# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A Python of its own that uses the database, to be killed or to be somebody else."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

BEGIN = """
import os, sys, time
from pathlib import Path
import psycopg, psycopg.sql
from regie.postgres import databank, met_databank
"""
WORD_NIEMAND = """
os.setgroups([]); os.setgid({gid}); os.setuid({uid})
os.environ["HOME"] = {thuis!r}
"""


def python(programma: str, **omgeving: str) -> "subprocess.Popen[str]":
    """Starts `programma`; its standard output can be read line by line."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("REGIE_", "DATABASE_URL"))}
    opdracht = [sys.executable, "-u", "-c", BEGIN + programma]
    return subprocess.Popen(
        opdracht, env=schoon | omgeving, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd="/"
    )


def als_gewone_gebruiker(programma: str, thuis: Path, **omgeving: str) -> "subprocess.Popen[str]":
    """The same as a user without rights. Root becomes `nobody` after the imports: its Python may be out of reach."""
    if os.geteuid() != 0:
        return python(programma, HOME=str(thuis), **omgeving)
    niemand = pwd.getpwnam("nobody")
    os.chown(thuis, niemand.pw_uid, niemand.pw_gid)
    return python(WORD_NIEMAND.format(gid=niemand.pw_gid, uid=niemand.pw_uid, thuis=str(thuis)) + programma, **omgeving)


def regels(kind: "subprocess.Popen[str]") -> list[str]:
    """What it printed; it must have ended well."""
    uit, fout = kind.communicate(timeout=120)
    assert kind.returncode == 0, fout
    return uit.split("\n")[:-1]
