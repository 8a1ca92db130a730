# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A sitting of the leerbaarheidstoets: a meeting of a group of kind `toets`, with results."""
