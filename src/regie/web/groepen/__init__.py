# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of the gemeente: the list, one group with its people and meetings, and a proposal who goes where."""
