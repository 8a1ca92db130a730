# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pages for decisions in a traject: a lower level, another route, a pause, more time.."""
