# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The traject: how fast hours add up, when a threshold comes, what is done of the duty, and what still lacks."""
