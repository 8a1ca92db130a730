# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How long a password must be, said in Dutch: Django 5.2 changed its sentence, and its Dutch no longer fits that."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class Lengte(MinimumLengthValidator):
    """At least `min_length` characters."""

    def get_error_message(self) -> str:
        zin = ngettext(
            "Dit wachtwoord is te kort. Neem minstens %(aantal)d teken.",
            "Dit wachtwoord is te kort. Neem minstens %(aantal)d tekens.",
            self.min_length,
        )
        return zin % {"aantal": self.min_length}
