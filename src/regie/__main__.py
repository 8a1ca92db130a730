# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The command `regie`."""

import sys

from regie.cli.hoofd import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
