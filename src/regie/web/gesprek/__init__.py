# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The talk about progress: what changed since the last one, what is talked about, and what is agreed."""
