# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The solver is large: the web server and the commands do without it; only the job that divides loads it."""

import os
import subprocess
import sys

LADEN = """
import sys
import django

django.setup()
import regie.api.urls, regie.web.urls

print([deel for deel in ("ortools", "pandas") if deel in sys.modules])
"""


def test_the_pages_and_the_api_do_not_load_the_solver() -> None:
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "regie.instellingen.django"}
    uit = subprocess.run([sys.executable, "-c", LADEN], env=omgeving, capture_output=True, text=True, check=False)
    assert uit.stdout.strip().splitlines()[-1:] == ["[]"], uit.stderr[-1000:]
