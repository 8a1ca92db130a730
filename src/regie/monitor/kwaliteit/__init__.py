# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The nightly look at whether the figures can be right, and what is said about it."""
