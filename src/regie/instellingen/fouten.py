# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a setting, in words for who runs Regie. The value itself is never repeated: it may be a secret."""


class InstellingFout(Exception):
    """A setting that cannot be used: which, what is wrong, and what to do now."""

    def __init__(self, naam: str, wat: str, nu: str) -> None:
        super().__init__(f"Instelling {naam}: {wat}. {nu}.")
        self.naam, self.wat, self.nu = naam, wat, nu


class NietKlaar(Exception):
    """Why Regie does not start now, and what to do about it."""
