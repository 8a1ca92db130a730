# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The Markdown of the reference: a page, a table, a list of names."""

from collections.abc import Iterable, Iterator, Sequence

Regels = Iterator[str]


def pagina(titel: str, inleiding: str, inhoud: Iterable[str], bron: str = "recht/") -> str:
    kop = f"<!-- Gemaakt door `make docs` uit {bron}. Niet met de hand wijzigen. -->"
    return "\n".join([kop, "", f"# {titel}", "", inleiding, "", *inhoud]).rstrip() + "\n"


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> Regels:
    """A Markdown table; without rows nothing at all."""
    regels = [f"| {' | '.join(_cel(cel) for cel in rij)} |" for rij in rijen]
    if regels:
        yield from (f"| {' | '.join(koppen)} |", f"|{'---|' * len(koppen)}", *regels, "")


def _cel(tekst: str) -> str:
    return tekst.replace("|", "\\|").replace("\n", " ") or "–"


def code(namen: Iterable[str]) -> str:
    return ", ".join(f"`{naam}`" for naam in namen)
