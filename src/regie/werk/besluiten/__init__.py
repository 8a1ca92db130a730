# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording decisions in a traject that are more than one event: all of it or nothing."""
