# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie herbereken`: rebuilds what the register keeps, or only compares it with what the kern says."""

import argparse

from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import keur, laad_django
from regie.postgres import met_databank

OP_SCHERM = 20  # dossiers that are named


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.bestanden.recht import lees_met_eigen_beleid
        from regie.register import herberekenen
        from regie.toegang.gemeenten import gemeenten

        code = None if gekozen.gemeente is None else gekozen.gemeente.removeprefix("GM")
        gekozen_gemeenten = [g for g in gemeenten().values() if code in (None, g.code)]
        if not gekozen_gemeenten:
            fout_console.print(f"Gemeente {code} staat niet in dit register. Toevoegen: regie gemeente.", markup=False)
            return FOUTE_INVOER
        recht = lees_met_eigen_beleid(gekozen.vandaag)
        if gekozen.controleer:
            return _meld_verschillen(
                {g.code: herberekenen.controleer(g, recht, gekozen.vandaag).anders for g in gekozen_gemeenten}
            )
        reken = herberekenen.herbereken_vandaag if gekozen.nieuwe_dag else herberekenen.herbereken_alles
        for gemeente in gekozen_gemeenten:
            uitkomst = reken(gemeente, recht, gekozen.vandaag)
            toon(f"{gemeente.code}: {uitkomst.dossiers} dossiers gerekend, {uitkomst.gewijzigd} rijen veranderd.")
    return 0


def _meld_verschillen(anders: dict[str, list[str]]) -> int:
    for code, dossiers in anders.items():
        if dossiers:
            namen = ", ".join(dossiers[:OP_SCHERM]) + (" en meer" if len(dossiers) > OP_SCHERM else "")
            fout_console.print(f"{code}: {len(dossiers)} dossiers kloppen niet: {namen}", markup=False, soft_wrap=True)
    if any(anders.values()):
        fout_console.print("Reken ze opnieuw: regie herbereken", markup=False)
        return FOUTE_INVOER
    toon("Alles wat bewaard is, klopt met wat de regels nu zeggen.")
    return 0
