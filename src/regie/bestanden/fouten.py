# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file that cannot be opened or written, in words for the user."""


class BestandFout(Exception):
    """What is wrong with the file as a whole, and what to do."""
