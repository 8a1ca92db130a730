# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people do with the register in more than one step; the pages and the API stand above it."""
