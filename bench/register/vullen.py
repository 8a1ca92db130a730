# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The country into the register: every gemeente through the bulk door, with the few people who are measured."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.register.bestanden import KARIN, SCHOOL, Bestanden, maak_bestanden
from bench.register.gemeenten import GROOT, KLEIN, Plaats, land
from bench.register.plek import GEVULD
from regie.bestanden.recht import lees_recht

TEAMLEIDER: Final = "saskia"
DOCENT: Final = "tess"
_MENSEN: Final = (
    (GROOT, KARIN, "consulent", "gemeente"),
    (GROOT, TEAMLEIDER, "teamleider", "gemeente"),
    (KLEIN, TEAMLEIDER, "teamleider", "gemeente"),
    (GROOT, DOCENT, "docent", SCHOOL),
)


@dataclass(frozen=True, slots=True)
class Gevuld:
    """What stands in the register. `accounts`: gemeente/medewerker → the key of the account."""

    dossiers: int
    vandaag: str
    gebeurtenissen: int
    seconden: float  # of importing alone
    gewoon: str
    dik: str
    zonder_plan: str
    leerling: str
    accounts: dict[str, int]

    @property
    def dag(self) -> date:
        return date.fromisoformat(self.vandaag)


def eerder_gevuld(map_: Path) -> Gevuld | None:
    """What an earlier run left in this folder, whole."""
    pad = map_ / GEVULD
    return Gevuld(**json.loads(pad.read_text(encoding="utf-8"))) if pad.is_file() else None


def vul(dossiers: int, vandaag: date, map_: Path, plaatsen: list[Plaats] | None = None) -> Gevuld:
    """`plaatsen`: other gemeenten than those of the country; the first is the big one."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    plaatsen = plaatsen or land(dossiers)
    for plaats in plaatsen:
        voeg_gemeente_toe(plaats.code, plaats.naam, plaats.beleid)
    delen = list(_neem_op(plaatsen, vandaag, map_))
    _werk_de_tellingen_bij()
    groot = delen[0][0]
    aantal, seconden = sum(deel.aantal for deel, _ in delen), sum(duur for _, duur in delen)
    gevuld = Gevuld(
        dossiers, vandaag.isoformat(), aantal, seconden,
        groot.gewoon, groot.dik, groot.zonder_plan, groot.leerling, _maak_accounts(),
    )  # fmt: skip
    (map_ / GEVULD).write_text(json.dumps(asdict(gevuld)), encoding="utf-8")
    return gevuld


def _neem_op(plaatsen: list[Plaats], vandaag: date, map_: Path) -> Iterator[tuple[Bestanden, float]]:
    from regie.register.importeren import importeer

    for plaats in plaatsen:
        with TemporaryDirectory(prefix="bestanden-", dir=map_) as tijdelijk:
            deel = maak_bestanden(plaats, vandaag, Path(tijdelijk))
            begin = time.perf_counter()
            importeer(deel.gebeurtenissen, lees_recht(), vandaag, gemeente=plaats.code, personen=deel.personen)
            duur = time.perf_counter() - begin
        per_miljoen = duur / deel.aantal * 1e6
        wat = f"{plaats.dossiers} dossiers, {deel.aantal} gebeurtenissen"
        zeg(f"{plaats.code}: {wat} in {duur:.1f} s ({per_miljoen:.0f} s per miljoen)")
        yield deel, duur


def _werk_de_tellingen_bij() -> None:
    """What PostgreSQL does by itself in the night after a big import: so that every run measures the same."""
    import psycopg
    from django.db import connections

    from regie.instellingen.omgeving import datamap
    from regie.postgres.adressen import maak_adressen
    from regie.postgres.plek import lees_wachtwoorden, open_plek

    connections.close_all()
    plek = open_plek(datamap())
    adressen = maak_adressen(plek.socketmap, lees_wachtwoorden(plek))
    with psycopg.connect(adressen.beheer.replace("@/postgres?", "@/regie?"), autocommit=True) as beheer:
        beheer.execute("VACUUM (ANALYZE)")
        beheer.execute("CHECKPOINT")


def _maak_accounts() -> dict[str, int]:
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.models import Account
    from regie.toegang.organisaties import voeg_organisatie_toe

    voeg_organisatie_toe(GROOT, SCHOOL, "School", "aanbieder")
    accounts = {}
    for gemeente, sleutel, rol, plek in _MENSEN:
        account = Account.objects.create(username=f"{sleutel}-{gemeente}", password="!", last_login="2026-01-01T09:00Z")
        voeg_toe(gemeente, sleutel, sleutel.title(), [rol], account=account.pk, team="Noord", organisatie=plek)
        accounts[f"{gemeente}/{sleutel}"] = account.pk
    for gemeente in (GROOT, KLEIN):
        for nummer in range(1, 13):
            voeg_toe(gemeente, f"consulent-{nummer:02d}", f"Consulent {nummer}", ["consulent"], team="Noord")
    return accounts


_begin = time.perf_counter()


def zeg(tekst: str) -> None:
    """Progress, with the seconds since the beginning."""
    print(f"[{time.perf_counter() - _begin:6.0f} s] {tekst}", file=sys.stderr, flush=True)
