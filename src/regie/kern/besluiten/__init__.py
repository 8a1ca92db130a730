# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Decisions in a traject: a lower level, another route, a pause, more time. What is known, and what is refused."""
