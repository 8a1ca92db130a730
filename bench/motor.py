# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One engine in a process of its own: the mark of its answers, and its time. `python -m bench.motor regie`."""

import hashlib
import json
import sys
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

from bench.meten import seconden
from bench.twaalf import personen

PERSONEN = 1_000_000
KEREN = 9


def main(naam: str) -> None:
    reken = import_module(f"bench.motoren.{naam}").voorbereiden(personen(PERSONEN))
    kenmerk = _kenmerk(reken())
    print(json.dumps({"kenmerk": kenmerk, "seconden": seconden(reken, KEREN)}))


def _kenmerk(kolommen: list[NDArray[np.uint8]]) -> str:
    inhoud = b"".join(np.ascontiguousarray(kolom, dtype=np.uint8).tobytes() for kolom in kolommen)
    return hashlib.sha256(inhoud).hexdigest()


if __name__ == "__main__":
    main(sys.argv[1])
