# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Places where people take part: kept up, and chosen for somebody."""
