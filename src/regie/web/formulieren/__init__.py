# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Forms made from the registry of event types: to record, to correct and to withdraw.

They read what a person typed and put what the kern refuses at the right field; they never query the database.
"""

from regie.web.formulieren.bouwen import FormulierNietMogelijk
from regie.web.formulieren.formulier import ID, VERSIE, Gebeurtenisformulier, gebeurtenisformulier, versie_in_tekst
from regie.web.formulieren.gegevens import naar_gegevens, uit_gegevens
from regie.web.formulieren.herroepen import WAAROM, Intrekken, oud_en_nieuw, verbeterformulier
from regie.web.formulieren.keuzelijst import keuzelijst
from regie.web.formulieren.problemen import zet_problemen
from regie.web.formulieren.sleutels import sleutelbronnen

__all__ = [
    "ID", "VERSIE", "WAAROM", "FormulierNietMogelijk", "Gebeurtenisformulier", "Intrekken", "gebeurtenisformulier",
    "keuzelijst", "naar_gegevens", "oud_en_nieuw", "sleutelbronnen", "uit_gegevens", "verbeterformulier",
    "versie_in_tekst", "zet_problemen",
]  # fmt: skip
