# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noodtoegang: asking for it, and what the privacy officer thinks of it afterwards."""
