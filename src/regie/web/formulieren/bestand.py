# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A form with a file: what its name must end on, and what is said where there is no file that can be read."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

CSV: Final = ("csv", "txt")
GEEN_CSV: Final = gettext_lazy("Dit is geen CSV. Sla het blad op als “CSV UTF-8” en kies dat bestand.")


class Bestandveld(forms.FileField):
    """What is said: `geen` where no file was chosen, `leeg` where nothing is in it, `anders` where its name ends on
    something else than one of `vormen`."""

    def __init__(
        self, label: Promise, uitleg: Promise, geen: Promise, leeg: Promise, *, vormen: Sequence[str] = CSV,
        anders: Promise = GEEN_CSV,
    ) -> None:  # fmt: skip
        woorden = {"required": geen, "missing": geen, "invalid": geen, "empty": leeg, "invalid_extension": anders}
        super().__init__(
            label=label, help_text=uitleg, error_messages=woorden, validators=[FileExtensionValidator(vormen)],
            widget=forms.FileInput(attrs={"accept": ",".join(f".{vorm}" for vorm in vormen)}),
        )  # fmt: skip


class Bestandformulier(forms.Form):
    """A form with the field `bestand`. `te_groot`: more was sent than may be uploaded, and nothing of it was kept."""

    zeg_te_groot: Promise = gettext_lazy("Dit bestand is te groot: hooguit 1 MB. Laat weg wat niet nodig is.")

    def __init__(self, *args: Any, te_groot: bool = False, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.te_groot = te_groot

    def clean(self) -> dict[str, Any]:
        if self.te_groot:
            self.errors.pop("bestand", None)
            self.add_error("bestand", str(self.zeg_te_groot))
        return self.cleaned_data
