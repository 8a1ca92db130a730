# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie dataverwerkingen`: the Logboek Dataverwerkingen of a period, as JSON Lines; whom it is about stays sealed."""

import argparse
import json
from pathlib import Path

from regie.bestanden.schrijven import nieuw_bestand
from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import keur, laad_django
from regie.postgres import met_databank


def voer_uit(gekozen: argparse.Namespace) -> int:
    if gekozen.tot < gekozen.van:
        fout_console.print("De laatste dag ligt voor de eerste. Er is niets geschreven.")
        return FOUTE_INVOER
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.toegang.gemeenten import gemeenten
        from regie.toegang.logboek_dataverwerkingen import regels

        code, uit = gekozen.gemeente.removeprefix("GM"), Path(gekozen.uit)
        if code not in gemeenten():
            fout_console.print(f"Gemeente {code} staat niet in dit register. Er is niets geschreven.", markup=False)
            return FOUTE_INVOER
        aantal = 0
        with nieuw_bestand(uit) as tijdelijk, tijdelijk.open("w", encoding="utf-8") as bestand:
            for regel in regels(code, gekozen.van, gekozen.tot):
                bestand.write(json.dumps(regel, ensure_ascii=False) + "\n")
                aantal += 1
    toon(f"{aantal} regels staan in {uit}. Wie er keek, staat er niet in; over wie het gaat, is versleuteld.")
    return 0
