# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two people wrote in one field: nothing of either text gets lost."""


def samen(hun: str, mijn: str) -> str:
    """Both texts, theirs first. What one already holds of the other does not stand there twice."""
    if mijn.strip() in hun:
        return hun
    if hun.strip() in mijn:
        return mijn
    eerder, later = hun.split("\n"), mijn.split("\n")
    return "\n".join([*eerder, *later[_gelijk(eerder, later) :]])


def _gelijk(een: list[str], ander: list[str]) -> int:
    """How many lines both begin with."""
    aantal = 0
    for regel, andere in zip(een, ander, strict=False):
        if regel != andere:
            break
        aantal += 1
    return aantal
