# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The web server: granian with its processes. A process of its own, started by `regie start`."""

import multiprocessing
import sys

from regie.cli.wachter import stop_met_de_ouder

# Per process; each holds its connections to the database. One answers while the other waits for the database; more
# only take turns at the same page-making, so that every visitor waits for all. One alone would let an import, which
# takes long, keep half of the visitors waiting.
DRADEN = 2
DRAAD_BLIJFT = 600  # seconds: a thread that goes takes its connection with it
LAATSTE_SECONDEN = 7  # for requests that are being answered


def main() -> int:
    # Before granian and before any Polars call: a fork after Polars has started its threads hangs.
    multiprocessing.set_start_method("spawn")
    stop_met_de_ouder()
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from regie.instellingen.logboek import config
    from regie.instellingen.omgeving import lees

    Server(
        "regie.web.wsgi:application",
        address=lees("REGIE_HOST"),
        port=lees("REGIE_POORT"),
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=lees("REGIE_PROCESSEN"),
        blocking_threads=DRADEN,
        blocking_threads_idle_timeout=DRAAD_BLIJFT,
        respawn_failed_workers=True,
        workers_kill_timeout=LAATSTE_SECONDEN,
        log_level=LogLevels.warning,
        log_dictconfig=config(lees("REGIE_LOGNIVEAU")),
    ).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
