# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who arrives: the boards, recording for many at once, the wait lists, and the housing target."""
