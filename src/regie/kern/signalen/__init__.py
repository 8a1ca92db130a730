# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Early warning: which rules somebody meets, with the figure and the limit. It decides nothing and adds nothing up."""

from regie.kern.signalen.signalen import SIGNAAL, STAND, Geldend, geldend, signalen

__all__ = ["SIGNAAL", "STAND", "Geldend", "geldend", "signalen"]
