# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat: the organisations of a gemeente, for everybody who works in it. Nothing about who is guided."""
