# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Django ready for words and forms, without a question to a database."""

import os

import django
import pytest
from django.apps import apps


@pytest.fixture(scope="session", autouse=True)
def django_klaar(request: pytest.FixtureRequest) -> None:
    """Where this run has a database, that one comes first: Django reads its address only once."""
    try:
        request.getfixturevalue("databank")
    except pytest.FixtureLookupError:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")
    if not apps.ready:
        django.setup()
