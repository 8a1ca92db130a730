# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The PIP as a value: what it says, what the law asks of it, what a next version changes. No input, no output."""
