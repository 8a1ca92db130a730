# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Aansluiting: our people beside the counts and the lists of DUO and COA."""
