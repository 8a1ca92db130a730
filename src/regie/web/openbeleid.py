# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Said on a page: what the policy of the gemeente leaves open. Regie invents no value, and says so."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from regie.kern.recht.versies import versie_op
from regie.web.dossier.bezoek import Bezoek


def open_beleid(hier: Bezoek, normen: Sequence[str]) -> list[str]:
    """A sentence for each of these norms without a value today."""
    regels = hier.recht.regels(hier.wie.beleid)
    return [_zin(hier, norm) for norm in normen if regels.gekozen(norm, hier.vandaag) is None]


def _zin(hier: Bezoek, norm: str) -> str:
    versies = [rij for rij in hier.recht.open_normen if rij.id == norm]
    naam = versie_op(versies, hier.vandaag, f"norm {norm}").naam
    zin = _(
        "Het beleid van uw gemeente zegt hier niets over: “%(naam)s”. Regie rekent er nu niet mee. Vraag de beheerder."
    )
    return zin % {"naam": naam}
