# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons before there is a PIP: said, and never refused.

No article forbids them. Hours of Dutch from before the PIP may count for the 600 (Bi 5.5(2)), and who came for family
chooses a school without waiting. What the gemeente owes (the intensity, the offer: Wi 15(2), 16(1)) hangs on
the PIP, so somebody should see that it is not there.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.kern.termijnen.herleiding import voluit

WET: Final = "wi2021"


def zonder_pip(kop: Mapping[str, Any]) -> str:
    """What is odd, and what now; "" where the PIP came first, and under the old law, which knows none."""
    if kop["wet"] != WET:
        return ""
    pip, start = kop["pip_eerste"], kop["gestart_leerroute"]
    if pip is None:
        return _(
            "Er is nog geen PIP. Lessen mogen al beginnen, de wet verbiedt dat niet. Uren Nederlands van voor het PIP "
            "kunnen later meetellen. Leg de leerroute en het aantal uren per week wel snel vast in het PIP."
        )
    if start is not None and start < pip:
        dagen = {"start": voluit(start), "pip": voluit(pip)}
        return _("De lessen begonnen op %(start)s, voor het PIP van %(pip)s. Kijk of die uren meetellen.") % dagen
    return ""
