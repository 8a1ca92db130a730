# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lessons of one person, for the gemeente: registered, waiting, started, ended; the hours, and their proof."""
