# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file that cannot be opened or written, or a cluster that does not answer, in words for the user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BestandFout(Exception):
    """What is wrong with the file as a whole, and what to do."""


class ClusterFout(Exception):
    """Why the work cannot be done on other machines, and what to do."""


@contextmanager
def mislukt_schrijven(pad: Path) -> Iterator[None]:
    """A full disk, or a place that was taken away meanwhile, as a message."""
    try:
        yield
    except OSError as fout:
        wat = f"Het schrijven van {pad} is mislukt: {fout.strerror or fout}."
        raise BestandFout(f"{wat} Er is niets veranderd. Maak ruimte of kies een andere plek.") from None
