# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""{% zegel %}: put it in every form, beside {% csrf_token %}."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from regie.web.zegel import VELD, zegel_voor

register = template.Library()


@register.simple_tag(takes_context=True)
def zegel(context: dict[str, Any]) -> SafeString | str:
    """The hidden field that lets what was typed survive the end of the session; nothing when nobody is logged in."""
    account = context["request"].user
    if not account.is_authenticated:
        return ""
    return format_html('<input type="hidden" name="{}" value="{}">', VELD, zegel_voor(account.pk))
