# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A PIP on paper: the decision in Dutch, and the same in plain language with pictures, in the language of who it is
for."""

from regie.documenten.briefsjablonen import TALEN
from regie.documenten.pip.besluitstuk import besluit
from regie.documenten.pip.gewonetaal import gewone_taal, gewone_taal_delen
from regie.documenten.pip.pictogrammen import pictogram

__all__ = ["TALEN", "besluit", "gewone_taal", "gewone_taal_delen", "pictogram"]
