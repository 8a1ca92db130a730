# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with events into the register through a page: first looked at, then taken in, whole or not at all."""
