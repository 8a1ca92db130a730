# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How handing over can go wrong: for now, for good, or so that nobody knows. The words are read by a person; they name
nobody."""


class NietBezorgd(Exception):
    """The letter was not handed over."""


class Onbereikbaar(NietBezorgd):
    """The other side is not there now: later it may work."""


class MisschienBezorgd(NietBezorgd):
    """It was handed over, and the other side did not say that it has it: a person must ask."""

    document: bytes | None = None


class Geweigerd(NietBezorgd):
    """The other side does not take it: a person must look."""
