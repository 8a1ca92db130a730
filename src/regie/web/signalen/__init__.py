# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Early warning: a list with reasons, and how it works in plain words."""
