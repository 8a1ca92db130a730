# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a household: side by side, what clashes, and a proposal."""
