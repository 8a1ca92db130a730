# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Events: what happened, checked against the registry."""

from regie.kern.gebeurtenissen.keuring import Gekeurd, keur, uit_rijen
from regie.kern.gebeurtenissen.problemen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen

__all__ = ["Gebeurtenissen", "Gekeurd", "InvoerFout", "Probleem", "keur", "uit_rijen"]
