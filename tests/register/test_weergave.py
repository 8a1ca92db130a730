# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The view of terms follows the kern: the same status, and a database that does not follow is seen."""

from django.db import connections

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, importeer, verhaal
from tests.verhaal import gebeurtenis, tabel


def test_the_view_says_what_the_kern_says(gemeente: str) -> None:
    from regie.dossiers.dossier import termijnen
    from tests.register.cast import Cast

    rijen = [
        *verhaal("amina-weergave"),
        gebeurtenis("oproep_intake", "2026-10-20", "amina-weergave", id="@o1", nummer=1, verzendwijze="brief",
                    voor_datum="2026-11-20"),
        gebeurtenis("pip_vastgesteld", "2026-11-18", "amina-weergave", leerroute="b1", gesprekken_per_jaar=4,
                    pvt_uren=12),
        gebeurtenis("uitkering_toegekend", "2026-11-02", "amina-weergave", ingang="2026-11-01"),
    ]  # fmt: skip
    importeer(gemeente, rijen)
    with Cast(gemeente, "amina-weergave").als("karin"):
        gezien = termijnen("amina-weergave")
    kern = tabel(rijen, VANDAAG, per_aanleiding=True).to_dicts()
    kolommen = ("termijn", "status", "dagen", "let_op", "start", "uiterlijk", "gehaald_op", "grens")
    assert len(kern) > 10
    assert [{naam: rij[naam] for naam in kolommen} for rij in gezien] == [
        {naam: rij[naam] for naam in kolommen} for rij in kern
    ]


def test_a_view_of_another_version_is_seen_and_made_anew(databank: Adressen) -> None:
    from regie.instellingen.migraties import weergave_is_bij
    from regie.register.migreren import migreer

    assert weergave_is_bij()
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("COMMENT ON VIEW termijn_vandaag IS 'een oude'")
    assert not weergave_is_bij()
    migreer()
    assert weergave_is_bij()
