# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noting something in ten seconds, with the phone at the ear: a draft until the day is over."""
