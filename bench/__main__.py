# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`make bench`: what is fast, measured against named yardsticks in one run.

Times say little on another machine; the ratios beside them do. Each run adds its rows to bench/uitkomsten.csv.
"""

import argparse
import sys
from pathlib import Path

from bench import (
    adviezen,
    brieven,
    cluster,
    dossier,
    groepen,
    keten,
    meedoen,
    monitor,
    pip,
    signalen,
    start,
    twaalf_meten,
    weekplan,
)
from bench.meten import schrijf_uitkomsten, toon
from bench.register import cijfers
from bench.register import meet as register

ONDERDELEN = {
    "twaalf": twaalf_meten.meet,
    "keten": keten.meet,
    "cluster": cluster.meet,
    "dossier": dossier.meet,
    "groepen": groepen.meet,
    "advies": adviezen.meet,
    "start": start.meet,
    "brieven": brieven.meet,
    "pip": pip.meet,
    "weekplan": weekplan.meet,
    "meedoen": meedoen.meet,
    "signalen": signalen.meet,
    "monitor": monitor.meet,
    "cijfers": cijfers.meet,
    "register": register.meet,
}


def main() -> int:
    ontleder = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    ontleder.add_argument("onderdeel", nargs="*", choices=[[], *ONDERDELEN], help="leave out for all")
    ontleder.add_argument(
        "--dossiers", type=int, default=200_000, help="in the chain and the register (60 events each)"
    )
    ontleder.add_argument("--map", type=Path, help="folder of the register's database; it stays and is used again")
    gekozen = ontleder.parse_args()
    uitkomsten = []
    for naam in gekozen.onderdeel or ONDERDELEN:
        uitkomsten += ONDERDELEN[naam](gekozen)
        toon(uitkomsten)
    schrijf_uitkomsten(uitkomsten)
    return 0 if all(uitkomst.goed for uitkomst in uitkomsten) else 1


if __name__ == "__main__":
    sys.exit(main())
