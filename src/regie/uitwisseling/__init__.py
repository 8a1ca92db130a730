# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is sent to and received from other authorities: the statistics office, DUO, COA."""
