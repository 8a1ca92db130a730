# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator

import pytest

from tests.register.cast import Cast, maak


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


@pytest.fixture(autouse=True)
def _adres(databank: object) -> Iterator[None]:
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["testserver", "127.0.0.1"]):
        yield
