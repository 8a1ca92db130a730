# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`python -m regie.api > openapi.json`: the description of the API, as the repository holds it."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")
    import django

    django.setup()
    import regie.api.urls  # noqa: F401  every operation makes itself known
    from regie.api.openapi import als_tekst

    sys.stdout.write(als_tekst())


if __name__ == "__main__":
    main()
