# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The monitor: figures by theme, each with its definition, its day, its table and, for who may, the rows behind it."""
