# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The clock of the tests, how much hypothesis tries, and the database of the tests that need one."""

import os

from hypothesis import HealthCheck, settings

from tests.databank import databank, elders, gemeente, gemeente_van
from tests.klok import python as klok

__all__ = ["databank", "elders", "gemeente", "gemeente_van"]

klok.zet()  # before any test looks what day it is

os.environ.setdefault("REGIE_SLEUTEL", "alleen-voor-de-tests-en-lang-genoeg-om-geen-waarschuwing-te-geven")

# Playwright keeps a loop in the thread of the tests; nothing of Django runs in that loop
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

# the same cases at every run: a change is judged by what it changes; grondig tries others each time
settings.register_profile(
    "snel", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("grondig", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("REGIE_HYPOTHESIS", "snel"))
