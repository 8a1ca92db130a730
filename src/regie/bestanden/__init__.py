# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Files: reading events in every form, checking them, and writing results whole or not at all."""

from regie.bestanden.bron import Bron, open_bron
from regie.bestanden.controleren import Telling, controleer
from regie.bestanden.emmers import Emmer
from regie.bestanden.fouten import BestandFout, ClusterFout
from regie.bestanden.schrijven import schrijf_delen, schrijf_gebeurtenissen, schrijf_tabel, schrijf_tekst
from regie.bestanden.verwerken import verwerk

__all__ = [
    "BestandFout", "Bron", "ClusterFout", "Emmer", "Telling", "controleer", "open_bron",
    "schrijf_delen", "schrijf_gebeurtenissen", "schrijf_tabel", "schrijf_tekst", "verwerk",
]  # fmt: skip
