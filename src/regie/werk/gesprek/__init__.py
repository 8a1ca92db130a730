# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk about progress, recorded with its notes, its agreements and what came of the earlier ones."""
