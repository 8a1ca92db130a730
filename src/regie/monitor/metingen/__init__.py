# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counts of all figures of a gemeente, kept so that a page shows at once what was counted, and again what it was."""
