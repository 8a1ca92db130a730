# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of a school: who is in them, who was at a lesson, and what that makes of a month."""
