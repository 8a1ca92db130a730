# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether the figures can be right: what lacks, what came late, what contradicts itself, and what others count."""
