# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The two gemeenten of the demo, a made-up one that is at work today and the Haarlem of 2022, and who works there."""

import base64
import json
import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import polars as pl
from django.db import connection, transaction

from regie.bestanden.recht import lees_recht
from regie.cli.demo_accounts import (
    ACCOUNTS,
    COLLEGAS,
    CONTACTEN,
    HAARLEM,
    ORGANISATIES,
    VOORBEELD,
    WACHTWOORD,
    Medewerker,
    toewijzingen,
)
from regie.dossiers.sociale_kaart import Contactpersoon, bewaar, contactpersonen
from regie.register.herberekenen import herbereken_alles, kenmerk
from regie.register.importeren import importeer
from regie.toegang.context import zet_wie
from regie.toegang.gemeenten import gemeenten, voeg_gemeente_toe
from regie.toegang.medewerkers import voeg_toe
from regie.toegang.organisaties import voeg_organisatie_toe
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie, systeem
from regie.voorbeeld.maak import maak
from regie.voorbeeld.personen import gegevens_van, maak_personen
from regie.voorbeeld.wegschrijven import schrijf
from regie.web.inloggen.accounts import GeenApp, OnbekendAccount, account_met, code_van_nu, koppel_app, maak_account

SEED: Final = 2021
HAARLEM_BESTAND: Final = Path(__file__).parents[3] / "tests" / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"

Zeg = Callable[[str], None]


def vul_voorbeeld(dossiers: int, vandaag: date, zeg: Zeg) -> None:
    """The example municipality, as it would be at work today; nothing when it is there already."""
    if _zet_klaar(VOORBEELD, "voorbeeld", vandaag):
        return
    zeg(f"De voorbeeldgemeente maken: {dossiers} dossiers …")
    gemaakt = pl.concat(list(maak(dossiers, "voorbeeld", SEED, tot=vandaag, agenda=True)))
    with TemporaryDirectory(prefix="regie-demo-") as map_:
        schrijf(iter([gemaakt]), Path(map_) / "voorbeeld.jsonl")
        _neem_op(Path(map_), "voorbeeld", gemaakt, VOORBEELD, vandaag)


def vul_haarlem(vandaag: date, zeg: Zeg) -> None:
    """Haarlem with a part of the dossiers for Milan. Its file stands in the repository, not in a wheel."""
    if _zet_klaar(HAARLEM, "haarlem", vandaag):
        return
    if not HAARLEM_BESTAND.is_file():
        zeg("Het voorbeeld van Haarlem staat alleen bij de broncode van Regie. Die gemeente blijft hier leeg.")
        return
    zeg("Het voorbeeld van Haarlem inlezen …")
    rijen = [json.loads(regel) for regel in HAARLEM_BESTAND.read_text(encoding="utf-8").splitlines()]
    rijen += toewijzingen(rijen)
    with TemporaryDirectory(prefix="regie-demo-") as map_:
        tekst = "".join(json.dumps(rij, ensure_ascii=False) + "\n" for rij in rijen)
        (Path(map_) / "haarlem.jsonl").write_text(tekst, encoding="utf-8")
        _neem_op(Path(map_), "haarlem", _als_frame(rijen), HAARLEM, vandaag)


def _als_frame(rijen: list[dict[str, Any]]) -> pl.DataFrame:
    """What `gegevens_van` reads of events."""
    return pl.DataFrame(
        [(rij["dossier"], rij["type"], json.dumps(rij["gegevens"]), rij.get("herroept")) for rij in rijen],
        schema=dict.fromkeys(("dossier", "type", "gegevens", "herroept"), pl.String),
        orient="row",
    )


def _neem_op(map_: Path, naam: str, gebeurtenissen: pl.DataFrame, gemeente: str, vandaag: date) -> None:
    dossiers = gebeurtenissen["dossier"].unique(maintain_order=True).to_list()
    maak_personen(dossiers, gegevens_van(gebeurtenissen), SEED).write_csv(map_ / "personen.csv")
    importeer(map_ / f"{naam}.jsonl", lees_recht(), vandaag, gemeente=gemeente, personen=map_ / "personen.csv")


def _zet_klaar(code: str, beleid: str, vandaag: date) -> bool:
    """The gemeente itself, computed with the law as it reads now. Whether it has dossiers already."""
    recht = lees_recht()
    voeg_gemeente_toe(code, recht.beleid[beleid].gemeente.naam, beleid)
    gemeente = gemeenten()[code]
    if gemeente.gerekend_met != kenmerk(gemeente.beleid, recht):
        herbereken_alles(gemeente, recht, vandaag)
    return _heeft_dossiers(code, beleid, vandaag)


def _heeft_dossiers(gemeente: str, beleid: str, vandaag: date) -> bool:
    with transaction.atomic(), connection.cursor() as cursor:
        zet_wie(systeem(gemeente, beleid), vandaag)
        cursor.execute("SELECT EXISTS (SELECT 1 FROM dossier)")
        return bool(cursor.fetchone()[0])


def maak_accounts(vandaag: date) -> None:
    """Who is not there yet. Each account has its own app key; what it shows, `regie code` says."""
    for id_, naam, soort in ORGANISATIES:
        voeg_organisatie_toe(VOORBEELD, id_, naam, soort)
    for wie in COLLEGAS:
        voeg_toe(wie.gemeente, wie.sleutel, wie.voluit, (wie.rol,), team=wie.team, organisatie=wie.organisatie)
    for wie in ACCOUNTS:
        _maak(wie)
    _vul_sociale_kaart(vandaag)


def _vul_sociale_kaart(vandaag: date) -> None:
    """As the functional administrator would; nothing when there is somebody on it already."""
    beheerder = next(wie for wie in ACCOUNTS if wie.rol == "functioneel_beheer")
    wie = Wie(VOORBEELD, "", "voorbeeld", beheerder.sleutel, beheerder.voluit, (beheerder.rol,))
    with transaction.atomic():
        zet_wie(wie, vandaag)
        if contactpersonen(vandaag):
            return
        for organisatie, naam, functie, telefoon, taken, voor_wie in CONTACTEN:
            bewaar(wie, Contactpersoon(uuid7(), organisatie, naam, functie, telefoon, "", taken, voor_wie))


def _maak(wie: Medewerker) -> None:
    try:
        code_van_nu(account_met(wie.naam))
        return
    except OnbekendAccount:
        with transaction.atomic(using="eigenaar"):
            account = maak_account(wie.naam, WACHTWOORD, eenmalig=False, databank="eigenaar")
            plek = {"account": account.pk, "team": wie.team, "organisatie": wie.organisatie}
            voeg_toe(wie.gemeente, wie.sleutel, wie.voluit, (wie.rol,), **plek)
    except GeenApp:
        pass  # stopped halfway, the former time
    koppel_app(account_met(wie.naam), base64.b32encode(secrets.token_bytes(20)).decode())
