# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is going to be better: actions with an owner, scenarios to choose from, and how the work is set up."""
