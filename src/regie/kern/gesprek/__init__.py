# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk about progress: which rules ask for it, what was agreed and is still open, and the hours since the last."""
