# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire: the code that opens it, keeping answers, and taking them into the dossier."""
