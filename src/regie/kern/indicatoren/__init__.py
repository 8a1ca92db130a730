# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures about many people, and how they are shown to who may not know any one of them."""
