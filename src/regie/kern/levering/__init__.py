# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a school delivers, as pure rules: which hours cannot be, who is registered, and when absence is a signal."""
