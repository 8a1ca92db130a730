# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the questionnaire: themes and words exist; a code belongs to one answer, and means what advice says."""

from collections import Counter
from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.intaketabel import CODELIJST
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.vragenlijst import Vraag

BESTAND = "vragenlijst.toml"


def controleer_vragenlijst(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for naam, vraag in recht.vragen.items():
        yield from _vraag(Plek(BESTAND, f"vraag {naam}"), vraag, recht, namen)
    keren = Counter(code for vraag in recht.vragen.values() for code in vraag.codes())
    for code in sorted(code for code, keer in keren.items() if keer > 1):
        yield Plek(BESTAND).mis(
            f"de code '{code}' staat er {keren[code]} keer",
            "dan is niet te zeggen op welke vraag zij antwoordt",
            "geef een van de antwoorden een andere code",
        )


def _vraag(plek: Plek, vraag: Vraag, recht: Recht, namen: Namen) -> Iterator[Probleem]:
    if vraag.thema not in namen.codes(CODELIJST):
        yield plek.onbekend("thema", vraag.thema, namen.codes(CODELIJST))
    for antwoord in vraag.antwoord:
        if antwoord.woord is not None and antwoord.woord not in recht.vraagwoorden:
            yield plek.onbekend("vraagwoord", antwoord.woord, recht.vraagwoorden)
    for naam, kenmerk in recht.kenmerken.items():
        if set(vraag.codes()) & set(kenmerk.codes) and kenmerk.thema != vraag.thema:
            yield plek.mis(
                f"het thema is '{vraag.thema}', en dat van kenmerk '{naam}' is '{kenmerk.thema}'",
                "dan leest het advies dit antwoord niet zoals het is bedoeld",
                "maak beide gelijk",
            )
