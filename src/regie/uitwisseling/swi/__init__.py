# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The quarterly delivery to the statistics office (SWI): who is in it, what is not right yet, and the file itself."""
