# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A PDF as a checker and a reader see it: its text, and the structure that a screen reader walks."""

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def lezer(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def tekst(pdf: bytes) -> str:
    """All words, with lines and columns run together."""
    return re.sub(r"\s+", " ", " ".join(blad.extract_text() for blad in lezer(pdf).pages))


def soorten(pdf: bytes) -> list[str]:
    """The kinds of the elements of the structure, in reading order."""
    wortel = lezer(pdf).trailer["/Root"]["/StructTreeRoot"]
    return list(_soorten(wortel.get("/K")))


def _soorten(deel: Any) -> Iterator[str]:
    deel = deel.get_object() if hasattr(deel, "get_object") else deel
    if isinstance(deel, list):
        for een in deel:
            yield from _soorten(een)
    elif isinstance(deel, dict):
        if "/S" in deel:
            yield str(deel["/S"])
        yield from _soorten(deel.get("/K"))
