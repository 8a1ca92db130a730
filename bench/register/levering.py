# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of a school with 400 pupils, four weeks each, the way of the page: kept, looked at by the worker, shown, and
recorded by the worker, while somebody else asks how far it is. `python -m bench.register.levering`, a day on its input;
what is recorded is rolled back."""

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import date
from typing import Any, Final
from uuid import UUID

from bench.register.bestanden import LEERLINGEN
from bench.register.gemeenten import GROOT
from bench.register.vullen import DOCENT

WEKEN: Final = ((1, 7), (8, 14), (15, 21), (22, 28))
KOP: Final = "leerling;van;tot;soort;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim"
ELKE: Final = 0.05  # seconds between two questions how far it is


def main() -> None:
    vandaag = date.fromisoformat(json.load(sys.stdin))
    with redirect_stdout(sys.stderr):  # the queue says there what it keeps
        from regie.cli.voorbereiding import laad_django

        laad_django()
        from regie.bestanden.recht import lees_recht

        uitkomst = _meet(vandaag, lees_recht())
    json.dump(uitkomst, sys.stdout)


def _meet(vandaag: date, recht: Any) -> dict[str, float]:
    from django.db import transaction

    from regie.kern.kalender.maand import Maand
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.keten.uren.levering import bekijk, beproef_bestand
    from regie.werk.keten.uren.opdracht import laat_nakijken, laat_vastleggen
    from regie.werk.keten.uren.opslag import gooi_weg
    from regie.werk.keten.uren.verwerken import verwerk

    maand, wie, hier = Maand.van(vandaag).vorige, _wie(vandaag), gemeenten()[GROOT]
    ruw = _bestand(_leerlingen(wie, recht, vandaag), maand)
    bewogen: list[float] = []
    begin = time.perf_counter()
    with _als(wie, vandaag):
        id_ = beproef_bestand(wie, recht, vandaag, maand, ruw, kijk=laat_nakijken)
    with _gevolgd(id_, vandaag, bewogen):
        verwerk(hier, id_, recht, vandaag)
    with _als(wie, vandaag):
        blik = bekijk(wie, recht, id_)
    bekeken = time.perf_counter() - begin
    assert blik is not None
    assert not blik.fout, f"{len(blik.fout)} regels zijn fout: dit meet iets anders"
    begin = time.perf_counter()
    with _als(wie, vandaag):
        laat_vastleggen(wie, recht, id_, blik.plan.merk, "laten")
    with transaction.atomic():
        with _gevolgd(id_, vandaag, bewogen):
            verwerk(hier, id_, recht, vandaag)
        opgenomen = time.perf_counter() - begin
        aantal = _vastgelegd(wie, vandaag, maand)
        transaction.set_rollback(True)
    with _als(wie, vandaag):
        gooi_weg(wie, id_)
    return {"bekeken": bekeken, "opgenomen": opgenomen, "stil": max(bewogen), "bewogen": len(bewogen),
            "regels": len(blik.regels), "fout": len(blik.fout), "aantal": aantal}  # fmt: skip


@contextmanager
def _als(wie: Any, vandaag: date) -> Iterator[None]:
    """A transaction of this person, as a request is one."""
    from django.db import transaction

    from regie.toegang.context import zet_wie

    with transaction.atomic():
        zet_wie(wie, vandaag)
        yield


def _leerlingen(wie: Any, recht: Any, vandaag: date) -> list[str]:
    from regie.werk.keten.leerlingen import leerlingen
    from regie.werk.keten.uren.regel import LESUREN

    with _als(wie, vandaag):
        return list(leerlingen(LESUREN, recht))[:LEERLINGEN]


def _vastgelegd(wie: Any, vandaag: date, maand: Any) -> int:
    """How many lines count now, before it is rolled back."""
    from regie.dossiers.levering import opgaven
    from regie.kern.levering.maand import tellend

    with _als(wie, vandaag):
        return len(tellend(opgaven(wie.organisatie, maand.eerste, maand.laatste)))


@contextmanager
def _gevolgd(id_: UUID, vandaag: date, stil: list[float]) -> Iterator[None]:
    """Adds how long the bar stood still, each time before it moved; asked on a connection of its own, as the page."""
    klaar = threading.Event()
    vorige: list[Any] = [time.perf_counter(), None]

    def kijk() -> None:
        from django.db import connections

        while not klaar.is_set():
            nu, vraag = time.perf_counter(), _hoever(id_, vandaag)
            if vraag != vorige[1]:
                stil.append(nu - vorige[0])
                vorige[:] = [nu, vraag]
            klaar.wait(ELKE)
        connections.close_all()

    kijker = threading.Thread(target=kijk)
    kijker.start()
    try:
        yield
    finally:
        klaar.set()
        kijker.join()
        stil.append(time.perf_counter() - vorige[0])


def _hoever(id_: UUID, vandaag: date) -> tuple[str, int] | None:
    from regie.werk.keten.uren import voortgang

    with _als(_wie(vandaag), vandaag):
        stand = voortgang.lees(GROOT, [id_]).get(id_)
    return None if stand is None else (stand.stap, stand.gedaan)


def _wie(vandaag: date) -> Any:
    from django.db import transaction

    from regie.dossiers.vraag import rij
    from regie.toegang.context import zet_wie
    from regie.toegang.wie import Wie, systeem

    with transaction.atomic():
        zet_wie(systeem(GROOT, ""), vandaag)
        gevonden = rij("SELECT organisatie, naam FROM medewerker WHERE gemeente = %s AND id = %s", [GROOT, DOCENT])
    assert gevonden is not None
    return Wie(GROOT, "", "voorbeeld", DOCENT, DOCENT, ("docent",), "", gevonden["organisatie"], gevonden["naam"])


def _bestand(dossiers: list[str], maand: Any) -> bytes:
    regels = [
        f"{dossier};{maand}-{van:02d};{maand}-{tot:02d};nt2;10;9;1;0" for dossier in dossiers for van, tot in WEKEN
    ]
    return "\r\n".join((KOP, *regels)).encode()


if __name__ == "__main__":
    main()
