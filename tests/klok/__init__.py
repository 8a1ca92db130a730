# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The clock of the tests: it starts at BEGIN and runs on, in Python, in what the tests start, and in their database.

On the clock of the machine the stories would grow old, and a run could meet midnight.
"""
