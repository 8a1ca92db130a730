# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Documents that people read on paper or aloud: from a value to a tagged PDF."""
