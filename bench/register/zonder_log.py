# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The web server without the log of what is read: only to measure what that log costs."""

import sys
from typing import Any, Final

HIER: Final = "bench.register.zonder_log:app"


def app(environ: Any, start_response: Any) -> Any:
    """In a process of granian: what is read goes nowhere."""
    from regie.toegang import middleware
    from regie.web.wsgi import application

    middleware._noteer = lambda *_: None
    return application(environ, start_response)


def main() -> int:
    """As `regie start` runs it, with another application."""
    from granian import server

    echt = server.Server
    server.Server = lambda _doel, **rest: echt(HIER, **rest)  # type: ignore[assignment]
    from regie.cli.webserver import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
