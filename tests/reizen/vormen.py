# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A few event types that together have every kind of field, so that their forms stand for all forms."""

TYPES_MET_ALLE_SOORTEN = (
    "contact",
    "dossier_geopend",
    "schoolrapportage",
    "pvt_afgerond",
    "afspraak_gepland",
    "afschaling",
    "huisbezoek",
    "leefgeld",
)
WIE = {"afspraak_gepland": "inge", "afschaling": "saskia"}
"""Who has the form; Karin, unless said. She has a page of her own for an appointment and for exams at A2."""
KAN_NOG_NIET = "pip_ingetrokken"
"""Refers to an event that Amina does not have: the page says what comes first."""
