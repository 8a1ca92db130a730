# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What granian serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")

application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018  every page is imported now, so that the first visitor does not wait for it
gc.collect()
gc.freeze()  # what was loaded stays for good: looking through it again for every few pages costs a tenth of a second
gc.set_threshold(50_000)  # a page makes some twenty thousand things and leaves none: looking every 700 takes a tenth
