# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Appointments: planned once, in a room and with an interpreter that are free; afterwards the time that it took."""
