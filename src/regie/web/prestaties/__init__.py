# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of the budget: what was asked of a year, what was done, and why that differs."""
