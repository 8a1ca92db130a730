# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same door in bulk: whole or not at all, once, by the gemeente of the dossier."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis, recht

HUIS = Path(__file__).parents[2]


def telling(cast: Cast) -> dict[str, int]:
    from django.db import connection

    tabellen = ("gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "termijn", "dossier", "persoon", "toegang")
    with cast.als_systeem(), connection.cursor() as cursor:
        aantallen = {}
        for tabel in tabellen:
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            aantallen[tabel] = cursor.fetchone()[0]
        return aantallen


def test_a_second_time_adds_nothing(gemeente: str) -> None:
    rijen = verhaal("amina-tweemaal")
    eerst = importeer(gemeente, rijen)
    cast = Cast(gemeente, "amina-tweemaal")
    voor = telling(cast)
    weer = importeer(gemeente, rijen)
    assert (eerst.nieuw, weer.nieuw, weer.gelezen) == (len(rijen), 0, len(rijen))
    assert telling(cast) == voor


def test_a_later_file_is_judged_together_with_what_is_there(gemeente: str) -> None:
    """An end needs its start, and that start stands in the register already."""
    cast = maak(gemeente)
    importeer(gemeente, [gebeurtenis("toewijzing_einde", "2026-11-10", cast.dossier, rol="regie", medewerker="karin")])
    with pytest.raises(InvoerFout, match="zonder eerdere"):
        importeer(gemeente, [
            *verhaal("amina-los"),
            gebeurtenis("ontzorgen_einde", "2026-11-10", "amina-los", reden="klaar"),
        ])  # fmt: skip


def test_one_bad_row_keeps_the_whole_file_out(gemeente: str) -> None:
    cast = maak(gemeente)
    voor = telling(cast)
    rijen = [
        *verhaal("amina-goed"),
        *verhaal("amina-fout"),
        gebeurtenis("leerbaarheidstoets", "2026-11-10", "amina-fout", score=99),
    ]
    with pytest.raises(InvoerFout, match="score"):
        importeer(gemeente, rijen)
    assert telling(cast) == voor


def test_an_id_that_says_something_else_is_refused(gemeente: str) -> None:
    from regie.register.fouten import AndereInhoud

    cast = maak(gemeente)
    id_ = cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    anders = gebeurtenis("contact", "2026-11-20", cast.dossier, kanaal="telefoon", richting="in", onderwerp="werk")
    with pytest.raises(AndereInhoud, match=str(id_)):
        importeer(gemeente, [anders | {"id": str(id_)}])


def test_an_id_of_another_dossier_is_refused(gemeente: str) -> None:
    from regie.register.fouten import AndereInhoud

    cast = maak(gemeente)
    id_ = cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    rijen = verhaal("amina-elders")
    rijen.append(
        gebeurtenis("contact", "2026-11-20", "amina-elders", kanaal="telefoon", richting="in", onderwerp="huur")
    )
    rijen[-1]["id"] = str(id_)
    with pytest.raises(AndereInhoud):
        importeer(gemeente, rijen)


def test_a_gemeente_that_is_not_in_the_register_is_refused(databank: Adressen) -> None:
    with pytest.raises(InvoerFout, match="staat niet in dit register"):
        importeer("0777", verhaal("amina-0777"))


def test_a_dossier_without_a_gemeente_is_refused(databank: Adressen, tmp_path: Path) -> None:
    import json

    from regie.register.importeren import importeer as neem_op

    pad = tmp_path / "los.jsonl"
    pad.write_text("".join(json.dumps(rij) + "\n" for rij in verhaal("amina-los")), encoding="utf-8")
    with pytest.raises(InvoerFout, match="niet bekend bij welke gemeente"):
        neem_op(pad, recht(), VANDAAG)


def test_who_imports_on_a_page_brings_in_only_what_the_role_may_record(gemeente: str) -> None:
    cast = maak(gemeente)
    type_ = "ontzorgen_start"
    assert "teamleider" not in recht().gebeurtenissen[type_].vastleggen
    rijen = [gebeurtenis(type_, "2026-11-10", cast.dossier, vorm="wettelijk")]
    with pytest.raises(InvoerFout, match="mag u niet vastleggen"):
        importeer(gemeente, rijen, wie=cast.wie("saskia"))


def test_who_has_a_caseload_imports_nothing(gemeente: str) -> None:
    from regie.register.fouten import MagNiet

    cast = maak(gemeente)
    with pytest.raises(MagNiet):
        importeer(gemeente, verhaal("amina-karin"), wie=cast.karin)


def test_free_text_and_categories_stand_apart(gemeente: str) -> None:
    from django.db import connection

    rijen = verhaal("amina-apart")
    rijen.append(gebeurtenis("voortgangsgesprek", "2026-11-20", "amina-apart", vorm="azc", leefgebieden=["gezondheid"],
                             afspraken="naar de huisarts"))  # fmt: skip
    importeer(gemeente, rijen)
    cast = Cast(gemeente, "amina-apart")
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT gegevens::text FROM gebeurtenis WHERE type = 'voortgangsgesprek'")
        assert cursor.fetchall() == [('{"vorm": "azc"}',)]
        cursor.execute("SELECT categorie, gegevens::text FROM gebeurtenis_deel WHERE gegevens ? 'leefgebieden'")
        assert cursor.fetchall() == [("gezondheid", '{"leefgebieden": ["gezondheid"]}')]
        cursor.execute("SELECT veld, tekst #>> '{}' FROM gebeurtenis_tekst")
        assert cursor.fetchall() == [("afspraken", "naar de huisarts")]


def test_killed_halfway_nothing_of_it_is_there(gemeente: str, databank: Adressen, tmp_path: Path) -> None:
    """kill -9 while the rows are going in: the transaction never ends, so it never was."""
    from regie.voorbeeld.maak import maak as verzin
    from regie.voorbeeld.wegschrijven import schrijf

    cast = maak(gemeente)
    voor = telling(cast)
    pad = tmp_path / "veel.parquet"
    schrijf(verzin(1500, "voorbeeld", 3), pad)
    programma = textwrap.dedent(f"""
        import django; django.setup()
        from datetime import date
        from pathlib import Path
        from regie.bestanden.recht import lees_recht
        from regie.register import importeren, inladen
        from regie.toegang.gemeenten import voeg_gemeente_toe
        oud = inladen.laad_in
        def laad_in(*alles):
            oud(*alles)
            print("half", flush=True)
            import time; time.sleep(60)
        importeren.laad_in = laad_in
        voeg_gemeente_toe("9999", "Voorbeeld", "voorbeeld")
        importeren.importeer(Path({str(pad)!r}), lees_recht(), date(2026, 11, 29))
    """)
    proces = subprocess.Popen([sys.executable, "-c", programma], cwd=HUIS, stdout=subprocess.PIPE, env=dict(os.environ))
    assert proces.stdout is not None
    assert any(b"half" in regel for regel in proces.stdout)
    proces.send_signal(signal.SIGKILL)
    proces.wait()
    andere = Cast("9999", "geen")
    einde = time.monotonic() + 20
    while time.monotonic() < einde and any(telling(andere).values()):
        time.sleep(0.2)  # the server notices that its client is gone
    assert not any(telling(andere).values())
    assert telling(cast) == voor
