# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Another day, as the list of Vandaag is tried with."""

from tests.web.vandaag.conftest import op_dag

__all__ = ["op_dag"]
