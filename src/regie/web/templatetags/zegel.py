# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""{% zegel %}: put it in every form, beside {% csrf_token %}."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from regie.web import zegel as zegels

register = template.Library()


@register.simple_tag(takes_context=True)
def zegel(context: dict[str, Any]) -> SafeString | str:
    return zegels.zegel(context["request"])
