# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For the team leader: who carries how much, who waits, and who takes over from whom."""
