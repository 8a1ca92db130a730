# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Arrival, worked out from what happened: what is owed, which steps are done, who is next, how the target stands."""
