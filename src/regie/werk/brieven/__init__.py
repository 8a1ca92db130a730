# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters: set ready, on their way, handed over. What was handed over is an event; what was not, waits and is seen."""
