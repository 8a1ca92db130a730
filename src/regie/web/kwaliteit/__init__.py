# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Klopt het?: whether the figures can be right, and who can put right what is not."""
