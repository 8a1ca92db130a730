# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is special about somebody, in words: a label for a list, and for the dossier what it means for the duty."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from regie.kern.aankomst.bijzonderheden import LIJST, Bijzonderheid, zichtbaar
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.wie import Wie


def label(recht: Recht, een: Bijzonderheid) -> str:
    """hervestiger; 16 of 17 jaar, misschien where only the year of birth is known."""
    woord = recht.codelijsten[LIJST].codes[een.code].label
    return woord if een.zeker else _("%(label)s (misschien)") % {"label": woord}


def labels(recht: Recht, alle: Sequence[Bijzonderheid]) -> list[str]:
    return [label(recht, een) for een in alle]


def uitleg(recht: Recht, een: Bijzonderheid) -> str:
    """What it means for the duty, and why it is said."""
    delen = [recht.codelijsten[LIJST].codes[een.code].gewoon or ""]
    if een.op:
        delen.append(_("AOW vanaf %(dag)s") % {"dag": voluit(een.op)})
    if not een.zeker:
        delen.append(_("de dag van geboorte is niet bekend"))
    return "; ".join(deel for deel in delen if deel)


def keuzes(recht: Recht, wie: Wie) -> list[tuple[str, str]]:
    """What a list can be narrowed to, as far as the reader may know it."""
    codes = recht.codelijsten[LIJST].codes
    return [(code, codes[code].label) for code in zichtbaar(recht, wie.categorieen)]
