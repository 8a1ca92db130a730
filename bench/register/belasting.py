# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Visitors of a web server, in a process of their own: `python -m bench.register.belasting`, a question on its input.

Each visitor asks one page after the other over one connection, without a pause: the heaviest that so many people can
be. It answers with the milliseconds of every request, from sending to the last byte.
"""

import json
import sys
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle, islice
from typing import Any, Final

GEDULD: Final = 60.0  # seconds for one answer


@dataclass(frozen=True, slots=True)
class Vraag:
    """`verzoeken`: (method, path, headers, body), each visitor begins at another one; `keren`: per visitor."""

    host: str
    poort: int
    bezoekers: int
    opwarmen: int
    keren: int
    verzoeken: list[tuple[str, str, dict[str, str], str | None]]


def belast(vraag: Vraag) -> dict[str, Any]:
    tijden: list[list[float]] = [[] for _ in range(vraag.bezoekers)]
    fouten: list[str] = []
    klaar = threading.Barrier(vraag.bezoekers)

    def bezoek(nummer: int) -> None:
        try:
            tijden[nummer] = _bezoek(vraag, nummer, klaar)
        except Exception as fout:  # told to who measures, whatever it is
            fouten.append(f"{type(fout).__name__}: {fout}")
            klaar.abort()

    draden = [threading.Thread(target=bezoek, args=(nummer,)) for nummer in range(vraag.bezoekers)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return {"tijden": [tijd for deel in tijden for tijd in deel], "fouten": fouten}


def _bezoek(vraag: Vraag, nummer: int, klaar: threading.Barrier) -> list[float]:
    lijn = HTTPConnection(vraag.host, vraag.poort, timeout=GEDULD)
    verzoeken = islice(cycle(vraag.verzoeken), nummer, None)
    for _ in range(vraag.opwarmen):
        _vraag(lijn, *next(verzoeken))
    klaar.wait()
    tijden = []
    for _ in range(vraag.keren):
        begin = time.perf_counter()
        _vraag(lijn, *next(verzoeken))
        tijden.append((time.perf_counter() - begin) * 1000)
    lijn.close()
    return tijden


def _vraag(lijn: HTTPConnection, methode: str, pad: str, koppen: dict[str, str], inhoud: str | None) -> None:
    lijn.request(methode, pad, body=inhoud, headers=koppen)
    antwoord = lijn.getresponse()
    antwoord.read()
    if antwoord.status != 200:
        raise RuntimeError(f"{methode} {pad} gaf {antwoord.status} {antwoord.getheader('Location') or ''}")


def main() -> None:
    gevraagd = json.load(sys.stdin)
    gevraagd["verzoeken"] = [tuple(verzoek) for verzoek in gevraagd["verzoeken"]]
    json.dump(belast(Vraag(**gevraagd)), sys.stdout)


if __name__ == "__main__":
    main()
