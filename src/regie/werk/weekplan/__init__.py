# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a household: what clashes, and a proposal that fits lessons, work and care together."""
