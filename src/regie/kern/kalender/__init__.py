# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from regie.kern.kalender.duur import Duur

__all__ = ["Duur"]
