# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of the gemeente: who goes where, who is a member, the meetings, and what is recorded of them."""
