# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How handing over can go wrong: for now, or for good. The words are read by a person; they name nobody."""


class NietBezorgd(Exception):
    """The letter was not handed over."""


class Onbereikbaar(NietBezorgd):
    """The other side is not there now: later it may work."""


class Geweigerd(NietBezorgd):
    """The other side does not take it: a person must look."""
