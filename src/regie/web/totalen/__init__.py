# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For who works with figures: how many people there are and how it goes, and never who."""
