# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of a school with 400 pupils, four weeks each, in a process of its own as in a web worker: looked at line by
line, and taken in. `python -m bench.register.levering`, a day on its input; what is recorded is rolled back."""

import json
import sys
import time
from datetime import date
from typing import Any, Final

from bench.register.bestanden import LEERLINGEN
from bench.register.gemeenten import GROOT
from bench.register.vullen import DOCENT

WEKEN: Final = ((1, 7), (8, 14), (15, 21), (22, 28))
KOP: Final = "leerling;van;tot;soort;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim"


def main() -> None:
    from django.db import transaction

    from regie.cli.voorbereiding import laad_django

    laad_django()
    from regie.bestanden.recht import lees_recht
    from regie.kern.kalender.maand import Maand
    from regie.toegang.context import zet_wie
    from regie.werk.keten.leerlingen import leerlingen
    from regie.werk.keten.uren.levering import bekijk, beproef_bestand, neem_op
    from regie.werk.keten.uren.regel import LESUREN

    vandaag, recht = date.fromisoformat(json.load(sys.stdin)), lees_recht()
    maand, wie = Maand.van(vandaag).vorige, _wie()
    with transaction.atomic():
        zet_wie(wie, vandaag)
        ruw = _bestand(list(leerlingen(LESUREN, recht))[:LEERLINGEN], maand)
        begin = time.perf_counter()
        id_ = beproef_bestand(wie, recht, vandaag, maand, ruw)
        blik = bekijk(wie, recht, id_)
        assert blik is not None
        bekeken = time.perf_counter() - begin
        begin = time.perf_counter()
        aantal = neem_op(wie, recht, id_, blik.plan.merk, "laten")
        opgenomen = time.perf_counter() - begin
        transaction.set_rollback(True)
    uitkomst = {"bekeken": bekeken, "opgenomen": opgenomen, "regels": len(blik.regels), "fout": len(blik.fout)}
    json.dump(uitkomst | {"aantal": aantal}, sys.stdout)


def _wie() -> Any:
    from regie.dossiers.vraag import rij
    from regie.toegang.wie import Wie

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
