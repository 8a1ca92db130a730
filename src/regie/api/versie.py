# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The version of the API: it stands in every answer; its first number stands in every address."""

from typing import Final

VERSIE: Final = "1.0.0"
BEGIN: Final = "/api/"
WORTEL: Final = "/api/v1"
