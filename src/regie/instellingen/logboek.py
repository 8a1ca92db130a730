# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The log: one JSON object per line on standard output. It says what happened, never about whom.

What can hold a name or a number of a person is left out at the source: no paths, no arguments of messages, no texts of
exceptions (PostgreSQL repeats the row in them). What slips through in a form of nine digits is masked at the end.
"""

import logging
import logging.config
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, Final

import structlog

from regie.instellingen.logfout import beschrijf

NIVEAUS: Final = {"debug": "DEBUG", "info": "INFO", "waarschuwing": "WARNING", "fout": "ERROR"}
BSN: Final = re.compile(r"(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)|(?<!\d)\d{4}[ .-]\d{2}[ .-]\d{3}(?!\d)")
NUMMER: Final = "verzoek"  # made by us: 32 hexadecimal digits, of which nine may happen to stand together
MASKER: Final = "[9 cijfers]"
ZONDER_ARGUMENTEN: Final = ("django", "allauth")
Regel = MutableMapping[str, Any]


def masker(_logger: object, _methode: str, regel: Regel) -> Regel:
    """Nothing that looks like a BSN leaves, whatever the field, however deep. The number of a request stays whole."""
    return {naam: waarde if naam == NUMMER else _gemaskeerd(waarde) for naam, waarde in regel.items()}


def _gemaskeerd(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return BSN.sub(MASKER, waarde)
    if isinstance(waarde, Mapping):
        return {BSN.sub(MASKER, str(sleutel)): _gemaskeerd(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple | set | frozenset):
        return [_gemaskeerd(deel) for deel in waarde]
    if waarde is None or isinstance(waarde, bool):
        return waarde
    tekst = str(waarde)
    schoon = BSN.sub(MASKER, tekst)
    return waarde if schoon == tekst and isinstance(waarde, int | float) else schoon


def vreemd(_logger: object, _methode: str, regel: Regel) -> Regel:
    """Messages of the libraries: of Django only its fixed text, of procrastinate only what, which and how long."""
    record: logging.LogRecord = regel["_record"]
    if record.name.startswith("django.security"):  # its texts repeat what was sent
        regel["event"] = f"geweigerd: {record.name.rpartition('.')[2]}"
    elif record.name.startswith(ZONDER_ARGUMENTEN):
        regel["event"] = str(record.msg)
    elif record.name.startswith("procrastinate"):
        regel["event"] = f"taak: {getattr(record, 'action', 'procrastinate')}"
        taak = getattr(record, "job", None) or {}
        regel.update(taak=taak.get("task_name"), taak_id=taak.get("id"), seconden=getattr(record, "duration", None))
    return regel


def fout(_logger: object, _methode: str, regel: Regel) -> Regel:
    """An exception as its kind and its place in our code, without its text."""
    informatie = regel.pop("exc_info", None)
    if informatie is True:
        informatie = sys.exc_info()
    fout = informatie[1] if isinstance(informatie, tuple) else informatie
    if isinstance(fout, BaseException):
        regel["fout"] = beschrijf(fout)
    return regel


def zonder_leeg(_logger: object, _methode: str, regel: Regel) -> Regel:
    return {naam: waarde for naam, waarde in regel.items() if waarde is not None}


GEDEELD: Final[list[Any]] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="tijd"),
]


def opmaker() -> logging.Formatter:
    """Formats what structlog and what the standard library logs, the same way."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[vreemd, *GEDEELD],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            fout,
            zonder_leeg,
            structlog.processors.EventRenamer("wat"),
            masker,
            structlog.processors.JSONRenderer(sort_keys=True, ensure_ascii=False),
        ],
    )


def config(niveau: str) -> dict[str, Any]:
    """The LOGGING of Django, and of granian. What would show parameters of SQL or the path of a page stays off."""
    rustig = {"handlers": [], "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "regie.instellingen.logboek.opmaker"}},
        "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stdout"}},
        "root": {"handlers": ["uit"], "level": NIVEAUS[niveau]},
        "loggers": {
            "django": rustig,
            "django.request": {**rustig, "level": "CRITICAL"},  # regie.web.verzoek tells the same, without the path
            "django.db": {**rustig, "level": "WARNING"},
            "django.template": {**rustig, "level": "INFO"},
            "psycopg": {**rustig, "level": "WARNING"},
            "asyncio": {**rustig, "level": "WARNING"},
            "procrastinate": {**rustig, "level": "INFO" if niveau == "debug" else NIVEAUS[niveau]},
            "procrastinate.blueprints": {**rustig, "level": "WARNING"},
            "procrastinate.periodic": {**rustig, "level": "WARNING"},
            "_granian": {**rustig, "level": "WARNING"},
        },
    }


def richt_in(config: dict[str, Any]) -> None:
    """The LOGGING_CONFIG of Django: sets up structlog and the standard library together."""
    structlog.configure(
        processors=[*GEDEELD, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(config)
