# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of the budget beside what was realised: everybody counted once, and the difference explained."""
