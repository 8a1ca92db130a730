# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag, the home page of who works with people: what needs someone now, and settling it in place."""
