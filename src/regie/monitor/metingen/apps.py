# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class MetingenConfig(AppConfig):
    name = "regie.monitor.metingen"
    label = "metingen"
