# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking part: the register of places, the page of one person, who is not in view, and figures of women and men."""
