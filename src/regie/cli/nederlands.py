# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""argparse in Dutch: titles, and messages that say what to do now."""

import argparse
import re
from typing import Any, Final, NoReturn

_MELDINGEN: Final[tuple[tuple[str, str], ...]] = (
    (r"the following arguments are required: (.*)", r"Dit ontbreekt: \1."),
    (r"unrecognized arguments: (.*)", r"Dit ken ik niet: \1."),
    (r"argument (\S+): invalid choice: '?([^']*)'? \(choose from (.*)\)", r"\1: '\2' bestaat niet. Kies uit: \3."),
    (r"argument (\S+): expected one argument", r"Bij \1 hoort een waarde."),
    (r"argument (\S+): ignored explicit argument .*", r"Bij \1 hoort geen waarde."),
    (r"argument (\S+): (.*)", r"\1: \2."),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 is niet duidelijk. Bedoelt u: \2?"),
)


def vertaal(melding: str) -> str:
    for patroon, nederlands in _MELDINGEN:
        if re.fullmatch(patroon, melding):
            return re.sub(patroon, nederlands, melding)
    return melding


class _Opmaak(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class Ontleder(argparse.ArgumentParser):
    def __init__(self, **opties: object) -> None:
        super().__init__(formatter_class=_Opmaak, add_help=False, allow_abbrev=False, **opties)  # type: ignore[arg-type]
        self._positionals.title = "Argumenten"
        self._optionals.title = "Opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"regie: {vertaal(message)}\n{self.format_usage()}Meer uitleg: {self.prog} --help\n")
