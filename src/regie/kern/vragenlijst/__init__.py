# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire: what can be an answer, and what it says in Dutch."""

from regie.kern.vragenlijst.antwoorden import (
    LANGST,
    NIET,
    Antwoord,
    Getypt,
    OnjuistAntwoord,
    antwoordtekst,
    code_van,
    in_het_nederlands,
    lees_antwoord,
)

__all__ = [
    "LANGST",
    "NIET",
    "Antwoord",
    "Getypt",
    "OnjuistAntwoord",
    "antwoordtekst",
    "code_van",
    "in_het_nederlands",
    "lees_antwoord",
]
