# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The brede intake as a conversation: notes, the talk that they become, goals, and the end of it."""
