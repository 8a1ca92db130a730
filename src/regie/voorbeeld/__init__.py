# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A synthetic municipality that obeys the law and resembles the published ones."""
