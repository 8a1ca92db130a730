# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether our register and those of DUO and COA know the same people: counts beside each other, and lists compared."""
