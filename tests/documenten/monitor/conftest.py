# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from tests.django_klaar import django_klaar

__all__ = ["django_klaar"]
