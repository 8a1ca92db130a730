# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking part beside the lessons: what speaks for and against a place. Reasons, never a decision."""
