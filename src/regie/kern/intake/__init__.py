# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The brede intake: what was done of it, what is still missing, and two texts that become one. Pure."""
