# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the dossier knows already of the open places of a letter. It stands in the form, to read and to change; what it
does not know stays empty, and the letter does not go without it."""

from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers import besluiten
from regie.kern.besluiten.verklaring import Verklaring, verklaring
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek

AANBOD: Final = "verklaring_aanbod"


class Bekend(NamedTuple):
    """Field → value to begin with; field → what is said beside it."""

    begin: dict[str, str]
    uitleg: dict[str, str]


def bekend(hier: Bezoek, sjabloon: str) -> Bekend:
    if sjabloon != AANBOD:
        return Bekend({}, {})
    een = verklaring(besluiten.verleden(hier.dossier), hier.recht)
    school = None if een.school is None else hier.organisatie(een.school)
    dagen = {"pip_dag": een.pip, "op_tijd_tot": een.op_tijd_tot}
    begin = {naam: dag.isoformat() for naam, dag in dagen.items() if dag is not None}
    begin |= {"aanbod": _aanbod(een), "organisatie": school or ""}
    return Bekend({naam: waarde for naam, waarde in begin.items() if waarde}, {"aanbod": _uitleg(een)})


def _aanbod(een: Verklaring) -> str:
    """Only what happened: that nothing is written down, does not say that there was nothing."""
    if een.aanbod is None:
        return ""
    return _("wij deden een aanbod op %(dag)s") % {"dag": voluit(een.aanbod)}


def _uitleg(een: Verklaring) -> str:
    if een.aanbod is not None:
        return _("Dit staat in het dossier. Lees het na.")
    if een.begin is not None:
        return _("In het dossier staat geen aanbod. De lessen begonnen op %(dag)s. Schrijf wat er was.") % {
            "dag": voluit(een.begin)}  # fmt: skip
    return _("In het dossier staat geen aanbod en geen begin van lessen. Schrijf of dat klopt.")
