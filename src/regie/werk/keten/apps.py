# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class KetenConfig(AppConfig):
    name = "regie.werk.keten"
    label = "keten"
