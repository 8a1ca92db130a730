# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a consulent, one appointment, the interpreters and rooms, and the hours that work took."""
