# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The shapes of the law tables: what a row in `recht/` may say, and nothing else.

Every table is a closed pydantic model: an unknown key, a missing part or a wrong unit is
refused when the table is read, never when a person's deadline is computed.
"""
