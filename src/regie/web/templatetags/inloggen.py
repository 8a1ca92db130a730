# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of logging in need: the organisations that log in their own people, and what a passkey is asked."""

import json
from typing import Any, NamedTuple

from allauth.account.utils import get_next_redirect_url
from django import template
from django.urls import reverse
from django.utils.http import urlencode

from regie.toegang.oidc import logins

register = template.Library()


class Elders(NamedTuple):
    adres: str
    tekst: str


@register.simple_tag(takes_context=True)
def organisatielogins(context: dict[str, Any]) -> list[Elders]:
    """Each with the address that leads there, and afterwards to where somebody was going."""
    naar = get_next_redirect_url(context["request"])
    achter = f"?{urlencode({'next': naar})}" if naar else ""
    return [Elders(reverse("account_oidc", args=[login.id]) + achter, login.naam) for login in logins().values()]


@register.filter
def als_json(waarde: object) -> str:
    """For an attribute that a script reads; the template writes it safely. There is no script in the page itself."""
    return json.dumps(waarde)
