# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Oproep 1, 2 and 3 for the brede intake: what may be sent, and what a sent letter makes happen."""
