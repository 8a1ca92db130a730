# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An exception as the log may show it: its kind, its place, its code. Its text only when no person can be in it."""

import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from regie.instellingen.fouten import InstellingFout

PLAATSEN = 15
OORZAKEN = 5
# Texts of these are about code or about the line to the database, not about what someone typed.
ZONDER_PERSOON: Final = (InstellingFout, AttributeError, NameError, ImportError, ConnectionError)
ZONDER_PERSOON_NAMEN: Final = {"ImproperlyConfigured", "TemplateDoesNotExist", "TemplateSyntaxError", "PoolTimeout"}
LIJN: Final = ("08", "57P", "53300")  # codes of PostgreSQL: connection, shutdown or start, too many connections
LIJNFOUTEN: Final = {"OperationalError", "InterfaceError", "PoolTimeout"}


def beschrijf(fout: BaseException) -> dict[str, Any]:
    """What of this exception goes into the log."""
    return {**_een(fout), "plaats": _plaats(fout), "door": [_een(oorzaak) for oorzaak in oorzaken(fout)][1:] or None}


def oorzaken(fout: BaseException) -> Iterator[BaseException]:
    """The exception, and those that led to it."""
    volgende: BaseException | None = fout
    gezien: set[int] = set()
    while volgende is not None and id(volgende) not in gezien and len(gezien) < OORZAKEN:
        gezien.add(id(volgende))
        yield volgende
        volgende = volgende.__cause__ or volgende.__context__


def is_lijn(fout: BaseException) -> bool:
    """Whether this says that the database cannot be reached (or stops, or starts, or has no place for one more)."""
    soorten = {soort.__name__ for soort in type(fout).__mro__}
    if not type(fout).__module__.startswith(("psycopg", "django.db")) or not soorten & LIJNFOUTEN:
        return False
    staat = getattr(fout, "sqlstate", None) or getattr(fout.__cause__, "sqlstate", None)  # Django wraps that of psycopg
    return staat is None or str(staat).startswith(LIJN)


def _een(fout: BaseException) -> dict[str, Any]:
    soort = type(fout)
    regel: dict[str, Any] = {"soort": f"{soort.__module__}.{soort.__qualname__}"}
    if isinstance(fout, ZONDER_PERSOON) or soort.__name__ in ZONDER_PERSOON_NAMEN or is_lijn(fout):
        regel["tekst"] = str(fout).strip()
    if (diagnose := getattr(fout, "diag", None)) is not None:
        namen = {"sqlstate": "sqlstate", "tabel": "table_name", "kolom": "column_name", "regel": "constraint_name"}
        regel |= {ons: getattr(diagnose, hun) for ons, hun in namen.items() if getattr(diagnose, hun, None)}
    return regel


def _plaats(fout: BaseException) -> list[str]:
    """Where it went wrong, the last place first; without the line of code, which may hold a text."""
    spoor = traceback.extract_tb(fout.__traceback__)[-PLAATSEN:]
    return [f"{'/'.join(Path(stap.filename).parts[-3:])}:{stap.lineno} {stap.name}" for stap in reversed(spoor)]
