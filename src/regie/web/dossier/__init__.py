# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of one dossier, and the pages to record, correct and withdraw what happened."""
