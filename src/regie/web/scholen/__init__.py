# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the gemeente sees its schools: the months that they delivered, and what a quarter came to."""
